// Prints a number made of the bits of exp and log of the system's library: it changes when that
// library chooses other code, as it does where it sees no FMA.
#include <cinttypes>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <initializer_list>

int main() {
  std::uint64_t bits = 0;
  for (int step = 1; step < 200'000; ++step) {
    for (const double value : {std::exp(step * 0.000123457), std::log(step * 0.000123457)}) {
      std::uint64_t word = 0;
      std::memcpy(&word, &value, sizeof word);
      bits = bits * 1'099'511'628'211U + word;
    }
  }
  std::printf("%016" PRIx64 "\n", bits);
}
