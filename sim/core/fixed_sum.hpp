// Sums that come out the same in any order: 64-bit fixed point with 20 fractional bits.
#pragma once
#include <cstdint>
#include <span>

namespace engawa {

/// Accumulates values of magnitude below 2^40 with a resolution of 2^-20 (about 1e-6).
class FixedSum {
 public:
  void add(double value) {
    total_ += static_cast<std::int64_t>(value * 0x1p20 + (value < 0 ? -0.5 : 0.5));
  }
  void add(const FixedSum& other) { total_ += other.total_; }
  [[nodiscard]] double value() const { return static_cast<double>(total_) * 0x1p-20; }

  /// The k-th value to the k-th sum of either row, as add() would; several at a time.
  friend void add_each(std::span<const double> values, std::span<FixedSum> row,
                       std::span<FixedSum> other_row);

 private:
  std::int64_t total_ = 0;
};
void add_each(std::span<const double> values, std::span<FixedSum> row,
              std::span<FixedSum> other_row);

}  // namespace engawa
