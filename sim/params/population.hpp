// Population: to be filled.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Population {
  double reserved;
};

inline constexpr std::array kPopulationRows{
    Field<Population>{&Population::reserved, "population.reserved", "1", 0, 0, 1, "x", "x", "x"},
};
static_assert(rows_are_whole(kPopulationRows));

}  // namespace engawa
