#include <stdexcept>

#include "sim/hubs/outreach.hpp"
#include "sim/hubs/spacing.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
const InterventionKind& kind_of(const Action& action) {
  const InterventionKind* kind = find_intervention_kind(action.kind);
  if (kind == nullptr) {
    throw std::logic_error("no intervention kind '" + std::string(action.kind) + "'");
  }
  return *kind;
}

/// Weeks since the action's start, or -1 outside its time.
int weeks_into(const Action& action, const World& world) {
  const std::int32_t week = world.week - world.study_start;
  return week < action.from_week || week >= action.to_week ? -1 : week - action.from_week;
}

/// New hubs first, so that another action may begin on one in the same week.
void begin_actions(std::span<const Action> actions, World& world, bool founding) {
  for (const Action& action : actions) {
    const InterventionKind& kind = kind_of(action);
    if (kind.begin == nullptr || kind.founds_hub != founding) continue;
    if (action.strength > 0.0 && weeks_into(action, world) == 0) kind.begin(action, world);
  }
}
}  // namespace

void turn_levers(std::span<const Action> actions, World& world) {
  for (Hub& hub : world.hubs.values()) hub.levers = HubLevers{};
  world.levers = TownLevers{};
  begin_actions(actions, world, true);
  begin_actions(actions, world, false);
  for (const Action& action : actions) {
    const InterventionKind& kind = kind_of(action);
    const int weeks = weeks_into(action, world);
    if (kind.turn == nullptr || weeks < 0 || !falls_in(weeks, action.strength)) continue;
    kind.turn(action, world);
  }
  tell_visitors(world);  // reads levers like any phase; the information pass may take it over
}

}  // namespace engawa
