#include "tests/support/needs_world.hpp"

#include <algorithm>

namespace engawa::testing {

World make_quiet_world(std::size_t residents, const DrawScript* script) {
  World world = make_small_world(0);
  world.draws = Draws(7, script);
  auto& n = world.parameters.needs;
  n.base_rate = n.outside = n.institution_65 = n.institution_younger = n.lapse = 0;
  for (std::size_t k = 0; k < residents; ++k) {
    const auto who = add_person(world, add_dwelling(world), 40, false);
    auto& r = world.residents;
    r.free_mask[who] = kAllSlots;
    r.capabilities[who] = r.capabilities_known[who] = 0;
    r.health[who] = 1;
  }
  world.ties.adjacency.rebuild(world.residents.size(), {}, {});
  return world;
}

void open_need(World& world, ResidentId who, Need need) {
  auto& open = world.residents.needs_open[who];
  open = static_cast<std::uint16_t>(open | bit_of(need));
}

bool has_open(const World& world, ResidentId who, Need need) {
  return (world.residents.needs_open[who] & bit_of(need)) != 0;
}

HubId add_hub(World& world, const char* name, std::uint16_t needs_solved, float staff_hours) {
  const HubId id(world.hubs.size());
  Hub hub;
  hub.name = name;
  hub.key = key_of_name(name);
  hub.needs_solved = needs_solved;
  hub.staff_hours = staff_hours;
  hub.open = slot_bit(0);
  hub.traits.safety = 0.8;
  world.hubs.push_back(hub);
  return id;
}

void live_needs(World& world, int threads) {
  world.events.helps.clear();
  world.events.needs_arisen = world.events.needs_voiced = world.events.needs_lapsed = 0;
  world.events.institution_yen = 0;
  NeedsScratch scratch;
  meet_needs(world, scratch, Parallel(threads));
}

std::vector<HelpRoute> routes(const World& world) {
  std::vector<HelpRoute> all;
  for (const auto& help : world.events.helps) all.push_back(help.route);
  return all;
}

World make_needy_town(std::size_t residents, std::uint64_t seed) {
  World world = make_small_world(residents, seed);
  tie_households(world);
  world.parameters.needs.base_rate = 0.04;
  auto& r = world.residents;
  std::vector<NewTie> fresh;
  for (std::size_t k = 0; k < residents; ++k) {
    const ResidentId who(k);
    r.capabilities[who] = static_cast<std::uint32_t>(r.life[who] >> 20U) & 0xFFFFFFU;
    r.capabilities_known[who] = r.capabilities[who] & 0xF0F0F0U;
    for (std::size_t friends = 0; friends < 4; ++friends) {
      const auto luck = derive_key(99 + friends, seed, k);
      const ResidentId other(luck % residents);
      if (other != who) {
        fresh.push_back({who, other, TieKind::friendship,
                         0.1F + 0.8F * static_cast<float>((luck >> 32U) % 100) / 100.0F});
      }
    }
  }
  add_ties(world.ties, fresh, residents, 0);
  add_hub(world, "clinic room", bit_of(Need::health) | bit_of(Need::family), 6);
  add_hub(world, "veranda", 0, 2);
  world.hubs[HubId(0U)].traits.linking_skill = world.hubs[HubId(1U)].traits.linking_skill = 0.6;
  for (std::size_t hub = 0; hub < 2; ++hub) {
    for (std::size_t k = hub; k < residents; k += 5) {
      world.events.visits.push_back({ResidentId(k), HubId(hub), 0, k % 3 != 0, false});
    }
  }
  return world;
}

World reordered(const World& world, const std::vector<std::size_t>& order) {
  World moved = world;
  std::vector<ResidentId> now(order.size());
  for (std::size_t k = 0; k < order.size(); ++k) now[order[k]] = ResidentId(k);
  for_each_column(moved.residents, [&](auto& column) {
    const auto before = column;
    for (std::size_t k = 0; k < order.size(); ++k) {
      column[ResidentId(k)] = before[ResidentId(order[k])];
    }
  });
  for (std::size_t k = 0; k < order.size(); ++k) {
    moved.links[ResidentId(k)] = world.links[ResidentId(order[k])];
  }
  for (auto& home : moved.households.values()) {
    for (std::size_t m = 0; m < home.size; ++m) home.members[m] = now[home.members[m].value];
  }
  for (auto& visit : moved.events.visits) visit.who = now[visit.who.value];
  std::vector<NewTie> ties;
  for (std::size_t k = 0; k < world.ties.size(); ++k) {
    const TieId tie(k);
    ties.push_back({now[world.ties.a[tie].value], now[world.ties.b[tie].value],
                    world.ties.kind[tie], world.ties.strength[tie]});
  }
  moved.ties = Ties{};
  add_ties(moved.ties, ties, order.size(), world.week);
  return moved;
}

}  // namespace engawa::testing
