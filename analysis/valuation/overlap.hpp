// No outcome is counted twice: rows that say so of each other, and measures that count the same
// people, needs or yen by construction.
#pragma once
#include "analysis/valuation/values.hpp"

namespace engawa {

/// True if the two measures count some of the same thing (of the same people).
[[nodiscard]] bool measures_overlap(std::string_view a, std::string_view b);
/// The measures of which the parts are known; any other counts a thing of its own.
[[nodiscard]] std::vector<std::string_view> measures_with_parts();
/// False if nobody can be in both groups.
[[nodiscard]] bool groups_overlap(std::string_view a, std::string_view b);
/// InputError naming the two rows, at the later one, if two rows in use count the same.
void refuse_double_counting(const ValueTable& table);

}  // namespace engawa
