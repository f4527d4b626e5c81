// What fault_table measures in one run of a town: one number per fault of the prototype, or a few.
#pragma once
#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "benchmarks/validation_support.hpp"

namespace engawa::validation {

inline constexpr int kYears = 10;
inline constexpr std::array<int, 4> kWeeksAfterLoss{13, 26, 52, 104};

/// Slope of least squares against the index, for a series of evenly spaced values.
inline double slope_of(const std::vector<double>& series) {
  const double n = static_cast<double>(series.size()), centre = (n - 1) / 2;
  double up = 0, down = 0;
  for (std::size_t k = 0; k < series.size(); ++k) {
    const double x = static_cast<double>(k) - centre;
    up += x * series[k];
    down += x * x;
  }
  return up / down;
}

/// Sides of ties above .5 outside the household, per head.
inline double strong_ties_per_head(const World& world) {
  double strong = 0;
  for (std::size_t k = 0; k < world.ties.size(); ++k) {
    const TieId tie(k);
    const bool outside = world.ties.kind[tie] != TieKind::household;
    strong += outside && world.ties.strength[tie] > 0.5F ? 2 : 0;
  }
  return strong / static_cast<double>(present_count(world));
}

/// % of adults without a friendship, hub tie or neighbour of .3 or more in town, nor friends
/// outside it (pool below .05).
inline double friendless_share(const World& world) {
  double adults = 0, none = 0;
  for_each_present(world, [&](ResidentId who, int age) {
    if (age < kSurveyAge) return;
    bool friends = world.residents.pool[who][kPoolFriends] >= 0.05F;
    for (const auto half : world.ties.adjacency.of(who)) {
      const auto kind = world.ties.kind[half.tie];
      const bool counts =
          kind == TieKind::friendship || kind == TieKind::hub || kind == TieKind::neighbour;
      friends |= counts && world.ties.strength[half.tie] >= 0.3F;
    }
    adults += 1;
    none += friends ? 0 : 1;
  });
  return 100 * none / adults;
}

/// Correlation of loneliness over the pairs of adults of different households within 60 m, and of
/// those in one block (square of population.block_metres).
struct Alike {
  double near = 0, block = 0;
};

inline Alike neighbours_alike(const World& world) {
  struct Adult {
    double x, y, z;
    HouseholdId household;
    int column, row;
  };
  constexpr double kNear = 60;  // [m]
  const double side = world.parameters.population.block_metres;
  std::map<std::pair<int, int>, std::vector<Adult>> cells;  // squares of 60 m
  double sum = 0, adults = 0;
  for_each_present(world, [&](ResidentId who, int age) {
    if (age < kSurveyAge) return;
    const auto& r = world.residents;
    const double x = 10.0 * r.x10[who], y = 10.0 * r.y10[who], z = r.loneliness[who];
    cells[{static_cast<int>(x / kNear), static_cast<int>(y / kNear)}].push_back(
        {x, y, z, r.household[who], static_cast<int>(x / side), static_cast<int>(y / side)});
    sum += z;
    adults += 1;
  });
  const double mean = sum / adults;
  double near_product = 0, near_square = 0, block_product = 0, block_square = 0;
  for (const auto& [at, here] : cells) {
    for (int step = 0; step < 25; ++step) {  // a block reaches two squares further at most
      const auto found = cells.find({at.first + step % 5 - 2, at.second + step / 5 - 2});
      if (found == cells.end()) continue;
      for (const auto& i : here) {
        for (const auto& j : found->second) {
          if (i.household == j.household) continue;
          const double product = (i.z - mean) * (j.z - mean), square = (i.z - mean) * (i.z - mean);
          if (std::hypot(i.x - j.x, i.y - j.y) <= kNear) {
            near_product += product;
            near_square += square;
          }
          if (i.column == j.column && i.row == j.row) {
            block_product += product;
            block_square += square;
          }
        }
      }
    }
  }
  return {near_product / near_square, block_product / block_square};
}

/// Follows those whose partner dies: loneliness z after some weeks minus their own just before.
class Widowed {
 public:
  void add_week(const World& world) {
    const auto& r = world.residents;
    last_.resize(r.size());
    for_each_present(world, [&](ResidentId who, int) {
      auto& last = last_[who.value];
      const double z = loneliness_z(world.parameters.loneliness, r.loneliness[who]);
      if (last.life == r.life[who] && last.since == 0 && r.weeks_since_loss[who] > 0) {
        losses_.push_back({who, last.life, world.week, last.z, {}, 0});
      }
      last = {r.life[who], r.weeks_since_loss[who], z};
    });
    for (auto& loss : losses_) {
      if (!r.has(loss.who, kPresent) || r.life[loss.who] != loss.life) continue;
      if (loss.seen == kWeeksAfterLoss.size()) continue;
      if (world.week - loss.week != kWeeksAfterLoss[loss.seen]) continue;
      loss.change[loss.seen++] = last_[loss.who.value].z - loss.before;
    }
  }
  /// Mean change of those followed to the last of the weeks, and their number.
  [[nodiscard]] std::array<double, kWeeksAfterLoss.size()> mean_change() const {
    std::array<double, kWeeksAfterLoss.size()> mean{};
    for (const auto& loss : losses_) {
      if (loss.seen < kWeeksAfterLoss.size()) continue;
      for (std::size_t k = 0; k < mean.size(); ++k) mean[k] += loss.change[k] / followed();
    }
    return mean;
  }
  [[nodiscard]] double followed() const {
    return static_cast<double>(std::count_if(losses_.begin(), losses_.end(), [](const Loss& loss) {
      return loss.seen == kWeeksAfterLoss.size();
    }));
  }

 private:
  struct Last {
    std::uint64_t life = 0;
    int since = 0;
    double z = 0;
  };
  struct Loss {
    ResidentId who;
    std::uint64_t life = 0;
    int week = 0;
    double before = 0;
    std::array<double, kWeeksAfterLoss.size()> change{};
    std::size_t seen = 0;
  };
  std::vector<Last> last_;
  std::vector<Loss> losses_;
};

}  // namespace engawa::validation
