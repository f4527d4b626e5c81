// An online community of a hub: people meet on the screen, and it tells them of the place.
#include <cmath>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/events.hpp"
#include "sim/interventions/founding.hpp"

namespace engawa {
namespace {
void begin(const Action& action, World& world) {
  const auto kind = find_hub_kind("online_community");
  Hub* hub = kind ? found_hub(action, world, *kind, 0x7FFFFFFF) : nullptr;
  if (hub != nullptr) hub->traits.staff_hours = action.number("staff_hours");
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  HubLevers& levers = world.hubs[hub].levers;
  levers.add_open |= hub_kinds()[world.hubs[hub].kind].open;
  levers.told_online += static_cast<float>(action.number("told_online"));
  levers.advertises = find_hub(world.hubs, action.text("for_hub"));
  levers.advert_chance = static_cast<float>(action.number("told"));
}
}  // namespace

InterventionKind kind_run_online_community() {
  InterventionKind kind;
  kind.name = "online_community";
  kind.code = "I27";
  kind.lever = {"画面の上の集まり、知られやすさ(ネット)",
                "a gathering on the screen, what is told online"};
  kind.title = {"オンラインコミュニティ", "Online community"};
  kind.stands_for = {"場所と時間を問わず参加できる集まりをネットに開き、拠点のことも伝える。",
                     "A group on the net that one can join at any hour and from any place, and "
                     "that tells of the hub."};
  kind.practice = "seed 000";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = place_fields();
  const std::vector<ActionField> own{
      number_field("staff_hours", "h/week", 3.8, 0, 40,
                   {"世話をする職員の週の時間。", "Paid hours a week of whoever looks after it."},
                   "assumption: a tenth of a post"),
      number_field("told_online", "1/week", 0.001, 0, 0.1,
                   {"ネットを使う住民が1週間に知る確率。",
                    "Weekly chance that a resident who is online learns of it."},
                   "assumption: one in twenty of those online in a year; a group for all Japan has "
                   "few members "
                   "in one district"),
      named_field(FieldKind::hub, "for_hub", {"伝える拠点。", "Hub of which members are told."},
                  "assumption: the study's own choice"),
      number_field("told", "1/week", 0.1, 0, 1,
                   {"参加した人がその拠点を知る確率。",
                    "Chance that somebody who took part learns of that hub."},
                   "assumption: a third of what a talk at a booth does"),
  };
  kind.fields.insert(kind.fields.end(), own.begin(), own.end());
  kind.moves = {"visits", "reach", "paid_hours"};
  kind.leaves_alone = {"often_always", "burnout"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
