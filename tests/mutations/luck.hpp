// Choices that a seed decides, the same on every machine.
#pragma once
#include <cstdint>
#include <random>
#include <span>

namespace engawa::mutations {

class Luck {
 public:
  explicit Luck(std::uint64_t seed) : numbers_(seed) {}
  std::uint64_t any() { return numbers_(); }
  /// A number below `count`; 0 if there is none.
  std::uint64_t below(std::uint64_t count) { return count == 0 ? 0 : numbers_() % count; }
  bool one_in(std::uint64_t count) { return below(count) == 0; }
  template <class T>
  const T& pick(std::span<const T> from) {
    return from[below(from.size())];
  }
  /// Mostly small, sometimes as large as can be: sizes and counts that a file may claim.
  std::uint64_t absurd() {
    const std::uint64_t power = std::uint64_t{1} << below(64);
    return one_in(3) ? power : one_in(2) ? power - 1 : any() >> below(64);
  }

 private:
  std::mt19937_64 numbers_;
};

}  // namespace engawa::mutations
