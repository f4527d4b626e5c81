// Loneliness: to be filled.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Loneliness {
  double reserved;
};

inline constexpr std::array kLonelinessRows{
    Field<Loneliness>{&Loneliness::reserved, "loneliness.reserved", "1", 0, 0, 1, "x", "x", "x"},
};
static_assert(rows_are_whole(kLonelinessRows));

}  // namespace engawa
