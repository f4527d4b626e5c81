// The numbers of each kind of need as arrays, made once a week from the flat table of parameters.
#pragma once
#include <array>
#include <cstdint>

#include "sim/params/needs.hpp"
#include "sim/state/need_kinds.hpp"

namespace engawa {

struct NeedNumbers {
  std::array<double, kNeedKinds> share{}, hidden{}, severity{};
  std::array<std::int64_t, kNeedKinds> cost_yen{};  ///< 0 = no institution serves this kind
  std::array<std::uint32_t, kNeedKinds> solved_by{};
  double highest_rate = 0;  ///< [1/week] no resident's rate exceeds it
};

[[nodiscard]] NeedNumbers numbers_of(const Needs& needs);

}  // namespace engawa
