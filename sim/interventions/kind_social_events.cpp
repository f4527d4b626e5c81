// Matching party, live music, marche: small events that grew out of workshops, some times a year.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/events.hpp"

namespace engawa {
namespace {
void begin(const Action& action, World& world) {
  found_event_hub(action, world,
                  action.gives("hub_kind") ? action.text("hub_kind") : "matching_party");
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists() || !EventCalendar(action, world, action.number("per_year")).today()) return;
  hold_event(action, world, hub);
  announce_event(action, world, hub);
}
}  // namespace

InterventionKind kind_social_events() {
  InterventionKind kind;
  kind.name = "social_events";
  kind.code = "I38";
  kind.lever = {"出会いの場(絆と縁組)", "occasions to meet: ties and unions"};
  kind.title = {"お見合いパーティー・ライブ・マルシェ", "Matching party, live music, marche"};
  kind.stands_for = {"当事者・市民・支援機関が、出会いや音楽や手仕事の小さな催しをともに開く。",
                     "People with an illness, citizens and organisations hold small events "
                     "together: to meet a partner, for music, for handwork."};
  kind.practice = "seed 001";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = event_fields({.per_year = 4,
                              .highest_per_year = 26,
                              .cost = 50'000,
                              .hands = 4,
                              .source = "assumption: hub catalogue, once a season"});
  const auto open_to_all = public_fields();
  kind.fields.insert(kind.fields.end(), open_to_all.begin(), open_to_all.end());
  kind.fields.push_back(named_field(FieldKind::hub_kind, "hub_kind",
                                    {"催しの種類。書かなければ matching_party、ほかに live、"
                                     "marche。",
                                     "Kind of event: matching_party if not given, live or marche."},
                                    "assumption: the study's own choice"));
  kind.moves = {"visits", "first_visits", "new_ties", "cost_programme"};
  kind.leaves_alone = {"often_always", "isolated", "burnout", "know_how"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
