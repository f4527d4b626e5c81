// Who belongs together, and moving between dwellings of the town.
#pragma once
#include <optional>
#include <span>

#include "sim/state/world.hpp"

namespace engawa {

struct LifeScratch;

/// Whom a resident takes along when they decide to move.
enum class MoveRole : std::uint8_t { stays, alone, whole_household };

[[nodiscard]] std::span<const ResidentId> members_of(const World& world, HouseholdId household);
/// The spouse or partner in the same household, or nobody.
[[nodiscard]] ResidentId partner_of(const World& world, ResidentId who);
/// The youngest partnered adult, else the oldest adult, decides for all; another adult without a
/// partner decides for themselves; the rest follow.
[[nodiscard]] MoveRole role_in_move(const World& world, ResidentId who);
[[nodiscard]] bool lives_with_parent(const World& world, ResidentId who);
/// True for somebody whose household is theirs: no other adult in it.
[[nodiscard]] bool heads_alone(const World& world, ResidentId who);
[[nodiscard]] bool has_young_child(const World& world, ResidentId who);
[[nodiscard]] bool has_carer_at_home(const World& world, ResidentId who);
[[nodiscard]] HouseholdKind classify_household(const World& world, HouseholdId household);
/// The minors who would be left without an adult if this resident went, and the resident.
[[nodiscard]] std::vector<ResidentId> movers_with(const World& world, ResidentId who);
/// An empty dwelling, each with the same chance, drawn by a race keyed by life and dwelling.
[[nodiscard]] HouseholdId choose_vacancy(const World& world, const LifeScratch& scratch,
                                         std::uint64_t life);

/// Takes a resident out of their household; a dwelling left by its last member stands empty.
void leave_household(World& world, LifeScratch& scratch, ResidentId who);
/// Ties a member to all others of the household; for those who have just come in.
void tie_to_household(const World& world, LifeScratch& scratch, ResidentId who);
/// Moves residents together into a dwelling of the town; household ties to those who stay become
/// kin ties.
void relocate(World& world, LifeScratch& scratch, std::span<const ResidentId> movers,
              HouseholdId to);
/// Two residents of the town become partners (not the move).
void join_as_partners(World& world, ResidentId i, ResidentId j);

}  // namespace engawa
