// Attendance: to be filled.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Attendance {
  double reserved;
};

inline constexpr std::array kAttendanceRows{
    Field<Attendance>{&Attendance::reserved, "attendance.reserved", "1", 0, 0, 1, "x", "x", "x"},
};
static_assert(rows_are_whole(kAttendanceRows));

}  // namespace engawa
