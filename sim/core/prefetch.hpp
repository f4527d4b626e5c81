// Asking memory for what a loop will need a little later. Changes no result.
#pragma once

namespace engawa {

inline void prefetch(const void* address) {
  __builtin_prefetch(address);
}

}  // namespace engawa
