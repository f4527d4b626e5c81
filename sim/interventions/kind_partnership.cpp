// A university, a company or artists as partners: their themes and tools bring other people in.
#include <algorithm>
#include <cmath>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/events.hpp"
#include "sim/interventions/organising.hpp"
#include "sim/interventions/paying.hpp"

namespace engawa {
namespace {
void begin(const Action& action, World& world) {
  const HubId id = find_hub(world.hubs, action.hub);
  if (!id.exists()) return;
  auto& know_how = world.hubs[id].traits.know_how;
  know_how = std::min(1.0, know_how + action.number("know_how") * action.strength);
}

void turn(const Action& action, World& world) {
  const HubId id = find_hub(world.hubs, action.hub);
  if (!id.exists()) return;
  auto& hub = world.hubs[id];
  hub.levers.extra_18_39 += static_cast<float>(action.number("draws_18_39"));
  work_for(hub, weekly_yen(action.number("monthly_cost")));
}
}  // namespace

InterventionKind kind_partnership() {
  InterventionKind kind;
  kind.name = "partnership";
  kind.code = "I29";
  kind.lever = {"ノウハウ、18〜39歳への引力", "know-how, attraction for people of 18-39"};
  kind.title = {"大学・企業・アートとの協働", "Partners: university, company, artists"};
  kind.stands_for = {"大学や企業、アートと組み、道具とテーマを持ち寄る。若い世代が来やすくなる。",
                     "A university, a company or artists bring tools and themes; younger people "
                     "find their way."};
  kind.practice = "seed 000";
  kind.fields = {
      number_field("know_how", "1", 0.1, 0, 0.5,
                   {"はじめに拠点のノウハウに足す量。", "Know-how added at the start."},
                   "seed 000: a toolkit made with an art university; size is an assumption"),
      number_field("draws_18_39", "logit", 0.3, 0, 2,
                   {"18〜39歳の人への引力の上乗せ。", "Extra attraction for people of 18-39."},
                   "assumption: themes of their own; as much as that for women"),
      number_field("monthly_cost", "yen/month", 20'000, 0, 1'000'000,
                   {"協働の費用(相手が負う)。", "Cost of the partnership, paid by the partner."},
                   "assumption: material and travel"),
  };
  kind.moves = {"visits", "reach", "know_how"};
  kind.leaves_alone = {"often_always", "paid_hours"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
