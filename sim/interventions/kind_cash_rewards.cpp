// Volunteers are paid instead of thanked. Hands come faster; the sense of having a part fades.
#include <algorithm>
#include <cmath>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId id = find_hub(world.hubs, action.hub);
  if (!id.exists()) return;
  Hub& hub = world.hubs[id];
  const double share = action.number("cash");
  hub.levers.cash = std::min(1.0F, hub.levers.cash + static_cast<float>(share));
  // Last week's hours are paid this week: the hub's counters are cleared after the levers.
  const double yen = double{hub.unpaid_hours} * share * action.number("yen_per_hour");
  hub.levers.yen_out[std::size_t(Cost::programme)] += std::llround(yen);
}
}  // namespace

InterventionKind kind_cash_rewards() {
  InterventionKind kind;
  kind.name = "cash_rewards";
  kind.code = "I44";
  kind.title = {"お礼を現金にする", "Cash instead of thanks"};
  kind.stands_for = {
      "担い手へのお礼を「ありがとう」から現金に変える。手は早く集まるが、役割や出番の感覚は育ちに"
      "くくなり、助けるのは仕事だという気持ちが広がる。害を確かめるための施策。",
      "Volunteers get money in place of thanks. Hands come faster, but the sense of having a part "
      "grows more slowly and helping becomes a job. A harm, to see what it does."};
  kind.lever = {"現金で報いるお礼の割合", "the share of thanks that is paid"};
  kind.practice = "assumption: a harm found in review";
  kind.fields = {
      {FieldKind::number,
       {"cash",
        "share",
        1,
        0,
        1,
        {"お礼のうち現金にする割合。", "Share of thanks that is paid."},
        "assumption: the clearest case"}},
      {FieldKind::number,
       {"yen_per_hour",
        "yen/h",
        500,
        0,
        3000,
        {"すべて現金にしたときの1時間あたりの額。", "Paid for an hour if all thanks are paid."},
        "assumption: a token well below the hourly wage of staff"}},
  };
  kind.moves = {"role", "civic_mind", "volunteers", "burnout", "cost_programme"};
  kind.leaves_alone = {"paid_hours", "moved_out"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
