#include "sim/core/fixed_sum.hpp"

#include <bit>
#include <cmath>

#include "sim/core/vectorised.hpp"

namespace engawa {
namespace {
// Added to a whole number below 2^51, it leaves that number in the last bits.
constexpr double kAnchor = 0x1.8p52;
constexpr double kMost = 0x1p30;  ///< of a value, so that its fixed point is a number below 2^51
}  // namespace

// There is no vector instruction from double to 64 bits on every machine; hence the anchor.
ENGAWA_VECTORISED void add_each(std::span<const double> values, std::span<FixedSum> row,
                                std::span<FixedSum> other_row) {
  bool small = true;
  for (const double value : values) small &= std::abs(value) < kMost;
  if (!small) {
    for (std::size_t k = 0; k < values.size(); ++k)
      row[k].add(values[k]), other_row[k].add(values[k]);
    return;
  }
  for (std::size_t k = 0; k < values.size(); ++k) {
    const double whole = std::trunc(values[k] * 0x1p20 + (values[k] < 0 ? -0.5 : 0.5));
    const auto fixed =
        std::bit_cast<std::int64_t>(whole + kAnchor) - std::bit_cast<std::int64_t>(kAnchor);
    row[k].total_ += fixed;
    other_row[k].total_ += fixed;
  }
}

}  // namespace engawa
