// A plain town with hubs, and weeks of it, for tests and benchmarks that watch digests.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/interventions/kind.hpp"
#include "sim/state/world.hpp"

namespace engawa::testing {

/// A plain town of about this size with one hub of every kind, all known to everybody within reach.
/// The first has room for two visitors: its capacity binds; a few residents serve there.
[[nodiscard]] World make_town_with_hubs(std::size_t residents, std::uint64_t seed = 1);

/// The digests of the next weeks, one per week; the world is advanced.
[[nodiscard]] std::vector<std::uint64_t> live_weeks(World& world, int weeks, int threads,
                                                    std::span<const Action> actions = {});

/// An action of a kind with every field filled in: noticeable values inside their ranges, on the
/// first hub or at a new place.
[[nodiscard]] Action example_action(const InterventionKind& kind, const World& world,
                                    double strength);

/// What a town of 1,500 residents looks like in each of 12 weeks, one line a week with its digest:
/// the same text from every compiler, build type and number of threads.
[[nodiscard]] std::string probe_table();

}  // namespace engawa::testing
