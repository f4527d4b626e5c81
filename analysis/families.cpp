#include "analysis/families.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/multiple.hpp"

namespace engawa {
namespace {
using Family = std::vector<Finding*>;
using Adjust = std::vector<double> (*)(std::span<const double>);

/// Those that cannot differ, in no seed, are not tests and do not count.
double p_of(const Finding& finding) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  return finding.differs_at_all() ? p_value(finding.difference) : kNone;
}

FamilyCount judge(const Family& family, std::string_view title, Adjust adjust) {
  FamilyCount count{title, 0, 0, 0};
  std::vector<double> p;
  for (const Finding* finding : family) p.push_back(p_of(*finding));
  const std::vector<double> adjusted = adjust(p);
  for (std::size_t k = 0; k < family.size(); ++k) {
    Finding& finding = *family[k];
    finding.adjusted_p = adjusted[k];
    if (std::isnan(p[k])) continue;
    ++count.looked_at;
    if (!finding.difference.differs_from_zero()) {
      finding.survives = Survives::not_told;
      continue;
    }
    ++count.told;
    finding.survives = adjusted[k] < kTestLevel ? Survives::holds : Survives::only_alone;
    if (finding.survives == Survives::holds) ++count.hold;
  }
  return count;
}

template <class List>
Family family_of(List& findings) {
  Family out;
  for (auto& finding : findings) out.push_back(&finding);
  return out;
}

bool is_main(const Finding& finding) {
  return std::ranges::find(kMainFamily, finding.measure) != kMainFamily.end();
}

/// The outcomes of the headline and, apart from them, the other changes.
struct Split {
  Family main, others;
};

Split split_changes(VariantFindings& variant) {
  Split out;
  if (!variant.reach.empty()) out.main.push_back(&variant.reach[0].reach);
  for (auto& finding : variant.changes) {
    (is_main(finding) ? out.main : out.others).push_back(&finding);
  }
  return out;
}
}  // namespace

void judge_families(VariantFindings& variant) {
  const Split changes = split_changes(variant);
  variant.main = judge(changes.main, "findings.family_main", holm);
  Family groups, harms;
  for (std::size_t k = 1; k < variant.reach.size(); ++k) groups.push_back(&variant.reach[k].reach);
  for (auto& harm : variant.harms) harms.push_back(&harm.finding);
  Family expected = family_of(variant.should_move);
  for (auto& finding : variant.should_stay) expected.push_back(&finding);
  const auto explore = [&](std::string_view title, const Family& family) {
    const FamilyCount count = judge(family, title, benjamini_hochberg);
    if (count.looked_at > 0) variant.explored.push_back(count);
  };
  variant.explored.clear();
  explore("findings.family_reach", groups);
  explore("findings.family_changes", changes.others);
  explore("findings.family_costs", family_of(variant.costs));
  explore("findings.family_expected", expected);
  explore("findings.family_harms", harms);
  explore("findings.family_details", family_of(variant.findings));
}

std::vector<const Finding*> main_family(const VariantFindings& variant) {
  std::vector<const Finding*> out;
  if (!variant.reach.empty()) out.push_back(&variant.reach[0].reach);
  for (const auto name : kMainFamily) {
    const auto found = std::ranges::find(variant.changes, name, &Finding::measure);
    if (found != variant.changes.end()) out.push_back(&*found);
  }
  return out;
}

}  // namespace engawa
