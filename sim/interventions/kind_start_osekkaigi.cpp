// A council of neighbours begins, in the hospital or in a cafe, or moves from one to the other.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/founding.hpp"

namespace engawa {
namespace {
void begin(const Action& action, World& world) {
  found_meeting(action, world, hub_kind_named("osekkaigi"), action.number("every_weeks"));
}

/// In the hospital fewer come, until the council moves to a cafe in the same streets.
void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists() || action.number("at_hospital") < 1) return;
  const std::int32_t weeks = world.week - world.study_start - action.from_week;
  const auto move = static_cast<std::int32_t>(action.number("cafe_after"));
  if (move > 0 && weeks >= move) return;
  world.hubs[hub].levers.extra_attraction +=
      static_cast<float>(action.number("hospital_attraction"));
}

std::vector<ActionField> council_fields() {
  return {
      open_field(),
      {FieldKind::whole_number,
       {"every_weeks",
        "week",
        4,
        1,
        26,
        {"何週に1度開くか。", "Held once in so many weeks."},
        "assumption: monthly; seed 002 tells of three in the first year"}},
      {FieldKind::whole_number,
       {"at_hospital",
        "1",
        0,
        0,
        1,
        {"1なら病院で始める。0なら地域のカフェ。", "1 if it begins in the hospital; 0 in a cafe."},
        "seed 002: first in the hospital, then in a cafe"}},
      {FieldKind::number,
       {"hospital_attraction",
        "logit",
        -0.5,
        -2,
        0,
        {"病院で開くときの引力の差。",
         "Difference in attraction while it is held in the hospital."},
        "assumption: people came more easily to the cafe; size unmeasured"}},
      {FieldKind::whole_number,
       {"cafe_after",
        "week",
        0,
        0,
        520,
        {"病院からカフェへ移るまでの週数。0なら移らない。",
         "Weeks until it moves from the hospital to a cafe nearby; 0 stays."},
        "seed 002: after three councils"}},
  };
}
}  // namespace

InterventionKind kind_start_osekkaigi() {
  InterventionKind kind;
  kind.name = "start_osekkaigi";
  kind.code = "I14";
  kind.lever = {"月ごとの集まり(新しいおせっかい議)、会場の引力",
                "the rhythm of a council of its own, the attraction of its venue"};
  kind.title = {"おせっかい議を始める", "A council of good neighbours begins"};
  kind.stands_for = {
      "つぶやきを持ち寄る月例の集まりを始める。病院で始め、のちにカフェへ移すこともできる。",
      "A monthly council over murmurs begins, in a cafe or first in the hospital."};
  kind.practice = "seed 002";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = place_fields();
  const auto own = council_fields();
  kind.fields.insert(kind.fields.end(), own.begin(), own.end());
  kind.moves = {"visits", "new_ties", "civic_mind", "projects_founded", "projects_alive"};
  kind.leaves_alone = {"often_always", "isolated"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
