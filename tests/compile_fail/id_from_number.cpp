// A number becomes an id only where somebody says so.
// must say: error: (conversion from|no viable conversion)
#include "sim/core/ids.hpp"

#ifdef WRONG
engawa::TieId tie = 3;
#else
engawa::TieId tie(3);
#endif
