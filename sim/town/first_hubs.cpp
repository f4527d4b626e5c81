#include "sim/town/first_hubs.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/town/dwellings.hpp"

namespace engawa {
namespace {
std::uint16_t tens(double metres) {
  return static_cast<std::uint16_t>(std::clamp(metres / 10.0, 0.0, 65535.0));
}

Hub open_hub(const World& world, const TownPlan& plan, const HubPlan& from, std::uint32_t kind) {
  const auto [x, y] = to_metres(plan, from.latitude, from.longitude);
  Hub hub = make_hub(from.name, kind, tens(x), tens(y));
  hub.area = nearest_area(world.areas, x, y);
  if (from.open != 0) hub.regular_open = from.open;
  for (const auto& [name, value] : from.overrides) {
    for (const auto& row : hub_trait_rows()) {
      if (row.name == name) hub.traits.*row.member = value;
    }
  }
  hub.account.reserve = std::llround(hub.traits.reserve);
  return hub;
}

void acquaint(World& world, ResidentId who, HubId id) {
  const auto& p = world.parameters.population;
  const auto& r = world.residents;
  const auto& hub = world.hubs[id];
  if (age_of(r, who, world.week) < 6 || r.has(who, kHikikomori)) return;
  const double dx = 10.0 * (r.x10[who] - hub.x10), dy = 10.0 * (r.y10[who] - hub.y10);
  const double near = exp_of(-std::sqrt(dx * dx + dy * dy) / p.hub_aware_metres);
  const double tau = world.parameters.attendance.taste;
  const double taste =
      tau * normal_quantile(world.draw_for_life(Purpose::taste, r.life[who], hub.key).u());
  // those who like the place have not forgotten it: they are more among those who know
  const double likes = exp_of(p.hub_aware_taste * taste);
  const double knows = 1.0 - pow_of(1.0 - p.hub_aware_near * near, likes);
  const auto know = world.draw_for_life(Purpose::first_hub_awareness, r.life[who], hub.key);
  if (know.u() >= knows) return;
  HubLink& link = link_to(world.links[who], id, static_cast<float>(taste));
  link.flags |= kAware;
  // those who like the place are the ones who go: chance rises with taste
  const double goes = p.hub_visitors / p.hub_aware_near * exp_of(taste - 0.5 * tau * tau);
  const auto habit = world.draw_for_life(Purpose::first_hub_habit, r.life[who], hub.key);
  if (habit.u() >= goes) return;
  link.habit = static_cast<float>(std::min(1.0, 2 * p.hub_habit * habit.v()));
  link.satisfaction = 0.5F;
  link.visits = static_cast<std::uint16_t>(4 + 40 * link.habit);
  link.weeks_since = static_cast<std::uint16_t>(1 + 6 * know.v());
}
}  // namespace

void open_first_hubs(World& world, const TownPlan& plan) {
  for (const auto& from : plan.hubs) {
    const auto kind = find_hub_kind(from.kind);
    if (!kind) continue;  // read_town has said so
    world.hubs.push_back(open_hub(world, plan, from, *kind));
    const HubId id(world.hubs.size() - 1);
    for (std::size_t k = 0; k < world.residents.size(); ++k) acquaint(world, ResidentId(k), id);
  }
}

}  // namespace engawa
