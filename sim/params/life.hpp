// Life: to be filled.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Life {
  double reserved;
};

inline constexpr std::array kLifeRows{
    Field<Life>{&Life::reserved, "life.reserved", "1", 0, 0, 1, "x", "x", "x"},
};
static_assert(rows_are_whole(kLifeRows));

}  // namespace engawa
