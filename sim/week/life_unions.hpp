// Households made and unmade: unions, separations, children who leave, parents who join.
#pragma once
#include "sim/week/life.hpp"

namespace engawa {

void form_union(World& world, LifeScratch& scratch, const LifeIntent& intent);
/// Couples of those who shared a table last week at a hub for meeting a partner.
void form_unions_at_tables(World& world, LifeScratch& scratch);
void separate(World& world, LifeScratch& scratch, const LifeIntent& intent);
void leave_home(World& world, LifeScratch& scratch, const LifeIntent& intent);
void join_kin(World& world, LifeScratch& scratch, const LifeIntent& intent);
void give_birth(World& world, LifeScratch& scratch, const LifeIntent& intent);

}  // namespace engawa
