// A row of lots, one after the other: for searches that are no part of the model. The same seed and
// list give the same row.
#pragma once
#include <cstddef>
#include <cstdint>

#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {

class LotRow {
 public:
  LotRow(std::uint64_t seed, std::uint32_t list) : draws_(seed), list_(list) {}
  /// Uniform in (0,1).
  double next() { return draws_.at(kPurpose, list_, count_++).u(); }
  /// 0..count-1.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() * double(count)); }
  /// Standard normal.
  double normal() { return normal_quantile(next()); }

 private:
  static constexpr std::uint32_t kPurpose = 9030;  ///< the model's are below 9000
  Draws draws_;
  std::uint32_t list_;
  std::uint64_t count_ = 0;
};

}  // namespace engawa
