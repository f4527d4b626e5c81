#include "sim/town/area_counts.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/state/purpose.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {
constexpr double kContradiction = 0.02;  // margins that stay this far apart cannot all be true

Eigen::Index person_margin(std::size_t band, std::size_t woman) {
  const std::size_t offset =
      band < kChildBands ? band : kChildBands + 2 * (band - kChildBands) + woman;
  return static_cast<Eigen::Index>(2 + offset);
}

constexpr Eigen::Index kMargins = 2 + kChildBands + 2 * (kBands - kChildBands);

struct Remainder {
  double arrival = 0;
  std::size_t type = 0;
};
}  // namespace

Eigen::VectorXd margins_of(const AreaPlan& area, const AgeProfile& profile) {
  Eigen::VectorXd margins = Eigen::VectorXd::Zero(kMargins);
  margins[0] = area.households;
  margins[1] = area.single_households;
  for (std::size_t band = 0; band < kBands; ++band) {
    for (std::size_t woman = 0; woman < 2; ++woman) {
      margins[person_margin(band, woman)] += area.population * profile.of_band(band, woman);
    }
  }
  return margins;
}

Eigen::MatrixXd contributions_of(const std::vector<Archetype>& archetypes) {
  Eigen::MatrixXd matrix =
      Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(archetypes.size()), kMargins);
  for (std::size_t t = 0; t < archetypes.size(); ++t) {
    const auto row = static_cast<Eigen::Index>(t);
    matrix(row, 0) = 1;
    matrix(row, 1) = archetypes[t].kind == HouseholdKind::single ? 1 : 0;
    for (const auto& member : archetypes[t].members) {
      for (const auto& cell : member.cells) {
        matrix(row, person_margin(cell.band, cell.woman)) += cell.chance;
      }
    }
  }
  return matrix;
}

Fit fit_area(const TownPlan& plan, const AreaPlan& area, const AgeProfile& profile,
             const std::vector<Archetype>& archetypes) {
  Eigen::VectorXd seed(static_cast<Eigen::Index>(archetypes.size()));
  double singles = 0, others = 0;
  for (const auto& type : archetypes) {
    (type.kind == HouseholdKind::single ? singles : others) += type.weight;
  }
  for (std::size_t t = 0; t < archetypes.size(); ++t) {
    const bool single = archetypes[t].kind == HouseholdKind::single;
    seed[static_cast<Eigen::Index>(t)] =
        archetypes[t].weight * (single ? area.single_households / singles
                                       : (area.households - area.single_households) / others);
  }
  Fit fit = fit_weights(seed, contributions_of(archetypes), margins_of(area, profile),
                        kFitTolerance, kFitSweeps);
  if (fit.worst > kContradiction) {
    throw InputError({plan.name}, {"town.margins_conflict", {area.name}},
                     {"town.margins_reason",
                      {std::to_string(std::lround(area.population)),
                       std::to_string(std::lround(area.households)),
                       std::to_string(std::lround(area.single_households))}},
                     {"town.check_margins", {}});
  }
  return fit;
}

std::vector<int> integerise(const Eigen::VectorXd& weights,
                            const std::vector<Archetype>& archetypes, const Draws& draws,
                            std::uint64_t area_key) {
  std::vector<int> counts(archetypes.size());
  for (const bool single : {true, false}) {
    double total = 0;
    int placed = 0;
    std::vector<Remainder> remainders;
    for (std::size_t t = 0; t < archetypes.size(); ++t) {
      if ((archetypes[t].kind == HouseholdKind::single) != single) continue;
      const double weight = weights[static_cast<Eigen::Index>(t)];
      counts[t] = static_cast<int>(weight);
      total += weight;
      placed += counts[t];
      const double u = draws.at(key(Purpose::rounding), 0, area_key, t).u();
      remainders.push_back({race_time(u, weight - counts[t]), t});
    }
    std::ranges::sort(remainders, [](const Remainder& a, const Remainder& b) {
      return a.arrival != b.arrival ? a.arrival < b.arrival : a.type < b.type;
    });
    const auto missing = static_cast<std::size_t>(std::max(0L, std::lround(total) - placed));
    for (std::size_t k = 0; k < std::min(missing, remainders.size()); ++k) {
      ++counts[remainders[k].type];
    }
  }
  return counts;
}

}  // namespace engawa
