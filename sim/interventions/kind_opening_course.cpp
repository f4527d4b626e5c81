// 開設講座: a course for people who want to open a place, in community cafes or children's tables.
#include <algorithm>
#include <cmath>

#include "sim/interventions/events.hpp"
#include "sim/interventions/organising.hpp"
#include "sim/state/need_kinds.hpp"

namespace engawa {
namespace {
constexpr int kMonthlyWeeks = 4;

/// The one of these hubs that is most of a habit, of equal ones that with the smallest key; none if
/// the resident knows none of them.
HubId home_of(const World& world, ResidentId who, const std::vector<HubId>& hubs) {
  HubId best;
  float habit = 0;
  for (const auto hub : hubs) {
    const auto* link = find_link(world.links[who], hub);
    if (link == nullptr || (link->flags & kAware) == 0) continue;
    const bool closer = !best.exists() || link->habit > habit ||
                        (link->habit == habit && world.hubs[hub].key < world.hubs[best].key);
    if (!closer) continue;
    best = hub;
    habit = link->habit;
  }
  return best;
}

/// Those who take part know how to organise, are readier to step in and lend a hand at their hub.
void teach(const Action& action, World& world, ResidentId who, HubId hub) {
  auto& r = world.residents;
  r.capabilities[who] |= bit_of(Capability::organising);
  r.capabilities_known[who] |= bit_of(Capability::organising);
  r.civic_mind[who] += static_cast<float>(action.number("mind_gain")) * (1.0F - r.civic_mind[who]);
  if (r.volunteer[who] >= VolunteerStage::helper) return;
  r.volunteer[who] = VolunteerStage::helper;
  r.volunteer_hub[who] = hub;
}

void begin(const Action& action, World& world) {
  const auto hubs = living_hubs(action, world, "hubs");
  if (hubs.empty()) return;
  const auto interest = [&](ResidentId who) {
    const double mind = static_cast<double>(world.residents.civic_mind[who]);
    return home_of(world, who, hubs).exists() ? leaning_to_serve(world, who) * mind : 0.0;
  };
  const double wanted = action.number("founders") * action.strength;
  for (const auto who : choose_people(world, action, wanted, interest)) {
    teach(action, world, who, home_of(world, who, hubs));
  }
  work_for(world.hubs[hubs.front()], std::llround(action.number("cost") * action.strength));
}

/// For some time they meet where they come from, and found more readily and with know-how.
void turn(const Action& action, World& world) {
  const int weeks = world.week - world.study_start - action.from_week;
  if (weeks >= action.number("weeks")) return;
  const bool meeting = weeks_acted(action, world) % kMonthlyWeeks == kMonthlyWeeks - 1;
  for (const auto id : living_hubs(action, world, "hubs")) {
    auto& levers = world.hubs[id].levers;
    levers.founding_factor *= static_cast<float>(action.number("founding_factor"));
    levers.founding_know_how =
        std::max(levers.founding_know_how, static_cast<float>(action.number("know_how")));
    if (meeting) levers.talks_over = true;
  }
}
}  // namespace

InterventionKind kind_opening_course() {
  InterventionKind kind;
  kind.name = "opening_course";
  kind.code = "I20";
  kind.lever = {"企ての始まりやすさと初めの知恵、おせっかいの心",
                "chance and first know-how of foundings, civic readiness"};
  kind.title = {"居場所の開設講座", "A course on opening a place"};
  kind.stands_for = {"居場所やこども食堂を開きたい人の講座。その後も集まり、背中を押し合う。",
                     "A course for people who want to open a place or a children's table; they "
                     "keep meeting afterwards."};
  kind.practice = "seed 004";
  kind.needs_hub = false;
  kind.fields = {
      named_field(FieldKind::hubs, "hubs", {"受講者の集まる拠点。", "Hubs whose people take part."},
                  "assumption: the study's own choice"),
      whole_field("founders", "persons", 10, 0, 200, {"受講する人数。", "People who take part."},
                  "assumption: a small class"),
      number_field(
          "mind_gain", "1", 0.5, 0, 1,
          {"受講でおせっかいの心が満ちるまでの差のうち埋まる割合。",
           "Share of the gap to full civic readiness that the course closes."},
          "assumption: they came because they want to begin, and are ready for about a year"),
      number_field("know_how", "1", 0.3, 0, 1,
                   {"講座のあとに始まる企ての、初めのノウハウ。",
                    "Know-how with which projects begin after the course."},
                   "assumption: a tenth above that of a new place"),
      number_field("founding_factor", "1", 2, 1, 10,
                   {"企てが始まりやすくなる倍率。", "Multiple of the chance of a founding."},
                   "assumption: they have a plan in hand"),
      whole_field("weeks", "week", 52, 4, 260,
                  {"講座のあと、集まりが続く週数。", "Weeks for which they keep meeting."},
                  "assumption: a year"),
      number_field("cost", "yen", 100'000, 0, 10'000'000,
                   {"講座の費用(助成でまかなう)。", "Cost of the course, paid by a grant."},
                   "assumption: lecturers, hall, leaflets for two days"),
  };
  kind.fields.front().required = true;
  kind.moves = {"projects_founded", "projects_alive", "know_how", "civic_mind"};
  kind.leaves_alone = {"often_always", "paid_hours"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
