#include "sim/results/spread.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace engawa {
namespace {

TEST(Gini, IsZeroAmongEqualsAndNearOneIfOneHasAll) {
  EXPECT_NEAR(gini_of({3, 3, 3, 3}), 0.0, 1e-12);
  std::vector<double> one_has_all(1000, 0.0);
  one_has_all[77] = 5;
  EXPECT_NEAR(gini_of(one_has_all), 0.999, 1e-9);
  EXPECT_NEAR(gini_of({1, 3}), 0.25, 1e-12);  // rejects the form without the (n+1)/n
}

TEST(Gini, DoesNotDependOnTheOrder) {
  EXPECT_EQ(gini_of({1, 2, 3, 10}), gini_of({10, 2, 1, 3}));
}

TEST(Gini, IsMissingWhereThereIsNothing) {
  EXPECT_TRUE(std::isnan(gini_of({})));
  EXPECT_TRUE(std::isnan(gini_of({0, 0})));
}

TEST(InOrder, SortsWholeNumbers) {
  EXPECT_EQ(in_order({3, 0, 7, 3}), (std::vector<double>{0, 3, 3, 7}));
  EXPECT_TRUE(in_order({}).empty());
}

TEST(TopDecile, HoldsItsShareAndAtLeastOnePerson) {
  std::vector<double> values(20, 1.0);
  EXPECT_NEAR(top_decile_share_of(values), 0.1, 1e-12);
  values[3] = values[11] = 41;
  EXPECT_NEAR(top_decile_share_of(values), 0.82, 1e-12);
  EXPECT_NEAR(top_decile_share_of({3, 1}), 0.75, 1e-12);
  EXPECT_TRUE(std::isnan(top_decile_share_of({0, 0, 0})));
}

}  // namespace
}  // namespace engawa
