// おせっかいリハ: day rehabilitation in which users teach, show their work and are of use.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_rehab() {
  HubKind kind;
  kind.name = "rehab";
  kind.title = {"おせっかいリハ", "Day rehabilitation with a part to play"};
  kind.stands_for = {
      "通所リハビリの利用者が、編み物を教え、作品を展示し、職員に語る側になる。",
      "Users of day rehabilitation teach knitting, exhibit their work and lecture to staff."};
  kind.practice = "seed 002";
  kind.traits = HubTraits{
      .staff_hours = 6,  // on top of the staff of rehabilitation, who are paid for otherwise
      .staff_quality = 0.9,
      .visitors_per_staff = 50,  // the staff of rehabilitation are there anyway
      .volunteers_wanted = 0,
      .seats = 15,
      .visit_hours = 2,
      .attraction = 1,
      .distance_weight = 0,  // users are fetched
      .stigma = 0.05,
      .safety = 0.9,
      .role_offered = 2,
      .linking_skill = 0.4,
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
      .hourly_wage = 2'310,  // 6 h * 52/12 * 2,310 = 60,000 a month
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 60'000,
      .reserve = 100'000,
      .word_of_mouth = 0,
  };
  kind.traits_source =
      "seed 002: users of day rehabilitation teach knitting, exhibit in the public hall and "
      "lecture "
      "to new staff (no figures). Assumptions: weekday mornings, 6 paid hours a week besides "
      "rehabilitation itself, users are fetched and mostly come, 60,000 yen a month borne by the "
      "hospital, reserve, all shares, logits and qualities.";
  kind.open = kWeekdays & kMornings;
  //            talk handwork soil food exercise music children tech
  kind.theme = {120, 255, 60, 60, 160, 120, 20, 40};
  kind.needs_solved = (1U << 8U) | (1U << 9U);
  kind.audience = Audience::rehab;
  return kind;
}

}  // namespace engawa
