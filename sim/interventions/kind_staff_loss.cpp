// Staff leave or fall ill: fewer hours, and those who stay have less to give.
#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId id = find_hub(world.hubs, action.hub);
  if (!id.exists()) return;
  Hub& hub = world.hubs[id];
  hub.levers.extra_staff_hours -= static_cast<float>(action.number("hours_lost"));
  // Time with tired staff is worth less, never less than nothing.
  const double worst = -hub.traits.staff_quality;
  const double quality = double{hub.levers.extra_quality} - action.number("quality_lost");
  hub.levers.extra_quality = static_cast<float>(std::max(worst, quality));
}
}  // namespace

InterventionKind kind_staff_loss() {
  InterventionKind kind;
  kind.name = "staff_loss";
  kind.code = "I43";
  kind.title = {"職員が抜ける", "Staff lost"};
  kind.stands_for = {"職員が辞める、休む。開ける時間は同じでも手が足りず、残った人にも余裕がない。",
                     "Staff leave or fall ill. The doors stay open as long, with fewer hands, and "
                     "those who remain have less to give."};
  kind.lever = {"職員の時間と関わりの質", "staff hours and their quality"};
  kind.practice = "seed 000: salaries are the largest cost and staff are underpaid";
  kind.fields = {
      {FieldKind::number,
       {"hours_lost",
        "h/week",
        15,
        0,
        200,
        {"週に失う有給の時間。", "Paid hours lost a week."},
        "assumption: half the week of one professional"}},
      {FieldKind::number,
       {"quality_lost",
        "1",
        0.1,
        0,
        1,
        {"スタッフと過ごす1時間の値打ちから減る量(友人との1時間を1とする)。",
         "Taken from the worth of an hour with staff (1 is an hour with a friend)."},
        "assumption: a little; size unmeasured"}},
  };
  kind.moves = {"paid_hours", "turned_away", "satisfaction", "met_hub_staff"};
  kind.leaves_alone = {"moved_out", "often_always"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
