// What a user can do, each with its key: the one table behind keyboard, help and tests.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "sim/text/language.hpp"
#include "viz/facts/person_facts.hpp"
#include "viz/playback/playback.hpp"
#include "viz/scene/view_state.hpp"

namespace engawa {

enum class Command : std::uint8_t {
  play_or_pause,
  week_forward,
  week_back,
  month_forward,
  month_back,
  faster,
  slower,
  to_start,
  to_end,
  next_action,
  previous_action,
  zoom_in,
  zoom_out,
  pan_left,
  pan_right,
  pan_up,
  pan_down,
  whole_town,
  cycle_panes,
  cycle_colouring,
  cycle_detail,
  cycle_chart,
  toggle_charts,
  toggle_residents,
  toggle_ties,
  toggle_visits,
  toggle_helps,
  toggle_differences,
  toggle_isolated,
  toggle_alone,
  next_regular,
  next_left_isolation,
  next_burned_out,
  next_hub,
  toggle_follow,
  deselect,
  switch_language,
  switch_theme,
  larger_text,
  smaller_text,
  toggle_side_panel,
  toggle_keys,
  toggle_story,
  save_picture,
  save_table,
  quit
};

struct KeyBinding {
  Command command;
  std::string_view key;    ///< as written on the key: "Space", "L", "?", "Shift+Right"
  std::string_view group;  ///< message id of its group in the help
  std::string_view title;  ///< message id
};
[[nodiscard]] std::span<const KeyBinding> key_bindings();
/// The key of a command, for tool tips.
[[nodiscard]] std::string_view key_of(Command command);

/// Carries out what only changes the view. False for save_picture, save_table, quit and, while a
/// story is shown, the steps of the story: the application does those.
bool apply_command(Command command, const Playback& playback, float pane_width, float pane_height,
                   ViewState& view);
/// Moves the clock by `seconds` of real time; stops at the end (or at `until`).
void advance(ViewState& view, double seconds, int weeks, int until);
/// Puts a found person and week into the view, and the camera onto the person's home.
void show_turn(const TurnFound& found, const Playback& playback, ViewState& view);

}  // namespace engawa
