// The ledgers of murmurs: what was said at a hub and stays open, and what its visitors have heard.
#include <algorithm>
#include <tuple>

#include "sim/week/help.hpp"

namespace engawa {
namespace {
constexpr auto place_of(const HubMurmur& m) {
  return std::tuple(m.hub, m.asker, m.need);
}

bool place_less(const HubMurmur& x, const HubMurmur& y) {
  return place_of(x) < place_of(y);
}

/// Said twice in the same place in one week counts once.
void keep_once(std::vector<HubMurmur>& murmurs) {
  std::sort(murmurs.begin(), murmurs.end(), place_less);
  const auto last = std::unique(
      murmurs.begin(), murmurs.end(),
      [](const HubMurmur& x, const HubMurmur& y) { return place_of(x) == place_of(y); });
  murmurs.erase(last, murmurs.end());
}

void fade_ledgers(World& world) {
  const double memory = world.parameters.needs.murmur_memory;
  constexpr double kForgotten = 1e-6;  // keeps denormal numbers out of the arithmetic
  for (auto& hub : world.hubs.values()) {
    for (auto& heard : hub.murmurs) {
      const double left = memory * static_cast<double>(heard);
      heard = left < kForgotten ? 0.0F : static_cast<float>(left);
    }
  }
}

/// Troubles that visitors have been told of this week by those close to them, once each.
std::vector<HubMurmur> hearsay(const World& world, const NeedsScratch& scratch) {
  std::vector<HubMurmur> heard;
  for (const auto& visit : world.events.visits) {
    if (!visit.admitted) continue;
    for (const auto& half : world.ties.adjacency.of(visit.who)) {
      for_each_need(scratch.said[half.other], [&](std::size_t need) {
        HubMurmur murmur;
        murmur.asker = half.other;
        murmur.hub = visit.hub;
        murmur.need = static_cast<std::uint8_t>(need);
        heard.push_back(murmur);
      });
    }
  }
  keep_once(heard);
  return heard;
}

bool stays_open(const World& world, const HubMurmur& m) {
  return (world.residents.needs_open[m.asker] & need_bit(m.need)) != 0;
}
}  // namespace

void write_ledgers(World& world, NeedsScratch& scratch) {
  fade_ledgers(world);
  keep_once(scratch.murmurs);
  for (const auto& m : scratch.murmurs) {
    if (stays_open(world, m)) world.hubs[m.hub].murmurs[m.need] += 1.0F;
  }
  const auto weight = static_cast<float>(world.parameters.projects.hearsay);
  if (weight <= 0) return;
  for (const auto& m : hearsay(world, scratch)) {
    if (!stays_open(world, m) || std::ranges::binary_search(scratch.murmurs, m, place_less)) {
      continue;
    }
    world.hubs[m.hub].murmurs[m.need] += weight;
  }
}

}  // namespace engawa
