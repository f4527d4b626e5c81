// Moments as a story writes them: 26, "2027-10", "action:NAME", "action:NAME+4", "+12", "end".
#pragma once
#include "sim/text/toml_input.hpp"
#include "viz/playback/playback.hpp"
#include "viz/story/story.hpp"

namespace engawa {

inline constexpr int kMostStoryWeeks = 52 * 200;

/// Whether a moment may be told from the beginning of its scene: "+12".
enum class MayBeLater : std::uint8_t { no, yes };
/// InputError for anything that is no moment.
[[nodiscard]] StoryWeek read_story_week(const TomlValue& value, MayBeLater may_be_later);

/// The week of a moment in a recording; `begin` is where the scene begins. InputError.
[[nodiscard]] int week_of_moment(const StoryWeek& moment, const Playback& playback, int begin);

}  // namespace engawa
