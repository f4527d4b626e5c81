// Hand-made worlds for tests of needs and help.
#pragma once
#include <vector>

#include "sim/state/need_kinds.hpp"
#include "sim/week/needs.hpp"
#include "tests/support/small_world.hpp"

namespace engawa::testing {

/// Chance that always and never says yes.
inline constexpr double kAlways = 0.0, kNever = 1.0 - 0x1p-53;

/// Adults of 40 living alone, healthy, free at all times, able to do nothing, tied to nobody; no
/// need arises, nobody outside helps, no institution is asked.
[[nodiscard]] World make_quiet_world(std::size_t residents, const DrawScript* script = nullptr);
void open_need(World& world, ResidentId who, Need need);
[[nodiscard]] bool has_open(const World& world, ResidentId who, Need need);
/// A hub open on Monday morning with these kinds of need served by its staff.
HubId add_hub(World& world, const char* name, std::uint16_t needs_solved, float staff_hours);
/// Lives the needs of one week; events and lists start empty, as the calendar leaves them.
void live_needs(World& world, int threads = 1);
/// The routes by which needs were met this week, in the order of the events.
[[nodiscard]] std::vector<HelpRoute> routes(const World& world);
/// A town of residents with ties, hubs, visits and open needs, all from the seed.
[[nodiscard]] World make_needy_town(std::size_t residents, std::uint64_t seed);
/// The same world with its rows in another order: row k of the result is row order[k].
[[nodiscard]] World reordered(const World& world, const std::vector<std::size_t>& order);

}  // namespace engawa::testing
