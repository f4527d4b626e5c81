// おせっかい議: a monthly council in a cafe, where murmurs are talked over and something comes of
// them.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_osekkaigi() {
  HubKind kind;
  kind.name = "osekkaigi";
  kind.title = {"おせっかい議", "Council of good neighbours"};
  kind.stands_for = {
      "月に1度、近所の人がカフェに集まり、自己紹介からはじめて、つぶやきを持ち寄り、"
      "できることを決める。",
      "Once a month neighbours meet in a cafe, introduce themselves, bring their murmurs and agree "
      "on what can be done."};
  kind.practice = "seed 002";
  kind.traits = HubTraits{
      .staff_hours = 3,  // a coordinator, in the week of the council
      .staff_quality = 0.7,
      .visitors_per_staff = 25,
      .volunteers_wanted = 0,
      .seats = 15,
      .visit_hours = 2.0,
      .attraction = -5.2,
      .distance_weight = 1,
      .stigma = 0,
      .safety = 0.85,
      .role_offered = 1.2,
      .linking_skill = 0.5,
      .mixing = 1.2,
      .passing = 0.02,  // .005 a week, gathered in the one week in four in which it opens
      .know_how = 0.2,
      .draws_women = 0.2,
      .draws_65 = 0.3,
      .draws_children = -2,
      .draws_low_health = 0,
      .draws_carers = 0,
      .draws_alone = 0.1,
      .draws_withdrawn = -0.5,
      .theme_weight = 0.4,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 2'000,  // 3 h * 2,000 * 1.25 + 11,000 = 18,500 a council, 20,000 a month
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 20'000,
      .reserve = 20'000,
      .opens_every_weeks = 4,
      .first_strength = 0.10,  // everybody introduces themselves
      .civic_gain = 0.02,
      .council = 1,
      .programme_cost = 11'000,
      .draws_civic = 1.5,
  };
  kind.traits_source =
      "seed 002: councils in a cafe, self-disclosure, murmurs that become plans (no figures). "
      "Assumptions: Saturday afternoon every fourth week, one coordinator, 20,000 yen a month "
      "borne by the hospital, ties begin at .10 after introductions, all shares, logits and "
      "qualities.";
  kind.open = slot_bit(16);  // Saturday afternoon
  //            talk handwork soil food exercise music children tech
  kind.theme = {255, 80, 60, 100, 60, 40, 60, 40};
  kind.needs_solved = 0;
  return kind;
}

}  // namespace engawa
