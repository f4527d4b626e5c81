// A small salon that residents keep: a cafe for a chat, or light exercise in the meeting hall.
#include "sim/interventions/founding.hpp"

namespace engawa {
namespace {
void begin(const Action& action, World& world) {
  found_hub(action, world, hub_kind_named(action.text("hub_kind")), 0x7FFFFFFF);
}

void turn(const Action& action, World& world) {
  open_founded(action, world, hub_kind_named(action.text("hub_kind")));
}
}  // namespace

InterventionKind kind_salon() {
  InterventionKind kind;
  kind.name = "salon";
  kind.code = "I37";
  kind.lever = {"開くコマ(新しいサロン)", "open slots of a salon of its own"};
  kind.title = {"おしゃべり・軽運動の居場所", "A salon"};
  kind.stands_for = {"住民が開くおしゃべりカフェや、集会所の軽い運動の場を始める。",
                     "Residents open a cafe for a chat, or some light exercise in the meeting "
                     "hall."};
  kind.practice = "seeds 001, 002";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = place_fields();
  kind.fields.push_back({FieldKind::hub_kind,
                         {"hub_kind",
                          "name",
                          0,
                          0,
                          0,
                          {"oshaberi_cafe か light_exercise。", "oshaberi_cafe or light_exercise."},
                          "assumption: the study's own choice"},
                         true});
  kind.fields.push_back(open_field());
  kind.moves = {"visits", "reach", "new_ties"};
  kind.leaves_alone = {"often_always", "isolated"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
