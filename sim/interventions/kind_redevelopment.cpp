// Old houses give way to new ones: more people move out, and others into what they leave.
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  world.levers.moving_factor *= static_cast<float>(action.number("moving_factor"));
}
}  // namespace

InterventionKind kind_redevelopment() {
  InterventionKind kind;
  kind.name = "redevelopment";
  kind.code = "I43";
  kind.title = {"再開発", "Redevelopment"};
  kind.stands_for = {
      "再開発で住民の入れ替わりが速くなる。引っ越す人が増え、空いた住まいに新しい人が"
      "入り、近所の顔が見えなくなる。",
      "Redevelopment makes people come and go faster: more move out, newcomers take "
      "their homes, and neighbours no longer know one another."};
  kind.lever = {"転出の頻度", "the rate of moving out"};
  kind.practice = "seed 002: neighbours lose sight of one another as households change";
  kind.needs_hub = false;
  kind.fields = {
      {FieldKind::number,
       {"moving_factor",
        "1",
        2,
        1,
        5,
        {"町から出ていく頻度の倍率。", "Multiple of the rate of moving out of the town."},
        "assumption: twice the usual coming and going"}},
  };
  kind.moves = {"moved_out", "moved_in", "ties_ended", "strong_ties", "regulars"};
  kind.leaves_alone = {"paid_hours", "deaths"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
