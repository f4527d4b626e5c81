// Help by projects: volunteers with hours left take the needs said aloud, the most severe first.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "sim/hubs/project.hpp"
#include "sim/week/help.hpp"
#include "sim/week/projects.hpp"

namespace engawa {
namespace {
struct Case {
  ResidentId asker;
  std::uint8_t need = 0;
  double severity = 0;
  std::uint64_t lot = 0;
};

/// Needs said aloud and still open that some project serves, in the order in which they are taken.
std::vector<Case> cases_of_week(const World& world, const NeedNumbers& numbers,
                                std::uint16_t served) {
  const auto& r = world.residents;
  std::vector<Case> cases;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    const auto asked = static_cast<std::uint16_t>(r.needs_open[who] & r.needs_voiced[who] & served);
    if (asked == 0 || !r.has(who, kPresent) || r.has(who, kInHospital)) continue;
    for_each_need(asked, [&](std::size_t need) {
      const auto lot = world.draw(Purpose::project_case, r.life[who], need).first;
      cases.push_back({who, static_cast<std::uint8_t>(need), numbers.severity[need], lot});
    });
  }
  std::ranges::sort(cases, [&r](const Case& x, const Case& y) {
    return std::tuple(-x.severity, x.lot, r.life[x.asker], x.need) <
           std::tuple(-y.severity, y.lot, r.life[y.asker], y.need);
  });
  return cases;
}

double metres_to(const World& world, ResidentId who, const Hub& hub) {
  const double east = 10.0 * (int{world.residents.x10[who]} - int{hub.x10});
  const double north = 10.0 * (int{world.residents.y10[who]} - int{hub.y10});
  return std::sqrt(east * east + north * north);
}

bool fits(const World& world, const ProjectTeam& team) {
  return team.hours_left >= world.parameters.projects.hours_per_case;
}

/// The nearest project in reach that serves the need and has hours and hands left for the asker.
ProjectTeam* find_team(World& world, std::vector<ProjectTeam>& teams, const Case& request) {
  const auto& p = world.parameters.projects;
  ProjectTeam* best = nullptr;
  double nearest = 0;
  for (auto& team : teams) {
    auto& hub = world.hubs[team.hub];
    if ((hub.needs_solved & need_bit(request.need)) == 0) continue;
    const double metres = metres_to(world, request.asker, hub);
    if (metres > p.reach_metres) continue;
    hub.asked_hours += static_cast<float>(p.hours_per_case);
    if (!fits(world, team)) continue;
    if (team.paid_left < p.hours_per_case &&
        pick_hand(world, team, request.asker, request.need) == nullptr) {
      continue;
    }
    const bool nearer = best == nullptr || metres < nearest ||
                        (metres == nearest && hub.key < world.hubs[best->hub].key);
    if (!nearer) continue;
    best = &team;
    nearest = metres;
  }
  return best;
}

void take_case(World& world, NeedsScratch& scratch, ProjectTeam& team, const Case& request) {
  auto& hub = world.hubs[team.hub];
  ProjectHand* hand = pick_hand(world, team, request.asker, request.need);
  HelpEvent event{request.asker, ResidentId{}, request.need, HelpRoute::project};
  if (hand != nullptr) {
    event.helper = hand->who;
    give_help(world, hand->who, request.asker, find_tie(world.ties, hand->who, request.asker));
  }
  spend_hours(team, hand, world.parameters.projects.hours_per_case);
  close_need(world.residents, request.asker, request.need);
  receive_help(world, request.asker);
  hub.levers.yen_in[std::size_t(Income::fees)] += std::llround(hub.traits.fee);
  if (hub.cases < 0xFFFF) ++hub.cases;
  tell_of(world, request.asker, team.hub);
  scratch.met.push_back(event);
}

/// What the week asked of the volunteers: hours in the hub's books, load in theirs.
void book_hours(World& world, const ProjectTeam& team) {
  const double memory = world.parameters.volunteering.load_memory;
  for (const auto& hand : team.hands) {
    const double spent = hand.offered - hand.left;
    world.hubs[team.hub].unpaid_hours += static_cast<float>(spent);
    world.residents.volunteer_load[hand.who] += static_cast<float>(memory * spent / hand.offered);
  }
}
}  // namespace

void ask_projects(World& world, const NeedNumbers& numbers, NeedsScratch& scratch) {
  for (auto& hub : world.hubs.values()) hub.cases = 0;
  auto teams = teams_of_week(world);
  if (teams.empty()) return;
  book_rides(world, teams);
  std::uint16_t served = 0;
  for (const auto& team : teams) {
    served = static_cast<std::uint16_t>(served | world.hubs[team.hub].needs_solved);
  }
  for (const auto& request : cases_of_week(world, numbers, served)) {
    if (auto* team = find_team(world, teams, request)) take_case(world, scratch, *team, request);
  }
  for (const auto& team : teams) book_hours(world, team);
}

}  // namespace engawa
