// The ties at any week: a copy of their state twice a year, and the changes in between.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "viz/playback/recording.hpp"
#include "viz/playback/run_source.hpp"

namespace engawa {

class TieTimeline {
 public:
  /// Goes to the start. The recording's weeks are passed through once.
  void build(const RecordedTies& ties, const TieChanges& changes, int weeks);
  /// Goes to the end of a week in [-1, weeks).
  void seek(const RecordedTies& ties, const TieChanges& changes, int week);
  [[nodiscard]] int week() const { return week_; }
  [[nodiscard]] std::span<const std::uint8_t> kinds() const { return now_.kind; }
  [[nodiscard]] std::span<const std::uint8_t> strengths() const { return now_.strength; }
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct State {
    std::vector<std::uint8_t> kind, strength;
  };
  void live(const RecordedTies& ties, const TieChanges& changes, int week);
  State now_;
  int week_ = -1;
  std::vector<State> keyframes_;                  ///< [k] at the end of week kKeyframeWeeks * k - 1
  std::vector<std::uint32_t> by_begin_, by_end_;  ///< ties sorted by from_week and by to_week
  std::vector<std::size_t> begins_, ends_;        ///< [week + 1] first row
};

}  // namespace engawa
