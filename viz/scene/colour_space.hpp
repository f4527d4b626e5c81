// Colours as numbers of light and of what eyes make of it: the base of the tests for colour-blind
// eyes and of legible text.
#pragma once
#include <SFML/Graphics/Color.hpp>

namespace engawa {

/// CIELAB under D65: lightness 0 to 100, a from green to red, b from blue to yellow.
struct Lab {
  double lightness = 0, a = 0, b = 0;
};
[[nodiscard]] Lab lab_of(sf::Color colour);
/// CIEDE2000 with all weights 1: about 1 is the least that eyes can tell side by side.
[[nodiscard]] double distance_of(const Lab& one, const Lab& other);

/// Light of a colour [0, 1] (WCAG 2: relative luminance), and the contrast of two [1, 21]; text
/// wants at least 4.5.
[[nodiscard]] double luminance_of(sf::Color colour);
[[nodiscard]] double contrast_of(sf::Color one, sf::Color other);

}  // namespace engawa
