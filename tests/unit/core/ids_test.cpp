#include "sim/core/ids.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace engawa {
namespace {

TEST(Ids, AFreshIdNamesNothing) {
  EXPECT_FALSE(ResidentId{}.exists());
  EXPECT_TRUE(ResidentId(0).exists());
}

TEST(Ids, AreOrderedByIndexAndNothingComesLast) {
  EXPECT_LT(HubId(1), HubId(2));
  EXPECT_LT(HubId(4000000000U), HubId{});
}

TEST(Ids, KindsDoNotMix) {
  EXPECT_FALSE((std::is_convertible_v<ResidentId, HubId>));
  EXPECT_FALSE((std::is_constructible_v<HubId, ResidentId>));
  EXPECT_FALSE((std::is_convertible_v<int, ResidentId>));
  EXPECT_FALSE((std::is_convertible_v<ResidentId, std::uint32_t>));
}

}  // namespace
}  // namespace engawa
