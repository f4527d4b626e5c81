// A weekly gathering in the hospital's lobby begins.
#include "sim/interventions/founding.hpp"

namespace engawa {
namespace {
void begin(const Action& action, World& world) {
  found_hub(action, world, hub_kind_named("idobata"), 0x7FFFFFFF);
}

void turn(const Action& action, World& world) {
  open_founded(action, world, hub_kind_named("idobata"));
}
}  // namespace

InterventionKind kind_start_idobata() {
  InterventionKind kind;
  kind.name = "start_idobata";
  kind.code = "I12";
  kind.lever = {"開くコマ(新しい井戸端会議)", "open slots of a gathering of its own"};
  kind.title = {"井戸端会議を始める", "A gathering begins"};
  kind.stands_for = {"病院の中に、毎週だれでも立ち寄れる居場所を開く。",
                     "A place inside the hospital opens every week for anybody who likes to drop "
                     "in."};
  kind.practice = "seed 002";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = place_fields();
  kind.fields.push_back(open_field());
  kind.moves = {"visits", "reach", "new_ties", "satisfaction", "skills_shown", "paid_hours"};
  kind.leaves_alone = {"often_always", "isolated"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
