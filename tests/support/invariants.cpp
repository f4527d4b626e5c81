#include "tests/support/invariants.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "sim/state/need_kinds.hpp"

namespace engawa::testing {
namespace {
bool is_finite(float value) {
  return std::isfinite(value);
}
template <class T, std::size_t N>
bool is_finite(const std::array<T, N>& values) {
  return std::ranges::all_of(values, [](T value) { return is_finite(value); });
}
template <class T>
bool is_finite(const T&) {
  return true;  // whole numbers
}

template <class IdType>
void check_range(const Column<IdType, float>& column, float low, float high, std::string_view name,
                 Broken& broken) {
  for (const float value : column.values()) {
    if (value >= low && value <= high) continue;
    return tell(broken, fmt::format("{} is {}, not in [{}, {}]", name, value, low, high));
  }
}

void check_ranges(const Residents& r, Broken& broken) {
  int ordinal = 0;
  for_each_column(r, [&](const auto& column) {
    ++ordinal;
    for (const auto& value : column.values()) {
      if (is_finite(value)) continue;
      return tell(broken, fmt::format("column {} of the residents is not finite", ordinal));
    }
  });
  check_range(r.health, 0, 1, "health", broken), check_range(r.mobility, 0, 1, "mobility", broken);
  check_range(r.trust, 0, 1, "trust", broken), check_range(r.role, 0, 1, "role", broken);
  check_range(r.stigma_sensitivity, 0, 1, "stigma_sensitivity", broken);
  check_range(r.civic_mind, 0, 1, "civic_mind", broken);
  check_range(r.throttle, 0, 1, "throttle", broken),
      check_range(r.burnout, 0, 1, "burnout", broken);
  check_range(r.unmet, 0, 2, "unmet", broken);
  check_range(r.hub_hours, 0, 168, "hub_hours", broken);
  constexpr float kMost = 1e6F;
  check_range(r.hub_contact, 0, kMost, "hub_contact", broken);
  check_range(r.event_stress, 0, kMost, "event_stress", broken);
  check_range(r.contact, 0, kMost, "contact", broken);
  check_range(r.closeness, 0, kMost, "closeness", broken);
  check_range(r.meetings, 0, kMost, "meetings", broken);
  check_range(r.volunteer_load, 0, kMost, "volunteer_load", broken);
  check_range(r.loneliness, -100, 100, "loneliness", broken);
}

/// Somebody who has died or left must leave nothing behind.
void check_empty_row(const World& world, ResidentId who, Broken& broken) {
  const auto& r = world.residents;
  const auto left = [&](std::string_view what) {
    tell(broken, fmt::format("row {} is empty but has {}", who.value, what));
  };
  if (!world.ties.adjacency.of(who).empty()) left("ties");
  if (r.needs_open[who] != 0 || r.needs_voiced[who] != 0) left("needs");
  if (r.volunteer[who] != VolunteerStage::none || r.volunteer_hub[who].exists()) left("a shift");
  if (r.free_mask[who] != 0) left("free time");
  if (r.flags[who] != 0) left("flags");
  for (const auto& link : world.links[who]) {
    if (link.hub.exists()) return left("links to hubs");
  }
}

void check_person(const World& world, ResidentId who, Broken& broken) {
  const auto& r = world.residents;
  const auto wrong = [&](std::string_view what) {
    tell(broken, fmt::format("resident {} (life {}): {}", who.value, r.life[who], what));
  };
  const SlotMask masks = r.work_mask[who] | r.care_mask[who] | r.body_mask[who] | r.free_mask[who];
  if ((masks & ~kAllSlots) != 0) wrong("slots beyond the week");
  const SlotMask busy =
      r.care_mask[who] | r.body_mask[who] | (r.has(who, kReleased) ? 0 : r.work_mask[who]);
  if ((r.free_mask[who] & busy) != 0) wrong("free while busy");
  if ((r.capabilities[who] >> unsigned{kCapabilities}) != 0) wrong("unknown capability");
  if ((r.capabilities_known[who] & ~r.capabilities[who]) != 0) wrong("known for what it cannot do");
  if ((r.needs_voiced[who] & ~r.needs_open[who]) != 0) wrong("voiced a need that is not open");
  for (std::size_t need = 0; need < kNeedKinds; ++need) {
    if ((r.need_age[who][need] > 0) != ((r.needs_open[who] & need_bit(need)) != 0)) {
      wrong("a need without its age");
    }
  }
  if (r.adl[who] > 7) wrong("level of care beyond 7");
  if (r.lsns[who] > 30) wrong("LSNS beyond 30");
  const bool serves = r.volunteer[who] >= VolunteerStage::volunteer;
  if (serves && !r.volunteer_hub[who].exists()) wrong("a volunteer without a hub");
  if (r.volunteer_hub[who].exists() && r.volunteer_hub[who].value >= world.hubs.size()) {
    wrong("a volunteer of a hub that is not there");
  }
}

void check_households(const World& world, Broken& broken) {
  std::size_t members = 0;
  for (std::size_t k = 0; k < world.households.size(); ++k) {
    const HouseholdId home(k);
    const auto& household = world.households[home];
    members += household.size;
    if (household.size > kMaxHousehold) return tell(broken, "a household is too large");
    for (std::size_t m = 0; m < household.size; ++m) {
      const ResidentId who = household.members[m];
      if (!who.exists() || !world.residents.has(who, kPresent) ||
          world.residents.household[who] != home) {
        return tell(broken, fmt::format("household {} counts somebody who is not there", k));
      }
    }
  }
  if (members != present_count(world)) tell(broken, "residents without a household");
}

void check_population(const LivedWeek& week, Broken& broken) {
  auto expected = static_cast<long>(present_count(week.before));
  for (const auto& event : week.after.events.life) {
    using enum LifeEventKind;
    const auto kind = event.kind;
    if (kind == birth || kind == move_in) ++expected;
    if (kind == death || kind == move_out || kind == facility) --expected;
  }
  const auto found = static_cast<long>(present_count(week.after));
  if (found != expected) {
    tell(broken,
         fmt::format("population {} but births, deaths and moves give {}", found, expected));
  }
}
}  // namespace

void check_people(const LivedWeek& week, Broken& broken) {
  const World& world = week.after;
  check_ranges(world.residents, broken);
  std::set<std::uint64_t> lives;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (!world.residents.has(who, kPresent)) {
      check_empty_row(world, who, broken);
      continue;
    }
    check_person(world, who, broken);
    if (!lives.insert(world.residents.life[who]).second) tell(broken, "two residents of one life");
  }
  check_households(world, broken);
  check_population(week, broken);
}

