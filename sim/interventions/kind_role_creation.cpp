// Parts to play for whoever comes: teaching, a duty on the field, a stall.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  world.hubs[hub].levers.extra_role += static_cast<float>(action.number("extra_role"));
}
}  // namespace

InterventionKind kind_role_creation() {
  InterventionKind kind;
  kind.name = "role_creation";
  kind.code = "I8";
  kind.lever = {"役割と出番", "roles on offer"};
  kind.title = {"役割と出番をつくる", "Parts to play"};
  kind.stands_for = {"教える、当番をする、店を出す。来る人が役に立てる場面を増やす。",
                     "Teaching, a duty, a stall: more occasions for visitors to be of use."};
  kind.practice = "seeds 002, 003";
  kind.fields = {
      {FieldKind::number,
       {"extra_role",
        "1",
        0.5,
        0,
        1,
        {"役割と出番の多さに足す量(畑を1.5とする)。",
         "Added to the chances to play a part (the field offers 1.5)."},
        "assumption: as much as lies between a room for talk and a veranda"}},
  };
  kind.moves = {"role", "role_high", "skills_shown", "skills_known", "hikikomori"};
  kind.leaves_alone = {"paid_hours", "often_always"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
