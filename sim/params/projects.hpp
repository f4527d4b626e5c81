// From murmurs to projects, know-how and networks (model 7.13, 7.14).
#pragma once
#include <array>

#include "sim/params/field.hpp"

namespace engawa {

struct Projects {
  double murmurs_needed;
};

inline constexpr std::array kProjectsRows{
    Field<Projects>{&Projects::murmurs_needed, "projects.murmurs_needed", "1/1000 persons", 8, 4,
                    16, "Unsolved murmurs of a kind, per 1,000 residents, that call for a project.",
                    "企てを呼ぶ、住民1,000人あたりの未解決のつぶやき",
                    "assumption: eight in half a year are heard as a common trouble"},
};
static_assert(rows_are_whole(kProjectsRows));

}  // namespace engawa
