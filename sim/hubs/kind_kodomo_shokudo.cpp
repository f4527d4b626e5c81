// こども食堂: a meal for children, their parents and whoever cooks and comes along.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_kodomo_shokudo() {
  HubKind kind;
  kind.name = "kodomo_shokudo";
  kind.title = {"こども食堂", "Children's table"};
  kind.stands_for = {"子どもも親も高齢の人も、いっしょに作って食べる場。",
                     "A table where children, parents and old people cook and eat together."};
  kind.practice = "seed 004";
  kind.traits = HubTraits{
      .staff_hours = 5,  // somebody in charge, in the week of the meal
      .staff_quality = 0.6,
      .visitors_per_staff = 30,  // guests cook and serve along
      .volunteers_wanted = 6,
      .seats = 40,
      .visit_hours = 1.5,
      .attraction = -4.8,
      .distance_weight = 1,
      .stigma = 0.25,
      .safety = 0.75,
      .role_offered = 0.9,
      .linking_skill = 0.3,
      .mixing = 1.0,
      .passing = 0.012,  // .006 a week, gathered in every second one
      .know_how = 0.2,
      .draws_women = 0.3,
      .draws_65 = 0.3,
      .draws_children = 1.5,
      .draws_low_health = 0,
      .draws_carers = 0.2,
      .draws_alone = 0.1,
      .draws_withdrawn = 0,
      .theme_weight = 0.6,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 1'200,  // 5 h * 1,200 * 1.25 + 18,500 = 26,000 a meal
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 56'000,
      .reserve = 50'000,
      .draws_single_parents = 1.0,
      .opens_every_weeks = 2,
      .across_ages = 0.3,
      .programme_cost = 18'500,
  };
  kind.traits_source =
      "seed 004: the course for children's tables; S:musubie: 26,000 yen for a meal of 31-50 "
      "guests; F316: old people come to three fifths of the tables. Assumptions: 30 places to "
      "one in charge, as guests cook along (gives some 30 guests at Musashi-Shinjo); every "
      "second Saturday in the afternoon, because children under 13 do not go out alone in the "
      "evening here; six volunteers; three tenths of unlikeness bridged at the table; all "
      "shares, logits and qualities.";
  kind.open = slot_bit(16);  // Saturday afternoon
  //            talk handwork soil food exercise music children tech
  kind.theme = {120, 40, 20, 255, 20, 20, 220, 20};
  kind.needs_solved = 1U << 5U;
  return kind;
}

}  // namespace engawa
