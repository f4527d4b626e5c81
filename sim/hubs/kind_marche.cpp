// マルシェ: small stalls of food and handwork.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_marche() {
  HubKind kind;
  kind.name = "marche";
  kind.title = {"マルシェ", "Small market of stalls"};
  kind.stands_for = {"当事者・市民・支援機関が、手仕事や食べものを持ち寄って店を並べる。",
                     "People with an illness, citizens and organisations set up stalls of food and "
                     "handwork together."};
  kind.practice = "seed 001";
  kind.traits = HubTraits{
      .staff_hours = 17,
      .staff_quality = 0.5,
      .visitors_per_staff = 30,
      .volunteers_wanted = 0,
      .seats = 60,
      .visit_hours = 1.5,
      .attraction = -3.5,
      .distance_weight = 0.5,
      .stigma = 0.1,
      .safety = 0.85,
      .role_offered = 0.6,
      .linking_skill = 0.1,
      .mixing = 1.3,
      .passing = 0.02,
      .know_how = 0.2,
      .draws_women = 0,
      .draws_65 = 0,
      .draws_children = 0.2,
      .draws_low_health = 0,
      .draws_carers = 0,
      .draws_alone = 0,
      .draws_withdrawn = 0,
      .theme_weight = 0.8,
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
      .first_week_of_year = 4,
      .programme_cost = 50'000,  // yen an event
  };
  kind.traits_source =
      "seed 001: grew out of a workshop (no figures). Assumed, by hand: attraction, to fill its 60 "
      "places twice a day in a town of 15,000 where every home got a leaflet (no count is known). "
      "Assumptions: one goes further for a day that is rare (half the distance's cost), twice a "
      "year, Sunday morning and afternoon, 60 places at a time, 50,000 yen, noticed by passers-by "
      "as a booth is, all shares, logits and qualities.";
  kind.open = slot_bit(18) | slot_bit(19);
  //            talk handwork soil food exercise music children tech
  kind.theme = {120, 220, 100, 220, 20, 60, 80, 20};
  kind.needs_solved = 0;
  return kind;
}

}  // namespace engawa
