#include "analysis/valuation/dials.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/analysis/valuation/value_table.hpp"

namespace engawa {
namespace {

std::size_t place_of(const std::vector<Dial>& dials, const std::string& name) {
  return std::size_t(std::ranges::find(dials, name, &Dial::name) - dials.begin());
}

// Triangle of -120, -100, -50: mean -90, and 2/7 of it below the peak.
TEST(DrawSettings, FollowTheTriangle) {
  const auto dials = dials_of(testing::good_values());
  const auto lonely = place_of(dials, "lonely");
  constexpr int kDraws = 20'000;
  double sum = 0, below = 0;
  for (std::uint32_t draw = 0; draw < kDraws; ++draw) {
    const double value = draw_settings(dials, 5, draw)[lonely];
    ASSERT_GE(value, -120);
    ASSERT_LE(value, -50);
    sum += value, below += value < -100 ? 1 : 0;
  }
  EXPECT_NEAR(sum / kDraws, -90, 4 * 14.7 / 141) << "sd 14.7";
  EXPECT_NEAR(below / kDraws, 2.0 / 7, 4 * .452 / 141);
}

TEST(DrawSettings, LeaveExactNumbersAlone) {
  const auto dials = dials_of(testing::good_values());
  for (std::uint32_t draw = 0; draw < 20; ++draw)
    EXPECT_EQ(draw_settings(dials, 5, draw)[place_of(dials, "tie")], 5000);
}

TEST(DrawSettings, AreTheSameWithAnotherRowBefore) {
  ValueTable table = testing::good_values();
  const auto before = dials_of(table);
  ValueRow other = table.values[0];
  other.name = "other";
  table.values.insert(table.values.begin(), other);
  const auto after = dials_of(table);
  for (std::uint32_t draw = 0; draw < 20; ++draw) {
    EXPECT_EQ(draw_settings(before, 5, draw)[place_of(before, "lonely")],
              draw_settings(after, 5, draw)[place_of(after, "lonely")]);
    EXPECT_NE(draw_settings(after, 5, draw)[place_of(after, "other")],
              draw_settings(after, 5, draw)[place_of(after, "lonely")]);
  }
}

/// A wrong version would carry amounts of every year, or forget the range.
TEST(Prices, AreCarriedToTheYearOfTheTable) {
  const std::string prices =
      "[prices]\nyear = 2026\n[[prices.rise]]\nfrom = 2019\nfactor = 1.25\nlow = 1\nhigh = 1.5\n"
      "source = \"assumption: round\"\n[discount]\n";
  const ValueTable table =
      parse_values(testing::spoil_values("[discount]\n", prices), "values.toml");
  const auto dials = dials_of(table);
  EXPECT_EQ(dials[place_of(dials, "2019")].range.high, 1.5);
  EXPECT_TRUE(dials[place_of(dials, "2019")].used);
  const Valuation carried = value_variant(table, testing::hand_variant(), {1, 1});
  const Valuation plain = testing::hand_valuation();
  EXPECT_NEAR(carried.values[0].yen, 1.25 * plain.values[0].yen, 1e-9) << "pounds of 2019";
  EXPECT_NEAR(carried.values[0].present_value.mean, 1.25 * plain.values[0].present_value.mean,
              1e-6);
  EXPECT_EQ(carried.values[1].present_value.mean, plain.values[1].present_value.mean)
      << "already in yen of 2026";
  const std::string other =
      testing::spoil_values("[discount]\n", "[prices]\nyear = 2026\n[discount]\n");
  EXPECT_THROW((void)parse_values(other, "values.toml"), InputError) << "no rise since 2019";
}

TEST(Dials, OfAlternativesAreNotUsed) {
  const auto dials = dials_of(testing::good_values());
  EXPECT_FALSE(dials[place_of(dials, "isolated")].used);
  EXPECT_TRUE(dials[place_of(dials, "GBP")].used);
  ValueTable without = testing::good_values();
  without.values[0].used = false;
  const auto fewer = dials_of(without);
  EXPECT_FALSE(fewer[place_of(fewer, "GBP")].used) << "no row in use is in pounds";
}

}  // namespace
}  // namespace engawa
