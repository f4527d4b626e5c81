// ふるまい市 and harvest festival: days on which residents show what they can do, for everybody who
// passes.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/events.hpp"

namespace engawa {
namespace {
void begin(const Action& action, World& world) {
  found_event_hub(action, world,
                  action.gives("hub_kind") ? action.text("hub_kind") : "furumai_market");
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists() || !EventCalendar(action, world, action.number("per_year")).today()) return;
  hold_event(action, world, hub);
  announce_event(action, world, hub);
  world.hubs[hub].levers.show_factor *= static_cast<float>(action.number("show_factor"));
}
}  // namespace

InterventionKind kind_market() {
  InterventionKind kind;
  kind.name = "market";
  kind.code = "I19";
  kind.lever = {"知られた特技、世代を越えた出会い", "skills shown, meetings across generations"};
  kind.title = {"ふるまい市・収穫祭", "Market of treats, harvest festival"};
  kind.stands_for = {
      "年に数回、住民が「できること」「好きなこと」を持ち寄る市や、畑の収穫祭を開く。",
      "A few times a year residents bring what they can do and like to do to a market, or bring in "
      "the harvest together."};
  kind.practice = "seed 002";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = event_fields({.per_year = 2,
                              .highest_per_year = 12,
                              .cost = 200'000,
                              .hands = 20,
                              .source = "assumption: hub catalogue; seed 002 plans the first"});
  const auto open_to_all = public_fields();
  kind.fields.insert(kind.fields.end(), open_to_all.begin(), open_to_all.end());
  kind.fields.push_back(named_field(FieldKind::hub_kind, "hub_kind",
                                    {"市の種類。書かなければ furumai_market、収穫祭なら "
                                     "harvest_festival。",
                                     "Kind of day: furumai_market if not given, or "
                                     "harvest_festival."},
                                    "assumption: the study's own choice"));
  kind.fields.push_back(number_field("show_factor", "1", 3, 1, 10,
                                     {"特技が知られる確率の倍率(屋台や出しもの)。",
                                      "Multiple of the chance that a skill is shown, by stalls."},
                                     "assumption: as a gathering built on what people like"));
  kind.moves = {"visits", "first_visits", "skills_shown", "skills_known", "cost_programme"};
  kind.leaves_alone = {"often_always", "isolated", "burnout"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
