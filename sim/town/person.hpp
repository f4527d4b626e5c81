// A person begins to exist in the town: at the start, by birth, or by moving in.
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

struct PersonSpec {
  std::uint64_t life = 0;
  std::int32_t birth_week = 0;
  bool female = false;
  bool partnered = false;
  bool parent_of_young = false;  ///< lives with an own child under 12
};

/// Fills every column of a reset row, draws keyed by the life; puts the person into the household
/// (which must have room). Does not make ties.
void settle_person(World& world, ResidentId who, const PersonSpec& spec, HouseholdId household);
/// Work pattern and working slots from age, sex and parenthood, keyed by (life, ordinal).
void draw_work(World& world, ResidentId who, bool parent_of_young, std::uint64_t ordinal);
/// Slots lost to school, work and body at the resident's present age and state.
void refresh_masks(World& world, ResidentId who);
/// Desired contact at an age [equivalent h/week], without the personal factor.
[[nodiscard]] double desired_contact_at(double age);
/// Mean outside pool k for an age, sex and status, times the resident's own factor.
[[nodiscard]] double mean_pool(const World& world, ResidentId who, Pool pool);

}  // namespace engawa
