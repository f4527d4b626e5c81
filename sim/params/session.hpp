// Session: to be filled.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Session {
  double reserved;
};

inline constexpr std::array kSessionRows{
    Field<Session>{&Session::reserved, "session.reserved", "1", 0, 0, 1, "x", "x", "x"},
};
static_assert(rows_are_whole(kSessionRows));

}  // namespace engawa
