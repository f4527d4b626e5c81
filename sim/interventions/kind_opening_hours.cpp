// Other opening hours, with or without the paid hours to staff them. The wage premium of evenings
// and weekends follows from the hub's own traits, and without more hours every slot gets thinner.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  HubLevers& levers = world.hubs[hub].levers;
  levers.add_open |= action.slots("add");
  levers.remove_open |= action.slots("remove");
  levers.extra_staff_hours += static_cast<float>(action.number("paid_hours"));
}
}  // namespace

InterventionKind kind_opening_hours() {
  InterventionKind kind;
  kind.name = "opening_hours";
  kind.code = "I1";
  kind.lever = {"開くコマと職員の時間", "open slots and staff hours"};
  kind.title = {"開室時間を変える", "Other opening hours"};
  kind.stands_for = {"平日の夜や土曜にも開ける。人手を足さなければ、どのコマも手薄になる。",
                     "Opening on evenings or Saturdays as well; without more paid hours every slot "
                     "has fewer staff."};
  kind.practice = "seed 000";
  kind.fields = {
      {FieldKind::slots,
       {"add", "slots", 0, 0, 0, {"新たに開けるコマ。", "Slots to open."}, "seed 000, F005"}},
      {FieldKind::slots,
       {"remove", "slots", 0, 0, 0, {"閉めるコマ。", "Slots to close."}, "seed 000, F005"}},
      {FieldKind::number,
       {"paid_hours",
        "h/week",
        0,
        -100,
        200,
        {"週に足す有給の時間(スタッフの人数×時間)。",
         "Paid hours added a week (staff times hours)."},
        "assumption: 0, or 4 h for each slot added"}},
  };
  kind.moves = {"visits", "reach", "new_ties", "paid_hours"};
  kind.leaves_alone = {"often_always"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
