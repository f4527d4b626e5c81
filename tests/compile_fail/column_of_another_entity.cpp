// A column of residents cannot be read by a household's id.
// must say: error: (no match for|no viable overloaded)
#include "sim/core/column.hpp"

int age_of_first(const engawa::Column<engawa::ResidentId, int>& ages) {
#ifdef WRONG
  return ages[engawa::HouseholdId(0)];
#else
  return ages[engawa::ResidentId(0)];
#endif
}
