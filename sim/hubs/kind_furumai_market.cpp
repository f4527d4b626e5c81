// ふるまい市: a day on which residents treat one another to what they can do and like to do.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_furumai_market() {
  HubKind kind;
  kind.name = "furumai_market";
  kind.title = {"ふるまい市", "Market of treats"};
  kind.stands_for = {
      "住民がそれぞれの「できること」「好きなこと」を持ち寄り、ふるまい、ふるまわれる一日の市。",
      "A day on which residents bring what they can do and like to do, and treat one another to "
      "it."};
  kind.practice = "seed 002";
  kind.traits = HubTraits{
      .staff_hours = 85,  // ten people over 8.5 h
      .staff_quality = 0.5,
      .visitors_per_staff = 40,
      .volunteers_wanted = 0,
      .seats = 400,
      .visit_hours = 3,
      .attraction = -1.0,
      .distance_weight = 0.5,
      .stigma = 0,
      .safety = 0.8,
      .role_offered = 1.5,
      .linking_skill = 0.2,
      .mixing = 0.8,
      .passing = 0.03,
      .know_how = 0.2,
      .draws_women = 0,
      .draws_65 = 0,
      .draws_children = 0.3,
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
      .first_week_of_year = 8,
      .programme_cost = 200'000,  // yen a day
  };
  kind.traits_source =
      "seed 002: planned for summer 2026, every resident a host (no figures). Assumed, by hand: "
      "attraction, to fill about half of its 400 places in a town of 15,000 where every home got a "
      "leaflet (no count is known). Assumptions: one goes further for a day that is rare (half the "
      "distance's cost), twice a year, in June and December where nobody sets another date, a "
      "Sunday, 400 places, ten people of the organisation on the ground within 200,000 yen a day, "
      "the helping hands come from other places, seen by those who pass, all shares, logits and "
      "qualities.";
  kind.open = slot_bit(18) | slot_bit(19);
  //            talk handwork soil food exercise music children tech
  kind.theme = {120, 160, 80, 220, 60, 140, 140, 40};
  kind.needs_solved = 0;
  return kind;
}

}  // namespace engawa
