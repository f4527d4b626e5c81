// Finding last week's word of mouth of one resident.
#pragma once
#include <algorithm>
#include <span>

#include "sim/week/scratch.hpp"

namespace engawa {

/// The entries of one resident in a list sorted by (who, hub).
[[nodiscard]] inline std::span<const Buzz> buzz_of(const WeekScratch& scratch, ResidentId who) {
  const auto less = [](const Buzz& entry, ResidentId id) { return entry.who < id; };
  const auto first = std::lower_bound(scratch.buzz.begin(), scratch.buzz.end(), who, less);
  auto last = first;
  while (last != scratch.buzz.end() && last->who == who) ++last;
  return {first, last};
}

[[nodiscard]] inline const Buzz* buzz_about(std::span<const Buzz> entries, HubId hub) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [hub](const Buzz& entry) { return entry.hub == hub; });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace engawa
