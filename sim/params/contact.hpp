// Contact: to be filled.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Contact {
  double reserved;
};

inline constexpr std::array kContactRows{
    Field<Contact>{&Contact::reserved, "contact.reserved", "1", 0, 0, 1, "x", "x", "x"},
};
static_assert(rows_are_whole(kContactRows));

}  // namespace engawa
