// A name or a signboard that says for whom the place is, so that nobody wants to be seen there.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  world.hubs[hub].levers.extra_stigma += static_cast<float>(action.number("stigma"));
}
}  // namespace

InterventionKind kind_stigma_label() {
  InterventionKind kind;
  kind.name = "stigma_label";
  kind.code = "I44";
  kind.title = {"「困った人のための場所」という看板", "A stigmatising label"};
  kind.stands_for = {
      "「孤独な人のための」「生活に困った人のための」と看板に書く。見られることを気にする人ほど"
      "来なくなる。害を確かめるための施策。",
      "The sign says that the place is for the lonely or the needy. The more somebody minds being "
      "seen, the less they come. A harm, to see what it does."};
  kind.lever = {"拠点の看板が与える引け目", "what the hub's label costs those who go"};
  kind.practice = "assumption: a harm found in review; the seeds avoid such labels";
  kind.fields = {
      {FieldKind::number,
       {"stigma",
        "1",
        0.4,
        0,
        1,
        {"拠点の看板の重さに足す量。", "Added to the weight of the hub's label."},
        "assumption: from a place for everybody to one that marks its visitors"}},
  };
  kind.moves = {"visits", "repelled", "reached_lonely"};
  kind.leaves_alone = {"paid_hours", "moved_out"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
