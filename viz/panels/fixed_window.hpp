// The windows of Dear ImGui as the layout wants them, colours of the theme for it, and buttons that
// ask for a command.
#pragma once
#include <imgui.h>

#include <string>

#include "viz/panels/panels.hpp"
#include "viz/scene/theme.hpp"

namespace engawa {

[[nodiscard]] ImU32 ink(sf::Color colour, double alpha = 1);

/// A window exactly in its box, without title bar, not to be moved. Boxes without area give none:
/// `if (const FixedWindow window{"top", box}; window) ...`
class FixedWindow {
 public:
  enum class Kind : std::uint8_t {
    panel,    ///< has its place in the layout
    overlay,  ///< lies over panels and map
    sign      ///< the same, and lets clicks through
  };
  explicit FixedWindow(const char* name, const Box& box, Kind kind = Kind::panel,
                       double opacity = 1);
  ~FixedWindow();
  FixedWindow(const FixedWindow&) = delete;
  FixedWindow& operator=(const FixedWindow&) = delete;
  explicit operator bool() const { return open_; }

 private:
  bool open_ = false;
};
[[nodiscard]] inline bool is_empty(const Box& box) {
  return box.right - box.left < 1 || box.bottom - box.top < 1;
}
/// Scales the text of the current window until the end of the scope.
class SmallText {
 public:
  explicit SmallText(float scale) { ImGui::SetWindowFontScale(scale); }
  ~SmallText() { ImGui::SetWindowFontScale(1); }
  SmallText(const SmallText&) = delete;
  SmallText& operator=(const SmallText&) = delete;
};

/// Drawn with lines: no font has all of these signs.
enum class Icon : std::uint8_t {
  play,
  pause,
  week_back,
  week_forward,
  to_start,
  to_end,
  previous_action,
  next_action
};
/// Buttons that ask for a command; their tool tip is its title and key.
void command_button(PanelContext& context, Command command, Icon icon);
void command_button(PanelContext& context, Command command, const std::string& text,
                    float width = 0);
/// A box with a tick that asks for a command when clicked.
void command_checkbox(PanelContext& context, Command command, const std::string& text, bool on);

/// The second cue of a side beside colour: a dashed or solid piece of line, as on the map, at the
/// cursor; the cursor goes on behind it.
void draw_side_cue(const PanelContext& context, Side side);
/// The colour of what a side has alone.
[[nodiscard]] sf::Color colour_of_side(const PanelContext& context, Side side);
void add_dashes(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float width, float dash);

}  // namespace engawa
