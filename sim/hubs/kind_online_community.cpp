// Online community: people who meet on a screen, at any hour, from any place.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_online_community() {
  HubKind kind;
  kind.name = "online_community";
  kind.title = {"オンラインコミュニティ", "Online community"};
  kind.stands_for = {
      "場所や時間に縛られず、画面の向こうで語り合い、学び合う集まり。",
      "A group that talks and learns on the screen, at any hour and from any place."};
  kind.practice = "seed 000";
  kind.traits = HubTraits{
      .staff_hours = 3.8,
      .staff_quality = 0.5,
      .visitors_per_staff = 40,
      .volunteers_wanted = 0,
      .seats = 1'000,
      .visit_hours = 0.5,
      .attraction = -5.0,
      .distance_weight = 0,
      .stigma = 0,
      .safety = 0.85,
      .role_offered = 0.3,
      .linking_skill = 0.4,
      .mixing = 0,
      .passing = 0,
      .know_how = 0.2,
      .draws_women = 0,
      .draws_65 = 0,
      .draws_children = 0,
      .draws_low_health = 0,
      .draws_carers = 0.3,
      .draws_alone = 0,
      .draws_withdrawn = 0.5,
      .theme_weight = 0.4,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 1'600,  // 3.8 h * 52/12 * 1,600 * 1.13 = 30,000 a month
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 30'000,
      .reserve = 0,
      .draws_18_39 = 0.3,
  };
  kind.traits_source =
      "seed 000: an online community that supports practice all over Japan (no figures). "
      "Assumptions: always open, a tenth of a post (30,000 yen a month with evenings and weekends, "
      "borne by the organisation), no room and no way to go, talk is thin; carers, young and "
      "withdrawn people gain from not having to leave home, all shares, logits and qualities.";
  kind.open = kAllSlots;
  //            talk handwork soil food exercise music children tech
  kind.theme = {200, 60, 20, 40, 60, 80, 60, 180};
  kind.needs_solved = 0;
  kind.audience = Audience::online;
  return kind;
}

}  // namespace engawa
