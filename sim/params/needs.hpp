// Needs: to be filled.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Needs {
  double reserved;
};

inline constexpr std::array kNeedsRows{
    Field<Needs>{&Needs::reserved, "needs.reserved", "1", 0, 0, 1, "x", "x", "x"},
};
static_assert(rows_are_whole(kNeedsRows));

}  // namespace engawa
