// More paid hours, or better contact in each of them.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  HubLevers& levers = world.hubs[hub].levers;
  levers.extra_staff_hours += static_cast<float>(action.number("hours"));
  levers.extra_quality += static_cast<float>(action.number("quality"));
}
}  // namespace

InterventionKind kind_staff() {
  InterventionKind kind;
  kind.name = "staff";
  kind.code = "I2";
  kind.lever = {"職員の時間と関わりの質", "staff hours and their quality"};
  kind.title = {"スタッフを変える", "Staff"};
  kind.stands_for = {"スタッフの時間を増やす(減らす)、あるいは関わりの質を高める。",
                     "More (or fewer) paid hours of staff, or better contact in each."};
  kind.practice = "seed 000";
  kind.fields = {
      {FieldKind::number,
       {"hours",
        "h/week",
        0,
        -200,
        400,
        {"週に足す有給の時間。", "Paid hours added a week."},
        "assumption: the study's own choice"}},
      {FieldKind::number,
       {"quality",
        "1",
        0,
        -1,
        1,
        {"スタッフと過ごす1時間の値打ちに足す量(友人との1時間を1とする)。",
         "Added to the worth of an hour with staff (1 is an hour with a friend)."},
        "assumption: the study's own choice"}},
  };
  kind.moves = {"paid_hours", "visits", "needs_met"};
  kind.leaves_alone = {"often_always"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
