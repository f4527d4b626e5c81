// Prints what fixed towns become; every compiler, build, number of threads and mathematical library
// must print the same. Without arguments, the 12 weeks of tests/golden/digest.txt; with
// `THREADS TOWN_FILE` these and every kind of intervention, every measure and a town file.
#include <cstdio>
#include <cstdlib>

#include "tests/support/every_kind.hpp"
#include "tests/support/plain_weeks.hpp"

int main(int count, char** arguments) {
  using namespace engawa::testing;
  std::fputs(probe_table().c_str(), stdout);
  if (count != 3) return 0;
  const int threads = std::atoi(arguments[1]);
  std::fputs(kinds_table(threads).c_str(), stdout);
  std::fputs(crowd_table(threads).c_str(), stdout);
  std::fputs(town_table(arguments[2], threads).c_str(), stdout);
  return 0;
}
