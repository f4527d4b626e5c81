// Every two colours that must be told apart are, in the usual sight and in three kinds of
// colour-blindness, in dark and in bright rooms.
#include "viz/scene/theme.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "viz/scene/colour_space.hpp"

namespace engawa::testing {
namespace {

// CIEDE2000 wanted. About 1 is the least that can be told side by side, 5 is plain for fields that
// touch; marks a few pixels wide and apart want more.
constexpr double kKinds = 9;       // kinds that a legend lists beside each other
constexpr double kWorlds = 20;     // what the picture is about: one world against the other
constexpr double kNeighbours = 8;  // neighbours on a scale, which are helped by their order
constexpr double kGround = 9;      // anything against the pane

struct Named {
  std::string name;
  sf::Color colour;
};

const char* name_of(ColourVision vision) {
  switch (vision) {
    case ColourVision::usual:
      return "usual sight";
    case ColourVision::protanopia:
      return "protanopia";
    case ColourVision::deuteranopia:
      return "deuteranopia";
    case ColourVision::tritanopia:
      return "tritanopia";
  }
  return "";
}

/// Who mixes up the two: empty if nobody does.
std::string mixed_up(const Named& one, const Named& other, double wanted) {
  std::string complaint;
  for (const auto vision : {ColourVision::usual, ColourVision::protanopia,
                            ColourVision::deuteranopia, ColourVision::tritanopia}) {
    const double distance =
        colour_distance(seen_by(one.colour, vision), seen_by(other.colour, vision));
    if (distance < wanted) {
      complaint += fmt::format("{} and {}: {:.1f} < {} in {}\n", one.name, other.name, distance,
                               wanted, name_of(vision));
    }
  }
  return complaint;
}

std::string mixed_up(const std::vector<Named>& all, double wanted) {
  std::string complaints;
  for (std::size_t k = 0; k < all.size(); ++k) {
    for (std::size_t other = 0; other < k; ++other) {
      complaints += mixed_up(all[k], all[other], wanted);
    }
  }
  return complaints;
}

std::vector<Named> ties(const Theme& theme) {
  std::vector<Named> all;
  for (std::uint8_t kind = 0; kind < 8; ++kind) {
    all.push_back({fmt::format("tie {}", kind), tie_colour(kind, theme)});
  }
  return all;
}

std::vector<Named> worlds(const Theme& theme) {
  return {{"only baseline", theme.only_baseline},
          {"only variant", theme.only_variant},
          {"shared", theme.shared}};
}

std::vector<Named> scale(bool dark, int classes) {
  std::vector<Named> all;
  for (int k = 0; k < classes; ++k) {
    all.push_back({fmt::format("class {} of {}", k, classes),
                   amount_colour(static_cast<double>(k) / (classes - 1), dark)});
  }
  return all;
}

class Colours : public ::testing::TestWithParam<bool> {
 protected:
  [[nodiscard]] static bool dark() { return GetParam(); }
  [[nodiscard]] static const Theme& theme() { return theme_of(dark()); }
};
INSTANTIATE_TEST_SUITE_P(Rooms, Colours, ::testing::Bool(),
                         [](const auto& room) { return room.param ? "dark" : "bright"; });

TEST_P(Colours, TellTiesApartAndWhatOneWorldHas) {
  auto all = ties(theme());
  for (const auto& world : worlds(theme())) all.push_back(world);
  EXPECT_EQ(mixed_up(all, kKinds), "");
}

TEST_P(Colours, TellTheWorldsFarApart) {
  EXPECT_EQ(mixed_up(worlds(theme()), kWorlds), "");
}

TEST_P(Colours, TellNeighboursOnAScaleApart) {
  for (const int classes : {2, 5, 6}) {
    const auto all = scale(dark(), classes);
    for (std::size_t k = 1; k < all.size(); ++k) {
      EXPECT_EQ(mixed_up(all[k - 1], all[k], kNeighbours), "");
    }
  }
}

TEST_P(Colours, TellNoDataFromAllThatIsKnown) {
  const Named no_data{"no data", theme().no_data};
  for (const int classes : {2, 5, 6}) {
    for (const auto& known : scale(dark(), classes)) {
      EXPECT_EQ(mixed_up(no_data, known, kKinds), "");
    }
  }
  for (std::size_t area = 0; area < 7; ++area) {
    EXPECT_EQ(mixed_up(no_data, {fmt::format("area {}", area), okabe_ito(area)}, kKinds), "");
  }
}

TEST_P(Colours, TellOpenFromShut) {
  EXPECT_EQ(mixed_up({"open", theme().hub_open}, {"shut", theme().hub_shut}, kWorlds), "");
  EXPECT_EQ(mixed_up({"open", theme().hub_open}, {"station", theme().station}, kKinds), "");
  EXPECT_EQ(mixed_up({"shut", theme().hub_shut}, {"station", theme().station}, kKinds), "");
}

TEST_P(Colours, TellAreasApart) {
  std::vector<Named> all;
  for (std::size_t area = 0; area < 7; ++area) {
    all.push_back({fmt::format("area {}", area), okabe_ito(area)});
  }
  EXPECT_EQ(mixed_up(all, kKinds), "");
}

TEST_P(Colours, StandOutFromTheGround) {
  const Named pane{"pane", theme().pane};
  auto all = ties(theme());
  for (const auto& part : {worlds(theme()), scale(dark(), 5), scale(dark(), 6)}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  all.push_back({"no data", theme().no_data});
  for (const auto& shown : all) EXPECT_EQ(mixed_up(shown, pane, kGround), "");
}

TEST_P(Colours, MakeTextLegible) {
  for (const sf::Color text : {theme().text, theme().faint_text, theme().warning}) {
    for (const sf::Color ground : {theme().background, theme().pane, theme().halo}) {
      EXPECT_GE(contrast_of(text, ground), 4.5);
    }
  }
}

// WCAG 1.4.11 wants 3 for marks without which the picture is not understood.
TEST_P(Colours, MakeTheMainMarksStrong) {
  for (const sf::Color mark : {theme().only_baseline, theme().only_variant, theme().selected,
                               theme().station, theme().hub_open}) {
    EXPECT_GE(contrast_of(mark, theme().pane), 4.5);
  }
  for (const auto& tie : ties(theme())) {
    EXPECT_GE(contrast_of(tie.colour, theme().pane), 2.95) << tie.name;
  }
  EXPECT_GE(contrast_of(theme().hub_shut, theme().pane), 2.5);
}

TEST(ColourTest, RejectsRedBesideGreen) {
  const Named red{"red", {190, 60, 40}}, green{"green", {95, 110, 30}};
  const std::string complaint = mixed_up(red, green, kKinds);
  EXPECT_NE(complaint.find("deuteranopia"), std::string::npos) << complaint;
  EXPECT_EQ(complaint.find("usual sight"), std::string::npos) << complaint;
}

TEST(ColourTest, RejectsBlueBesideGreenForTritanopia) {
  const std::string complaint = mixed_up({"blue", {0, 130, 190}}, {"green", {0, 140, 120}}, kKinds);
  EXPECT_NE(complaint.find("tritanopia"), std::string::npos) << complaint;
  EXPECT_EQ(complaint.find("usual sight"), std::string::npos) << complaint;
}

TEST(Cividis, RunsFromNavyToYellow) {
  EXPECT_EQ(cividis(0), sf::Color(0, 34, 78));
  EXPECT_EQ(cividis(1), sf::Color(254, 232, 56));
  EXPECT_EQ(cividis(-3), cividis(0));
  EXPECT_EQ(cividis(7), cividis(1));
  EXPECT_EQ(cividis(std::nan("")), cividis(0));
}

TEST(Cividis, IsNearTheFullTable) {
  // Rows 64, 128 and 192 of matplotlib's 256: (.263738, .307831, .422789),
  // (.488697, .485318, .471008), (.736488, .680629, .424028).
  const auto near = [](sf::Color colour, int red, int green, int blue) {
    EXPECT_LE(std::abs(colour.r - red), 1);
    EXPECT_LE(std::abs(colour.g - green), 1);
    EXPECT_LE(std::abs(colour.b - blue), 1);
  };
  near(cividis(64 / 255.0), 67, 78, 108);
  near(cividis(128 / 255.0), 125, 124, 120);
  near(cividis(192 / 255.0), 188, 174, 108);
}

TEST(Cividis, GetsLighterAllTheWay) {
  double before = -1;
  for (int k = 0; k <= 255; ++k) {
    const double lightness = lab_of(cividis(k / 255.0)).lightness;
    EXPECT_GE(lightness, before - .3) << k;
    before = lightness;
  }
}

TEST(AmountColour, StandsOutMoreTheMoreThereIs) {
  for (const bool dark : {true, false}) {
    double before = 0;
    for (int k = 0; k <= 10; ++k) {
      const double contrast = contrast_of(amount_colour(k / 10.0, dark), theme_of(dark).pane);
      EXPECT_GT(contrast, before);
      before = contrast;
    }
  }
}

TEST(Mix, IsBetweenItsTwoColours) {
  const sf::Color a(10, 20, 30, 40), b(110, 0, 30, 240);
  EXPECT_EQ(mix(a, b, 0), a);
  EXPECT_EQ(mix(a, b, 1), b);
  EXPECT_EQ(mix(a, b, .5), sf::Color(60, 10, 30, 140));
  EXPECT_EQ(with_alpha(a, .5), sf::Color(10, 20, 30, 128));
  EXPECT_EQ(with_alpha(a, -1).a, 0);
  EXPECT_EQ(with_alpha(a, 9).a, 255);
}

}  // namespace
}  // namespace engawa::testing
