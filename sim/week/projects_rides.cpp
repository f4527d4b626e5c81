// Rides to hubs: a taxi of mutual help shortens the way for people who cannot walk far.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "sim/hubs/project.hpp"
#include "sim/week/projects.hpp"

namespace engawa {
namespace {
bool gives_rides(const Hub& hub) {
  return is_help_project(hub) && (hub.needs_solved & bit_of(Need::transport)) != 0;
}

/// The project that drives a resident: of those one knows the one with the smallest key.
HubId driven_by(const World& world, ResidentId who, std::int32_t week) {
  HubId best;
  for (const auto& link : world.links[who]) {
    if (!link.hub.exists()) break;
    const auto& hub = world.hubs[link.hub];
    if (!gives_rides(hub) || !lives_in(hub, week)) continue;
    if (!best.exists() || hub.key < world.hubs[best].key) best = link.hub;
  }
  return best;
}

bool knows_a_place(const World& world, ResidentId who) {
  return std::ranges::any_of(world.links[who], [&](const HubLink& link) {
    return link.hub.exists() && !is_help_project(world.hubs[link.hub]) &&
           lives_in(world.hubs[link.hub], world.week + 1);
  });
}

/// Without a car and not able to walk far, with somewhere to go.
bool wants_ride(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const auto& p = world.parameters.projects;
  if (!r.has(who, kPresent) || r.has(who, kInHospital | kDrives)) return false;
  const bool far = age_of(r, who, world.week) >= p.ride_age ||
                   static_cast<double>(r.mobility[who]) < p.ride_mobility;
  return far && knows_a_place(world, who) &&
         world.draw(Purpose::ride_wanted, r.life[who]).u() < p.ride_wanted;
}

struct RideWish {
  HubId project;
  std::uint64_t lot = 0, life = 0;
  ResidentId who;
};

std::vector<RideWish> wishes_for_rides(World& world) {
  auto& r = world.residents;
  std::vector<RideWish> wishes;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (r.has(who, kTaxiUser)) r.set(who, kTaxiUser, false);
    if (!world.links[who][0].hub.exists()) continue;
    const auto project = driven_by(world, who, world.week + 1);
    if (!project.exists() || !wants_ride(world, who)) continue;
    const auto lot = world.draw(Purpose::ride, r.life[who], world.hubs[project].key).first;
    wishes.push_back({project, lot, r.life[who], who});
  }
  std::ranges::sort(wishes, [](const RideWish& x, const RideWish& y) {
    return std::tie(x.project, x.lot, x.life) < std::tie(y.project, y.lot, y.life);
  });
  return wishes;
}

/// Rides that a project's hours make; none if nobody has hours.
std::size_t rides_of(const World& world, std::span<const ProjectTeam> teams, HubId project) {
  const auto team = std::ranges::find(teams, project, &ProjectTeam::hub);
  if (team == teams.end()) return 0;
  return static_cast<std::size_t>(
      std::floor(team->hours_left / world.parameters.projects.hours_per_ride));
}

void promise(World& world, std::span<const RideWish> wishes, std::size_t rides) {
  const std::size_t kept = std::min(wishes.size(), rides);
  for (const auto& wish : wishes.first(kept)) world.residents.set(wish.who, kTaxiUser, true);
  world.hubs[wishes.front().project].service_share =
      static_cast<float>(kept) / static_cast<float>(wishes.size());
}

struct Ride {
  ResidentId who;
  HubId to;
  std::uint8_t slot = 0;
};

/// The week's visits by people with a promise, in an order that knows nothing of rows.
std::vector<Ride> rides_of_week(const World& world) {
  const auto& r = world.residents;
  std::vector<Ride> rides;
  for (const auto& visit : world.events.visits) {
    if (visit.admitted && r.has(visit.who, kTaxiUser)) {
      rides.push_back({visit.who, visit.hub, visit.slot});
    }
  }
  std::ranges::sort(rides, [&r](const Ride& x, const Ride& y) {
    return std::tie(r.life[x.who], x.slot) < std::tie(r.life[y.who], y.slot);
  });
  return rides;
}

/// A week of driving strengthens the driver's sense of role as a week of shifts does.
void strengthen_role(World& world, ResidentId driver) {
  auto& role = world.residents.role[driver];
  const double gain = world.parameters.volunteering.role_gain;
  role += static_cast<float>(gain * (1.0 - static_cast<double>(role)));
}
}  // namespace

void book_rides(World& world, std::vector<ProjectTeam>& teams) {
  const double hours = world.parameters.projects.hours_per_ride;
  std::vector<ResidentId> drivers;
  for (const auto& ride : rides_of_week(world)) {
    const auto project = driven_by(world, ride.who, world.week);
    const auto team = std::ranges::find(teams, project, &ProjectTeam::hub);
    if (team == teams.end() || team->hours_left < hours) continue;
    auto* hand = pick_hand(world, *team, ride.who, kNeedKinds + std::size_t{ride.slot});
    if (hand == nullptr && team->paid_left < hours) continue;
    spend_hours(*team, hand, hours);
    if (hand != nullptr) drivers.push_back(hand->who);
    auto& hub = world.hubs[project];
    hub.levers.yen_in[std::size_t(Income::fees)] += std::llround(hub.traits.fee);
    world.events.persons.push_back({ride.who, PersonEventKind::rode, ride.to});
  }
  std::ranges::sort(drivers);
  drivers.erase(std::unique(drivers.begin(), drivers.end()), drivers.end());
  for (const auto driver : drivers) strengthen_role(world, driver);
}

void offer_rides(World& world) {
  bool any = false;  // one that has just ended still has promises to take back
  for (auto& hub : world.hubs.values()) {
    if (!gives_rides(hub)) continue;
    any = any || hub.open_to >= world.week;
    hub.service_share = 0;
  }
  if (!any) return;
  const auto wishes = wishes_for_rides(world);
  if (wishes.empty()) return;
  const auto teams = teams_of_week(world);
  for (std::size_t begin = 0, end = 0; begin < wishes.size(); begin = end) {
    const auto project = wishes[begin].project;
    while (end < wishes.size() && wishes[end].project == project) ++end;
    promise(world, std::span(wishes).subspan(begin, end - begin), rides_of(world, teams, project));
  }
}

}  // namespace engawa
