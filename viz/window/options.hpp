// The command line of engawa-view.
#pragma once
#include <SFML/System/Vector2.hpp>
#include <filesystem>
#include <optional>
#include <string>

#include "viz/playback/playback.hpp"
#include "viz/scene/view_state.hpp"

namespace engawa {

struct ViewOptions {
  PlaybackWish results;
  std::filesystem::path snapshot, movie, table, story, cards, font;
  bool overwrite = false;
  sf::Vector2u size{1280, 720};
  std::optional<int> week, until;  ///< until: of a movie
  double movie_seconds = 30;
  std::optional<std::size_t> scene;  ///< of the story, from 0
  std::string find;                  ///< "became_regular" ...: begins with the first such person
  std::optional<double> metres_across;
  ViewState view;
};

/// Reads the command line. InputError for what cannot be understood; nothing if only help or the
/// version was asked for, which is then printed.
[[nodiscard]] std::optional<ViewOptions> read_options(int count, const char* const* arguments,
                                                      Language language);

}  // namespace engawa
