#include "viz/scene/legend.hpp"

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/side_panel.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
void draw_mark(ImDrawList& list, Mark mark, ImVec2 middle, float em, ImU32 colour) {
  const float half = em * .36F, x = middle.x, y = middle.y;
  switch (mark) {
    case Mark::square:
      list.AddRectFilled({x - half, y - half}, {x + half, y + half}, colour);
      break;
    case Mark::disc:
      list.AddCircleFilled(middle, half, colour);
      break;
    case Mark::line:
      list.AddLine({x - em * .7F, y}, {x + em * .7F, y}, colour, em * .16F);
      break;
    case Mark::dashed_line:
      add_dashes(list, {x - em * .7F, y}, {x + em * .7F, y}, colour, em * .16F, em * .3F);
      break;
    case Mark::symbol:
      list.AddQuadFilled({x, y - half}, {x + half, y}, {x, y + half}, {x - half, y}, colour);
      break;
  }
}
}  // namespace

void draw_legend(PanelContext& context) {
  write_heading(context, say(context.view.language, "panel.legend"));
  const auto rows =
      legend_of(context.view, context.playback.world(Side::variant), context.playback.paired());
  const float em = ImGui::GetFontSize();
  for (const auto& row : rows) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_mark(*ImGui::GetWindowDrawList(), row.mark,
              {at.x + em * .8F, at.y + ImGui::GetTextLineHeight() / 2}, em, ink(row.colour));
    ImGui::Dummy({1.6F * em, ImGui::GetTextLineHeight()});
    ImGui::SameLine();
    write_fitted(row.text, ImGui::GetContentRegionAvail().x);
  }
}

}  // namespace engawa