void check_ties(const LivedWeek& week, Broken& broken) {
  const World& world = week.after;
  const auto& ties = world.ties;
  std::vector<std::size_t> degree(world.residents.size(), 0);
  for (std::size_t k = 0; k < ties.size(); ++k) {
    const TieId tie(k);
    const ResidentId a = ties.a[tie], b = ties.b[tie];
    const auto wrong = [&](std::string_view what) {
      tell(broken, fmt::format("tie {} ({}-{}): {}", k, a.value, b.value, what));
    };
    if (!(a < b) || b.value >= world.residents.size()) {
      wrong("ends in the wrong order");
      return;
    }
    ++degree[a.value], ++degree[b.value];
    if (find_tie(ties, a, b) != tie) wrong("doubled, or not in the neighbour lists");
    if (!(ties.strength[tie] >= 0 && ties.strength[tie] <= 1)) wrong("strength out of range");
    if (!(ties.hours[tie] >= 0 && ties.hours[tie] <= 168)) wrong("hours out of range");
    for (const ResidentId end : {a, b}) {
      if (!world.residents.has(end, kPresent)) wrong("to somebody who is not there");
    }
  }
  if (ties.adjacency.size() != 2 * ties.size()) tell(broken, "neighbour lists miss ties");
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    const auto halves = ties.adjacency.of(who);
    if (halves.size() != degree[k]) tell(broken, "a neighbour list of the wrong length");
    if (!std::ranges::is_sorted(halves, std::ranges::less_equal{}, &HalfTie::other)) {
      tell(broken, "a neighbour list not in order");
    }
    for (const auto& half : halves) {
      const bool fits =
          half.tie.value < ties.size() &&
          std::minmax(who, half.other) == std::minmax(ties.a[half.tie], ties.b[half.tie]);
      if (!fits) return tell(broken, "a neighbour list is not that of the ties");
    }
  }
}

Broken broken_invariants(const LivedWeek& week) {
  Broken broken;
  check_people(week, broken);
  check_ties(week, broken);
  check_hubs(week, broken);
  check_money(week, broken);
  check_community(week, broken);
  return broken;
}

}  // namespace engawa::testing
