// Formation: to be filled.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Formation {
  double reserved;
};

inline constexpr std::array kFormationRows{
    Field<Formation>{&Formation::reserved, "formation.reserved", "1", 0, 0, 1, "x", "x", "x"},
};
static_assert(rows_are_whole(kFormationRows));

}  // namespace engawa
