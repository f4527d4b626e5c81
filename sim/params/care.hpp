// Hospital, clinic and people under support (model 7.16).
#pragma once
#include <array>

#include "sim/params/field.hpp"

namespace engawa {

struct Care {
  double discharge_contact;
};

inline constexpr std::array kCareRows{
    Field<Care>{&Care::discharge_contact, "care.discharge_contact", "1/week", .7, .3, 1,
                "Chance of a contact in a week of support after discharge.",
                "退院後支援の1週間に会う確率",
                "assumption: most weeks, as seed 002 tells of a known face"},
};
static_assert(rows_are_whole(kCareRows));

}  // namespace engawa
