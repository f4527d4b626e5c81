#include "viz/panels/opening_grid.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
constexpr int kDays = 7, kParts = 3;

struct GridPlace {
  ImVec2 start;
  float names = 0, cell = 0, row = 0, head = 0;
  [[nodiscard]] Box cell_of(int day, int part) const {
    const float left = start.x + names + static_cast<float>(day) * cell;
    const float top = start.y + head + static_cast<float>(part) * row;
    return {left, top, left + cell - 2, top + row - 2};
  }
};

void write_middle(ImDrawList& list, const std::string& text, const Box& box, float size,
                  ImU32 colour) {
  const float scale = size / ImGui::GetFontSize();
  const float width = width_of(text) * scale;
  const float fitted = width > box.right - box.left ? size * (box.right - box.left) / width : size;
  const float shown = width * fitted / size;
  list.AddText(nullptr, fitted,
               {(box.left + box.right - shown) / 2, (box.top + box.bottom - fitted) / 2}, colour,
               text.c_str());
}

/// Perceived lightness, as the eye weighs the channels (ITU-R BT.601).
bool is_bright(sf::Color colour) {
  return 299 * colour.r + 587 * colour.g + 114 * colour.b > 140'000;
}

void draw_cell(const PanelContext& context, const HubFacts& facts, std::size_t slot,
               const Box& cell, int most) {
  const Theme& theme = theme_of(context.view.dark);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float em = ImGui::GetFontSize();
  const ImVec2 low{cell.left, cell.top}, high{cell.right, cell.bottom};
  const int free = facts.free_visitors[slot], came = facts.visits_in_slot[slot];
  const double share = free < 0 ? 0 : double(free) / std::max(most, 1);
  const sf::Color shade = free < 0 ? theme.no_data : amount_colour(share, context.view.dark);
  list.AddRectFilled(low, high, ink(shade));
  const sf::Color dark(16, 16, 16), light(255, 255, 255);
  const ImU32 letters = ink(is_bright(shade) ? dark : light);
  Box upper = cell, lower = cell;
  upper.bottom = lower.top = cell.top + (cell.bottom - cell.top) * .58F;
  if (free >= 0) write_middle(list, fmt::format("{}", free), upper, em * .85F, letters);
  if (came > 0) write_middle(list, fmt::format("{}", came), lower, em * .65F, letters);
  if (facts.open[slot]) {
    // two colours, so that the frame is seen on every shade
    list.AddRect(low, high, ink(theme.background), 0, 0, em * .3F);
    list.AddRect(low, high, ink(theme.hub_open), 0, 0, em * .18F);
  }
}

std::string tip_of(const PanelContext& context, const HubFacts& facts, int day, int part) {
  const Language language = context.view.language;
  const auto slot = static_cast<std::size_t>(kParts * day + part);
  const auto number = [](int value) { return value < 0 ? "-" : grouped(value); };
  const std::string when =
      fmt::format("{} {}", say(language, fmt::format("{}{}", "panel.day_", day)),
                  say(language, fmt::format("{}{}", "panel.part_", part)));
  const std::string open = say(language, facts.open[slot] ? "panel.is_open" : "panel.is_shut");
  return say(language, "panel.slot_tip",
             {when, open, number(facts.free_visitors[slot]), number(facts.visits_in_slot[slot])});
}
}  // namespace

void draw_opening_grid(const PanelContext& context, const HubFacts& facts, int most) {
  const Language language = context.view.language;
  const float em = ImGui::GetFontSize(), whole = ImGui::GetContentRegionAvail().x;
  GridPlace grid;
  grid.start = ImGui::GetCursorScreenPos();
  grid.names = 2.2F * em;
  grid.head = 1.1F * em;
  grid.cell = (whole - grid.names) / kDays;
  grid.row = 2.1F * em;
  ImGui::Dummy({whole, grid.head + kParts * grid.row});
  const bool hovered = ImGui::IsItemHovered();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 faint = ink(theme_of(context.view.dark).faint_text);
  for (int day = 0; day < kDays; ++day) {
    Box name = grid.cell_of(day, 0);
    name.bottom = name.top;
    name.top = grid.start.y;
    write_middle(list, say(language, fmt::format("{}{}", "panel.day_", day)), name, em * .8F,
                 faint);
  }
  for (int part = 0; part < kParts; ++part) {
    Box name = grid.cell_of(0, part);
    name.left = grid.start.x;
    name.right = grid.start.x + grid.names - em * .2F;
    write_middle(list, say(language, fmt::format("{}{}", "panel.part_", part)), name, em * .8F,
                 faint);
    for (int day = 0; day < kDays; ++day) {
      const Box cell = grid.cell_of(day, part);
      draw_cell(context, facts, static_cast<std::size_t>(kParts * day + part), cell, most);
      if (hovered && ImGui::IsMouseHoveringRect({cell.left, cell.top}, {cell.right, cell.bottom})) {
        write_tool_tip(tip_of(context, facts, day, part));
      }
    }
  }
}

}  // namespace engawa
