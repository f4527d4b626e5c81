#include <array>

#include "sim/week/passes.hpp"

namespace engawa {
namespace {
/// Items of one side of the LSNS-6: met at least monthly, can talk privately, can call for help.
struct SideCounts {
  std::array<double, 3> people{};
  void add(double number, double strength, bool met_monthly) {
    people[0] += number * (met_monthly ? 1.0 : 0.0);
    people[1] += number * (strength >= 0.4 ? 1.0 : 0.0);
    people[2] += number * (strength >= 0.5 ? 1.0 : 0.0);
  }
};

/// 0, 1, 2, 3-4, 5-8, 9 or more people -> 0 ... 5 points (Lubben 2006).
int points(double people) {
  constexpr std::array<double, 5> kFrom{1, 2, 3, 5, 9};
  int score = 0;
  for (const double from : kFrom) score += people + 0.5 >= from ? 1 : 0;
  return score;
}

std::uint8_t score_of(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const auto& c = world.parameters.contact;
  std::array<SideCounts, 2> sides;
  auto& [friends, family] = sides;
  for (const auto half : world.ties.adjacency.of(who)) {
    const auto kind = world.ties.kind[half.tie];
    const bool of_family = (kind == TieKind::household) | (kind == TieKind::kin);
    sides[of_family ? 1 : 0].add(1.0, world.ties.strength[half.tie],
                                 world.ties.weeks_apart[half.tie] < 4);
  }
  family.add(r.pool[who][kPoolKin], c.outside_kin_strength, true);
  friends.add(r.pool[who][kPoolFriends], c.outside_friend_strength, true);
  int score = 0;
  for (const auto& side : sides) {
    for (const double people : side.people) score += points(people);
  }
  return static_cast<std::uint8_t>(score);
}
}  // namespace

void count_relations(World& world, const Parallel& parallel) {
  if (world.week % 4 != 0) return;
  auto& r = world.residents;
  parallel.for_each_id<ResidentId>(r.size(), [&](ResidentId who) {
    if (r.has(who, kPresent)) r.lsns[who] = score_of(world, who);
  });
}

}  // namespace engawa
