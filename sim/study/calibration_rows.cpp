// What each stage varies unless the user says otherwise (docs/calibration.md). A range narrower
// than the row's stands where the rest of it is known to be out of the question.
#include <array>

#include "sim/study/calibration.hpp"

namespace engawa {
namespace {
struct DefaultRow {
  int stage;
  std::string_view parameter;
  double low = 0, high = 0;  ///< both 0: the whole range of the row
};

constexpr std::array kDefaultRows{
    // 1, ties: how often people meet whom (C4)
    DefaultRow{1, "contact.sociability"},
    DefaultRow{1, "contact.face_spread"},
    DefaultRow{1, "contact.outside_face_share"},
    DefaultRow{1, "contact.friend_rate"},
    DefaultRow{1, "population.friends_scale"},
    DefaultRow{1, "formation.triad_rate"},
    DefaultRow{1, "formation.triad_sociability"},
    DefaultRow{1, "formation.neighbour_rate"},
    // how ties last (C7)
    DefaultRow{1, "contact.friend_decay"},
    DefaultRow{1, "contact.decay_protection"},
    DefaultRow{1, "contact.neighbour_base"},
    DefaultRow{1, "contact.neighbour_decay"},
    DefaultRow{1, "contact.ends_below"},
    // births (C8); far fertilities would make another town
    DefaultRow{1, "life.fertility", .7, 1.6},
    // 2, loneliness: its scale. Beyond these limits nearly all answers would be the same
    DefaultRow{2, "loneliness.scale_mean", -.8, .3},
    DefaultRow{2, "loneliness.scale_sd", .5, 1.1},
    // what it comes from (C1, C3)
    DefaultRow{2, "loneliness.discrepancy"},
    DefaultRow{2, "loneliness.discrepancy_slope"},
    DefaultRow{2, "loneliness.missing_closeness"},
    DefaultRow{2, "loneliness.closeness_scale"},
    DefaultRow{2, "loneliness.outside_closeness"},
    DefaultRow{2, "loneliness.role"},
    DefaultRow{2, "population.trait_sd"},
    // who has whom: alone, with others, women, men (C2)
    DefaultRow{2, "contact.household_quality"},
    DefaultRow{2, "population.friends_women"},
    DefaultRow{2, "population.friends_men"},
    // 3, attendance (C10): hearing of it, coming, coming back
    DefaultRow{3, "attendance.word_of_mouth"},
    DefaultRow{3, "attendance.company"},
    DefaultRow{3, "attendance.expectation"},
    DefaultRow{3, "attendance.memory"},
    DefaultRow{3, "attendance.habit"},
    DefaultRow{3, "attendance.lapse"},
    DefaultRow{3, "attendance.taste"},
    DefaultRow{3, "attendance.distance_metres"},
};
}  // namespace

std::vector<SearchRange> default_ranges(int stage) {
  std::vector<SearchRange> out;
  for (const auto& row : kDefaultRows) {
    if (row.stage != stage) continue;
    SearchRange range{std::string(row.parameter), row.low, row.high};
    for (const auto& info : parameter_rows()) {
      if (info.name == row.parameter && row.low == row.high)
        range.low = info.lowest, range.high = info.highest;
    }
    out.push_back(std::move(range));
  }
  return out;
}

}  // namespace engawa
