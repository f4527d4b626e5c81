// A few rules said aloud, and hosts trained to keep them: nobody is contradicted, one may just sit
// there, tension is met gently.
#include <cmath>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void begin(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  world.hubs[hub].levers.yen_out[std::size_t(Cost::programme)] +=
      std::llround(action.number("training_yen") * action.strength);
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  world.hubs[hub].levers.extra_safety += static_cast<float>(action.number("extra_safety"));
}
}  // namespace

InterventionKind kind_safety_rules() {
  InterventionKind kind;
  kind.name = "safety_rules";
  kind.code = "I6";
  kind.lever = {"心理的安全性", "psychological safety"};
  kind.title = {"安心のための約束", "Rules that make it safe"};
  kind.stands_for = {
      "「否定しない」「いるだけもよい」を約束にし、場を守る人が学ぶ。",
      "It is agreed that nobody is contradicted and that one may just sit there, and "
      "the hosts learn to keep it so."};
  kind.practice = "seeds 002, 003";
  kind.fields = {
      {FieldKind::number,
       {"extra_safety",
        "1",
        0.15,
        0,
        0.25,
        {"心理的安全性に足す量。", "Added to psychological safety."},
        "assumption: .1 for rules alone, .25 with trained hosts"}},
      {FieldKind::number,
       {"training_yen",
        "yen",
        50'000,
        0,
        1'000'000,
        {"はじめの研修の費用。", "Cost of the training at the start."},
        "assumption: a day with a trainer"}},
  };
  kind.moves = {"satisfaction", "new_ties", "fell_out", "needs_voiced", "new_regulars_third_visit"};
  kind.leaves_alone = {"paid_hours", "often_always"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
