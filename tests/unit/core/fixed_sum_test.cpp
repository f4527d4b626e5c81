#include "sim/core/fixed_sum.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "sim/core/draws.hpp"

namespace engawa {
namespace {

std::vector<double> mixed_values() {
  std::vector<double> values;
  for (std::uint64_t k = 0; k < 5000; ++k) {
    const Draw draw = Draws(5).at(1, 0, k);
    values.push_back((draw.u() - 0.5) * (k % 7 == 0 ? 1e8 : 1e-2));
  }
  return values;
}

template <class Sum>
double sum_of(const std::vector<double>& values, Sum sum, double (*read)(const Sum&)) {
  for (const double value : values) sum.add(value);
  return read(sum);
}

struct PlainSum {
  double total = 0;
  void add(double value) { total += value; }
};

TEST(FixedSum, DoesNotDependOnOrder) {
  auto values = mixed_values();
  const auto fixed = [&] {
    return sum_of<FixedSum>(values, {}, [](const FixedSum& sum) { return sum.value(); });
  };
  const auto plain = [&] {
    return sum_of<PlainSum>(values, {}, [](const PlainSum& sum) { return sum.total; });
  };
  const double fixed_forward = fixed(), plain_forward = plain();
  std::ranges::sort(values);
  EXPECT_EQ(fixed(), fixed_forward);
  EXPECT_NE(plain(), plain_forward) << "these values would not catch a floating-point sum";
}

TEST(FixedSum, PartsAddUpToTheWhole) {
  FixedSum whole, left, right;
  for (const double value : {0.1, -2.75, 1e6}) whole.add(value), left.add(value);
  for (const double value : {3.3, -0.3}) whole.add(value), right.add(value);
  left.add(right);
  EXPECT_EQ(left.value(), whole.value());
}

TEST(FixedSum, RoundsToTheNearestMillionth) {
  FixedSum up, down;
  up.add(0.3);
  down.add(-0.3);
  EXPECT_NEAR(up.value(), 0.3, 0x1p-21);
  EXPECT_EQ(down.value(), -up.value());
}

// Values that end in half a unit show how they are rounded.
TEST(FixedSum, OfARowIsThatOfEachValueAlone) {
  for (const double most : {1.0, 1e6, 0x1p29, 0x1p38}) {
    std::vector<double> values{0, -0.0, 0x1p-21, -0x1p-21, 0x3p-21, -0x3p-21, 0x1.fffffep-22};
    for (std::uint64_t k = 0; k < 1000; ++k)
      values.push_back((Draws(6).at(1, 0, k).u() - 0.5) * 2 * most);
    std::vector<FixedSum> row(values.size()), other(values.size()), alone(values.size());
    for (std::size_t k = 0; k < values.size(); ++k) other[k].add(2.5), alone[k].add(values[k]);
    add_each(values, row, other);
    for (std::size_t k = 0; k < values.size(); ++k) {
      EXPECT_EQ(row[k].value(), alone[k].value()) << values[k];
      alone[k].add(2.5);
      EXPECT_EQ(other[k].value(), alone[k].value()) << values[k];
    }
  }
}

}  // namespace
}  // namespace engawa
