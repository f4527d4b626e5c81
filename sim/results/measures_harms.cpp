// Harms N1-N7: what a good intention displaces, whom it wears out, shuts out or leaves behind.
#include <array>
#include <limits>

#include "sim/results/measure_rows.hpp"
#include "sim/results/spread.hpp"

namespace engawa::measure_rows {
namespace {
constexpr double kBurntOut = 0.5;
constexpr int kThirdVisit = 3;
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

template <Pool Which>
double pool(const PersonView& p) {
  return p.world.residents.pool[p.who][Which];
}
double is_burnt_out(const PersonView& p) {
  return double{p.world.residents.burnout[p.who]} > kBurntOut ? 1.0 : 0.0;
}
/// A hub is visited at most once a week, so a link that now counts three visits got the third.
void third_visits(const World& world, Tally& tally) {
  for (const auto& visit : world.events.visits) {
    if (!visit.admitted) continue;
    const HubLink* link = find_link(world.links[visit.who], visit.hub);
    if (link != nullptr && link->visits == kThirdVisit) tally.add(visit.who);
  }
}
double visitors_of(const Hub& hub) {
  double sum = 0;
  for (const auto visitors : hub.visitors) sum += visitors;
  return sum;
}
double largest_hub_share(const World& world) {
  double most = 0, sum = 0;
  for (const auto& hub : world.hubs.values()) {
    const double visits = visitors_of(hub);
    most = std::max(most, visits);
    sum += visits;
  }
  return sum > 0 ? most / sum : kNothing;
}
template <class Visit>
void for_each_volunteer(const World& world, Visit visit) {
  const auto& r = world.residents;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (r.volunteer[who] < VolunteerStage::volunteer || !r.volunteer_hub[who].exists()) continue;
    if (r.has(who, kPresent)) visit(who);
  }
}
double volunteer_top_decile(const World& world) {
  const auto& r = world.residents;
  std::vector<double> hours;
  for_each_volunteer(world, [&](ResidentId who) {
    hours.push_back(r.volunteer_hours[who] * (r.volunteer_weeks[who] + 1.0));
  });
  return top_decile_share_of(std::move(hours));
}
/// Mean over the hubs that have volunteers.
double coordinator_share(const World& world) {
  const auto& r = world.residents;
  std::vector<double> sum(world.hubs.size(), 0.0), most(world.hubs.size(), 0.0);
  for_each_volunteer(world, [&](ResidentId who) {
    const auto hub = r.volunteer_hub[who].value;
    const double hours = std::max<double>(1, r.volunteer_hours[who]);
    sum[hub] += hours;
    most[hub] = std::max(most[hub], hours);
  });
  double shares = 0, hubs = 0;
  for (std::size_t k = 0; k < sum.size(); ++k) {
    if (sum[k] <= 0) continue;
    shares += most[k] / sum[k];
    ++hubs;
  }
  return hubs > 0 ? shares / hubs : kNothing;
}

constexpr std::array kRows{
    mean_of_people({"outside_friends", "ties/person", "N1"}, kAdults,
                   {"町外の友人", "Friends outside the town"}, pool<kPoolFriends>),
    mean_of_people({"throttle", "1", "N1"}, kAdults,
                   {"望む交流のうち時間と意欲が許す割合",
                    "Share of wanted contact that time and appetite allow"},
                   column<&Residents::throttle>),
    mean_of_people({"hours_with_ties", "h/week", "N1"}, kAdults,
                   {"町内の知り合いと過ごした時間（同居者を除き、拠点での時間を含む）",
                    "Hours with local ties (outside the household, hub sessions included)"},
                   [](const PersonView& p) { return p.tie_hours; }),
    mean_of_people({"burnout", "1", "N2"}, kAdults, {"燃え尽き", "Burnout"},
                   column<&Residents::burnout>),
    sum_of_people({"burnt_out", "people", "N2"}, kEveryone,
                  {"燃え尽きた住民（0.5超）", "Residents burnt out (over .5)"}, is_burnt_out),
    events_of({"quits", "people/week", "N2"},
              {"やめた担い手（理由を問わない）", "Volunteers who stopped, for whatever reason"},
              lived_through<LifeEventKind::stopped_serving, LifeEventKind::burnout_exit>),
    events_of({"burnt_out_exits", "people/week", "N2"},
              {"燃え尽きてやめた担い手", "Volunteers who stopped because burnt out"},
              lived_through<LifeEventKind::burnout_exit>),
    seldom_of_town(
        {"volunteer_top_decile", "share", "N2"},
        {"担い手が引き受けてきた時間のうち、上位1割の人の割合",
         "Share of the hours pledged by today's volunteers that the top tenth has borne"},
        volunteer_top_decile),
    events_of({"new_regulars_third_visit", "people/week", "N3"},
              {"同じ拠点に3回目に来た人（なじんだ新人）",
               "People who came to a hub a third time (newcomers who stayed)"},
              third_visits),
    events_of({"fell_out", "people/week", "N3"}, {"場で仲たがいした人", "People who fell out"},
              happened<PersonEventKind::fell_out>),
    events_of({"repelled", "people/week", "N4"},
              {"見られ方や圧力のために行くのをやめた人",
               "People whom the label or the pressure kept away"},
              happened<PersonEventKind::repelled>),
    events_of({"lost_place", "people/week", "N7"},
              {"通う場が閉じた常連", "Regulars whose hub closed"},
              happened<PersonEventKind::lost_place>),
    state_of_town({"largest_hub_share", "share", "N7"},
                  {"今週の来所のうち最も大きい拠点の割合",
                   "Share of this week's visits that the largest hub has"},
                  largest_hub_share),
    seldom_of_town({"coordinator_share", "share", "N7"},
                   {"拠点の担い手の時間のうち一人に頼る割合（拠点の平均）",
                    "Share of a hub's volunteer hours that hangs on one person (mean of hubs)"},
                   coordinator_share),
};
}  // namespace

std::span<const Measure> of_harms() {
  return kRows;
}

}  // namespace engawa::measure_rows
