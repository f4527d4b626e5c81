#include "analysis/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

#include "sim/results/groups.hpp"
#include "sim/results/measures.hpp"
#include "sim/results/run_file.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {

enum class Over {
  year,
  end,
  last_year,
  whole
};  // a year's mean, the end, mean of the last year, sum
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// A quantity to report: a measure in a group, how it is brought to one number per case.
struct Ask {
  const char* section;
  const char* measure;
  const char* group;
  Over over;
  double factor;
  const char *unit_ja, *unit_en;
};

std::vector<Ask> questions() {
  std::vector<Ask> asks;
  static constexpr std::array<const char*, 15> kAgeByWork{"total",
                                                          "age6_17",
                                                          "age18_29.employed",
                                                          "age18_29.school",
                                                          "age18_29.not_working",
                                                          "age30_49.employed",
                                                          "age30_49.not_working",
                                                          "age50_64.employed",
                                                          "age50_64.not_working",
                                                          "age65_74.employed",
                                                          "age65_74.not_working",
                                                          "age75.employed",
                                                          "age75.not_working",
                                                          "female",
                                                          "alone"};
  for (const char* group : kAgeByWork)
    asks.push_back({"findings.visits", "visits", group, Over::year, 1, "回/年", "a year"});
  for (const char* group : kAgeByWork)
    asks.push_back({"findings.reach", "reach", group, Over::end, 1, "人", "people"});
  const char* town = "total";
  asks.insert(
      asks.end(),
      {{"findings.taking_part", "turned_away", town, Over::year, 1, "回/年", "a year"},
       {"findings.taking_part", "regulars", town, Over::end, 1, "人", "people"},
       {"findings.ties", "new_ties", town, Over::year, 1, "人/年", "a year"},
       {"findings.ties", "strong_ties", town, Over::last_year, 1, "/人", "a person"},
       {"findings.needs", "needs_met", town, Over::year, 1, "件/年", "a year"},
       {"findings.needs", "met_tie", town, Over::year, 1, "件/年", "a year"},
       {"findings.needs", "met_hub_visitor", town, Over::year, 1, "件/年", "a year"},
       {"findings.needs", "met_hub_staff", town, Over::year, 1, "件/年", "a year"},
       {"findings.needs", "met_institution", town, Over::year, 1, "件/年", "a year"},
       {"findings.cost", "paid_hours", town, Over::year, 1.0 / 52, "時間/週", "h a week"},
       {"findings.cost", "unpaid_hours", town, Over::year, 1.0 / 52, "時間/週", "h a week"},
       {"findings.cost", "hub_income", town, Over::end, 1e-4, "万円", "10,000 yen"},
       {"findings.cost", "hub_spending", town, Over::end, 1e-4, "万円", "10,000 yen"},
       {"findings.cost", "hub_reserve", town, Over::end, 1e-4, "万円", "10,000 yen"},
       {"findings.cost", "institution_yen", town, Over::year, 1e-4, "万円/年", "10,000 yen a year"},
       {"findings.district", "often_always", town, Over::last_year, 100, "%", "%"},
       {"findings.district", "sometimes_or_more", town, Over::last_year, 100, "%", "%"},
       {"findings.district", "isolated", town, Over::last_year, 100, "%", "%"},
       {"findings.district", "loneliness", town, Over::last_year, 1, "SD", "SD"}});
  return asks;
}

std::vector<std::string_view> wanted_measures(const std::vector<Ask>& asks) {
  std::vector<std::string_view> names;
  for (const auto& ask : asks) {
    if (std::ranges::find(names, ask.measure) == names.end()) names.emplace_back(ask.measure);
  }
  return names;
}

