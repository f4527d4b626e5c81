// 街の縁側: an open room kept by neighbours, where small troubles are noticed and taken personally.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_engawa() {
  HubKind kind;
  kind.name = "engawa";
  kind.title = {"街の縁側", "Neighbourhood veranda"};
  kind.stands_for = {"ご近所が開いておく居場所。小さな困りごとに気づき、役割と出番が生まれる。",
                     "A place that neighbours keep open, where small troubles are noticed and "
                     "everybody has a part "
                     "to play."};
  kind.practice = "seed 003";
  kind.traits = HubTraits{
      .staff_hours = 4,
      .staff_quality = 0.6,
      .visitors_per_staff = 12,  // salon
      .volunteers_wanted = 2,
      .seats = 14,
      .visit_hours = 2.0,
      .attraction = -4.5,
      .distance_weight = 1,
      .stigma = 0.10,
      .safety = 0.75,
      .role_offered = 0.8,
      .linking_skill = 0.3,
      .mixing = 1.0,
      .passing = 0.01,
      .know_how = 0.2,
      .draws_women = 0.5,
      .draws_65 = 0.7,
      .draws_children = -0.5,
      .draws_low_health = 0,
      .draws_carers = 0.1,
      .draws_alone = 0.2,
      .draws_withdrawn = 0,
      .theme_weight = 0.6,
      .winter_share = 1,
      .monthly_rent = 80'000,
      .hourly_wage = 1'850,  // 4 h * 52/12 * 1,850 = 32,000; 150,000 a month in all
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 150'000,
      .reserve = 300'000,
      .programme_cost = 4'154,  // 18,000 a month: tea and material
      .monthly_overhead = 20'000,
  };
  kind.traits_source =
      "seed 003: what the place is for, role and part to play (no figures). Calibrated: "
      "attraction, "
      "passing. Assumptions: 4 paid hours a week, 2 volunteers a slot, 150,000 yen a month borne "
      "by "
      "the co-operative, reserve, all shares, logits and qualities.";
  constexpr SlotMask kFourDays = kWeekdays & ~(SlotMask{7} << 6U);  // Mon, Tue, Thu, Fri
  kind.open = kFourDays & (kMornings | kAfternoons);
  //            talk handwork soil food exercise music children tech
  kind.theme = {255, 160, 40, 160, 60, 80, 80, 20};
  kind.needs_solved = 1U << 9U;
  return kind;
}

}  // namespace engawa
