// 病棟コミナス: afternoons in the common room of a hospital ward.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_ward() {
  HubKind kind;
  kind.name = "ward";
  kind.title = {"病棟コミナス", "Community nurse on the ward"};
  kind.stands_for = {
      "病棟の共有スペースで、風船バレーや折り紙、話を聴くひとときを、昼過ぎにひらく。",
      "Early afternoons in the common room of a ward: balloon volleyball, origami, somebody who "
      "listens."};
  kind.practice = "seed 002";
  kind.traits = HubTraits{
      .staff_hours = 11.4,       // .3 of a full-time post of 38 h
      .staff_quality = 0.9,      // as an hour of professional contact on a tie
      .visitors_per_staff = 30,  // games for everybody in the room
      .volunteers_wanted = 0,
      .seats = 25,
      .visit_hours = 1,
      .attraction = 0.5,
      .distance_weight = 0,
      .stigma = 0,
      .safety = 0.9,
      .role_offered = 0.6,
      .linking_skill = 0.6,
      .mixing = 0.8,
      .passing = 0,
      .know_how = 0.2,
      .draws_women = 0,
      .draws_65 = 0,
      .draws_children = 0,
      .draws_low_health = 0,
      .draws_carers = 0,
      .draws_alone = 0,
      .draws_withdrawn = 0,
      .theme_weight = 0.3,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 2'430,  // 11.4 h * 52/12 * 2,430 = 120,000 a month
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 120'000,
      .reserve = 300'000,
      .word_of_mouth = 0,
  };
  kind.traits_source =
      "seed 002: early afternoons in the common room of the ward, for people in wheelchairs and "
      "with dementia as well (no figures). Assumptions: weekday afternoons, .3 of a post, most of "
      "those who are asked come, 120,000 yen a month borne by the hospital, reserve, all shares, "
      "logits and qualities.";
  kind.open = kWeekdays & kAfternoons;
  //            talk handwork soil food exercise music children tech
  kind.theme = {200, 160, 40, 60, 120, 120, 20, 0};
  kind.needs_solved = (1U << 8U) | (1U << 9U);
  kind.audience = Audience::inpatients;
  return kind;
}

}  // namespace engawa
