// What the colours on the map mean, for the side panel and the story's corner.
#pragma once
#include <string>
#include <vector>

#include "viz/playback/recorded_world.hpp"
#include "viz/scene/scene.hpp"
#include "viz/scene/theme.hpp"

namespace engawa {

enum class Mark : std::uint8_t { square, disc, line, dashed_line, symbol };
struct LegendRow {
  std::string text;
  sf::Color colour;
  Mark mark = Mark::square;
};
/// Rows for the colouring in force, "no data" last; then ties, what only one world has, symbols of
/// hubs and stations, as far as they are shown.
[[nodiscard]] std::vector<LegendRow> legend_of(const ViewState& view, const RecordedWorld& world,
                                               bool paired);
/// Of areas, blocks and people alike: five classes, the same as the legend's.
[[nodiscard]] sf::Color loneliness_colour(double standard_deviations, bool dark);

/// The class of a person under the colouring in force: its colour, and the row of legend_of.
struct PersonColour {
  sf::Color colour;
  std::size_t row = 0;
};
[[nodiscard]] PersonColour colour_of(const ViewState& view, const RecordedWorld& world,
                                     const PanelRow& row, std::size_t person);

}  // namespace engawa
