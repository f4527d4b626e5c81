#include "sim/week/know_how.hpp"

#include <algorithm>
#include <cmath>

#include "sim/hubs/project.hpp"
#include "sim/week/projects.hpp"

namespace engawa {
namespace {
/// Mean advantage of the others in its networks; those who know less have nothing to give.
double advantage_of_others(const World& world, HubId id) {
  const auto& hub = world.hubs[id];
  double sum = 0;
  int others = 0;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const auto& other = world.hubs[HubId(k)];
    const bool linked = (other.levers.networks & hub.levers.networks) != 0;
    if (HubId(k) == id || !linked || !lives_in(other, world.week)) continue;
    sum += std::max(0.0, other.traits.know_how - hub.traits.know_how);
    ++others;
  }
  return others == 0 ? 0.0 : sum / others;
}

double next_know_how(const World& world, HubId id) {
  const auto& hub = world.hubs[id];
  const double now = hub.traits.know_how;
  // A hub that nobody supports keeps what its kind knows: fading takes only what was added.
  const double rest = hub_kinds()[hub.kind].traits.know_how;
  const double faded = world.parameters.projects.fading / 52.0;
  double next = now > rest ? std::max(rest, now - faded) : now;
  next += static_cast<double>(hub.levers.know_how_gain);
  if (hub.levers.networks != 0 && hub.levers.exchange > 0) {
    next += static_cast<double>(hub.levers.exchange) * advantage_of_others(world, id);
  }
  return std::clamp(next, 0.0, 1.0);
}

int steps(const World& world, double know_how) {
  constexpr double kRounding = 1e-9;
  return static_cast<int>(std::floor(know_how / world.parameters.projects.learnt_step + kRounding));
}
}  // namespace

void share_know_how(World& world) {
  std::vector<double> next(world.hubs.size());
  for (std::size_t k = 0; k < next.size(); ++k) {
    const HubId id(k);
    const bool lives = lives_in(world.hubs[id], world.week);
    next[k] = lives ? next_know_how(world, id) : world.hubs[id].traits.know_how;
  }
  for (std::size_t k = 0; k < next.size(); ++k) {
    const HubId id(k);
    auto& know_how = world.hubs[id].traits.know_how;
    if (steps(world, next[k]) > steps(world, know_how)) {
      world.events.hubs.push_back({id, HubId{}, HubEventKind::learnt, kNoProject});
    }
    know_how = next[k];
  }
}

}  // namespace engawa
