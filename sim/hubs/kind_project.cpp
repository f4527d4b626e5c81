// 住民の企て: help that residents organise themselves, such as a shared taxi or shopping. No place
// to visit: its volunteers take cases and give rides (sim/week/help_projects.cpp).
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_project() {
  HubKind kind;
  kind.name = "project";
  kind.title = {"住民の企て(助け合いタクシー・買い物支援など)",
                "Residents' project (shared taxi, shopping and the like)"};
  kind.stands_for = {"つぶやきから生まれた助け合い。担い手の時間の分だけ、頼みごとに応える。",
                     "Mutual help that grew out of murmurs; it answers requests as far as the "
                     "hours of its volunteers go."};
  kind.practice = "seed 001";
  kind.traits = HubTraits{
      .staff_hours = 0,
      .staff_quality = 0,
      .visitors_per_staff = 1,
      .volunteers_wanted = 0,  // hours are asked by the case, not by the slot
      .seats = 1,
      .visit_hours = 0.5,
      .attraction = -12,  // people are visited or driven; nobody sits here
      .distance_weight = 1,
      .stigma = 0.05,
      .safety = 0.75,
      .role_offered = 1.0,
      .linking_skill = 0.2,
      .mixing = 0.3,
      .passing = 0.005,
      .know_how = 0.2,
      .draws_women = 0,
      .draws_65 = 0,
      .draws_children = 0,
      .draws_low_health = 0,
      .draws_carers = 0,
      .draws_alone = 0,
      .draws_withdrawn = 0,
      .theme_weight = 0,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 1'200,
      .unsocial_premium = 0,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 10'000,
      .reserve = 0,
      .monthly_overhead = 10'000,  // telephone, insurance, petrol
  };
  kind.traits_source =
      "seed 001: shopping help and a taxi of mutual help after a workshop, by volunteers or for a "
      "small fee (no figures). Assumptions: 10,000 yen a month for telephone, insurance and "
      "petrol, "
      "borne by those who founded it; no fee unless the study sets one; all shares and qualities.";
  kind.open = kWeekdays & (kMornings | kAfternoons);
  kind.theme = {};
  kind.needs_solved = (1U << 0U) | (1U << 1U);
  return kind;
}

}  // namespace engawa
