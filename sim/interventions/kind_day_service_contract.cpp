// A contract with the municipality: the place becomes a day service run by residents
// (通所サービスB). It pays, and it asks: paperwork, a label, older visitors, fewer gifts.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/paying.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (hub.exists()) keep_contract(action, world.hubs[hub]);
}
}  // namespace

InterventionKind kind_day_service_contract() {
  InterventionKind kind;
  kind.name = "day_service_contract";
  kind.code = "I33";
  kind.lever = {"委託収入、書類の時間、見られ方、75歳以上の来やすさ、支援者の集まりやすさ",
                "contract income, paperwork, label, draw for 75+, crowding out of supporters"};
  kind.title = {"通所サービスBの委託", "Contract for a day service"};
  kind.stands_for = {
      "行政と「通所サービスB」の委託を結ぶ。お金は入るが、書類が増え、介護の場と見られ、寄付は"
      "集まりにくくなる。",
      "The municipality contracts the place as a day service by residents. Money comes in, "
      "paperwork grows, it is seen as a place of care, and fewer people begin to give."};
  kind.practice = "seed 004";
  kind.fields = contract_fields();
  kind.moves = {"income_contract", "cost_wages", "visits", "donors_outside"};
  kind.leaves_alone = {"often_always", "income_grants"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
