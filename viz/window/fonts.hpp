// The font of maps and panels: one that has Japanese, checked before anything relies on it.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "viz/playback/playback.hpp"
#include "viz/story/story.hpp"

namespace engawa {

/// The wanted font, or the first of the known ones that this machine has. InputError if the wanted
/// file cannot be read as a font or lacks Japanese; RunError if no font is found.
[[nodiscard]] std::filesystem::path choose_font(const std::filesystem::path& wanted);

/// Every text that can come onto the screen: the catalogue in both languages, and what the results
/// and the story bring along. An atlas holds these characters and no others.
[[nodiscard]] std::string texts_in_use(const Playback& playback, const Story* story,
                                       const std::vector<Card>& cards);

}  // namespace engawa
