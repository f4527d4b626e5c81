// 収穫祭: the field brings in its harvest together with children and old people.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_harvest_festival() {
  HubKind kind;
  kind.name = "harvest_festival";
  kind.title = {"収穫祭", "Harvest festival"};
  kind.stands_for = {
      "畑の収穫を、子どもからお年寄りまでいっしょに喜ぶ日。",
      "A day on which children and old people together enjoy what the field has borne."};
  kind.practice = "seed 002";
  kind.traits = HubTraits{
      .staff_hours = 34,  // four people over 8.5 h
      .staff_quality = 0.5,
      .visitors_per_staff = 40,
      .volunteers_wanted = 0,
      .seats = 150,
      .visit_hours = 3,
      .attraction = -2.0,
      .distance_weight = 0.5,
      .stigma = 0,
      .safety = 0.9,
      .role_offered = 1.5,
      .linking_skill = 0.2,
      .mixing = 1.1,
      .passing = 0.03,
      .know_how = 0.2,
      .draws_women = 0,
      .draws_65 = 0.3,
      .draws_children = 0.5,
      .draws_low_health = 0,
      .draws_carers = 0,
      .draws_alone = 0,
      .draws_withdrawn = 0.5,
      .theme_weight = 1.0,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 0,
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 0,
      .reserve = 0,
      .opens_every_weeks = 26,
      .first_week_of_year = 7,
      .across_ages = 1,
      .programme_cost = 60'000,  // yen a day
  };
  kind.traits_source =
      "seed 002: many generations touch the soil together, letters of visitors (no figures). "
      "Assumed, by hand: attraction, to fill about half of its 150 places twice a day in a town of "
      "15,000 where every home got a leaflet (no count is known). Assumptions: one goes further "
      "for a day that is rare (half the distance's cost), twice a year, in May and November where "
      "nobody sets another date, Saturday morning and afternoon, 150 places, 60,000 yen a day, age "
      "keeps nobody apart on that day, all shares, logits and qualities.";
  kind.open = slot_bit(15) | slot_bit(16);
  //            talk handwork soil food exercise music children tech
  kind.theme = {120, 60, 255, 200, 60, 40, 180, 0};
  kind.needs_solved = 0;
  return kind;
}

}  // namespace engawa