double reduce(const CaseMeasures& data, const Ask& ask) {
  const std::size_t m = data.measure(ask.measure), g = data.group(ask.group);
  double sum = 0, last = kNone;
  int count = 0;
  for (int week = ask.over == Over::last_year ? std::max(0, data.weeks - 52) : 0; week < data.weeks;
       ++week) {
    const double value = data.at(m, week, g);
    if (std::isnan(value)) continue;
    sum += value, last = value, ++count;
  }
  if (ask.over == Over::end) return last * ask.factor;
  const double mean = count == 0 ? kNone : sum / count;
  return mean * (ask.over == Over::year ? 52 : 1) * ask.factor;
}

/// One number per question and the cohort of one case.
struct CaseNumbers {
  std::vector<double> numbers;
  CohortRows cohort;
};
using VariantCases = std::map<std::uint64_t, CaseNumbers>;  // by seed

constexpr std::uint32_t kRegularVisitsAYear = 12;

/// Paired effects on persons: who is looked at, mean loneliness with and without, in both arms.
enum class Persons { regulars_at_start, became_regular, everyone };

struct PersonPairs {
  std::vector<double> base, other;  ///< loneliness at the end, same lives
  std::size_t equal = 0;
};

PersonPairs pair_persons(const CohortRows& a, const CohortRows& b, Persons who, int weeks) {
  PersonPairs pairs;
  const auto often = double(kRegularVisitsAYear) * weeks / 52.0;
  std::map<std::uint64_t, std::size_t> place;
  for (std::size_t k = 0; k < b.life.size(); ++k) place.emplace(b.life[k], k);
  for (std::size_t k = 0; k < a.life.size(); ++k) {
    const auto found = place.find(a.life[k]);
    if (found == place.end()) continue;
    const std::size_t other = found->second;
    if (a.present_at_end[k] == 0 || b.present_at_end[other] == 0 || a.age[k] < kSurveyAge) continue;
    const bool often_a = a.visits[k] >= often, often_b = b.visits[other] >= often;
    if (who == Persons::regulars_at_start && a.regular_at_start[k] == 0) continue;
    if (who == Persons::became_regular && (!often_b || often_a)) continue;
    pairs.base.push_back(a.z_at_end[k]), pairs.other.push_back(b.z_at_end[other]);
    pairs.equal += a.z_at_end[k] == b.z_at_end[other] ? 1 : 0;
  }
  return pairs;
}

Finding person_finding(const VariantCases& base, const VariantCases& variant, Persons who,
                       int weeks, const char* ja, const char* en) {
  Finding finding{"findings.persons", ja, en, "", 0, 0, {}};
  std::vector<double> a, b;
  for (const auto& [seed, numbers] : variant) {
    const auto found = base.find(seed);
    if (found == base.end()) continue;
    const auto pairs = pair_persons(found->second.cohort, numbers.cohort, who, weeks);
    if (pairs.base.empty()) continue;
    a.push_back(mean_of(pairs.base)), b.push_back(mean_of(pairs.other));
  }
  if (a.empty()) {
    finding.difference = {kNone, kNone, kNone, 0};
    return finding;
  }
  finding.baseline = mean_of(a), finding.variant = mean_of(b);
  finding.difference = paired_difference(a, b);
  return finding;
}

