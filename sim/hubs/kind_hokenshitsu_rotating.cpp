// 巡回する暮らしの保健室: the health room without a room of its own, held in other areas by turns.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_hokenshitsu_rotating() {
  HubKind kind;
  kind.name = "hokenshitsu_rotating";
  kind.title = {"巡回する暮らしの保健室", "Health room on the move"};
  kind.stands_for = {"拠点を持たず、場所を借りて月ごとに地区を移る保健室。",
                     "A health room without a room of its own, held in borrowed rooms of one area "
                     "after another."};
  kind.practice = "seed 000";
  kind.traits = HubTraits{
      .staff_hours = 12,  // one of the health room's five days
      .staff_quality = 0.9,
      .visitors_per_staff = 6,
      .volunteers_wanted = 0,
      .seats = 8,
      .visit_hours = 1.0,
      .attraction = -5.55,
      .distance_weight = 1,
      .stigma = 0.25,
      .safety = 0.85,
      .role_offered = 0.2,
      .linking_skill = 0.6,
      .mixing = 0.5,
      .passing = 0.01,
      .know_how = 0.3,
      .draws_women = 0.4,
      .draws_65 = 0.1,
      .draws_children = -0.5,
      .draws_low_health = 0.8,
      .draws_carers = 0.5,
      .draws_alone = 0.1,
      .draws_withdrawn = 0,
      .theme_weight = 0.4,
      .winter_share = 1,
      .monthly_rent = 100'000,
      .hourly_wage = 3'230,  // 12 h * 52/12 * 3,230 = 168,000; 350,000 a month in all
      .unsocial_premium = 0.25,
      .fee = 300,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 350'000,
      .reserve = 500'000,
      .forgetting = 29,  // .004 * 29 a week: half forgotten after six weeks
      .monthly_overhead = 82'000,
      .moves_every_weeks = 4,
  };
  kind.traits_source =
      "seed 000, F001: rooms borrowed in one place after another until 2022, some 1,200 visits "
      "in those six years. Calibrated: attraction, to a fifth of 200 visits a year at "
      "Musashi-Shinjo. Assumptions: two afternoons, one of five days' staff at the health "
      "room's wage, 350,000 yen a month, half forgotten within six weeks, another area every "
      "four weeks, all shares, logits and qualities.";
  kind.open = slot_bit(4) | slot_bit(13);  // Tuesday and Friday afternoon
  //            talk handwork soil food exercise music children tech
  kind.theme = {255, 40, 0, 40, 60, 20, 80, 20};
  kind.needs_solved = (1U << 7U) | (1U << 8U) | (1U << 9U) | (1U << 13U);
  return kind;
}

}  // namespace engawa
