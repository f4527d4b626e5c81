// Supporters, appeals and closure of hubs (model 7.15).
#pragma once
#include <array>

#include "sim/params/field.hpp"

namespace engawa {

struct Money {
  double outside_churn;
};

inline constexpr std::array kMoneyRows{
    Field<Money>{&Money::outside_churn, "money.outside_churn", "1/month", .012, .004, .03,
                 "Share of the supporters outside the town who stop in a month.",
                 "町の外の支援者が1か月にやめる割合",
                 "S:aka-tsuki: 90-95 % of monthly givers stay a year"},
};
static_assert(rows_are_whole(kMoneyRows));

}  // namespace engawa
