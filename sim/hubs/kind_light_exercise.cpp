// 軽運動とおしゃべりの居場所: a little exercise and a chat in the meeting hall.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_light_exercise() {
  HubKind kind;
  kind.name = "light_exercise";
  kind.title = {"軽運動とおしゃべりの居場所", "Light exercise and a chat"};
  kind.stands_for = {"集会所で体操や踊りを少し、そのあとおしゃべり。",
                     "Some exercise or dancing in the meeting hall, and a chat afterwards."};
  kind.practice = "seed 002";
  kind.traits = HubTraits{
      .staff_hours = 2,  // somebody who leads the exercise, with a small allowance
      .staff_quality = 0.5,
      .visitors_per_staff = 25,
      .volunteers_wanted = 1,
      .seats = 20,
      .visit_hours = 1.5,
      .attraction = -5.5,
      .distance_weight = 1,
      .stigma = 0,
      .safety = 0.75,
      .role_offered = 0.5,
      .linking_skill = 0.2,
      .mixing = 0.8,
      .passing = 0.006,
      .know_how = 0.1,
      .draws_women = 0.8,
      .draws_65 = 0.8,
      .draws_children = -1.5,
      .draws_low_health = -0.3,
      .draws_carers = 0,
      .draws_alone = 0.1,
      .draws_withdrawn = 0,
      .theme_weight = 0.8,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 800,  // 2 h * 52/12 * 800 = 7,000; 8,000 a month in all
      .unsocial_premium = 0,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 8'000,
      .reserve = 8'000,
      .monthly_overhead = 1'000,
  };
  kind.traits_source =
      "seed 002: decided on at a council, exercise and talk in the meeting hall (no figures). "
      "Assumed, by hand: attraction, to a room some two thirds full at Musashi-Shinjo in its third "
      "year. Assumptions: Wednesday morning, a leader with an allowance, one volunteer, 8,000 "
      "yen a month, mostly women of 65 and over, all shares, logits and qualities.";
  kind.open = slot_bit(6);  // Wednesday morning
  //            talk handwork soil food exercise music children tech
  kind.theme = {160, 20, 20, 20, 255, 100, 20, 20};
  kind.needs_solved = 0;
  return kind;
}

}  // namespace engawa
