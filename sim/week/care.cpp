#include "sim/week/passes.hpp"

namespace engawa {

void give_support(World&, WeekScratch&) {}

}  // namespace engawa
