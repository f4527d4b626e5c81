// Money M1, M2, M4: income by source, spending by post, supporters, deficits, hours paid and
// unpaid. Yen are added up since the town was built; a month's books close in its last week.
#include <array>

#include "sim/results/measure_rows.hpp"

namespace engawa::measure_rows {
namespace {
template <auto Member>
double over_accounts(const World& world) {
  std::int64_t sum = 0;
  for (const auto& hub : world.hubs.values()) sum += hub.account.*Member;
  return static_cast<double>(sum);
}
template <Income Source>
double income(const World& world) {
  std::int64_t sum = 0;
  for (const auto& hub : world.hubs.values()) sum += hub.account.total_in_by[std::size_t(Source)];
  return static_cast<double>(sum);
}
template <Cost Post>
double cost(const World& world) {
  std::int64_t sum = 0;
  for (const auto& hub : world.hubs.values()) sum += hub.account.total_out_by[std::size_t(Post)];
  return static_cast<double>(sum);
}
double donors_outside(const World& world) {
  std::size_t sum = 0;
  for (const auto& hub : world.hubs.values()) sum += hub.account.outside.size();
  return static_cast<double>(sum);
}
double deficit_hubs(const World& world) {
  return static_cast<double>(std::ranges::count_if(world.hubs.values(), [&](const Hub& hub) {
    return lives(world, hub) && hub.account.reserve < 0;
  }));
}

constexpr std::array kRows{
    state_of_town({"hub_income", "yen", "M1"}, {"拠点の収入（累計）", "Hubs' income so far"},
                  over_accounts<&HubAccount::total_in>),
    state_of_town({"income_fees", "yen", "M1"}, {"収入：利用料（累計）", "Income so far: fees"},
                  income<Income::fees>),
    state_of_town({"income_membership", "yen", "M1"},
                  {"収入：会費（累計）", "Income so far: members' fees"},
                  income<Income::membership>),
    state_of_town({"income_business", "yen", "M1"},
                  {"収入：講座・事業（累計）", "Income so far: lectures and business"},
                  income<Income::business>),
    state_of_town(
        {"income_gifts_inside", "yen", "M1"},
        {"収入：町内の月額サポーター（累計）", "Income so far: monthly supporters inside the town"},
        income<Income::gifts_inside>),
    state_of_town({"income_gifts_outside", "yen", "M1"},
                  {"収入：町外の月額サポーター（累計）",
                   "Income so far: monthly supporters outside the town"},
                  income<Income::gifts_outside>),
    state_of_town({"income_grants", "yen", "M1"}, {"収入：助成金（累計）", "Income so far: grants"},
                  income<Income::grants>),
    state_of_town({"income_contract", "yen", "M1"},
                  {"収入：行政からの委託（累計）", "Income so far: municipal contract"},
                  income<Income::contract>),
    state_of_town({"income_crowdfunding", "yen", "M1"},
                  {"収入：クラウドファンディング（累計）", "Income so far: crowdfunding"},
                  income<Income::crowdfunding>),
    state_of_town({"income_bearer", "yen", "M1"},
                  {"収入：運営法人の持ち出し（累計）", "Income so far: the bearer's own budget"},
                  income<Income::bearer>),
    sum_of_people({"donors_inside", "people", "M1"}, kEveryone,
                  {"町内の月額サポーター", "Monthly supporters inside the town"}, flagged<kDonor>),
    state_of_town({"donors_outside", "people", "M1"},
                  {"町外の月額サポーター", "Monthly supporters outside the town"}, donors_outside),
    events_of({"gifts_first", "people/week", "M1"},
              {"新たに月額サポーターになった住民", "Residents who became monthly supporters"},
              happened<PersonEventKind::gave_first_gift>),
    flow_of_town({"appeals", "hubs/week", "M1"},
                 {"「助けてください」と呼びかけた拠点", "Hubs that appealed for help"},
                 of_hubs<HubEventKind::appealed>),
    state_of_town({"hub_spending", "yen", "M2"}, {"拠点の支出（累計）", "Hubs' spending so far"},
                  over_accounts<&HubAccount::total_out>),
    state_of_town({"cost_wages", "yen", "M2"}, {"支出：人件費（累計）", "Spending so far: wages"},
                  cost<Cost::wages>),
    state_of_town({"cost_rent", "yen", "M2"}, {"支出：家賃（累計）", "Spending so far: rent"},
                  cost<Cost::rent>),
    state_of_town({"cost_programme", "yen", "M2"},
                  {"支出：活動費（累計）", "Spending so far: programme"}, cost<Cost::programme>),
    state_of_town({"cost_overhead", "yen", "M2"},
                  {"支出：管理費（累計）", "Spending so far: overhead"}, cost<Cost::overhead>),
    state_of_town({"cost_campaign", "yen", "M2"},
                  {"支出：資金集め（累計）", "Spending so far: campaigns"}, cost<Cost::campaign>),
    state_of_town({"hub_reserve", "yen", "M2"}, {"拠点の手持ち資金", "Hubs' reserves"},
                  over_accounts<&HubAccount::reserve>),
    state_of_town({"deficit_hubs", "hubs", "M2"},
                  {"手持ち資金が底をついた拠点", "Hubs whose reserve is below zero"}, deficit_hubs),
    flow_of_town({"hubs_closed", "hubs/week", "M2"},
                 {"今週たたまれた拠点", "Hubs closed for good this week"},
                 of_hubs<HubEventKind::closed>),
    flow_of_town({"paid_hours", "h/week", "M4"}, {"有給の職員の時間", "Paid staff hours"},
                 over_hubs<&Hub::staff_hours>),
    flow_of_town({"unpaid_hours", "h/week", "M4"}, {"ボランティアの時間", "Volunteers' hours"},
                 over_hubs<&Hub::unpaid_hours>),
    flow_of_town({"asked_hours", "h/week", "M4"},
                 {"ボランティアに頼んだ時間", "Hours asked of volunteers"},
                 over_hubs<&Hub::asked_hours>),
};
}  // namespace

std::span<const Measure> of_money() {
  return kRows;
}

}  // namespace engawa::measure_rows
