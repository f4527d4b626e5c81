// A hub without a fixed place: held in one area after another, and soon forgotten where it is not.
#include <algorithm>
#include <cmath>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
/// The areas of the list that the town has, in the order in which they are visited.
std::vector<AreaId> places_of(const Action& action, const World& world) {
  std::vector<AreaId> places;
  for (const auto& name : action.names("areas")) {
    const auto found = std::ranges::find(world.area_names, name);
    if (found == world.area_names.end()) continue;
    places.emplace_back(static_cast<std::size_t>(found - world.area_names.begin()));
  }
  return places;
}

std::uint16_t tens(double metres) {
  return static_cast<std::uint16_t>(std::lround(metres / 10.0));
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  HubLevers& levers = world.hubs[hub].levers;
  levers.forgetting_factor *= static_cast<float>(action.number("forgetting_factor"));
  const auto places = places_of(action, world);
  if (places.empty()) return;
  const std::int32_t weeks = world.week - world.study_start - action.from_week;
  const auto stays = static_cast<std::int32_t>(action.number("period"));
  const Area& area = world.areas[places[static_cast<std::size_t>(weeks / stays) % places.size()]];
  levers.moved = true;
  levers.x10 = tens(area.x_metres);
  levers.y10 = tens(area.y_metres);
}
}  // namespace

InterventionKind kind_rotation() {
  InterventionKind kind;
  kind.name = "rotation";
  kind.code = "I3";
  kind.lever = {"場所、忘れられやすさ", "the place, how soon it is forgotten"};
  kind.title = {"場所を巡る", "On the move"};
  kind.stands_for = {
      "拠点を1か所に置かず、地区から地区へ移して開く。新しい人に知られ、前の地区では忘れられる。",
      "A hub that is held in one area after another rather than in a place of its own: new people "
      "learn of it, and those of the last area forget."};
  kind.practice = "seed 000";
  kind.fields = {
      {FieldKind::areas,
       {"areas",
        "names",
        0,
        0,
        0,
        {"巡る地区。書いた順に訪れる。", "Areas visited, in this order."},
        "seed 000: four stations by turns"},
       true},
      {FieldKind::whole_number,
       {"period",
        "week",
        4,
        1,
        52,
        {"1つの地区で続ける週数。", "Weeks in each area."},
        "assumption: another room every month"}},
      {FieldKind::number,
       {"forgetting_factor",
        "1",
        29,
        1,
        60,
        {"忘れられる速さの倍率。", "Multiple of the rate at which it is forgotten."},
        "assumption: half forgotten after six weeks, .004 * 29 a week"}},
  };
  kind.moves = {"visits", "reach", "aware", "first_visits"};
  kind.leaves_alone = {"paid_hours", "often_always"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
