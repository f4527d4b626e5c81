// 社会的処方EXPO: one day for everybody who cares about ties and health, from the town and beyond.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_expo() {
  HubKind kind;
  kind.name = "expo";
  kind.title = {"社会的処方EXPO", "Social prescribing expo"};
  kind.stands_for = {"つながりと健康に関わる人が町の内外から集まり、取り組みを知り合う一日の催し。",
                     "One day on which people from the town and beyond get to know what is being "
                     "done for ties and health."};
  kind.practice = "seed 000";
  kind.traits = HubTraits{
      .staff_hours = 221,  // 26 people over 8.5 h
      .staff_quality = 0.5,
      .visitors_per_staff = 40,
      .volunteers_wanted = 0,
      .seats = 1'000,
      .visit_hours = 4,
      .attraction = -4.5,
      .distance_weight = 0.35,
      .stigma = 0,
      .safety = 0.8,
      .role_offered = 0.2,
      .linking_skill = 0.2,
      .mixing = 0.4,
      .passing = 0,
      .know_how = 0.2,
      .draws_women = 0,
      .draws_65 = 0,
      .draws_children = 0,
      .draws_low_health = 0,
      .draws_carers = 0,
      .draws_alone = 0,
      .draws_withdrawn = 0,
      .theme_weight = 0.6,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 0,
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 0,
      .reserve = 0,
      .draws_18_39 = 0.2,
      .opens_every_weeks = 52,
      .first_week_of_year = 49,
      .programme_cost = 1'500'000,  // yen a day
  };
  kind.traits_source =
      "seed 000: March 2025, aim 1,000 visitors. Assumed, by hand: attraction, to some 300 of the "
      "1,000 "
      "aimed at out of a ward of 268,000. Assumptions: once a year in March, Saturday, 26 people "
      "on the ground, 1,500,000 yen a day in all, a hall by the station (35 % of the distance's "
      "cost), all shares, logits and qualities.";
  kind.open = slot_bit(15) | slot_bit(16);
  //            talk handwork soil food exercise music children tech
  kind.theme = {160, 60, 60, 80, 120, 80, 60, 120};
  kind.needs_solved = 0;
  return kind;
}

}  // namespace engawa
