// A person begins to exist in the town: at the start, by birth, or by moving in.
#pragma once
#include <array>

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

/// Draws afresh, from age, sex and parenthood, whether the person works or learns and in which
/// slots; sets kEmployed, kPupil, work, work_mask and focus. Keyed by (life, ordinal): the same
/// ordinal gives the same work. A mother's or father's evenings are part of work_mask.
void draw_work(World& world, ResidentId who, bool parent_of_young, std::uint64_t ordinal);
/// Slots lost to school, work and body at the resident's present age and state: updates a pupil's
/// work_mask, body_mask and free_mask. Children under six have no free slots.
void refresh_masks(World& world, ResidentId who);
/// Class or workplace in the town of a pupil or worker; 0 outside. Keyed by (life, ordinal).
[[nodiscard]] std::uint16_t focus_of(const World& world, ResidentId who, std::uint64_t ordinal);

/// Desired contact at an age [equivalent h/week], without the personal factor.
[[nodiscard]] double desired_contact_at(const Population& population, double age);
/// Mean outside pools for an age, sex and status, times the resident's own factors.
[[nodiscard]] std::array<double, kPools> mean_pools(const World& world, ResidentId who);

}  // namespace engawa
