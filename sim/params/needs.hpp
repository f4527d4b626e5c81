// Needs of everyday life: how often which kind arises, who says so, who helps and what it does to
// both.
#pragma once
#include <algorithm>

#include "sim/params/needs_general.hpp"
#include "sim/params/needs_kinds.hpp"

namespace engawa {

/// The rows of the kinds come first.
inline constexpr auto kNeedsRows = [] {
  std::array<Field<Needs>, kNeedKindRows.size() + kNeedRows.size()> rows{};
  std::copy(kNeedKindRows.begin(), kNeedKindRows.end(), rows.begin());
  std::copy(kNeedRows.begin(), kNeedRows.end(), rows.begin() + kNeedKindRows.size());
  return rows;
}();
static_assert(rows_are_whole(kNeedsRows));

}  // namespace engawa
