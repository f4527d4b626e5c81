// Prints what a fixed town becomes in 12 weeks. Every compiler and build type must print the same.
#include <cstdio>

#include "tests/support/plain_weeks.hpp"

int main() {
  std::fputs(engawa::testing::probe_table().c_str(), stdout);
  return 0;
}
