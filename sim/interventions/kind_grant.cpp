// A grant: money for a fixed time, with reports to write. When it ends, the cost that it carried is
// still there.
#include "sim/hubs/kind.hpp"
#include "sim/interventions/paying.hpp"

namespace engawa {
namespace {
void turn(const Action& action, World& world) {
  const HubId id = find_hub(world.hubs, action.hub);
  if (!id.exists() || months_into(action, world) >= action.number("months")) return;
  HubLevers& levers = world.hubs[id].levers;
  levers.yen_in[std::size_t(Income::grants)] += weekly_yen(action.number("yen_per_month"));
  levers.paperwork_hours += static_cast<float>(action.number("paperwork"));
}
}  // namespace

InterventionKind kind_grant() {
  InterventionKind kind;
  kind.name = "grant";
  kind.code = "I33";
  kind.lever = {"期限つきの収入と、報告書の時間",
                "income for a fixed time, and hours of reporting"};
  kind.title = {"助成金", "Grant"};
  kind.stands_for = {"財団や行政の助成金を、決まった期間だけ受ける。報告書に時間がかかる。",
                     "A foundation or the state pays for a fixed time and wants reports."};
  kind.practice = "seeds 004, 000";
  kind.fields = {
      {FieldKind::number,
       {"yen_per_month",
        "yen/month",
        250'000,
        0,
        10'000'000,
        {"助成の月額。", "Amount a month."},
        "assumption: three million a year, a common size; the study's own choice"}},
      {FieldKind::number,
       {"months",
        "month",
        12,
        1,
        120,
        {"助成の続く月数。", "Months that it lasts."},
        "assumption: one budget year"}},
      {FieldKind::number,
       {"paperwork",
        "h/week",
        1,
        0,
        40,
        {"申請と報告に取られ、来た人に向かなくなる有給の時間。",
         "Paid hours that go into application and reports and not to visitors."},
        "assumption: a third of what a municipal contract asks"}},
  };
  kind.moves = {"income_grants"};
  kind.leaves_alone = {"often_always", "donors_outside", "income_contract"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
