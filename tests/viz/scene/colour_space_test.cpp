// The measures by which colours are judged, against published values.
#include "viz/scene/colour_space.hpp"

#include <gtest/gtest.h>

#include "viz/scene/theme.hpp"

namespace engawa::testing {
namespace {

struct SharmaPair {
  Lab one, other;
  double distance;
};
// Sharma, Wu and Dalal (2005), table 1: pairs 1, 2, 7, 9, 11, 14, 17, 18, 20, 25, 27, 31 and 34.
// They cover the jumps of the hue, greys, large and small differences.
const SharmaPair kSharma[] = {{{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
                              {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
                              {{50, 0, 0}, {50, -1, 2}, 2.3669},
                              {{50, 2.4900, -.0010}, {50, -2.4900, .0009}, 7.1792},
                              {{50, 2.4900, -.0010}, {50, -2.4900, .0011}, 7.2195},
                              {{50, -.0010, 2.4900}, {50, .0010, -2.4900}, 4.8045},
                              {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
                              {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
                              {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
                              {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
                              {{61.2901, 3.7196, -5.3901}, {61.4292, 2.2480, -4.9620}, 1.8731},
                              {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
                              {{2.0776, .0795, -1.1350}, {.9033, -.0636, -.5514}, .9082}};

TEST(ColourDistance, IsThatOfSharmaAndOthers) {
  for (const auto& pair : kSharma) {
    EXPECT_NEAR(distance_of(pair.one, pair.other), pair.distance, 5e-5);
    EXPECT_NEAR(distance_of(pair.other, pair.one), pair.distance, 5e-5);
  }
}

TEST(ColourDistance, IsNoneForTheSameColour) {
  for (const sf::Color colour : {sf::Color::Black, sf::Color::White, sf::Color(12, 200, 99)}) {
    EXPECT_EQ(colour_distance(colour, colour), 0);
  }
  EXPECT_NEAR(colour_distance(sf::Color::Black, sf::Color::White), 100, .01);
}

TEST(Lab, KnowsWhiteAndRed) {
  const Lab white = lab_of(sf::Color::White), red = lab_of(sf::Color::Red);
  EXPECT_NEAR(white.lightness, 100, .01);
  EXPECT_NEAR(white.a, 0, .01);
  EXPECT_NEAR(white.b, 0, .01);
  EXPECT_NEAR(red.lightness, 53.24, .01);
  EXPECT_NEAR(red.a, 80.09, .02);
  EXPECT_NEAR(red.b, 67.20, .02);
}

TEST(Contrast, IsThatOfWcag) {
  EXPECT_NEAR(contrast_of(sf::Color::Black, sf::Color::White), 21, 1e-4);
  EXPECT_NEAR(contrast_of(sf::Color(0x77, 0x77, 0x77), sf::Color::White), 4.48, .005);
  EXPECT_NEAR(contrast_of(sf::Color::White, sf::Color::White), 1, 1e-9);
}

// Rows of Machado's matrices sum to 1: eyes of every kind see greys alike.
TEST(ColourVision, LeavesGreysAlone) {
  for (const auto vision :
       {ColourVision::protanopia, ColourVision::deuteranopia, ColourVision::tritanopia}) {
    for (const int level : {0, 40, 128, 200, 255}) {
      const auto grey = static_cast<sf::Uint8>(level);
      EXPECT_EQ(seen_by({grey, grey, grey, 77}, vision), sf::Color(grey, grey, grey, 77));
    }
  }
}

TEST(ColourVision, IsThatOfMachadoAndOthers) {
  // The first column of each matrix, brought back to sRGB by hand.
  EXPECT_EQ(seen_by(sf::Color::Red, ColourVision::usual), sf::Color::Red);
  EXPECT_EQ(seen_by(sf::Color::Red, ColourVision::protanopia), sf::Color(109, 95, 0));
  EXPECT_EQ(seen_by(sf::Color::Red, ColourVision::deuteranopia), sf::Color(163, 144, 0));
  EXPECT_EQ(seen_by(sf::Color::Red, ColourVision::tritanopia), sf::Color(255, 0, 15));
}

}  // namespace
}  // namespace engawa::testing
