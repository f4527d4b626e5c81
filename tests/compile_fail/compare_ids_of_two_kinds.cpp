// Ids of two kinds are not comparable.
// must say: error: (no match for|invalid operands)
#include "sim/core/ids.hpp"

bool same() {
  const engawa::ResidentId resident(1);
#ifdef WRONG
  return resident == engawa::HouseholdId(1);
#else
  return resident == engawa::ResidentId(1);
#endif
}
