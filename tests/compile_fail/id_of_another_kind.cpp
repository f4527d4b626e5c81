// A hub cannot be named by a resident's id.
// must say: error: (conversion from|no viable conversion)
#include "sim/core/ids.hpp"

engawa::ResidentId resident(3);
#ifdef WRONG
engawa::HubId hub = resident;
#else
engawa::HubId hub(resident.value);
#endif
