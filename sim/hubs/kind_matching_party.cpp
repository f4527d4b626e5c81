// お見合いパーティー: single people share tables; it grew out of one person's wish for a partner.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_matching_party() {
  HubKind kind;
  kind.name = "matching_party";
  kind.title = {"お見合いパーティー", "Matching party"};
  kind.stands_for = {
      "「パートナーがほしい」の声から生まれた、独身の人が卓を囲んで出会う会。",
      "Single people share tables and meet; it grew out of somebody's wish for a partner."};
  kind.practice = "seed 001";
  kind.traits = HubTraits{
      .staff_hours = 10,
      .staff_quality = 0.5,
      .visitors_per_staff = 30,
      .volunteers_wanted = 0,
      .seats = 60,
      .visit_hours = 3,
      .attraction = -5.0,
      .distance_weight = 0.5,
      .stigma = 0.1,
      .safety = 0.85,
      .role_offered = 0.6,
      .linking_skill = 0.1,
      .mixing = 1.3,
      .passing = 0,
      .know_how = 0.2,
      .draws_women = 0,
      .draws_65 = 0,
      .draws_children = 0,
      .draws_low_health = 0,
      .draws_carers = 0,
      .draws_alone = 0,
      .draws_withdrawn = 0,
      .theme_weight = 0.2,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 0,
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 0,
      .reserve = 0,
      .draws_single = 4.0,
      .opens_every_weeks = 26,
      .first_week_of_year = 4,
      .matchmaking = 1,
      .programme_cost = 50'000,  // yen an event
  };
  kind.traits_source =
      "seed 001: held together by citizens and an organisation for people with mental illness; "
      "four couples (F009). Assumed, by hand: attraction, to fill about half of its 60 places in a "
      "town "
      "of 15,000 where every home got a leaflet. Assumptions: one goes further for a day that is "
      "rare (half the distance's cost), twice a year, Sunday afternoon, 60 places, 50,000 yen, "
      "single people of 20 to 59 drawn and others hardly, all shares, logits and qualities.";
  kind.open = slot_bit(19);
  //            talk handwork soil food exercise music children tech
  kind.theme = {200, 20, 20, 140, 20, 120, 0, 40};
  kind.needs_solved = 0;
  return kind;
}

}  // namespace engawa
