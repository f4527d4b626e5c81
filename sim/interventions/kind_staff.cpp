// More paid hours, better contact in each of them, or another profession.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/state/need_kinds.hpp"

namespace engawa {
namespace {
std::uint16_t needs_of(const Action& action) {
  unsigned needs = 0;
  for (const auto& name : action.names("needs")) {
    if (const auto need = find_need(name)) needs |= bit_of(*need);
  }
  return static_cast<std::uint16_t>(needs);
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  HubLevers& levers = world.hubs[hub].levers;
  levers.extra_staff_hours += static_cast<float>(action.number("hours"));
  levers.extra_quality += static_cast<float>(action.number("quality"));
  levers.needs_added = static_cast<std::uint16_t>(levers.needs_added | needs_of(action));
}
}  // namespace

InterventionKind kind_staff() {
  InterventionKind kind;
  kind.name = "staff";
  kind.code = "I2";
  kind.lever = {"職員の時間と関わりの質、職員が解決できる困りごと",
                "staff hours, their quality, the needs that staff can meet"};
  kind.title = {"スタッフを変える", "Staff"};
  kind.stands_for = {
      "スタッフの時間を増やす(減らす)、関わりの質を高める、別の専門職(薬剤師、社会福祉士など)に"
      "入ってもらう。",
      "More (or fewer) paid hours of staff, better contact in each, or another profession "
      "(a pharmacist, a social worker) who can meet other needs."};
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
      {FieldKind::needs,
       {"needs",
        "names",
        0,
        0,
        0,
        {"新たに解決できるようになる困りごとの種類。",
         "Kinds of need that staff can meet as well."},
        "seed 000: nurse and psychologist; other professions are the study's own choice"}},
  };
  kind.moves = {"paid_hours", "visits", "needs_met", "met_hub_staff"};
  kind.leaves_alone = {"often_always"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
