// What one pane keeps from frame to frame, each with what it depends on.
#pragma once
#include "viz/layers/frame.hpp"

namespace engawa {

/// What the sums of a week depend on.
struct WeekKey {
  const Recording* recording = nullptr;
  std::string variant;  ///< another may be read into the same place
  std::size_t persons = 0, ties = 0, visits = 0, differences = 0;  ///< a running case grows
  int recorded = -1, week = -2;
  Filters filters;
  ColourBy colour_by = ColourBy::loneliness;
  bool dark = true;
  friend bool operator==(const WeekKey&, const WeekKey&) = default;
};

/// What the part of the picture depends on that stands still within a week.
struct BaseKey {
  WeekKey week;
  Detail detail = Detail::automatic;
  std::array<double, 7> viewport{};
  std::array<bool, 4> shown{};
  friend bool operator==(const BaseKey&, const BaseKey&) = default;
};

struct SceneCache::Parts {
  WeekKey week_key;
  const Recording* ground_of = nullptr;
  std::string ground_variant;
  Ground ground;
  PeopleNow people;
  std::vector<TieSpan> spans;
  std::optional<TiesNow> ties;
  std::optional<Bundles> bundles;

  BaseKey base_key;
  Scene base;
  std::vector<DrawnPerson> base_drawn;

  std::vector<DrawnPerson> drawn;  ///< in the last scene built
  std::vector<DrawnHub> hubs;
};

}  // namespace engawa
