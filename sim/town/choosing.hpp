// Ways to choose one resident of many without looking at all of them. They serve the first ties,
// when every variant shares one town; ties of later weeks are races between people.
#pragma once
#include <array>
#include <functional>
#include <span>
#include <vector>

#include "sim/state/world.hpp"

namespace engawa {

/// Residents in numbered groups, each group in row order.
class Groups {
 public:
  /// group(who) < count, or a negative number for "in none".
  Groups(const World& world, std::size_t count, const std::function<long(ResidentId)>& group);
  [[nodiscard]] std::span<const ResidentId> of(std::size_t group) const {
    return {members_.data() + starts_[group], starts_[group + 1] - starts_[group]};
  }
  [[nodiscard]] std::size_t count() const { return starts_.size() - 1; }

 private:
  std::vector<std::size_t> starts_;
  std::vector<ResidentId> members_;
};

/// One of the members at quantile u; the span must not be empty.
[[nodiscard]] inline ResidentId member_at(std::span<const ResidentId> members, double u) {
  const auto place = static_cast<std::size_t>(u * static_cast<double>(members.size()));
  return members[place < members.size() ? place : members.size() - 1];
}

inline constexpr std::size_t kAges = 106;  ///< single years, 105 = 105 and older
inline constexpr std::size_t kAgeSexCells = 2 * kAges;

[[nodiscard]] std::size_t age_sex_cell(const World& world, ResidentId who);

/// Chooses by age and sex with weights that depend on both persons' age and sex.
class AgeSexChoice {
 public:
  using Weight = std::function<double(std::size_t own_cell, std::size_t other_cell)>;
  /// `groups` are the cells of one district, from `first` on.
  AgeSexChoice(const Groups& groups, std::size_t first, Weight weight);
  /// A resident for somebody of this cell, or one that does not exist.
  [[nodiscard]] ResidentId choose(std::size_t own_cell, Draw draw);

 private:
  const Groups& groups_;
  std::size_t first_;
  Weight weight_;
  std::vector<std::vector<double>> sums_;  ///< by own cell, filled when first asked for
};

/// Chooses uniformly among residents within a distance, by cells of that side.
class NearbyChoice {
 public:
  NearbyChoice(const World& world, double metres, int youngest);
  /// Somebody within the distance and of another household, or nobody; keyed by (life, stub).
  [[nodiscard]] ResidentId choose(ResidentId who, std::uint64_t stub) const;

 private:
  [[nodiscard]] std::size_t cell_of(ResidentId who) const;
  const World& world_;
  double metres_;
  std::size_t columns_ = 1, rows_ = 1;
  Groups cells_;
};

}  // namespace engawa
