// 畑(こうのすえん): a neglected field worked together, where people withdrawn from work or school
// find something to do.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_hatake() {
  HubKind kind;
  kind.name = "hatake";
  kind.title = {"畑(こうのすえん)", "Community field"};
  kind.stands_for = {"荒れた畑をいっしょに耕す。ひきこもりや不登校の人にも役割が見つかる。",
                     "A neglected field worked together, where people withdrawn from work or "
                     "school find a part to "
                     "play."};
  kind.practice = "seed 002";
  kind.traits = HubTraits{
      .staff_hours = 6,
      .staff_quality = 0.7,
      .visitors_per_staff = 12,
      .volunteers_wanted = 3,
      .seats = 16,
      .visit_hours = 2.5,
      .attraction = -4.7,
      .distance_weight = 1,
      .stigma = 0.05,
      .safety = 0.9,
      .role_offered = 1.5,
      .linking_skill = 0.2,
      .mixing = 1.1,
      .passing = 0.006,
      .know_how = 0.2,
      .draws_women = 0,
      .draws_65 = 0.3,
      .draws_children = 0,
      .draws_low_health = -0.3,
      .draws_carers = 0,
      .draws_alone = 0.1,
      .draws_withdrawn = 1.0,
      .theme_weight = 1.0,
      .winter_share = 0.4,
      .monthly_rent = 4'000,
      .hourly_wage = 1'500,  // 6 h * 52/12 * 1,500 * 1.125 = 44,000; 60,000 a month in all
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 60'000,
      .reserve = 300'000,
      .programme_cost = 2'308,  // 10,000 a month: seeds and tools
      .monthly_overhead = 2'000,
      .harvest_gift = 0.01,  // a bag of vegetables for a neighbour
      .family_outing = 1,    // seed 002: the owner's outing from his home to the field
  };
  kind.traits_source =
      "seed 002: the field, its role for withdrawn people and pupils out of school, rest in winter "
      "(no figures). Calibrated: attraction, passing. Assumptions: Wednesday and Saturday morning, "
      "two fifths of the winter weeks, 6 paid hours a week, 3 volunteers a slot, 60,000 yen a "
      "month "
      "borne by the hospital, reserve, all shares, logits and qualities.";
  kind.open = slot_bit(6) | slot_bit(15);  // Wednesday and Saturday morning
  //            talk handwork soil food exercise music children tech
  kind.theme = {80, 40, 255, 140, 120, 0, 60, 0};
  kind.needs_solved = 0;
  return kind;
}

}  // namespace engawa
