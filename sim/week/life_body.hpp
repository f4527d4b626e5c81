// Body: ageing, illness, need of care, hospital.
#pragma once
#include "sim/week/life.hpp"

namespace engawa {

/// What a week does to every body, drawn from nothing: recovery, ageing, counters. Writes only to
/// the resident's own cells. True if a stay in hospital ends this week.
bool live_in_body(World& world, ResidentId who, int age, double recovery);
/// Share of the way back to health made in a week.
[[nodiscard]] double weekly_recovery(const Life& life);

void fall_ill(World& world, const LifeIntent& intent);
void need_more_care(World& world, const LifeIntent& intent);
void need_less_care(World& world, const LifeIntent& intent);
void admit_to_hospital(World& world, const LifeIntent& intent);
void discharge(World& world, const LifeIntent& intent);

}  // namespace engawa
