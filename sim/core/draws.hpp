// Counter-based draws without hidden state: the same key gives the same numbers in every variant,
// on every thread, in any order. The only include of Random123 is draws.cpp.
#pragma once
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

namespace engawa {

/// Two independent uniforms of one key; u() and v() lie strictly inside (0,1).
struct Draw {
  std::uint64_t first = 0, second = 0;
  [[nodiscard]] double u() const { return to_unit(first); }
  [[nodiscard]] double v() const { return to_unit(second); }
  [[nodiscard]] static double to_unit(std::uint64_t bits) {
    // 52 bits, not 53: with one more, adding the half would round the largest up to 1. As the
    // fraction of a number in [1,2), because vectors have no conversion from whole numbers.
    return (std::bit_cast<double>((bits >> 12U) | 0x3FF0000000000000ULL) - 1.0) + 0x1p-53;
  }
};

enum class Uniform : std::uint8_t { u, v };

/// Fixed uniforms in [0,1] by purpose, for tests that need to decide what chance does: 0 and 1 give
/// the smallest and the largest draw there is.
using DrawScript = std::unordered_map<std::uint32_t, double>;

/// Draws of one seed, keyed by (purpose, week) and a counter (entity, partner). Entities are named
/// by stable keys, never by array indices. A generator with state would shift every later draw as
/// soon as a variant makes one more decision; keyed draws leave all other events their luck.
class Draws {
 public:
  Draws() = default;
  explicit Draws(std::uint64_t seed) : seed_(seed) {}
  Draws(std::uint64_t seed, const DrawScript* script) : seed_(seed), script_(script) {}

  [[nodiscard]] Draw at(std::uint32_t purpose, std::uint32_t week, std::uint64_t entity,
                        std::uint64_t partner = 0) const;
  /// u() or v() of the draws of many entities and partners, written to the front of `out`: several
  /// keys an instruction.
  void uniforms(std::uint32_t purpose, std::uint32_t week, std::span<const std::uint64_t> entities,
                std::span<const std::uint64_t> partners, std::span<double> out,
                Uniform which = Uniform::u) const;
  /// Draw of an unordered pair of entities: the same for (a,b) and (b,a).
  [[nodiscard]] Draw of_pair(std::uint32_t purpose, std::uint32_t week, std::uint64_t a,
                             std::uint64_t b) const {
    return a < b ? at(purpose, week, a, b) : at(purpose, week, b, a);
  }
  [[nodiscard]] std::uint64_t seed() const { return seed_; }

 private:
  std::uint64_t seed_ = 0;
  const DrawScript* script_ = nullptr;
};

/// A stable key derived from stable parts (a birth from the mother's life and its ordinal, ...).
[[nodiscard]] std::uint64_t derive_key(std::uint64_t kind, std::uint64_t a, std::uint64_t b = 0);
/// A stable key of a name (hub, action).
[[nodiscard]] std::uint64_t key_of_name(std::string_view name);

}  // namespace engawa
