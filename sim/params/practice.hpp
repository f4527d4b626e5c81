// Information, events and pressure: numbers that only some practices use (model 7.7, 8).
#pragma once
#include <array>

#include "sim/params/field.hpp"

namespace engawa {

struct Practice {
  double hand_of_rumour;
};

inline constexpr std::array kPracticeRows{
    Field<Practice>{&Practice::hand_of_rumour, "practice.hand_of_rumour", "1", 2, 1, 4,
                    "placeholder.", "placeholder", "assumption: placeholder"},
};
static_assert(rows_are_whole(kPracticeRows));

}  // namespace engawa
