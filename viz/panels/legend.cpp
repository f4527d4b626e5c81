#include "viz/scene/legend.hpp"

#include <algorithm>

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

constexpr float kSmall = .85F, kMarkEms = 1.6F;

void draw_row(const LegendRow& row) {
  const float em = ImGui::GetFontSize();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  draw_mark(*ImGui::GetWindowDrawList(), row.mark,
            {at.x + em * kMarkEms / 2, at.y + ImGui::GetTextLineHeight() / 2}, em, ink(row.colour));
  ImGui::Dummy({kMarkEms * em, ImGui::GetTextLineHeight()});
  ImGui::SameLine(0, em * .3F);
  write_fitted(row.text, ImGui::GetContentRegionAvail().x);
}

/// Do two columns hold the texts?
bool fit_in_two(const std::vector<LegendRow>& rows) {
  float widest = 0;
  for (const auto& row : rows) widest = std::max(widest, width_of(row.text));
  widest += (kMarkEms + .3F) * ImGui::GetFontSize() + 2 * ImGui::GetStyle().CellPadding.x;
  return 2 * widest <= ImGui::GetContentRegionAvail().x;
}

/// The filters below have a box for each kind of tie, in its colour.
bool is_kind_of_tie(const LegendRow& row, const ViewState& view) {
  if (row.mark != Mark::line) return false;
  const Theme& theme = theme_of(view.dark);
  if (row.colour == theme.only_variant) return false;
  for (std::size_t kind = 0; kind < view.filters.tie_kinds.size(); ++kind) {
    if (row.colour == tie_colour(static_cast<std::uint8_t>(kind), theme)) return true;
  }
  return false;
}
}  // namespace

void draw_legend(PanelContext& context) {
  write_heading(context, say(context.view.language, "panel.legend"));
  auto rows =
      legend_of(context.view, context.playback.world(Side::variant), context.playback.paired());
  std::erase_if(rows, [&](const LegendRow& row) { return is_kind_of_tie(row, context.view); });
  const SmallText small(kSmall);
  const std::size_t columns = fit_in_two(rows) ? 2 : 1;
  if (!ImGui::BeginTable("legend", static_cast<int>(columns), ImGuiTableFlags_SizingStretchSame)) {
    return;
  }
  // downwards first: the classes of a scale stay below each other
  const std::size_t lines = (rows.size() + columns - 1) / columns;
  for (std::size_t line = 0; line < lines; ++line) {
    for (std::size_t column = 0; column < columns; ++column) {
      ImGui::TableNextColumn();
      const std::size_t k = column * lines + line;
      if (k < rows.size()) draw_row(rows[k]);
    }
  }
  ImGui::EndTable();
}

}  // namespace engawa
