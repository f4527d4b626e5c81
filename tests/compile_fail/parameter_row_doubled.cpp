// A number with two rows does not compile.
// must say: error: static( assertion failed|_assert failed)
#include "sim/params/field.hpp"

namespace engawa {

struct Group {
  double hours, share;
};

inline constexpr std::array kGroupRows{
#ifdef WRONG
    Field<Group>{&Group::hours, "group.hours", "h", 1, 0, 2, "Hours.", "時間",
                 "assumption: example"},
    Field<Group>{&Group::hours, "group.share", "1", .5, 0, 1, "Share.", "割合",
                 "assumption: example"},
#else
    Field<Group>{&Group::hours, "group.hours", "h", 1, 0, 2, "Hours.", "時間",
                 "assumption: example"},
    Field<Group>{&Group::share, "group.share", "1", .5, 0, 1, "Share.", "割合",
                 "assumption: example"},
#endif
};
static_assert(rows_are_whole(kGroupRows));

}  // namespace engawa
