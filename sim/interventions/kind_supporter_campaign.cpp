// A campaign for monthly supporters, with thanks and reports to those who give. Recruiting lasts
// some weeks; what was promised to supporters goes on as long as the action acts.
#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/paying.hpp"

namespace engawa {
namespace {
void recruit(const Action& action, HubLevers& levers) {
  levers.outside_extra += static_cast<float>(action.number("recruits"));
  levers.donor_factor *= static_cast<float>(action.number("inside_factor"));
  levers.yen_out[std::size_t(Cost::campaign)] += weekly_yen(action.number("monthly_cost"));
}

std::size_t supporters(const World& world, HubId hub) {
  const auto inside = std::ranges::count(world.donors, hub, &Donor::hub);
  return world.hubs[hub].account.outside.size() + static_cast<std::size_t>(inside);
}

void give_perks(const Action& action, World& world, HubId id) {
  HubLevers& levers = world.hubs[id].levers;
  levers.churn_factor *= static_cast<float>(action.number("perk_churn"));
  levers.yen_out[std::size_t(Cost::campaign)] +=
      weekly_yen(action.number("perk_cost") * static_cast<double>(supporters(world, id)));
}

void turn(const Action& action, World& world) {
  const HubId id = find_hub(world.hubs, action.hub);
  if (!id.exists()) return;
  HubLevers& levers = world.hubs[id].levers;
  const std::int32_t weeks = world.week - world.study_start - action.from_week;
  if (weeks < action.number("weeks")) recruit(action, levers);
  if (action.number("perks") > 0) give_perks(action, world, id);
  if (action.number("reports") > 0) {
    levers.churn_factor *= static_cast<float>(world.parameters.money.report_churn);
  }
}

std::vector<ActionField> recruiting_fields() {
  return {
      {FieldKind::whole_number,
       {"weeks",
        "week",
        49,
        1,
        520,
        {"支援者を募る週数。", "Weeks of recruiting."},
        "seed 000: April 8th 2024 to March 16th 2025"}},
      {FieldKind::number,
       {"recruits",
        "persons/month",
        30,
        0,
        200,
        {"募集で町の外から加わる支援者。", "Supporters outside the town won by it."},
        "F003: 43 joined in the first six weeks; to win 910 in the time, 80 a month were needed"}},
      {FieldKind::number,
       {"inside_factor",
        "1",
        3,
        1,
        50,
        {"募集のあいだ、町の中で支援をはじめる確率の倍率。",
         "Multiple of the chance that residents begin to give, while it lasts."},
        "assumption: being asked matters more than the cause; size unmeasured here"}},
      {FieldKind::number,
       {"monthly_cost",
        "yen/month",
        10'000,
        0,
        2'000'000,
        {"募集のあいだの毎月の費用。", "Cost a month while it lasts."},
        "assumption: a page and letters; the work is done by those who are there"}},
  };
}

std::vector<ActionField> keeping_fields() {
  return {
      {FieldKind::whole_number,
       {"perks",
        "1",
        1,
        0,
        1,
        {"1なら特典(医師へのメール相談、よろず相談の無料枠など)がある。",
         "1 if supporters get perks: mails to a doctor, free consultations."},
        "seed 000"}},
      {FieldKind::number,
       {"perk_cost",
        "yen/month",
        100,
        0,
        1000,
        {"支援者1人あたり、特典にかかる月の費用。", "Cost of the perks for each supporter."},
        "assumption: few use them; the doctor's time is given"}},
      {FieldKind::number,
       {"perk_churn",
        "1",
        0.9,
        0.5,
        1,
        {"特典があるときの中断の倍率。", "Multiple of the stopping with perks."},
        "assumption: most give for the cause, not for the perks"}},
      {FieldKind::whole_number,
       {"reports",
        "1",
        1,
        0,
        1,
        {"1なら活動の報告を送る(やめる人が減る)。", "1 if supporters get reports: fewer stop."},
        "seed 000: monthly posts and a yearly report"}},
  };
}
}  // namespace

InterventionKind kind_supporter_campaign() {
  InterventionKind kind;
  kind.name = "supporter_campaign";
  kind.code = "I30";
  kind.lever = {"町の外と中の支援者の増え方、やめにくさ、募集の費用",
                "recruits outside and inside the town, churn, cost of the campaign"};
  kind.title = {"マンスリーサポーター募集", "Campaign for monthly supporters"};
  kind.stands_for = {
      "月1,000円からの「マンスリーサポーター」を募り、特典と報告でお礼をする。",
      "People anywhere are asked to give from 1,000 yen a month, and thanked with perks and "
      "reports."};
  kind.practice = "seed 000";
  kind.fields = recruiting_fields();
  const auto keeping = keeping_fields();
  kind.fields.insert(kind.fields.end(), keeping.begin(), keeping.end());
  kind.moves = {"donors_outside", "donors_inside", "income_gifts_outside", "income_gifts_inside",
                "cost_campaign"};
  kind.leaves_alone = {"often_always", "visits", "needs_met"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
