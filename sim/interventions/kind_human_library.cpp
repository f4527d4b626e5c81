// Sessions in which visitors show what they like and can do, and staff tell of themselves as
// people.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  const std::int32_t weeks = world.week - world.study_start - action.from_week;
  if (weeks % static_cast<std::int32_t>(action.number("every_weeks")) != 0) return;
  HubLevers& levers = world.hubs[hub].levers;
  levers.show_factor *= static_cast<float>(action.number("show_factor"));
  levers.trust_per_visit += static_cast<float>(action.number("trust"));
  levers.extra_quality += static_cast<float>(action.number("bond"));
}

std::vector<ActionField> library_fields() {
  return {
      {FieldKind::whole_number,
       {"every_weeks",
        "week",
        2,
        1,
        12,
        {"何週に1度開くか。", "Held once in so many weeks."},
        "assumption: every second week"}},
      {FieldKind::number,
       {"show_factor",
        "1",
        3,
        1,
        10,
        {"得意を見せる確率の倍率。", "Multiple of the chance to show a skill."},
        "assumption: three times as often where the session is about it"}},
      {FieldKind::number,
       {"trust",
        "1",
        0.02,
        0,
        0.1,
        {"訪れた人の信頼に足す量。", "Added to the trust of whoever comes."},
        "assumption: as much as ten good visits"}},
      {FieldKind::number,
       {"bond",
        "1",
        0.1,
        0,
        0.5,
        {"スタッフと過ごす1時間の値打ちに足す量。", "Added to the worth of an hour with staff."},
        "assumption: seed 002 tells that staff came closer; size unmeasured"}},
  };
}
}  // namespace

InterventionKind kind_human_library() {
  InterventionKind kind;
  kind.name = "human_library";
  kind.code = "I7";
  kind.lever = {"得意を見せる機会、信頼、職員との距離",
                "chances to show a skill, trust, closeness of staff"};
  kind.title = {"すき・特技とお話会", "What people like, and who staff are"};
  kind.stands_for = {
      "好きなことや特技をテーマにし、病院の職員も一人の人として話す回を設ける。",
      "Sessions about what visitors like and can do, in which staff too speak as people."};
  kind.practice = "seed 002";
  kind.fields = library_fields();
  kind.moves = {"skills_shown", "skills_known", "role", "trust", "met_hub_visitor"};
  kind.leaves_alone = {"paid_hours", "often_always"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
