// Volunteering: to be filled.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Volunteering {
  double reserved;
};

inline constexpr std::array kVolunteeringRows{
    Field<Volunteering>{&Volunteering::reserved, "volunteering.reserved", "1", 0, 0, 1, "x", "x", "x"},
};
static_assert(rows_are_whole(kVolunteeringRows));

}  // namespace engawa
