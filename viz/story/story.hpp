// A story for workshops: scenes stepped through with the arrow keys.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "viz/scene/view_state.hpp"
#include "viz/story/cards.hpp"

namespace engawa {

class Playback;

/// Where the camera goes in a scene.
struct Focus {
  enum class On : std::uint8_t { town, hub, area, turn, point } on = On::town;
  std::string name;          ///< of the hub or area; "became_regular" ... for a turn
  double x = 0, y = 0;       ///< [m], of a point
  double metres_across = 0;  ///< width of the view; 0 = as fits
};

struct StoryScene {
  std::string caption_ja, caption_en;  ///< a few lines
  int week = -1;                       ///< where it begins
  int until = -1;                      ///< plays to here; the same as week = stands still
  double seconds = 8;                  ///< for playing from week to until
  Focus focus;
  Panes panes = Panes::both;
  Filters filters;
  ColourBy colour_by = ColourBy::loneliness;
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
};
/// InputError with line and column.
[[nodiscard]] Story read_story(const std::filesystem::path& file);
/// InputError if the results do not have what the story names (hub, area, variant, week).
void check_story(const Story& story, const Playback& playback);
/// Puts scene `which` into the view: week, camera (for a pane of this size), filters, playing.
void enter_scene(const Story& story, std::size_t which, const Playback& playback, float width,
                 float height, ViewState& view);

}  // namespace engawa
