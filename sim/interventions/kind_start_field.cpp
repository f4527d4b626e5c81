// A neglected field is worked again: its season, and its use as ground for rehabilitation. Its
// festivals are a hub of their own kind.
#include <algorithm>

#include "sim/interventions/founding.hpp"

namespace engawa {
namespace {
void begin(const Action& action, World& world) {
  Hub* field = found_hub(action, world, hub_kind_named("hatake"), 0x7FFFFFFF);
  if (field == nullptr) return;
  field->traits.winter_share = action.number("winter_share");
  field->traits.draws_low_health =
      std::min(3.0, field->traits.draws_low_health + action.number("rehab_attraction"));
  field->traits.staff_hours += action.number("therapist_hours");
}

void turn(const Action& action, World& world) {
  open_founded(action, world, hub_kind_named("hatake"));
}

std::vector<ActionField> field_fields() {
  return {
      open_field(),
      {FieldKind::number,
       {"winter_share",
        "1",
        0.4,
        0,
        1,
        {"12〜3月の週のうち開く割合。",
         "Share of the weeks from December to March in which it opens."},
        "assumption: the field rests in three fifths of the winter"}},
      {FieldKind::number,
       {"rehab_attraction",
        "logit",
        0,
        0,
        2,
        {"リハビリの場として使うとき、健康の乏しい人への引力に足す量。0なら使わない。",
         "Added to the attraction at the worst health where the field serves rehabilitation; 0 "
         "does not."},
        "assumption: seed 002 plans it; 1 would outweigh what keeps frail people off a field"}},
      {FieldKind::number,
       {"therapist_hours",
        "h/week",
        0,
        0,
        40,
        {"そのために足す有給の時間。", "Paid hours added for it."},
        "assumption: the study's own choice"}},
  };
}
}  // namespace

InterventionKind kind_start_field() {
  InterventionKind kind;
  kind.name = "start_field";
  kind.code = "I13";
  kind.lever = {"開くコマ(新しい畑)、季節、リハビリ利用",
                "open slots of a field of its own, its season, its use for rehabilitation"};
  kind.title = {"畑を始める", "A field begins"};
  kind.stands_for = {"荒れた畑をいっしょに耕しはじめる。歩く練習の場にもなる。",
                     "A neglected field is worked together; it may serve as ground to practise "
                     "walking."};
  kind.practice = "seed 002";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = place_fields();
  const auto own = field_fields();
  kind.fields.insert(kind.fields.end(), own.begin(), own.end());
  kind.moves = {"visits", "reach", "new_ties", "role", "hikikomori", "truants"};
  kind.leaves_alone = {"often_always", "isolated"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
