// 井戸端会議: a weekly gathering in the hospital's lobby with a few rules that keep it safe.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_idobata() {
  HubKind kind;
  kind.name = "idobata";
  kind.title = {"井戸端会議", "Gathering at the hospital"};
  kind.stands_for = {
      "病院の中の居場所。否定しない、いるだけでもよい。好きなことがその日のテーマになる。",
      "A place inside the hospital where nobody is contradicted and one may just sit "
      "there; what people like makes the theme of the day."};
  kind.practice = "seed 002";
  kind.traits = HubTraits{
      .staff_hours = 4,  // two staff for two hours
      .staff_quality = 0.8,
      .visitors_per_staff = 24,
      .volunteers_wanted = 1,
      .seats = 18,
      .visit_hours = 1.5,
      .attraction = -5.9,
      .distance_weight = 1,
      .stigma = 0.05,
      .safety = 0.95,
      .role_offered = 1.0,
      .linking_skill = 0.4,
      .mixing = 1.0,
      .passing = 0.015,
      .know_how = 0.2,
      .draws_women = 0.3,
      .draws_65 = 0.3,
      .draws_children = -1.5,
      .draws_low_health = 0.8,
      .draws_carers = 0.2,
      .draws_alone = 0.5,
      .draws_withdrawn = 0,
      .theme_weight = 0.6,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 3'230,  // 4 h * 52/12 * 3,230 = 56,000; 80,000 a month in all
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 80'000,
      .reserve = 100'000,
      .conflict = 0.25,
      .quiet_welcome = 1,
      .monthly_overhead = 24'000,
      .theme_rotates = 1,
  };
  kind.traits_source =
      "seed 002: the rules, themes from what people like, tension met gently (no figures). "
      "Assumed, by hand: attraction, to a room some two thirds full at Musashi-Shinjo in its third "
      "year. Assumptions: Thursday afternoon, two staff for two hours at the health room's "
      "wage, 80,000 yen a month borne by the hospital, a quarter of the harm of a falling-out, "
      "all shares, logits and qualities.";
  kind.open = slot_bit(10);  // Thursday afternoon
  //            talk handwork soil food exercise music children tech
  kind.theme = {200, 160, 80, 120, 80, 120, 40, 40};
  kind.needs_solved = (1U << 8U) | (1U << 9U);
  return kind;
}

}  // namespace engawa
