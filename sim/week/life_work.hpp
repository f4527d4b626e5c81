// School, work, retirement; withdrawal from both.
#pragma once
#include "sim/week/life.hpp"

namespace engawa {

/// A birthday: the slots of the new age; at 60, 65, 70 and 75 perhaps retirement.
void have_birthday(World& world, const LifeIntent& intent);
/// Ends employment, if there is any, and logs why.
void stop_working(World& world, const LifeIntent& intent, LifeEventKind why);
/// True if the school year's start concerns this resident.
[[nodiscard]] bool concerned_by_april(const World& world, ResidentId who, int age);
/// April: school begins, school ends, the first job.
void change_school(World& world, const LifeIntent& intent);
/// Working life drawn afresh by age and sex: a new job, a loss, a return.
void change_job(World& world, const LifeIntent& intent);
void withdraw(World& world, const LifeIntent& intent);
void come_back(World& world, const LifeIntent& intent);
void begin_truancy(World& world, const LifeIntent& intent);
void end_truancy(World& world, const LifeIntent& intent);

}  // namespace engawa
