// Money once, from many: a crowdfunding campaign that pays all or nothing, and what keeps its
// backers: a yearly report and days on which they come and see (見学会).
#include <cmath>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/spacing.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
constexpr double kWeeksInAYear = 52;

void begin(const Action& action, World& world) {
  const HubId id = find_hub(world.hubs, action.hub);
  if (!id.exists()) return;
  Hub& hub = world.hubs[id];
  const Draw draw = world.draw_for_life(Purpose::crowd, key_of_name(action.name), hub.key);
  if (draw.u() >= action.number("chance")) return;
  const double yen = action.number("yen") * action.strength;
  hub.levers.yen_in[std::size_t(Income::crowdfunding)] += std::llround(yen);
  hub.levers.yen_out[std::size_t(Cost::campaign)] +=
      std::llround(yen * action.number("cost_share"));
}

void turn(const Action& action, World& world) {
  const HubId id = find_hub(world.hubs, action.hub);
  if (!id.exists()) return;
  HubLevers& levers = world.hubs[id].levers;
  if (action.number("reports") > 0) {
    levers.churn_factor *= static_cast<float>(world.parameters.money.report_churn);
  }
  const int weeks = world.week - world.study_start - action.from_week;
  if (falls_in(weeks, action.number("visiting_days") / kWeeksInAYear)) {
    levers.trust_per_visit += static_cast<float>(action.number("visiting_trust"));
  }
}

std::vector<ActionField> campaign_fields() {
  return {
      {FieldKind::number,
       {"yen",
        "yen",
        1'000'000,
        0,
        100'000'000,
        {"集まる金額(1回きり)。", "Sum raised, once."},
        "assumption: the study's own choice; seed 002 gives no figure"}},
      {FieldKind::number,
       {"chance",
        "1",
        0.75,
        0,
        1,
        {"目標に届く確率。届かなければ何も入らない。",
         "Chance that the goal is reached; otherwise nothing is paid."},
        "assumption: three in four, as platforms say of themselves; not verified"}},
      {FieldKind::number,
       {"cost_share",
        "1",
        0.2,
        0,
        0.6,
        {"手数料と返礼にかかる割合。", "Share that goes to the platform and to rewards."},
        "assumption: a sixth to the platform, the rest thanks"}},
  };
}

std::vector<ActionField> keeping_fields() {
  return {
      {FieldKind::whole_number,
       {"reports",
        "1",
        1,
        0,
        1,
        {"1なら年次報告を送る(毎月の支援者もやめにくくなる)。",
         "1 if there is a yearly report: fewer monthly supporters stop."},
        "seeds 000, 002"}},
      {FieldKind::number,
       {"visiting_days",
        "1/year",
        2,
        0,
        26,
        {"見学会の年間の回数。", "Visiting days a year."},
        "seed 002: tours for backers"}},
      {FieldKind::number,
       {"visiting_trust",
        "1",
        0.01,
        0,
        0.1,
        {"見学会の週に来た人の、人への信頼の増え方。",
         "Trust gained by a visit in the week of a visiting day."},
        "assumption: twice what a conversation with staff gives"}},
  };
}
}  // namespace

InterventionKind kind_crowdfunding() {
  InterventionKind kind;
  kind.name = "crowdfunding";
  kind.code = "I32";
  kind.lever = {"一度きりの収入と費用、やめにくさ、来た人の信頼",
                "income and cost once, churn, trust of visitors"};
  kind.title = {"クラウドファンディングと見学会",
                "Crowdfunding, visiting days and a yearly report"};
  kind.stands_for = {
      "一度に大きく集めるクラウドファンディング。見学会と年次報告で支えてくれた人とつながり続ける"
      "。",
      "A sum is raised once from many; visiting days and a yearly report keep them in touch."};
  kind.practice = "seeds 002, 000";
  kind.fields = campaign_fields();
  const auto keeping = keeping_fields();
  kind.fields.insert(kind.fields.end(), keeping.begin(), keeping.end());
  kind.moves = {"income_crowdfunding", "cost_campaign", "donors_outside", "trust"};
  kind.leaves_alone = {"often_always", "income_contract"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
