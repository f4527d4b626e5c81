#include "sim/core/draws.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <vector>

namespace engawa {
namespace {

constexpr std::uint64_t kSeed = 20270401, kEntity = 0x1234567890ABCDEF, kPartner = 77;
constexpr std::uint32_t kPurpose = 500, kWeek = 260;

TEST(Draws, TheSameKeyGivesTheSameNumbers) {
  const Draw once = Draws(kSeed).at(kPurpose, kWeek, kEntity, kPartner);
  EXPECT_NE(Draws(kSeed).at(kPurpose, kWeek, kEntity + 1).first, once.first);  // disturbs nothing
  const Draw again = Draws(kSeed).at(kPurpose, kWeek, kEntity, kPartner);
  EXPECT_EQ(once.first, again.first);
  EXPECT_EQ(once.second, again.second);
}

TEST(Draws, KeepTheirValuesForEver) {
  // Recorded results are rebuilt from these numbers: a change of generator shows here first.
  const Draw draw = Draws(1).at(2, 3, 4, 5);
  EXPECT_EQ(draw.first, 9732073686973199477ULL);
  EXPECT_EQ(draw.second, 14080209566460968912ULL);
}

/// Draws whose key differs from the first one's in exactly one bit, in every part of the key.
std::vector<Draw> neighbours_in_key() {
  std::vector<Draw> draws;
  for (unsigned bit = 0; bit < 64; ++bit) {
    const std::uint64_t flip = std::uint64_t{1} << bit;
    draws.push_back(Draws(kSeed ^ flip).at(kPurpose, kWeek, kEntity, kPartner));
    draws.push_back(Draws(kSeed).at(kPurpose, kWeek, kEntity ^ flip, kPartner));
    draws.push_back(Draws(kSeed).at(kPurpose, kWeek, kEntity, kPartner ^ flip));
    if (bit < 32) {
      const std::uint32_t flip32 = 1U << bit;
      draws.push_back(Draws(kSeed).at(kPurpose ^ flip32, kWeek, kEntity, kPartner));
      draws.push_back(Draws(kSeed).at(kPurpose, kWeek ^ flip32, kEntity, kPartner));
    }
  }
  return draws;
}

TEST(Draws, AnyBitOfTheKeyChangesAboutHalfOfTheBits) {
  const Draw base = Draws(kSeed).at(kPurpose, kWeek, kEntity, kPartner);
  int flipped = 0;
  const auto draws = neighbours_in_key();
  for (const auto& draw : draws) {
    const int bits =
        std::popcount(draw.first ^ base.first) + std::popcount(draw.second ^ base.second);
    EXPECT_GT(bits, 30);  // of 128; fewer than 31 has a chance of 1e-9
    EXPECT_LT(bits, 98);
    flipped += bits;
  }
  EXPECT_NEAR(flipped / static_cast<double>(draws.size()), 64.0, 1.5);  // 4 standard errors
}

TEST(Draws, APairHasOneDrawWhoeverIsNamedFirst) {
  const Draws draws(kSeed);
  const Draw there = draws.of_pair(kPurpose, kWeek, 12, 99);
  const Draw back = draws.of_pair(kPurpose, kWeek, 99, 12);
  EXPECT_EQ(there.first, back.first);
  EXPECT_NE(there.first, draws.of_pair(kPurpose, kWeek, 12, 98).first);
}

TEST(Draws, UniformsLieStrictlyInsideZeroAndOne) {
  EXPECT_GT(Draw::to_unit(0), 0.0);
  EXPECT_LT(Draw::to_unit(~0ULL), 1.0);
  EXPECT_LT(Draw::to_unit(0), Draw::to_unit(1ULL << 12U));
}

TEST(Draws, AScriptDecidesItsPurposesAndNoOthers) {
  const DrawScript script{{kPurpose, 0.25}};
  const Draws draws(kSeed, &script);
  EXPECT_NEAR(draws.at(kPurpose, kWeek, kEntity).u(), 0.25, 1e-12);
  EXPECT_EQ(draws.at(kPurpose + 1, kWeek, kEntity).first,
            Draws(kSeed).at(kPurpose + 1, kWeek, kEntity).first);
}

TEST(Draws, AScriptReachesBothEnds) {
  const DrawScript script{{1, 0.0}, {2, 1.0}};
  const Draws draws(kSeed, &script);
  EXPECT_LT(draws.at(1, 0, 0).u(), 1e-15);
  EXPECT_GT(draws.at(2, 0, 0).u(), 1.0 - 1e-15);
  EXPECT_LT(draws.at(2, 0, 0).u(), 1.0);
}

TEST(Keys, DifferByKindAndParts) {
  EXPECT_NE(derive_key(1, 2, 3), derive_key(2, 2, 3));
  EXPECT_NE(derive_key(1, 2, 3), derive_key(1, 3, 2));
  EXPECT_EQ(derive_key(1, 2, 3), derive_key(1, 2, 3));
}

TEST(Keys, OfNamesDifferByAnyLetter) {
  EXPECT_NE(key_of_name("garden-a"), key_of_name("garden-b"));
  EXPECT_NE(key_of_name(""), key_of_name(std::string_view("\0", 1)));
  EXPECT_EQ(key_of_name("暮らしの保健室"), key_of_name("暮らしの保健室"));
}

}  // namespace
}  // namespace engawa
