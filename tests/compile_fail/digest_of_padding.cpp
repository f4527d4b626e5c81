// A struct with padding bytes cannot enter a digest: its padding holds anything.
// must say: padding bytes would make the digest random
#include "sim/core/digest.hpp"

struct Record {
#ifdef WRONG
  std::uint8_t flag = 0;
#else
  std::uint32_t flag = 0;
#endif
  std::uint32_t count = 0;
};

void add(engawa::Digest& digest, const Record& record) {
  digest.add_value(record);
}
