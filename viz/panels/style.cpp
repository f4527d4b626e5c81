#include <imgui.h>

#include "viz/panels/fixed_window.hpp"
#include "viz/panels/panels.hpp"

namespace engawa {
namespace {
ImVec4 tint(sf::Color colour, float alpha = 1) {
  return {float(colour.r) / 255, float(colour.g) / 255, float(colour.b) / 255,
          float(colour.a) / 255 * alpha};
}

void set_colours(const Theme& theme, bool dark) {
  if (dark) {
    ImGui::StyleColorsDark();
  } else {
    ImGui::StyleColorsLight();
  }
  ImVec4* colours = ImGui::GetStyle().Colors;
  const sf::Color raised = mix(theme.pane, theme.text, .12),
                  pressed = mix(theme.pane, theme.text, .3),
                  touched = mix(theme.pane, theme.text, .2);
  const auto set = [&](std::initializer_list<ImGuiCol> which, const ImVec4& colour) {
    for (const ImGuiCol one : which) colours[one] = colour;
  };
  set({ImGuiCol_Text}, tint(theme.text));
  set({ImGuiCol_TextDisabled}, tint(theme.faint_text));
  set({ImGuiCol_WindowBg, ImGuiCol_PopupBg}, tint(theme.pane));
  set({ImGuiCol_ChildBg}, ImVec4(0, 0, 0, 0));
  set({ImGuiCol_Border, ImGuiCol_Separator, ImGuiCol_TableBorderLight, ImGuiCol_TableBorderStrong},
      tint(theme.frame));
  set({ImGuiCol_FrameBg, ImGuiCol_Button, ImGuiCol_Header, ImGuiCol_Tab, ImGuiCol_TabUnfocused,
       ImGuiCol_TableHeaderBg},
      tint(raised));
  set({ImGuiCol_FrameBgHovered, ImGuiCol_ButtonHovered, ImGuiCol_HeaderHovered,
       ImGuiCol_TabHovered},
      tint(touched));
  set({ImGuiCol_FrameBgActive, ImGuiCol_ButtonActive, ImGuiCol_HeaderActive, ImGuiCol_TabActive,
       ImGuiCol_TabUnfocusedActive},
      tint(pressed));
  set({ImGuiCol_CheckMark, ImGuiCol_SliderGrab, ImGuiCol_SliderGrabActive}, tint(theme.text));
  set({ImGuiCol_ScrollbarBg}, ImVec4(0, 0, 0, 0));
  set({ImGuiCol_ScrollbarGrab}, tint(pressed));
}
}  // namespace

void set_imgui_style(bool dark, float em) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {em * .5F, em * .35F};
  style.FramePadding = {em * .4F, em * .18F};
  style.ItemSpacing = {em * .5F, em * .28F};
  style.ItemInnerSpacing = {em * .35F, em * .25F};
  style.CellPadding = {em * .25F, em * .12F};
  style.IndentSpacing = em;
  style.ScrollbarSize = em * .8F;
  style.GrabMinSize = em * .7F;
  style.WindowRounding = 0;
  style.ChildRounding = style.FrameRounding = style.PopupRounding = style.GrabRounding =
      style.TabRounding = em * .2F;
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.DisplaySafeAreaPadding = {em * .2F, em * .2F};
  set_colours(theme_of(dark), dark);
}

}  // namespace engawa
