// A hub shuts. For good, it ends: the place, what regulars had there, its volunteers and
// supporters. For a time, it only stays shut in the weeks in which the action acts.
#include "sim/hubs/closing.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
/// Nothing ends by halves: at a strength below 1 the hub is shut in that share of the weeks.
bool is_for_good(const Action& action) {
  return action.number("permanent") > 0 && action.strength >= 1.0;
}

void begin(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (hub.exists() && is_for_good(action)) close_hub(world, hub);
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (hub.exists() && !is_for_good(action)) world.hubs[hub].levers.closed = true;
}
}  // namespace

InterventionKind kind_hub_closure() {
  InterventionKind kind;
  kind.name = "hub_closure";
  kind.code = "I43";
  kind.title = {"拠点を閉じる", "A hub closes"};
  kind.stands_for = {
      "拠点を閉じる。permanent = 1 で強さ 1 なら、始めの週を最後にたたみ、常連は通う場を失い、"
      "担い手とサポーターも離れる。permanent = 0 なら期間中だけ休む。強さが 1 より小さければ、"
      "permanent にかかわらず、その割合の週だけ休む。",
      "A hub closes. With permanent = 1 at strength 1 it opens for the last time in the first "
      "week: regulars lose their place, volunteers and supporters go. With permanent = 0 it is "
      "shut for the time being. At a strength below 1 it is shut in that share of the weeks, "
      "whatever permanent says."};
  kind.lever = {"拠点の休止、または拠点そのもの", "closed weeks of the hub, or the hub itself"};
  kind.practice = "seed 000: the place that cannot go on";
  kind.fields = {
      {FieldKind::whole_number,
       {"permanent",
        "1",
        1,
        0,
        1,
        {"1ならたたむ、0なら期間中だけ休む。", "1 for good, 0 for the time being."},
        "assumption: the study's own choice"}},
  };
  kind.moves = {"visits", "lost_place", "hubs_open", "paid_hours", "regulars"};
  kind.leaves_alone = {"births", "moved_out"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
