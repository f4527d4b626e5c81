// Three residents look in on somebody who came home from hospital to an empty dwelling.
#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/interventions/events.hpp"
#include "sim/interventions/supporting.hpp"
#include "sim/state/supports.hpp"

namespace engawa {
namespace {
constexpr int kAdult = 18;  // years

bool came_home_alone(const World& world, ResidentId who) {
  const auto& r = world.residents;
  return r.has(who, kRecentlyDischarged) && can_be_called_on(world, who) &&
         world.households[r.household[who]].size == 1;
}

double metres_between(const Residents& r, ResidentId i, ResidentId j) {
  const double east = 10.0 * (int{r.x10[i]} - int{r.x10[j]});
  const double north = 10.0 * (int{r.y10[i]} - int{r.y10[j]});
  return std::sqrt(east * east + north * north);
}

bool may_look_in(const World& world, ResidentId who) {
  const auto& r = world.residents;
  return (r.flags[who] & (kPresent | kInHospital | kHikikomori)) == kPresent &&
         age_of(r, who, world.week) >= kAdult &&
         static_cast<double>(r.health[who]) > world.parameters.needs.ask_health;
}

bool is_in_a_circle(const World& world, std::uint64_t life) {
  return std::ranges::any_of(world.supports, [life](const Support& row) {
    return std::ranges::find(row.companions, life, &Companion::life) != row.companions.end();
  });
}

/// Near people who go to the hub, and ties from anywhere in town.
bool is_known_or_near(const World& world, ResidentId who, ResidentId other, HubId hub,
                      double reach_metres) {
  const TieId tie = find_tie(world.ties, who, other);
  if (tie.exists()) return world.ties.kind[tie] != TieKind::online;
  const HubLink* link = find_link(world.links[other], hub);
  return link != nullptr && link->visits > 0 &&
         link->weeks_since <= world.parameters.care.recent_weeks &&
         metres_between(world.residents, who, other) <= reach_metres;
}

/// Where those who do not know each other yet may meet.
struct Meeting {
  HubId hub;
  double reach_metres = 0;
};

struct Runner {
  double time = 0;
  Companion companion;
};

/// The circle, by a race over readiness to step in; empty if there are not enough people.
std::vector<Runner> find_circle(const World& world, const Meeting& place, ResidentId who,
                                std::size_t size) {
  const auto& r = world.residents;
  std::vector<Runner> runners;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId other(k);
    if (other == who || !may_look_in(world, other)) continue;
    if (!is_known_or_near(world, who, other, place.hub, place.reach_metres)) continue;
    const double weight = static_cast<double>(r.civic_mind[other] * (1.0F - r.burnout[other]));
    if (weight <= 0 || is_in_a_circle(world, r.life[other])) continue;
    const double u = world.draw(Purpose::circle_member, r.life[who], r.life[other]).u();
    runners.push_back({race_time(u, weight), {r.life[other], other}});
  }
  std::ranges::sort(runners, [](const Runner& x, const Runner& y) {
    return x.time != y.time ? x.time < y.time : x.companion.life < y.companion.life;
  });
  if (runners.size() < size) return {};
  runners.resize(size);
  return runners;
}

/// They shake hands: whoever was a stranger is an acquaintance now.
void get_to_know(World& world, ResidentId who, const std::vector<Runner>& circle) {
  std::vector<NewTie> fresh;
  for (const Runner& runner : circle) {
    const ResidentId other = runner.companion.who;
    if (find_tie(world.ties, who, other).exists()) continue;
    fresh.push_back({std::min(who, other), std::max(who, other), TieKind::hub,
                     static_cast<float>(world.parameters.care.circle_strength)});
  }
  if (fresh.empty()) return;
  for (const NewTie& tie : fresh) {
    world.events.new_ties.emplace_back(tie.a, tie.b);
    world.residents.set(tie.a, kNewTieEver, true);
    world.residents.set(tie.b, kNewTieEver, true);
  }
  add_ties(world.ties, fresh, world.residents.size(), world.week);
}

void turn(const Action& action, World& world) {
  SupportTerms terms = terms_of(action, world, SupportKind::watch_circle);
  if (!terms.base.exists()) return;
  act_this_week(world, terms);
  const auto most = static_cast<std::size_t>(action.number("circles"));
  const auto size = static_cast<std::size_t>(action.number("members"));
  const std::size_t watched = supports_under(world, terms.action);
  const auto wanted = draw_lots(world, terms.action, most > watched ? most - watched : 0,
                                [&](ResidentId who) { return came_home_alone(world, who); });
  const Meeting place{terms.base, action.number("reach")};
  for (const ResidentId who : wanted) {
    const auto circle = find_circle(world, place, who, size);
    if (circle.empty()) continue;
    get_to_know(world, who, circle);
    Support& row = enrol(world, terms, who);
    for (std::size_t k = 0; k < circle.size(); ++k) row.companions[k] = circle[k].companion;
  }
}
}  // namespace

InterventionKind kind_watch_circle() {
  InterventionKind kind;
  kind.name = "watch_circle";
  kind.code = "I40";
  kind.lever = {"退院した一人暮らしの人を見守る住民", "residents who look in on somebody"};
  kind.title = {"見守りの輪", "Watch circle"};
  kind.stands_for = {
      "退院した一人暮らしの人を、知り合いや居場所に来る近所の人たちが、代わるがわる訪ねる。",
      "Acquaintances, and neighbours who come to the hub, take turns to look in on somebody who "
      "lives alone and has come home from hospital."};
  kind.practice = "seed 001";
  kind.fields = {
      whole_field("circles", "persons", 10, 0, 500,
                  {"同時に見守る人数の上限。", "People looked after at a time, at most."},
                  "assumption: as many as one organiser can keep in mind"),
      whole_field("members", "persons", 3, 1, double{kMostCompanions},
                  {"1つの輪の人数。1人が入れる輪は1つ。",
                   "Residents in a circle; nobody is in two at a time."},
                  "assumption: three; seed 001 tells of everybody watching, no figure"),
      number_field("reach", "m", 500, 50, 5000,
                   {"知り合いでない人が加わる、家どうしの距離の上限。",
                    "Distance within which strangers from the hub join."},
                   "assumption: a short walk"),
  };
  const auto support = support_fields(
      26, 0.35, 0.5, "assumption: each member every third week or so, so that somebody comes each");
  kind.fields.insert(kind.fields.end(), support.begin(), support.end());
  kind.moves = {"supported", "support_contacts", "new_ties", "givers"};
  kind.leaves_alone = {"often_always", "paid_hours", "deaths"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
