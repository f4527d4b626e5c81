#include "sim/core/digest.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace engawa {
namespace {

std::uint64_t digest_of_values(const std::vector<std::uint32_t>& values) {
  Digest digest;
  digest.add(std::span<const std::uint32_t>(values));
  return digest.value();
}

TEST(Digest, IsEqualForEqualBits) {
  EXPECT_EQ(digest_of_values({1, 2, 3}), digest_of_values({1, 2, 3}));
}

TEST(Digest, DependsOnOrder) {
  EXPECT_NE(digest_of_values({1, 2, 3, 4}), digest_of_values({3, 4, 1, 2}));
  EXPECT_NE(digest_of_values({1, 2}), digest_of_values({2, 1}));
}

TEST(Digest, DependsOnLengthEvenOfZeros) {
  EXPECT_NE(digest_of_values({}), digest_of_values({0}));
  EXPECT_NE(digest_of_values({0}), digest_of_values({0, 0}));
}

TEST(Digest, DependsOnWhereOneColumnEnds) {
  Digest joined, parted;
  joined.add(std::span<const std::uint32_t>(std::vector<std::uint32_t>{1, 2}));
  parted.add_value(std::uint32_t{1});
  parted.add_value(std::uint32_t{2});
  EXPECT_NE(joined.value(), parted.value());
}

TEST(Digest, SeesEveryBit) {
  const std::vector<std::uint32_t> base{7, 11, 13};
  for (std::size_t place = 0; place < base.size(); ++place) {
    for (unsigned bit = 0; bit < 32; ++bit) {
      auto changed = base;
      changed[place] ^= 1U << bit;
      EXPECT_NE(digest_of_values(changed), digest_of_values(base)) << place << ' ' << bit;
    }
  }
}

}  // namespace
}  // namespace engawa
