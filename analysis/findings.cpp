#include "analysis/findings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "analysis/ask.hpp"
#include "analysis/cases.hpp"
#include "analysis/families.hpp"
#include "analysis/funder.hpp"
#include "sim/results/groups.hpp"

namespace engawa {
namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Of one set of people in both towns, over the seeds in which there are any.
Finding person_finding(const PairedVariant& variant, TwinMeans CohortPair::*who, std::string ja,
                       std::string en) {
  Finding finding{"persons", std::move(ja), std::move(en), "", 0, 0, {}};
  std::vector<double> a, b;
  for (const auto& pair : variant.cohorts) {
    if ((pair.*who).people == 0) continue;
    a.push_back((pair.*who).base), b.push_back((pair.*who).variant);
  }
  if (a.empty()) {
    finding.difference = {kNone, kNone, kNone, 0};
    return finding;
  }
  finding.baseline = mean_of(a), finding.variant = mean_of(b);
  finding.difference = paired_difference(a, b);
  return finding;
}

void add_details(const PairedVariant& variant, VariantFindings& out) {
  for (const auto& ask : details()) {
    if (const Pairs* pairs = variant.find(ask.quantity))
      out.findings.push_back(finding_of(ask, *pairs));
  }
  out.findings.push_back(person_finding(variant, &CohortPair::regulars_at_start,
                                        "開始時の常連の孤独感 [SD]",
                                        "Loneliness of those regular at the start [SD]"));
  out.findings.push_back(person_finding(
      variant, &CohortPair::became_regular, "この案でだけ年12回以上来た人の孤独感 [SD]",
      "Loneliness of those who came twelve times a year only in this variant [SD]"));
}

void add_pairing(const PairedVariant& variant, VariantFindings& out) {
  static constexpr std::array<Quantity, 6> kGains{{{"visits", "total", Over::year},
                                                   {"reach", "total", Over::end},
                                                   {"new_ties", "total", Over::year},
                                                   {"needs_met", "total", Over::year},
                                                   {"often_always", "total", Over::last_year},
                                                   {"loneliness", "total", Over::last_year}}};
  for (const auto& quantity : kGains) {
    const Pairs* pairs = variant.find(quantity);
    const Measure* measure = find_measure(quantity.measure);
    if (pairs == nullptr || measure == nullptr || pairs->size() < 2) continue;
    out.pairing.push_back({std::string(measure->ja), std::string(measure->en),
                           pairing_gain(pairs->base, pairs->variant)});
  }
  double equal = 0, all = 0, correlation = 0, cases = 0;
  for (const auto& pair : variant.cohorts) {
    if (pair.in_both < 3) continue;
    equal += pair.equal, all += pair.in_both, correlation += pair.correlation, ++cases;
  }
  out.equal_lives = all > 0 ? equal / all : kNone;
  out.correlation = cases > 0 ? correlation / cases : kNone;
}
}  // namespace

double Finding::relative() const {
  return std::abs(baseline) > 1e-12 ? difference.mean / std::abs(baseline) : kNone;
}

bool Finding::differs_at_all() const {
  return difference.mean != 0 || difference.low != difference.high;
}

const Finding* VariantFindings::find(std::string_view section, std::string_view group) const {
  const auto found = std::ranges::find_if(findings, [&](const Finding& finding) {
    return finding.section == section && finding.group == group;
  });
  return found == findings.end() ? nullptr : &*found;
}

StudyFindings find_findings(const std::filesystem::path& study_dir) {
  const PairedStudy study = pair_cases(study_dir, all_quantities());
  const RunHeader& header = study.header;
  StudyFindings out{header.study_name, header.question_ja, header.question_en,
                    header.variant_ja, header.variant_en,  study.seeds,
                    header.weeks,      study.settled,      {}};
  for (const auto& variant : study.variants) {
    VariantFindings findings;
    findings.name = variant.name, findings.ja = variant.ja, findings.en = variant.en;
    if (variant.cohorts.empty()) continue;  // no seed in common with the first variant
    add_details(variant, findings);
    add_pairing(variant, findings);
    answer_funder(variant, findings);
    findings.participants = summarise_effects(variant.name, variant.effects);
    judge_families(findings);
    out.variants.push_back(std::move(findings));
  }
  return out;
}

}  // namespace engawa
