// Colours: Okabe-Ito for kinds, cividis for amounts, both legible to colour-blind eyes (a test
// simulates three kinds of them). One theme for dark rooms, one for bright ones.
#pragma once
#include <SFML/Graphics/Color.hpp>
#include <array>
#include <cstdint>
#include <string_view>

#include "viz/scene/view_state.hpp"

namespace engawa {

struct Theme {
  sf::Color background, pane, grid, text, faint_text, halo, frame;
  sf::Color no_data;        ///< a hatch or grey that no scale uses
  sf::Color only_baseline;  ///< what the baseline has alone (drawn dashed)
  sf::Color only_variant;   ///< what the other world has alone (drawn solid)
  sf::Color shared;         ///< what both have
  sf::Color selected, station, hub_open, hub_shut, warning;
  /// By code of tie kind: Okabe-Ito's hues, calmed so that what only one world has stands out.
  std::array<sf::Color, 8> ties;
};
[[nodiscard]] const Theme& theme_of(bool dark);

/// Cividis at [0, 1]; the table is the one of matplotlib (CC0).
[[nodiscard]] sf::Color cividis(double share);
/// Okabe-Ito's eight colours, by turns; black, which dark rooms do not show, comes last.
[[nodiscard]] sf::Color okabe_ito(std::size_t which);
[[nodiscard]] sf::Color with_alpha(sf::Color colour, double alpha);
[[nodiscard]] sf::Color mix(sf::Color a, sf::Color b, double share_of_b);

/// An amount on the map: a part of cividis, turned so that [0, 1] goes from what recedes into the
/// theme's background to what stands out from it. For people, areas and blocks alike.
[[nodiscard]] sf::Color amount_colour(double share, bool dark);

/// The colour of a tie kind (code).
[[nodiscard]] sf::Color tie_colour(std::uint8_t kind, const Theme& theme);

/// How an eye without one kind of cone sees a colour (Machado, Oliveira and Fernandes 2009,
/// severity 1), and how far apart two colours look (CIEDE2000).
enum class ColourVision : std::uint8_t { usual, protanopia, deuteranopia, tritanopia };
[[nodiscard]] sf::Color seen_by(sf::Color colour, ColourVision vision);
[[nodiscard]] double colour_distance(sf::Color a, sf::Color b);

}  // namespace engawa
