// Faults that a sanitizer must find, or it is blind: `planted_fault race-total | race-rows | bounds
// | overflow | unset | none`. Only .ci/sanitize.sh builds and runs it; the product knows nothing of
// it.
#include <cstdio>
#include <limits>
#include <string_view>

#include "sim/core/parallel.hpp"
#include "tests/support/small_world.hpp"

namespace {
using namespace engawa;
constexpr std::size_t kResidents = 8 * kBlock;

/// All threads add to one sum, as a careless phase would.
double race_for_a_total(const Parallel& parallel) {
  double total = 0;
  parallel.for_each_id<ResidentId>(kResidents, [&](ResidentId who) { total += who.value; });
  return total;
}

/// A body writes the next resident's row instead of its own: wrong at the borders of blocks alone.
double race_for_rows(const Parallel& parallel) {
  World world = testing::make_small_world(kResidents);
  auto& loneliness = world.residents.loneliness;
  parallel.for_each_id<ResidentId>(kResidents, [&](ResidentId who) {
    const ResidentId next((who.value + 1) % kResidents);
    loneliness[next] = loneliness[who] + 1;
  });
  return loneliness[ResidentId(0)];
}

int beyond_the_end(int last) {
  const std::vector<int> values(4, 1);
  const int* first = values.data();
  return first[values.size() + std::size_t(last)];
}

int overflowing(int last) {
  return std::numeric_limits<int>::max() - 2 + last;
}

/// Decides by memory that nobody has written.
int unset(int last) {
  const std::unique_ptr<int[]> values(new int[16]);
  int told = 0;
  for (int k = 0; k < last; ++k) told += values[std::size_t(k)] > 3 ? 1 : 2;
  return told;
}
}  // namespace

int main(int count, char** arguments) {
  const std::string_view fault = count > 1 ? arguments[1] : "";
  const int last = count + 2;  // 4, but the compiler cannot know
  const Parallel parallel(4);
  if (fault == "race-total") {
    std::printf("%f\n", race_for_a_total(parallel));
  } else if (fault == "race-rows") {
    std::printf("%f\n", race_for_rows(parallel));
  } else if (fault == "bounds") {
    std::printf("%d\n", beyond_the_end(last));
  } else if (fault == "overflow") {
    std::printf("%d\n", overflowing(last));
  } else if (fault == "unset") {
    std::printf("%d\n", unset(last));
  } else if (fault != "none") {
    std::puts("no such fault");
    return 2;
  }
  return 0;
}
