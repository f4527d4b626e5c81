// The table of people under support: finding, adding, ending. A row and the flag kSupported come
// and go together.
#pragma once
#include <span>

#include "sim/state/world.hpp"

namespace engawa {

/// All rows of one life, by action.
[[nodiscard]] std::span<const Support> supports_of(const World& world, std::uint64_t life);
/// The row of a life under an action, or nullptr.
[[nodiscard]] Support* find_support(World& world, std::uint64_t life, std::uint64_t action);
/// Rows of an action that have weeks left.
[[nodiscard]] std::size_t supports_under(const World& world, std::uint64_t action);
/// True if somebody supports the resident in this way.
[[nodiscard]] bool is_supported(const World& world, ResidentId who, SupportKind kind);
/// True if nobody supports the resident, but for the staff of a hospital ward.
[[nodiscard]] bool lacks_support(const World& world, ResidentId who);
/// Squared strength of the ties to professionals stronger than `from`, as it counts for closeness.
[[nodiscard]] double support_closeness(const World& world, ResidentId who, double from);
/// Strength of the strongest tie to a professional; 0 without one.
[[nodiscard]] double strongest_support(const World& world, ResidentId who);
/// Contacts this week with those who support.
[[nodiscard]] int support_meetings(const World& world, ResidentId who);

/// True if the row's resident, or the companion, still lives here as the same life.
[[nodiscard]] bool is_here(const World& world, ResidentId who, std::uint64_t life);

/// Adds a row in its place, or replaces that of the same life and action; sets kSupported.
void add_support(World& world, const Support& support);
/// Takes away the rows for which ends(row) holds. Who is left without any loses kSupported, and
/// nobody goes along to hubs any more.
void end_supports(World& world, bool (*ends)(const World&, const Support&));

}  // namespace engawa
