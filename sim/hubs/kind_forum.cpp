// フォーラム、講演: an afternoon with a speaker, followed by questions and talk.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_forum() {
  HubKind kind;
  kind.name = "forum";
  kind.title = {"フォーラム・講演", "Forum or lecture"};
  kind.stands_for = {"講師の話を聴き、居場所や支え合いについて語り合う半日。",
                     "Half a day with a speaker, questions and talk about places to be and help "
                     "among neighbours."};
  kind.practice = "seeds 000, 004";
  kind.traits = HubTraits{
      .staff_hours = 25,  // 5 people over 5 h
      .staff_quality = 0.5,
      .visitors_per_staff = 40,
      .volunteers_wanted = 0,
      .seats = 200,
      .visit_hours = 2.5,
      .attraction = -4.5,
      .distance_weight = 0.5,
      .stigma = 0,
      .safety = 0.8,
      .role_offered = 0.2,
      .linking_skill = 0.2,
      .mixing = 0.4,
      .passing = 0,
      .know_how = 0.2,
      .draws_women = 0,
      .draws_65 = 0,
      .draws_children = 0,
      .draws_low_health = 0,
      .draws_carers = 0,
      .draws_alone = 0,
      .draws_withdrawn = 0,
      .theme_weight = 0.6,
      .winter_share = 1,
      .monthly_rent = 0,
      .hourly_wage = 0,
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 0,
      .reserve = 0,
      .opens_every_weeks = 26,
      .first_week_of_year = 20,
      .programme_cost = 150'000,  // yen a day
  };
  kind.traits_source =
      "seed 004: four forums in two years with speakers from outside; seed 000: lectures (no "
      "figures). Assumed, by hand: attraction, to about a hundred visitors out of a ward (no count "
      "is "
      "known). Assumptions: twice a year, in August and February as the seed's, Saturday "
      "afternoon, 200 places, 150,000 yen with the speaker's fee, half the distance's cost, all "
      "shares, logits and qualities.";
  kind.open = slot_bit(16);
  //            talk handwork soil food exercise music children tech
  kind.theme = {200, 20, 20, 40, 60, 20, 80, 80};
  kind.needs_solved = 0;
  return kind;
}

}  // namespace engawa
