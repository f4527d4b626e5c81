// Visitors are pressed to come again, to join, to take a turn. More step forward, and more stop.
#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  float& pushiness = world.hubs[hub].levers.pushiness;
  pushiness = std::min(1.0F, pushiness + static_cast<float>(action.number("pushiness")));
}
}  // namespace

InterventionKind kind_pushy_recruiting() {
  InterventionKind kind;
  kind.name = "pushy_recruiting";
  kind.code = "I44";
  kind.title = {"強引な誘い", "Pushy recruiting"};
  kind.stands_for = {
      "来た人に「次も来て」「手伝って」と強く迫る。担い手は早く増えるが、疲れてやめる人も増え、"
      "気おくれして来なくなる人が出る。害を確かめるための施策。",
      "Whoever comes is pressed to come again and to help. Volunteers come faster, wear out and "
      "stop sooner, and others stay away. A harm, to see what it does."};
  kind.lever = {"誘いの強引さ", "how hard visitors are pressed"};
  kind.practice = "assumption: a harm found in review; seed 000 welcomes without pressing";
  kind.fields = {
      {FieldKind::number,
       {"pushiness",
        "1",
        0.6,
        0,
        1,
        {"誘いの強引さ(0は待つだけ、1は断りにくいほど)。",
         "How hard people are pressed (0 only waits, 1 hardly lets them say no)."},
        "assumption: beyond the middle of the scale"}},
  };
  kind.moves = {"helpers", "volunteers", "burnout", "quits", "repelled"};
  kind.leaves_alone = {"paid_hours", "moved_out"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
