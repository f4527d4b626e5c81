// What must hold of every town at the end of every week (docs/odd.md), whatever hubs and actions it
// has. Each check adds a sentence for everything that does not hold.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "sim/state/world.hpp"
#include "sim/week/scratch.hpp"

namespace engawa::testing {

using Broken = std::vector<std::string>;

/// Adds a sentence; only the first few, for a broken town breaks in a thousand places.
inline void tell(Broken& broken, std::string sentence) {
  constexpr std::size_t kMostSentences = 12;
  if (broken.size() < kMostSentences) broken.push_back(std::move(sentence));
}

/// A lived week: the town before and after it, and the buffers of its passes.
struct LivedWeek {
  const World& before;
  const World& after;
  const WeekScratch& scratch;
};

void check_people(const LivedWeek& week, Broken& broken);  ///< rows, ranges, population, households
void check_ties(const LivedWeek& week, Broken& broken);
void check_hubs(const LivedWeek& week, Broken& broken);  ///< visits, shifts, seats, links
void check_money(const LivedWeek& week, Broken& broken);
void check_community(const LivedWeek& week, Broken& broken);  ///< help, donors, supports

/// All of them.
[[nodiscard]] Broken broken_invariants(const LivedWeek& week);

}  // namespace engawa::testing
