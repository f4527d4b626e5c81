#include <algorithm>
#include <array>

#include "viz/control/commands.hpp"

namespace engawa {
namespace {
constexpr std::string_view kTime = "view.group.time", kMap = "view.group.map",
                           kShown = "view.group.shown", kFind = "view.group.find",
                           kScreen = "view.group.screen";

// Letters stand for themselves, large or small; other keys by the name that is printed on them.
constexpr std::array kBindings{
    KeyBinding{Command::play_or_pause, "Space", kTime, "view.key.play_or_pause"},
    KeyBinding{Command::week_forward, "Right", kTime, "view.key.week_forward"},
    KeyBinding{Command::week_back, "Left", kTime, "view.key.week_back"},
    KeyBinding{Command::month_forward, "PageDown", kTime, "view.key.month_forward"},
    KeyBinding{Command::month_back, "PageUp", kTime, "view.key.month_back"},
    KeyBinding{Command::faster, "Up", kTime, "view.key.faster"},
    KeyBinding{Command::slower, "Down", kTime, "view.key.slower"},
    KeyBinding{Command::to_start, "Home", kTime, "view.key.to_start"},
    KeyBinding{Command::to_end, "End", kTime, "view.key.to_end"},
    KeyBinding{Command::next_action, "N", kTime, "view.key.next_action"},
    KeyBinding{Command::previous_action, "B", kTime, "view.key.previous_action"},
    KeyBinding{Command::zoom_in, "+", kMap, "view.key.zoom_in"},
    KeyBinding{Command::zoom_out, "-", kMap, "view.key.zoom_out"},
    KeyBinding{Command::pan_left, "Shift+Left", kMap, "view.key.pan_left"},
    KeyBinding{Command::pan_right, "Shift+Right", kMap, "view.key.pan_right"},
    KeyBinding{Command::pan_up, "Shift+Up", kMap, "view.key.pan_up"},
    KeyBinding{Command::pan_down, "Shift+Down", kMap, "view.key.pan_down"},
    KeyBinding{Command::whole_town, "0", kMap, "view.key.whole_town"},
    KeyBinding{Command::cycle_panes, "W", kMap, "view.key.cycle_panes"},
    KeyBinding{Command::cycle_detail, "D", kMap, "view.key.cycle_detail"},
    KeyBinding{Command::cycle_colouring, "C", kShown, "view.key.cycle_colouring"},
    KeyBinding{Command::toggle_residents, "R", kShown, "view.key.toggle_residents"},
    KeyBinding{Command::toggle_ties, "T", kShown, "view.key.toggle_ties"},
    KeyBinding{Command::toggle_visits, "V", kShown, "view.key.toggle_visits"},
    KeyBinding{Command::toggle_helps, "H", kShown, "view.key.toggle_helps"},
    KeyBinding{Command::toggle_differences, "X", kShown, "view.key.toggle_differences"},
    KeyBinding{Command::toggle_isolated, "I", kShown, "view.key.toggle_isolated"},
    KeyBinding{Command::toggle_alone, "A", kShown, "view.key.toggle_alone"},
    KeyBinding{Command::cycle_chart, "G", kShown, "view.key.cycle_chart"},
    KeyBinding{Command::toggle_charts, "K", kShown, "view.key.toggle_charts"},
    KeyBinding{Command::next_regular, "1", kFind, "view.key.next_regular"},
    KeyBinding{Command::next_left_isolation, "2", kFind, "view.key.next_left_isolation"},
    KeyBinding{Command::next_burned_out, "3", kFind, "view.key.next_burned_out"},
    KeyBinding{Command::next_hub, "4", kFind, "view.key.next_hub"},
    KeyBinding{Command::toggle_follow, "F", kFind, "view.key.toggle_follow"},
    KeyBinding{Command::deselect, "Esc", kFind, "view.key.deselect"},
    KeyBinding{Command::toggle_story, "S", kScreen, "view.key.toggle_story"},
    KeyBinding{Command::switch_language, "L", kScreen, "view.key.switch_language"},
    KeyBinding{Command::switch_theme, "M", kScreen, "view.key.switch_theme"},
    KeyBinding{Command::larger_text, "]", kScreen, "view.key.larger_text"},
    KeyBinding{Command::smaller_text, "[", kScreen, "view.key.smaller_text"},
    KeyBinding{Command::toggle_side_panel, "Tab", kScreen, "view.key.toggle_side_panel"},
    KeyBinding{Command::toggle_keys, "?", kScreen, "view.key.toggle_keys"},
    KeyBinding{Command::save_picture, "P", kScreen, "view.key.save_picture"},
    KeyBinding{Command::save_table, "E", kScreen, "view.key.save_table"},
    KeyBinding{Command::quit, "Ctrl+Q", kScreen, "view.key.quit"},
};
}  // namespace

std::span<const KeyBinding> key_bindings() {
  return kBindings;
}

std::string_view key_of(Command command) {
  const auto found = std::ranges::find(kBindings, command, &KeyBinding::command);
  return found == kBindings.end() ? std::string_view{} : found->key;
}

}  // namespace engawa
