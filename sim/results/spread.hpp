// How unevenly something is spread over people. The results do not depend on the order of the
// people: values are sorted first.
#pragma once
#include <cstdint>
#include <vector>

namespace engawa {

/// Whole numbers in ascending order: quicker than sorting where they are small.
[[nodiscard]] std::vector<double> in_order(const std::vector<std::uint32_t>& counts);

/// Gini coefficient of values that are not negative: 0 = all alike, near 1 = one has all. NaN where
/// there is nothing to spread.
[[nodiscard]] double gini_of(std::vector<double> values);
/// Share of the sum held by the tenth with most, at least one person. NaN where there is nothing.
[[nodiscard]] double top_decile_share_of(std::vector<double> values);

}  // namespace engawa
