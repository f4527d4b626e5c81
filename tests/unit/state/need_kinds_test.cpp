#include "sim/state/need_kinds.hpp"

#include <gtest/gtest.h>

#include <set>

namespace engawa {
namespace {

TEST(NeedKinds, MasksAreThoseOfTheSpecification) {  // Appendix B
  const std::vector<std::vector<unsigned>> bits{
      {0, 1}, {0, 23},     {2},      {3, 23},  {4, 17, 18},     {5},     {0, 6}, {7, 8},
      {8, 7}, {9, 21, 12}, {17, 15}, {20, 13}, {13, 11, 10, 9}, {9, 22}, {21},   {17, 18, 19}};
  for (std::size_t k = 0; k < bits.size(); ++k) {
    std::uint32_t mask = 0;
    for (const auto bit : bits[k]) mask |= 1U << bit;
    EXPECT_EQ(need_kinds()[k].solved_by, mask) << need_kinds()[k].name;
  }
}

TEST(NeedKinds, AreFoundByName) {
  for (std::size_t k = 0; k < need_kinds().size(); ++k) {
    EXPECT_EQ(find_need(need_kinds()[k].name), static_cast<Need>(k));
  }
  for (std::size_t k = 0; k < capability_kinds().size(); ++k) {
    EXPECT_EQ(find_capability(capability_kinds()[k].name), static_cast<Capability>(k));
  }
  EXPECT_EQ(find_need("boredom"), std::nullopt);
}

TEST(NeedKinds, HaveTitlesInBothLanguages) {
  std::set<std::string_view> titles;
  for (const auto& kind : need_kinds()) titles.insert({kind.title.ja, kind.title.en});
  for (const auto& kind : capability_kinds()) {
    EXPECT_FALSE(kind.title.ja.empty() || kind.title.en.empty()) << kind.name;
  }
  EXPECT_EQ(titles.size(), 2U * kNeedKinds);
}

}  // namespace
}  // namespace engawa
