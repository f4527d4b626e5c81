// A story for workshops: scenes stepped through with the arrow keys.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/text/error.hpp"
#include "viz/scene/view_state.hpp"
#include "viz/story/cards.hpp"

namespace engawa {

class Playback;

/// Where the camera goes in a scene.
struct Focus {
  enum class On : std::uint8_t { town, hub, area, turn, point, landmark } on = On::town;
  std::string name;          ///< of the hub, area or landmark; "became_regular" ... for a turn
  double x = 0, y = 0;       ///< [m], of a point
  double metres_across = 0;  ///< width of the view; 0 = as fits
  bool only_here = false;    ///< of a turn: it has not happened to them in the other world by then
  Place place{};             ///< in the story's file, for messages
};

/// A moment as a story names it; the recording tells which week that is.
struct StoryWeek {
  enum class By : std::uint8_t {
    number,  ///< a study week, -1 = the start
    date,    ///< the week in which a day lies
    action,  ///< the first week of an action, and `number` weeks later
    later,   ///< `number` weeks after the scene begins
    end      ///< the last week that was recorded
  } by = By::number;
  int number = -1;
  std::string name{};  ///< "2027-10-01"; name or kind of the action
  Place place{};
};

struct StoryScene {
  std::string caption_ja, caption_en;  ///< a few lines
  StoryWeek week;                      ///< where it begins; see weeks_of()
  StoryWeek until;                     ///< plays to here; the same as week = stands still
  double seconds = 8;                  ///< for playing from week to until
  Focus focus;
  Panes panes = Panes::both;
  Filters filters;
  ColourBy colour_by = ColourBy::loneliness;
  Detail detail = Detail::automatic;
  bool show_residents = true, show_ties = true, show_visits = true, show_helps = true;
  bool cards = false;  ///< shows the audience's cards and whom they reach
  [[nodiscard]] const std::string& caption(Language language) const {
    return language == Language::japanese ? caption_ja : caption_en;
  }
};

struct Story {
  std::string title_ja, title_en, study;  ///< study: name that the results must have; may be empty
  std::string variant;                    ///< shown beside the baseline; may be empty
  std::filesystem::path cards;            ///< empty = none
  std::vector<StoryScene> scenes;
  Place study_place{}, variant_place{}, cards_place{};  ///< in the story's file, for messages
};
/// InputError with line and column.
[[nodiscard]] Story read_story(const std::filesystem::path& file);
/// The same from a text; `file` stands for it in errors, and its folder is where cards are.
[[nodiscard]] Story parse_story(std::string_view text, const std::filesystem::path& file);
/// InputError if the results do not have what the story names (study, variant, hub, area, week
/// ...). The story's variant must have been chosen.
void check_story(const Story& story, const Playback& playback);

/// Study weeks of a scene in a recording, from <= until. InputError if it has no such weeks.
struct SceneWeeks {
  int from = -1, until = -1;
};
[[nodiscard]] SceneWeeks weeks_of(const StoryScene& scene, const Playback& playback);

/// Week at which scene `which` stops playing; the last one recorded if it has no such week.
[[nodiscard]] int end_of_scene(const Story& story, std::size_t which, const Playback& playback);

/// Puts scene `which` into the view: week, camera (for a pane of this size), filters, and playing
/// with the pace of the scene. The user's theme, language and text size stay.
void enter_scene(const Story& story, std::size_t which, const Playback& playback, float width,
                 float height, ViewState& view);
/// The turn that a scene follows (focus on a turn): person and week. Nothing if nobody has it.
struct StoryTurn {
  std::uint64_t life = 0;
  int week = 0;
};
[[nodiscard]] std::optional<StoryTurn> turn_of(const StoryScene& scene, const Playback& playback);

}  // namespace engawa
