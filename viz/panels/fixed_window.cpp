#include "viz/panels/fixed_window.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/text/speech.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
std::string tip_of(Command command, Language language) {
  for (const auto& binding : key_bindings()) {
    if (binding.command != command) continue;
    return fmt::format("{} [{}]", say(language, binding.title), binding.key);
  }
  return {};
}

void add_arrow(ImDrawList& list, float tip_x, float back_x, float y, float half, ImU32 colour) {
  // both turning senses are filled alike
  list.AddTriangleFilled({back_x, y - half}, {tip_x, y}, {back_x, y + half}, colour);
}

void draw_icon(ImDrawList& list, Icon icon, ImVec2 middle, float half, ImU32 colour) {
  const float bar = half * .35F, x = middle.x, y = middle.y;
  const auto upright = [&](float left) {
    list.AddRectFilled({left, y - half}, {left + bar, y + half}, colour);
  };
  switch (icon) {
    case Icon::play:
      add_arrow(list, x + half, x - half * .7F, y, half, colour);
      break;
    case Icon::pause:
      upright(x - bar * 1.7F);
      upright(x + bar * .7F);
      break;
    case Icon::week_forward:
      add_arrow(list, x + half * .5F, x - half * .4F, y, half * .75F, colour);
      break;
    case Icon::week_back:
      add_arrow(list, x - half * .5F, x + half * .4F, y, half * .75F, colour);
      break;
    case Icon::to_start:
      upright(x - half);
      add_arrow(list, x - half * .6F, x + half * .7F, y, half, colour);
      break;
    case Icon::to_end:
      upright(x + half - bar);
      add_arrow(list, x + half * .6F, x - half * .7F, y, half, colour);
      break;
    case Icon::previous_action:
      add_arrow(list, x - half, x, y, half * .8F, colour);
      add_arrow(list, x, x + half, y, half * .8F, colour);
      break;
    case Icon::next_action:
      add_arrow(list, x, x - half, y, half * .8F, colour);
      add_arrow(list, x + half, x, y, half * .8F, colour);
      break;
  }
}
}  // namespace

ImU32 ink(sf::Color colour, double alpha) {
  const auto seen = static_cast<int>(std::lround(colour.a * std::clamp(alpha, 0.0, 1.0)));
  return IM_COL32(colour.r, colour.g, colour.b, seen);
}

FixedWindow::FixedWindow(const char* name, const Box& box, Kind kind, double opacity) {
  if (is_empty(box)) return;
  open_ = true;
  ImGui::SetNextWindowPos({box.left, box.top});
  ImGui::SetNextWindowSize({box.right - box.left, box.bottom - box.top});
  ImGui::SetNextWindowBgAlpha(static_cast<float>(opacity));
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                           ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoScrollWithMouse;
  // windows of this flag are behind all others from the first
  if (kind == Kind::panel) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  if (kind == Kind::sign) flags |= ImGuiWindowFlags_NoInputs;
  const bool tight = kind == Kind::panel;  // the layout gives no line too many
  const ImVec2 padding = ImGui::GetStyle().WindowPadding;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                      {padding.x, tight ? ImGui::GetFontSize() * .15F : padding.y});
  ImGui::Begin(name, nullptr, flags);
  ImGui::PopStyleVar();
}

FixedWindow::~FixedWindow() {
  if (open_) ImGui::End();
}

void command_button(PanelContext& context, Command command, Icon icon) {
  const float side = ImGui::GetFrameHeight();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::PushID(static_cast<int>(command));
  if (ImGui::Button("##icon", {side * 1.15F, side})) context.commands.push_back(command);
  ImGui::PopID();
  draw_icon(*ImGui::GetWindowDrawList(), icon, {at.x + side * .575F, at.y + side / 2}, side * .25F,
            ImGui::GetColorU32(ImGuiCol_Text));
  explain(tip_of(command, context.view.language));
}

void command_button(PanelContext& context, Command command, const std::string& text, float width) {
  ImGui::PushID(static_cast<int>(command));
  const float room = width > 0 ? width : ImGui::GetContentRegionAvail().x;
  const ImVec2 padding = ImGui::GetStyle().FramePadding;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {width > 0 ? 0 : padding.x, padding.y});
  const std::string label = fmt::format("{}###text", fit_text(text, room));
  if (ImGui::Button(label.c_str(), {width, 0})) context.commands.push_back(command);
  ImGui::PopStyleVar();
  ImGui::PopID();
  explain(tip_of(command, context.view.language));
}

void command_checkbox(PanelContext& context, Command command, const std::string& text, bool on) {
  const float room = ImGui::GetContentRegionAvail().x - ImGui::GetFrameHeight() -
                     ImGui::GetStyle().ItemInnerSpacing.x;
  ImGui::PushID(static_cast<int>(command));
  const std::string label = fmt::format("{}###tick", fit_text(text, room));
  if (ImGui::Checkbox(label.c_str(), &on)) context.commands.push_back(command);
  ImGui::PopID();
  explain(tip_of(command, context.view.language));
}

sf::Color colour_of_side(const PanelContext& context, Side side) {
  const Theme& theme = theme_of(context.view.dark);
  return side == Side::baseline ? theme.only_baseline : theme.only_variant;
}

void add_dashes(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float width, float dash) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  if (length <= 0) return;
  const float x = (to.x - from.x) / length, y = (to.y - from.y) / length;
  for (float at = 0; at < length; at += 2 * dash) {
    const float end = std::min(at + dash, length);
    list.AddLine({from.x + x * at, from.y + y * at}, {from.x + x * end, from.y + y * end}, colour,
                 width);
  }
}

void draw_side_cue(const PanelContext& context, Side side) {
  const float em = ImGui::GetFontSize(), width = 2.2F * em;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float y = at.y + ImGui::GetTextLineHeight() / 2;
  const ImU32 colour = ink(colour_of_side(context, side));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (side == Side::baseline) {
    add_dashes(list, {at.x, y}, {at.x + width, y}, colour, em * .16F, em * .45F);
  } else {
    list.AddLine({at.x, y}, {at.x + width, y}, colour, em * .16F);
  }
  ImGui::Dummy({width, ImGui::GetTextLineHeight()});
  ImGui::SameLine();
}

}  // namespace engawa