void compare(const std::vector<Ask>& asks, const VariantCases& base, const VariantCases& variant,
             int weeks, VariantFindings& out) {
  const auto groups = groups_of({});
  static constexpr std::array<const char*, 6> kGainMeasures{
      "visits", "reach", "new_ties", "needs_met", "often_always", "loneliness"};
  for (std::size_t q = 0; q < asks.size(); ++q) {
    std::vector<double> a, b;
    for (const auto& [seed, numbers] : variant) {
      const auto found = base.find(seed);
      if (found == base.end()) continue;
      a.push_back(found->second.numbers[q]), b.push_back(numbers.numbers[q]);
    }
    if (a.empty()) continue;
    const Ask& ask = asks[q];
    const auto& measure = *std::ranges::find(measures(), ask.measure, &Measure::name);
    const auto& group = *std::ranges::find(groups, ask.group, &Group::name);
    const bool by_group = ask.section == std::string_view("findings.visits") ||
                          ask.section == std::string_view("findings.reach");
    const std::string ja = by_group ? group.ja : std::string(measure.ja);
    const std::string en = by_group ? group.en : std::string(measure.en);
    out.findings.push_back({ask.section, ja + " [" + ask.unit_ja + "]",
                            en + " [" + ask.unit_en + "]", ask.group, mean_of(a), mean_of(b),
                            paired_difference(a, b)});
    if (a.size() > 1 && ask.group == std::string_view("total") &&
        std::ranges::find(kGainMeasures, std::string_view(ask.measure)) != kGainMeasures.end())
      out.pairing.push_back({std::string(measure.ja), std::string(measure.en), pairing_gain(a, b)});
  }
  out.findings.push_back(person_finding(base, variant, Persons::regulars_at_start, weeks,
                                        "開始時の常連の孤独感 [SD]",
                                        "Loneliness of those regular at the start [SD]"));
  out.findings.push_back(person_finding(base, variant, Persons::became_regular, weeks,
                                        "この案でだけ年12回以上来た人の孤独感 [SD]",
                                        "Loneliness of those who came twelve times a year only in "
                                        "this variant [SD]"));
  double equal = 0, all = 0, correlation = 0, cases = 0;
  for (const auto& [seed, numbers] : variant) {
    const auto found = base.find(seed);
    if (found == base.end()) continue;
    const auto pairs = pair_persons(found->second.cohort, numbers.cohort, Persons::everyone, weeks);
    if (pairs.base.size() < 3) continue;
    equal += double(pairs.equal), all += double(pairs.base.size());
    correlation += correlation_of(pairs.base, pairs.other), ++cases;
  }
  out.equal_lives = all > 0 ? equal / all : kNone;
  out.correlation = cases > 0 ? correlation / cases : kNone;
}

}  // namespace

double Finding::relative() const {
  return std::abs(baseline) > 1e-12 ? difference.mean / std::abs(baseline) : kNone;
}

const Finding* VariantFindings::find(std::string_view section, std::string_view group) const {
  const auto found = std::ranges::find_if(findings, [&](const Finding& finding) {
    return finding.section == section && finding.group == group;
  });
  return found == findings.end() ? nullptr : &*found;
}

StudyFindings find_findings(const std::filesystem::path& study_dir) {
  const auto runs = find_runs(study_dir);
  if (runs.empty()) {
    throw InputError({study_dir.string()}, {"results.no_runs", {}}, {},
                     {"results.give_study_folder", {}});
  }
  const RunHeader& first = runs[0].header;
  const auto asks = questions();
  const auto wanted = wanted_measures(asks);
  StudyFindings out{first.study_name,
                    first.question_ja,
                    first.question_en,
                    first.variant_ja,
                    first.variant_en,
                    0,
                    first.weeks,
                    true,
                    {}};
  std::vector<VariantCases> cases;
  std::string variant;
  for (const auto& run : runs) {
    if (run.header.study_digest != first.study_digest || run.header.weeks != first.weeks) continue;
    if (cases.empty() || run.header.variant != variant) {
      variant = run.header.variant;
      cases.emplace_back();
      if (cases.size() > 1)
        out.variants.push_back(
            {variant, run.header.variant_ja, run.header.variant_en, {}, {}, 0, 0});
    }
    CaseNumbers numbers;
    const CaseMeasures data = read_case(run.file, wanted);
    for (const auto& ask : asks) numbers.numbers.push_back(reduce(data, ask));
    numbers.cohort = read_cohort(run.file);
    cases.back().emplace(run.header.seed, std::move(numbers));
    out.settled = out.settled && run.header.burn_in_settled;
  }
  out.seeds = cases[0].size();
  for (std::size_t v = 0; v < out.variants.size(); ++v)
    compare(asks, cases[0], cases[v + 1], first.weeks, out.variants[v]);
  return out;
}

}  // namespace engawa
