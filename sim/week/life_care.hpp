// Who cares for whom: one carer for each resident in need of care, from the household or near kin.
#pragma once
#include "sim/week/life.hpp"

namespace engawa {

/// Care level from which somebody needs a carer.
inline constexpr int kCareLevel = 2;

/// Confirms, finds and releases carers. Who cares is not stored: it follows from household, kin
/// ties and the carer flag, so nothing has to be undone when people die or move.
void settle_care(World& world, LifeScratch& scratch, const Parallel& parallel);

}  // namespace engawa
