// Where things are on the screen, for window, snapshot, movie and tests alike. All sizes grow with
// the text scale; nothing overlaps at 1280x720 and larger.
#pragma once
#include <array>

#include "viz/scene/scene.hpp"
#include "viz/scene/view_state.hpp"

namespace engawa {

struct PanePlace {
  bool shown = false;
  Box title, map, numbers;  ///< above each other, without gaps; `numbers` is empty in a story
  int number_columns = 4;   ///< the four numbers stand in one row of 4, or in two rows of 2
};
struct Layout {
  Box top;                         ///< question, date, language; empty in a story
  std::array<PanePlace, 2> panes;  ///< [Side]
  Box timeline;   ///< with the small charts above it if they are shown and large text leaves them
                  ///< room; in a story a thin bar of progress at the very bottom
  Box side;       ///< empty if folded in, and in a story
  Box caption;    ///< of a story scene; empty otherwise
  float em = 16;  ///< [px] of ordinary text; of a story: 1.6 times as big
};
[[nodiscard]] Layout layout_of(const ViewState& view, bool paired, float width, float height);

}  // namespace engawa
