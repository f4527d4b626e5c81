// できることもちよりワークショップ: people who were asked in person, professionals and neighbours,
// sit at one table over one person's story.
#include "sim/hubs/kind.hpp"

namespace engawa {

HubKind kind_workshop() {
  HubKind kind;
  kind.name = "workshop";
  kind.title = {"できることもちよりワークショップ", "Workshop of what each can bring"};
  kind.stands_for = {
      "一人の困りごとの物語をめぐり、招かれた専門職と住民が同じ卓で自分のできることを持ち寄る。",
      "Professionals and neighbours who were asked in person share a table and bring together what "
      "each of them can do for one person's story."};
  kind.practice = "seed 001";
  kind.traits = HubTraits{
      .staff_hours = 40,  // 8 facilitators in a slot of 5 h
      .staff_quality = 0.7,
      .visitors_per_staff = 10,
      .volunteers_wanted = 0,
      .seats = 80,
      .visit_hours = 4,
      .attraction = -4.5,
      .distance_weight = 1,
      .stigma = 0,
      .safety = 0.95,
      .role_offered = 1.5,
      .linking_skill = 0.6,
      .mixing = 1.5,
      .passing = 0,
      .know_how = 0.3,
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
      .hourly_wage = 0,
      .unsocial_premium = 0.25,
      .fee = 0,
      .supporters = 0,
      .mean_gift = 1'551,
      .other_income = 0,
      .reserve = 0,
      .opens_every_weeks = 52,
      .first_week_of_year = 26,
      .first_strength = 0.15,
      .across_ages = 1,
      .civic_gain = 0.05,
      .council = 1,
      .programme_cost = 300'000,
  };
  kind.traits_source =
      "seed 001: by personal invitation, professionals and citizens at one table, 60 participants "
      "(F009), meetings afterwards. Assumptions: once a year in autumn where nobody sets another "
      "date, Saturday afternoon, 8 facilitators and 80 places, 300,000 yen an event with its "
      "preparation (their day included, so no wage of its own), nobody comes without an invitation "
      "(the attraction is not used), all shares and qualities.";
  kind.open = slot_bit(16);
  //            talk handwork soil food exercise music children tech
  kind.theme = {160, 60, 60, 80, 40, 60, 80, 40};
  kind.needs_solved = 0;
  kind.audience = Audience::invited;
  return kind;
}

}  // namespace engawa
