// The lower edge of the screen: charts above the timeline, both on one scale.
#pragma once
#include <string>
#include <vector>

#include "viz/panels/panels.hpp"
#include "viz/panels/plots.hpp"

namespace engawa {

struct TimelinePlaces {
  Box charts;    ///< empty if they are not shown
  Box timeline;  ///< buttons, slider, actions
  ClockScale clock;
};
[[nodiscard]] TimelinePlaces timeline_places(const PanelContext& context);

/// An action on the timeline. Marks of one row may share ground, their labels never do.
struct ActionMark {
  std::string label;  ///< whole
  std::string shown;  ///< as much of it as fits; may be empty
  int from = 0, until = 0;
  Box bar;
  float label_left = 0;
  enum class In : std::uint8_t { both, baseline, variant } in = In::variant;
};
/// Places the actions of both worlds into `box`, in as many rows as it has.
[[nodiscard]] std::vector<ActionMark> place_actions(const PanelContext& context, const Box& box,
                                                    const ClockScale& clock);
void draw_actions(PanelContext& context, const Box& box, const ClockScale& clock);

}  // namespace engawa
