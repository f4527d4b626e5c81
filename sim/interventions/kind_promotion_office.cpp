// 推進室の集中支援: for three years an office brings up those who run a place.
#include <algorithm>
#include <cmath>

#include "sim/interventions/events.hpp"
#include "sim/interventions/organising.hpp"

namespace engawa {
namespace {
constexpr int kWeeksAYear = 52;

/// Those who serve the hub are brought up first, then those who lend a hand.
double fitness(const World& world, ResidentId who, HubId hub) {
  const auto& r = world.residents;
  if (r.volunteer_hub[who] != hub) return 0;
  const double leaning = leaning_to_serve(world, who);
  if (r.volunteer[who] == VolunteerStage::volunteer) return leaning;
  constexpr double kAfterVolunteers = 1e-6;
  return r.volunteer[who] == VolunteerStage::helper ? kAfterVolunteers * leaning : 0;
}

void bring_up_coordinators(const Action& action, World& world, HubId hub) {
  const auto chosen = choose_people(world, action, action.number("coordinators"),
                                    [&](ResidentId who) { return fitness(world, who, hub); });
  for (const auto who : chosen) take_on(world, who, hub, VolunteerStage::coordinator);
}

void turn(const Action& action, World& world) {
  const int weeks = world.week - world.study_start - action.from_week;
  if (weeks >= action.number("years") * kWeeksAYear) return;
  const bool year_ends = weeks_acted(action, world) % kWeeksAYear == kWeeksAYear - 1;
  const double wage = action.number("hours") * action.number("hourly_wage");
  for (const auto id : living_hubs(action, world, "hubs")) {
    auto& hub = world.hubs[id];
    hub.levers.know_how_gain += static_cast<float>(action.number("know_how_gain") / kWeeksAYear);
    work_for(hub, std::llround(wage));
    if (year_ends) bring_up_coordinators(action, world, id);
  }
}
}  // namespace

InterventionKind kind_promotion_office() {
  InterventionKind kind;
  kind.name = "promotion_office";
  kind.code = "I24";
  kind.lever = {"拠点の知恵の伸び、世話役", "know-how gained, coordinators"};
  kind.title = {"推進室の集中支援(3か年)", "Intensive support by a promotion office"};
  kind.stands_for = {"推進室が拠点を3か年支え、運営の知恵と人を育てる。",
                     "For three years an office supports places, their know-how and the people who "
                     "run them."};
  kind.practice = "seed 003";
  kind.needs_hub = false;
  kind.fields = {
      named_field(FieldKind::hubs, "hubs", {"支える拠点。", "Hubs that it supports."},
                  "assumption: the study's own choice"),
      number_field("years", "year", 3, 0.25, 10, {"支える年数。", "Years of support."},
                   "seed 003: three years of support for each place"),
      number_field("know_how_gain", "1/year", 0.20, 0, 0.40,
                   {"1年に増えるノウハウ。", "Know-how gained in a year."},
                   "assumption: from a beginner to an experienced place in three years"),
      whole_field("coordinators", "persons/year", 1, 0, 5,
                  {"1年に拠点ごとに育つ世話役。", "Coordinators brought up a year in each hub."},
                  "seed 003: training of those who run places; number is an assumption"),
      number_field("hours", "h/week", 4, 0, 38,
                   {"推進室が拠点ごとにかける時間。", "Hours that the office gives to each hub."},
                   "assumption: half a day a week; one post has 38 hours"),
      number_field("hourly_wage", "yen/h", 1'850, 0, 10'000,
                   {"その時給(雇い主の費用)。", "Their wage, the employer's cost."},
                   "assumption: as the staff of a veranda"),
  };
  kind.fields.front().required = true;
  kind.moves = {"know_how", "coordinators", "volunteers", "income_grants", "cost_programme"};
  kind.leaves_alone = {"often_always", "isolated"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
