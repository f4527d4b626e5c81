// Where a recorded case comes from: a finished file, the closed segments of one that still runs, or
// (in tests) memory.
#pragma once
#include <cstdint>
#include <vector>

#include "viz/playback/panel.hpp"
#include "viz/playback/recording.hpp"

namespace engawa {

/// Kind and strength of ties from the end of a week on, in the order of weeks.
struct TieChanges {
  std::vector<std::uint32_t> tie;
  std::vector<std::uint8_t> kind, strength;
  WeekIndex by_week;
};

class RunSource {
 public:
  virtual ~RunSource() = default;
  [[nodiscard]] virtual const Recording& recording() const = 0;
  [[nodiscard]] virtual const TieChanges& tie_changes() const = 0;
  /// [week + 1] digest of the ties alive at the end of the week; empty in older files.
  [[nodiscard]] virtual const std::vector<std::uint64_t>& tie_digests() const = 0;
  [[nodiscard]] virtual PanelRow read_panel(std::size_t snapshot) = 0;
  [[nodiscard]] virtual PanelDetail read_detail(std::size_t snapshot) = 0;
  /// Looks whether the case has got on, and takes in what is new.
  virtual bool poll() = 0;
};

}  // namespace engawa
