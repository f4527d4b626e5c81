#include "analysis/valuation/valuation.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "analysis/bootstrap.hpp"
#include "analysis/skewness.hpp"

namespace engawa {
namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// A table, a variant of a study, and the dials between them.
struct Desk {
  const ValueTable& table;
  const YearlyVariant& variant;
  const std::vector<double>& year_lengths;
  std::vector<Dial> dials;
  [[nodiscard]] PresentValues total(const std::vector<double>& settings) const {
    return value_all(table, variant, year_lengths, dials, settings);
  }
  [[nodiscard]] std::vector<double> of_row(const ValueRow& row,
                                           const std::vector<double>& settings) const {
    return value_row(row, variant, year_lengths, dials, settings);
  }
};

/// No ratio where nothing more is spent: a saving divided by it would read as a loss.
double ratio_of(double benefit, double cost) {
  return cost > 0 ? benefit / cost : kNone;
}

Estimate ratio_by_rule(const std::vector<double>& numerators,
                       const std::vector<double>& denominators) {
  if (!(mean_of(denominators) > 0)) return {kNone, kNone, kNone, numerators.size()};
  return is_for_bootstrap(numerators) || is_for_bootstrap(denominators)
             ? bootstrap_ratio(numerators, denominators)
             : ratio_of_means(numerators, denominators);
}

std::vector<double> sums_of_years(const YearlyDifferences& differences) {
  std::vector<double> out;
  for (const auto& years : differences) {
    double sum = 0;
    for (const double units : years) sum += units;
    out.push_back(sum);
  }
  return out;
}

double yen_of(const ValueRow& row, const ValueTable& table) {
  const auto rise = std::ranges::find(table.price_rises, row.price_year, &PriceRise::from);
  const double carried = rise == table.price_rises.end() ? 1 : rise->factor.value;
  if (row.currency == kYen) return row.amount.value * carried;
  const auto rate = std::ranges::find(table.conversions, row.currency, &Conversion::currency);
  return row.amount.value * rate->yen.value * carried;
}

double mean_with(const Desk& desk, const ValueRow& row, double amount) {
  auto settings = usual_settings(desk.dials);
  for (std::size_t k = 0; k < settings.size(); ++k) {
    if (desk.dials[k].kind == DialKind::row && desk.dials[k].name == row.name) settings[k] = amount;
  }
  return mean_of(desk.of_row(row, settings));
}

ValuationRow value_one(const Desk& desk, const ValueRow& row) {
  ValuationRow out{row, true, {}, yen_of(row, desk.table), {}, 0, 0, {}};
  const auto present = desk.of_row(row, usual_settings(desk.dials));
  out.present_value = estimate_by_rule(present);
  out.low = mean_with(desk, row, row.amount.low), out.high = mean_with(desk, row, row.amount.high);
  const auto found = desk.variant.outcomes.find(row.outcome);
  out.recorded = found != desk.variant.outcomes.end();
  if (out.recorded) out.units = estimate_by_rule(sums_of_years(found->second));
  out.cost_per_unit = {kNone, kNone, kNone, desk.variant.seeds};
  return out;
}

/// Fewer of a harm is for the better. Undiscounted units, so that "yen per visit" means visits.
Estimate cost_of_one(const Desk& desk, const ValueRow& row, const std::vector<double>& cost) {
  const auto found = desk.variant.outcomes.find(row.outcome);
  if (found == desk.variant.outcomes.end()) return {kNone, kNone, kNone, cost.size()};
  auto units = sums_of_years(found->second);
  if (row.amount.value < 0) {
    for (auto& value : units) value = -value;
  }
  return ratio_by_rule(cost, units);
}

std::vector<TornadoRow> turn_each(const Desk& desk) {
  std::vector<TornadoRow> out;
  for (std::size_t k = 0; k < desk.dials.size(); ++k) {
    const Dial& dial = desk.dials[k];
    if (!dial.used || !(dial.range.low < dial.range.high)) continue;
    TornadoRow row{dial.title, dial.range};
    const auto turn = [&](double setting, double& ratio, double& net) {
      auto settings = usual_settings(desk.dials);
      settings[k] = setting;
      const auto [benefit, cost] = desk.total(settings);
      ratio = ratio_of(mean_of(benefit), mean_of(cost));
      net = mean_of(benefit) - mean_of(cost);
    };
    turn(dial.range.low, row.ratio_low, row.net_low);
    turn(dial.range.high, row.ratio_high, row.net_high);
    out.push_back(std::move(row));
  }
  std::ranges::stable_sort(out, std::greater{}, &TornadoRow::swing);
  return out;
}

/// Sorts the values; that below which a share of them lies.
double share_below(std::vector<double>& values, double share) {
  if (values.empty()) return kNone;
  std::ranges::sort(values);
  return values[std::size_t(std::llround(share * double(values.size() - 1)))];
}

ValueSpread turn_all(const Desk& desk, std::uint64_t seed) {
  constexpr double kTail = (1 - kConfidence) / 2;
  std::vector<double> ratios, nets;
  double worth_it = 0;
  for (std::uint32_t draw = 0; draw < kValueDraws; ++draw) {
    const auto [benefits, costs] = desk.total(draw_settings(desk.dials, seed, draw));
    const double benefit = mean_of(benefits), cost = mean_of(costs);
    nets.push_back(benefit - cost);
    if (cost > 0) ratios.push_back(benefit / cost);
    worth_it += benefit > cost ? 1 : 0;
  }
  if (ratios.size() < nets.size()) ratios.clear();  // what is left would be a selection
  ValueSpread out;
  out.draws = kValueDraws;
  out.ratio_low = share_below(ratios, kTail), out.ratio_high = share_below(ratios, 1 - kTail);
  out.net_low = share_below(nets, kTail), out.net_high = share_below(nets, 1 - kTail);
  out.ratio_median = share_below(ratios, .5), out.net_median = share_below(nets, .5);
  out.share_worth_it = worth_it / double(kValueDraws);
  return out;
}
}  // namespace

double TornadoRow::swing() const {
  return std::abs(net_high - net_low);
}

Valuation value_variant(const ValueTable& table, const YearlyVariant& variant,
                        const std::vector<double>& year_lengths, std::uint64_t seed) {
  const Desk desk{table, variant, year_lengths, dials_of(table)};
  Valuation out;
  out.variant = variant.name, out.title = variant.title, out.seeds = variant.seeds;
  const auto [benefit, cost] = desk.total(usual_settings(desk.dials));
  std::vector<double> net = benefit;
  for (std::size_t k = 0; k < net.size(); ++k) net[k] -= cost[k];
  out.benefit = estimate_by_rule(benefit), out.cost = estimate_by_rule(cost);
  out.net = estimate_by_rule(net), out.ratio = ratio_by_rule(benefit, cost);
  for (const auto& row : table.costs) out.costs.push_back(value_one(desk, row));
  for (const auto& row : table.values) {
    out.values.push_back(value_one(desk, row));
    out.values.back().cost_per_unit = cost_of_one(desk, row, cost);
  }
  out.tornado = turn_each(desk), out.spread = turn_all(desk, seed);
  return out;
}

std::vector<Valuation> value_study(const ValueTable& table,
                                   const std::filesystem::path& study_dir) {
  const YearlyStudy study = read_yearly(study_dir, table.outcomes());
  std::vector<Valuation> out;
  for (const auto& variant : study.variants)
    out.push_back(value_variant(table, variant, study.year_lengths));
  return out;
}

}  // namespace engawa
