// Proposals to the municipality and visits with officials, in the hope of a contract one day. Most
// are in vain; whether and when one succeeds is drawn once for the action and the hub.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/paying.hpp"

namespace engawa {
namespace {
struct Decision {
  bool granted = false;
  double month = 0;  ///< after the action began
};

Decision decision_of(const Action& action, const World& world, const Hub& hub) {
  const Draw draw =
      world.draw_for_life(Purpose::policy_decision, key_of_name(action.name), hub.key);
  const double earliest = action.number("earliest_month");
  const double span = std::max(0.0, action.number("latest_month") - earliest);
  return {draw.u() < action.number("chance"), earliest + span * draw.v()};
}

void turn(const Action& action, World& world) {
  const HubId id = find_hub(world.hubs, action.hub);
  if (!id.exists()) return;
  Hub& hub = world.hubs[id];
  const Decision decision = decision_of(action, world, hub);
  if (months_into(action, world) < decision.month) {
    hub.levers.yen_out[std::size_t(Cost::campaign)] += weekly_yen(action.number("monthly_cost"));
  } else if (decision.granted) {
    keep_contract(action, hub);
  }
}
}  // namespace

InterventionKind kind_advocacy() {
  InterventionKind kind;
  kind.name = "advocacy";
  kind.code = "I34";
  kind.lever = {"運動の費用、かなえば委託の収入と条件",
                "cost of advocacy; if granted, the income and the terms of a contract"};
  kind.title = {"政策提言", "Policy advocacy"};
  kind.stands_for = {
      "行政に提言し、見学に招き、委託(通所サービスB)を求める。かなうのは一部で、数年かかる。",
      "Proposals and visits ask the municipality for a contract. A few succeed, after years."};
  kind.practice = "seeds 004, 000";
  kind.fields = {
      {FieldKind::number,
       {"chance",
        "1",
        0.2,
        0,
        1,
        {"委託がかなう確率。", "Chance that a contract is granted."},
        "assumption: one proposal in five; nobody has counted them"}},
      {FieldKind::number,
       {"earliest_month",
        "month",
        12,
        0,
        120,
        {"決まるまでの最短の月数。", "Months until a decision, at least."},
        "assumption: one budget year"}},
      {FieldKind::number,
       {"latest_month",
        "month",
        36,
        0,
        120,
        {"決まるまでの最長の月数。", "Months until a decision, at most."},
        "assumption: three budget years, one care insurance plan"}},
      {FieldKind::number,
       {"monthly_cost",
        "yen/month",
        20'000,
        0,
        1'000'000,
        {"決まるまでの毎月の費用(交通費・資料・会合)。",
         "Cost until the decision: travel, papers, meetings."},
        "assumption: the study's own choice"}},
  };
  const auto terms = contract_fields();
  kind.fields.insert(kind.fields.end(), terms.begin(), terms.end());
  kind.moves = {"cost_campaign", "income_contract"};
  kind.leaves_alone = {"often_always", "isolated"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
