// おしゃべりカフェ: residents keep a table open for talk.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_oshaberi_cafe() {
  HubKind kind;
  kind.name = "oshaberi_cafe";
  kind.title = {"おしゃべりカフェ", "Cafe for a chat"};
  kind.stands_for = {"住民が開く、お茶とおしゃべりの場。",
                     "Tea and talk, kept open by residents themselves."};
  kind.practice = "seed 001";
  kind.traits = HubTraits{
      .staff_hours = 4,  // an organiser with a small allowance
      .staff_quality = 0.5,
      .visitors_per_staff = 12,
      .volunteers_wanted = 1,
      .seats = 10,
      .visit_hours = 1.5,
      .attraction = -5.2,
      .distance_weight = 1,
      .stigma = 0.05,
      .safety = 0.75,
      .role_offered = 0.6,
      .linking_skill = 0.2,
      .mixing = 1.0,
      .passing = 0.01,
      .know_how = 0.1,
      .draws_women = 0.4,
      .draws_65 = 0.7,
      .draws_children = -1.5,
      .draws_low_health = 0,
      .draws_carers = 0.1,
      .draws_alone = 0.4,
      .draws_withdrawn = 0,
      .theme_weight = 0.6,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 700,  // 4 h * 52/12 * 700 = 12,000; 15,000 a month in all
      .unsocial_premium = 0,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 15'000,
      .reserve = 15'000,
      .monthly_overhead = 3'000,
  };
  kind.traits_source =
      "seed 001: a cafe for a chat that grew out of a workshop (no figures). Assumed, by hand: "
      "attraction, to a room some two thirds full at Musashi-Shinjo in its third year. "
      "Assumptions: Tuesday and Friday afternoon, an organiser with an allowance, one "
      "volunteer, 15,000 yen a month, all shares, logits and qualities.";
  kind.open = slot_bit(4) | slot_bit(13);  // Tuesday and Friday afternoon
  //            talk handwork soil food exercise music children tech
  kind.theme = {255, 100, 20, 140, 20, 60, 40, 20};
  kind.needs_solved = 1U << 9U;
  return kind;
}

}  // namespace engawa
