#include "analysis/uncertainty/find_layers.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "analysis/uncertainty/layers.hpp"

namespace engawa {
namespace {
std::vector<double> seeds_of(const Responses& values, std::size_t point) {
  std::vector<double> out;
  for (std::size_t s = 0; s < values.seeds(); ++s) out.push_back(values.at(point, s));
  return out;
}

/// The middle 95 % of the points' means, noise of the seeds taken off.
std::pair<double, double> middle_of(const Responses& points) {
  auto means = means_without_noise(points);
  std::ranges::sort(means);
  const double tail = 0.5 * (1 - kConfidence);
  return {quantile_of(means, tail), quantile_of(means, 1 - tail)};
}

void add_members(const Responses& members, LayeredEffect& effect) {
  effect.members = members.points();
  effect.members_same_sign = count_same_sign(members, effect.seeds.mean);
  if (members.points() == 0) return;
  const SpreadBetween spread = spread_between(members);
  effect.parameter_sd = spread.sd;
  effect.parameter_sd_low = spread.sd_limits.low, effect.parameter_sd_high = spread.sd_limits.high;
  std::tie(effect.parameter_low, effect.parameter_high) = middle_of(members);
}

void copy_point(const Responses& from, std::size_t point, Responses& to, std::size_t place) {
  for (std::size_t s = 0; s < from.seeds(); ++s) to.at(place, s) = from.at(point, s);
}

/// The reference, if it is wanted, and the alternatives that count, each as good as the others.
Responses counted_of(const LayeredValues& values, const LayeredEffect& effect, bool reference) {
  std::size_t place = reference ? 1 : 0;
  Responses all(effect.structures_counted() + place, values.reference.seeds());
  if (reference) copy_point(values.reference, 0, all, 0);
  for (std::size_t k = 0; k < effect.structures.size(); ++k) {
    if (effect.structures[k].counted) copy_point(values.structures, k, all, place++);
  }
  return all;
}

void add_structures(const LayeredValues& values, LayeredEffect& effect) {
  const auto base = seeds_of(values.reference, 0);
  for (std::size_t k = 0; k < effect.structures.size(); ++k) {
    const auto seeds = seeds_of(values.structures, k);
    effect.structures[k].effect = estimate_mean(seeds);
    effect.structures[k].change = paired_difference(base, seeds);
  }
  effect.structures_same_sign =
      count_same_sign(counted_of(values, effect, false), effect.seeds.mean);
  if (effect.structures_counted() > 0)
    effect.structure_sd = spread_between(counted_of(values, effect, true)).sd;
}

/// Parameters and structure at once: what both could do together that neither does alone.
void add_crossed(const LayeredValues& values, LayeredEffect& effect) {
  effect.crossed = values.crossed.points();
  effect.crossed_same_sign = count_same_sign(values.crossed, effect.seeds.mean);
  if (effect.crossed == 0) return;
  Responses all(effect.members + effect.crossed, values.reference.seeds());
  for (std::size_t p = 0; p < effect.members; ++p) copy_point(values.members, p, all, p);
  for (std::size_t p = 0; p < effect.crossed; ++p)
    copy_point(values.crossed, p, all, effect.members + p);
  std::tie(effect.crossed_low, effect.crossed_high) = middle_of(all);
}

void share_out(LayeredEffect& effect) {
  const auto square = [](double sd) { return std::isfinite(sd) ? sd * sd : 0.0; };
  const double chance = square(effect.seed_sd), parameters = square(effect.parameter_sd),
               structure = square(effect.structure_sd);
  const double all = chance + parameters + structure;
  if (!(all > 0)) return;
  effect.seed_share = chance / all;
  effect.parameter_share = parameters / all;
  effect.structure_share = structure / all;
}
}  // namespace

void find_layers(const LayeredValues& values, LayeredEffect& effect) {
  const auto base = seeds_of(values.reference, 0);
  effect.seeds = estimate_mean(base);
  effect.seed_sd = std::sqrt(variance_of(base));
  add_members(values.members, effect);
  add_structures(values, effect);
  add_crossed(values, effect);
  share_out(effect);
  effect.robust = is_robust(effect.agreeing(), effect.asked());
}

Uncertainty::Ranking rank_variants(const std::vector<std::string>& names,
                                   const std::vector<std::vector<double>>& numbers) {
  const auto order_at = [&numbers](std::size_t point) {
    std::vector<double> column;
    for (const auto& variant : numbers) column.push_back(variant[point]);
    return order_of(column);
  };
  Uncertainty::Ranking out;
  const auto reference = order_at(0);
  for (const std::size_t place : reference) out.variants.push_back(names[place]);
  std::size_t whole = 0, first = 0;
  const std::size_t others = numbers.empty() ? 0 : numbers.front().size() - 1;
  for (std::size_t point = 1; point <= others; ++point) {
    const auto order = order_at(point);
    whole += order == reference ? 1U : 0U;
    first += order.front() == reference.front() ? 1U : 0U;
  }
  if (others > 0) {
    out.agreement = double(whole) / double(others);
    out.first_agreement = double(first) / double(others);
  }
  out.robust = is_robust(whole, others);
  return out;
}

}  // namespace engawa
