#include "analysis/funder.hpp"

#include <algorithm>

#include "sim/results/groups.hpp"

namespace engawa {
namespace {
constexpr double kMillion = 1e6;

/// "Japanese [unit]": the measure's title, or the group's where a measure is told by group.
std::string titled(std::string_view title, std::string_view unit) {
  return std::string(title) + " [" + std::string(unit) + ']';
}

std::vector<double> scaled(std::vector<double> values, double factor) {
  for (auto& value : values) value *= factor;
  return values;
}

Finding compare(std::string ja, std::string en, std::string_view group, const Pairs& pairs) {
  Finding out;
  out.ja = std::move(ja), out.en = std::move(en), out.group = group;
  out.baseline = mean_of(pairs.base), out.variant = mean_of(pairs.variant);
  out.difference = paired_difference(pairs.base, pairs.variant);
  return out;
}

/// Share of the change over share of the population: means over seeds of the change in the group
/// over its share, and of the change in everybody.
Estimate reach_ratio(const Pairs& group, const std::vector<double>& shares, const Pairs& all) {
  std::vector<double> scaled_change = group.differences();
  for (std::size_t k = 0; k < scaled_change.size(); ++k)
    scaled_change[k] = shares[k] > 0 ? scaled_change[k] / shares[k] : 0;
  return ratio_of_means(scaled_change, all.differences());
}

void add_group(const PairedVariant& variant, const Pairs& all, const Group& group,
               VariantFindings& out) {
  const Pairs* pairs = variant.find({"reach", group.name, Over::end});
  const auto shares = variant.population_share.find(group.name);
  if (pairs == nullptr || shares == variant.population_share.end()) return;
  out.reach.push_back(
      {compare(group.ja, group.en, group.name, *pairs), reach_ratio(*pairs, shares->second, all)});
}

/// Of the adults of the start: who came among the loneliest quarter of them.
void add_loneliest(const PairedVariant& variant, VariantFindings& out) {
  Pairs lonely, adults;
  std::vector<double> shares;
  for (const auto& pair : variant.cohorts) {
    lonely.base.push_back(pair.lonely_base), lonely.variant.push_back(pair.lonely_variant);
    adults.base.push_back(pair.reached_base), adults.variant.push_back(pair.reached_variant);
    shares.push_back(pair.lonely_share);
  }
  out.reach.push_back(
      {compare("開始時に最も孤独だった4分の1（16歳以上）",
               "the loneliest quarter at the start (16 and over)", "loneliest", lonely),
       reach_ratio(lonely, shares, adults)});
}

void tell_reach(const PairedVariant& variant, VariantFindings& out) {
  const Pairs* all = variant.find({"reach", "total", Over::end});
  if (all == nullptr) return;
  out.reach.push_back({compare("全体", "everyone", "total", *all), {1, 1, 1, all->size()}});
  const auto groups = groups_of({});
  for (const auto name : told_groups()) {
    const auto group = std::ranges::find(groups, name, &Group::name);
    if (group != groups.end()) add_group(variant, *all, *group, out);
  }
  add_loneliest(variant, out);
  const auto people = [&](double CohortPair::*what) {
    double sum = 0;
    for (const auto& pair : variant.cohorts) sum += pair.*what;
    return sum / double(variant.cohorts.size());
  };
  out.only_variant = people(&CohortPair::only_variant);
  out.only_base = people(&CohortPair::only_base);
}

void add_asked(const PairedVariant& variant, std::span<const Ask> asks, std::vector<Finding>& out) {
  for (const auto& ask : asks) {
    if (const Pairs* pairs = variant.find(ask.quantity)) out.push_back(finding_of(ask, *pairs));
  }
}

void tell_changes(const PairedVariant& variant, VariantFindings& out) {
  add_asked(variant, changes(), out.changes);
  out.changes.push_back(compare("「しばしば・常に」孤独に過ごした年月 [人・年]",
                                "Years lived often or always lonely [person-years]", "total",
                                variant.lonely_years));
  out.changes.back().measure = kLonelyYears;
  out.changes.push_back(compare("「しばしば・常に」孤独な人（最後の1年） [人]",
                                "People often or always lonely, last year [people]", "total",
                                variant.lonely_people));
  for (const auto& finding : out.findings) {
    if (finding.section == "persons") out.changes.push_back(finding);
  }
  double people = 0, worse = 0, better = 0;
  Pairs harmed;
  for (const auto& pair : variant.cohorts) {
    people += pair.in_both, worse += pair.worse, better += pair.better;
    harmed.base.push_back(pair.better), harmed.variant.push_back(pair.worse);
  }
  out.worse_share = people > 0 ? worse / people : 0;
  out.better_share = people > 0 ? better / people : 0;
  out.worse_less_better = paired_difference(harmed.base, harmed.variant);
}

/// What institutions are spared counts against what the hubs spend.
void add_net_cost(const PairedVariant& variant, VariantFindings& out) {
  const Pairs* spent = variant.find({"hub_spending", "total", Over::end});
  const Pairs* institutions = variant.find({"institution_yen", "total", Over::whole});
  if (spent == nullptr || institutions == nullptr) return;
  Pairs net = *spent;
  for (std::size_t k = 0; k < net.size(); ++k) {
    net.base[k] += institutions->base[k], net.variant[k] += institutions->variant[k];
  }
  out.costs.push_back(compare("拠点の支出と制度・事業者の費用の合計 [円]",
                              "Hubs' spending and institutions' cost together [yen]", "net", net));
}

void tell_costs(const PairedVariant& variant, VariantFindings& out) {
  add_asked(variant, costs(), out.costs);
  add_net_cost(variant, out);
  const Pairs* spent = variant.find({"hub_spending", "total", Over::end});
  if (spent == nullptr) return;
  const auto yen = spent->differences();
  const auto add_price = [&](std::string ja, std::string en, const std::vector<double>& change) {
    out.yen_per.push_back({std::move(ja), std::move(en), ratio_of_means(yen, change)});
  };
  for (const auto& outcome : outcomes()) {
    const Pairs* pairs = variant.find(outcome.quantity);
    if (pairs == nullptr) continue;
    const auto change = scaled(pairs->differences(), outcome.factor);
    const std::string ja(outcome.ja), en(outcome.en);
    add_price(ja + '1' + std::string(outcome.unit_ja), en, change);
    out.per_million.push_back({ja, en, ratio_of_means(change, scaled(yen, 1 / kMillion))});
  }
  if (const Pairs* regulars = variant.find({"regulars", "total", Over::end}))
    add_price("常連1人", "regular", regulars->differences());
  if (variant.lonely_years.size() == yen.size())
    add_price("「しばしば・常に」孤独な年月の減少1人・年", "person-year out of frequent loneliness",
              scaled(variant.lonely_years.differences(), -1));
}

Finding whole_town(const PairedVariant& variant, const Measure& measure) {
  const Pairs* pairs = variant.find({measure.name, "total", natural_over(measure)});
  if (pairs == nullptr) return {};
  Finding out =
      compare(titled(measure.ja, measure.unit), titled(measure.en, measure.unit), "total", *pairs);
  out.measure = measure.name;
  return out;
}

void add_whole_town(const PairedVariant& variant, std::string_view name,
                    std::vector<Finding>& out) {
  const Measure* measure = find_measure(name);
  const bool there = std::ranges::find(out, name, &Finding::measure) != out.end();
  if (measure == nullptr || there) return;
  if (Finding finding = whole_town(variant, *measure); !finding.measure.empty())
    out.push_back(std::move(finding));
}

void tell_expectations(const PairedVariant& variant, VariantFindings& out) {
  for (const auto& action : variant.actions) {
    if (action.strength <= 0) continue;
    if (std::ranges::find(out.titles_en, action.title_en) == out.titles_en.end()) {
      out.titles_ja.push_back(action.title_ja), out.titles_en.push_back(action.title_en);
    }
    for (const auto& name : action.moves) add_whole_town(variant, name, out.should_move);
  }
  for (const auto& action : variant.actions) {
    for (const auto& name : action.leaves_alone) {
      const bool moves =
          std::ranges::find(out.should_move, name, &Finding::measure) != out.should_move.end();
      if (!moves && action.strength > 0) add_whole_town(variant, name, out.should_stay);
    }
  }
}

void tell_harms(const PairedVariant& variant, VariantFindings& out) {
  for (const auto& harm : harms()) {
    const Measure* measure = find_measure(harm.measure);
    if (measure == nullptr) continue;
    Finding finding = whole_town(variant, *measure);
    if (finding.measure.empty()) continue;
    const bool done =
        finding.difference.differs_from_zero() && finding.difference.mean * harm.direction > 0;
    out.harms.push_back({std::move(finding), done});
  }
}
}  // namespace

Finding finding_of(const Ask& ask, const Pairs& pairs) {
  const Pairs told{scaled(pairs.base, ask.factor), scaled(pairs.variant, ask.factor)};
  std::string ja(ask.ja), en(ask.en);
  if (ja.empty() && ask.quantity.group != "total") {
    const auto groups = groups_of({});
    const auto group = std::ranges::find(groups, ask.quantity.group, &Group::name);
    if (group != groups.end()) ja = group->ja, en = group->en;
  }
  if (const Measure* measure = find_measure(ask.quantity.measure); ja.empty() && measure != nullptr)
    ja = measure->ja, en = measure->en;
  Finding out = compare(titled(ja, ask.unit_ja), titled(en, ask.unit_en), ask.quantity.group, told);
  out.section = ask.section, out.measure = ask.quantity.measure;
  return out;
}

void answer_funder(const PairedVariant& variant, VariantFindings& out) {
  tell_reach(variant, out);
  tell_changes(variant, out);
  tell_costs(variant, out);
  tell_expectations(variant, out);
  tell_harms(variant, out);
}

}  // namespace engawa
