// A synthetic town of any size for tests and benchmarks.
#pragma once
#include "sim/town/town.hpp"

namespace engawa {

/// A square of areas of about 2,500 residents each, with national ages and household sizes and one
/// 暮らしの保健室 in the middle; residents in [100, 2,000,000].
[[nodiscard]] TownPlan make_plain_town(int residents);

}  // namespace engawa
