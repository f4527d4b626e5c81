// MEET+: a booth of nurses where people pass anyway, a mall or a station.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_booth() {
  HubKind kind;
  kind.name = "booth";
  kind.title = {"出張ブース(MEET+)", "Outreach booth (MEET+)"};
  kind.stands_for = {
      "駅やモールなど人が通る場所で、看護師と気軽に体や暮らしの話ができるブース。",
      "A booth in a mall or at a station, where anybody passing by can talk with a nurse about "
      "health and life."};
  kind.practice = "seed 002";
  kind.traits = HubTraits{
      .staff_hours = 10,
      .staff_quality = 0.8,
      .visitors_per_staff = 20,  // half-hour talks over a five-hour slot
      .volunteers_wanted = 0,
      .seats = 20,
      .visit_hours = 0.5,
      .attraction = -5.0,
      .distance_weight = 0.35,
      .stigma = 0,
      .safety = 0.8,
      .role_offered = 0.1,
      .linking_skill = 0.5,
      .mixing = 0.3,
      .passing = 0.02,
      .know_how = 0.2,
      .draws_women = 0.2,
      .draws_65 = 0.2,
      .draws_children = 0.4,
      .draws_low_health = 0.2,
      .draws_carers = 0.1,
      .draws_alone = 0,
      .draws_withdrawn = -0.5,
      .theme_weight = 0.2,
      .winter_share = 1,
      .monthly_rent = 15'000,
      .hourly_wage = 3'230,  // 10 h * 52/12 * 3,230 * 1.125 = 157,000; 180,000 a month in all
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 180'000,
      .reserve = 300'000,
      .word_of_mouth = 2,       // seed 002: people tell one another where the nurses are
      .programme_cost = 1'385,  // 6,000 a month: leaflets, material for children
      .monthly_overhead = 2'000,
  };
  kind.traits_source =
      "seed 002: booths at stations and malls, talks about health, children's programmes (no "
      "figures). Calibrated: attraction, passing. Assumptions: Wednesday and Saturday afternoon, "
      "10 "
      "staff hours a week at the health room's wage, 180,000 yen a month borne by the hospital, 35 "
      "% "
      "of the distance's cost, reserve, all shares, logits and qualities.";
  kind.open = slot_bit(7) | slot_bit(16);  // Wednesday and Saturday afternoon
  //            talk handwork soil food exercise music children tech
  kind.theme = {120, 40, 0, 40, 100, 20, 160, 60};
  kind.needs_solved = (1U << 8U) | (1U << 9U);
  return kind;
}

}  // namespace engawa
