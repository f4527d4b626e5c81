#include "sim/week/passes.hpp"

namespace engawa {

void grow_projects(World&, WeekScratch&) {}

}  // namespace engawa
