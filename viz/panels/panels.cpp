#include "viz/panels/panels.hpp"

namespace engawa {

void draw_panels(PanelContext& context) {
  draw_top_bar(context);
  for (const Side side : {Side::baseline, Side::variant}) {
    if (!context.layout.panes[static_cast<std::size_t>(side)].shown) continue;
    draw_pane_title(context, side);
    draw_pane_numbers(context, side);
  }
  if (context.view.story) {
    draw_story(context);
  } else {
    draw_timeline(context);
    if (context.view.charts) draw_charts(context);
    draw_side_panel(context);
  }
  draw_notice(context);
  if (context.view.keys) draw_keys(context);
}

}  // namespace engawa
