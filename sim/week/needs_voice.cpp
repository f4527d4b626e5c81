#include "sim/week/needs_voice.hpp"

#include <algorithm>
#include <tuple>

#include "sim/core/elementary.hpp"
#include "sim/state/supports.hpp"
#include "sim/week/help.hpp"
#include "sim/week/needs_arise.hpp"

namespace engawa {
namespace {
double strongest_tie(const World& world, ResidentId who) {
  float strongest = 0;
  for (const auto& half : world.ties.adjacency.of(who)) {
    strongest = std::max(strongest, world.ties.strength[half.tie]);
  }
  return std::max(static_cast<double>(strongest), strongest_support(world, who));
}

/// Somebody who looks in regularly hears what would go unsaid.
double listened_to(const World& world, ResidentId who) {
  return world.residents.has(who, kSupported) ? world.parameters.care.voicing : 1.0;
}

/// The part of voicing that does not depend on the kind.
double openness(const World& world, ResidentId who) {
  const auto& n = world.parameters.needs;
  const double gloom = std::max(lonely_z(world, who), 0.0);
  return (n.voice_floor + n.voice_tie * strongest_tie(world, who)) *
         (n.voice_trust_base + static_cast<double>(world.residents.trust[who])) *
         exp_of(-n.voice_loneliness * gloom) * listened_to(world, who) *
         (home_facts(world, who).eighty_fifty ? n.voice_8050 : 1.0);
}

double voicing(const World& world, const NeedNumbers& numbers, ResidentId who, std::size_t kind,
               double open) {
  const auto& n = world.parameters.needs;
  const double hidden = numbers.hidden[kind];
  const double stigma = static_cast<double>(world.residents.stigma_sensitivity[who]);
  return std::min(1.0, (1.0 - hidden) * open * (1.0 - n.voice_stigma * stigma * hidden));
}

/// Marks a need as said; counts it the first time.
void mark_voiced(Residents& r, ResidentId who, std::size_t kind, std::uint32_t& count) {
  const auto bit = need_bit(kind);
  if ((r.needs_voiced[who] & bit) != 0) return;
  r.needs_voiced[who] = static_cast<std::uint16_t>(r.needs_voiced[who] | bit);
  ++count;
}

void murmur(const World& world, const NeedNumbers& numbers, const VisitEvent& visit,
            std::vector<HubMurmur>& out) {
  const auto& r = world.residents;
  const auto& hub = world.hubs[visit.hub];
  for_each_need(r.needs_open[visit.who], [&](std::size_t kind) {
    const auto draw = world.draw(Purpose::need_voiced_at_hub, r.life[visit.who],
                                 with_detail(hub.key, visit.slot * std::size_t{64} + kind));
    if (draw.u() >= hub_voicing_probability(world, numbers, visit.who, hub, kind)) return;
    out.push_back({visit.who, visit.hub, static_cast<std::uint8_t>(kind), visit.slot,
                   numbers.severity[kind], draw.second});
  });
}
}  // namespace

double voicing_probability(const World& world, const NeedNumbers& numbers, ResidentId who,
                           std::size_t kind) {
  return voicing(world, numbers, who, kind, openness(world, who));
}

double hub_voicing_probability(const World& world, const NeedNumbers& numbers, ResidentId who,
                               const Hub& hub, std::size_t kind) {
  const auto& n = world.parameters.needs;
  // As in the circle of a session (week/circle.cpp).
  const double safety =
      std::min(0.98, hub.traits.safety + static_cast<double>(hub.levers.extra_safety) +
                         world.parameters.session.know_how_safety * hub.traits.know_how);
  const double stigma = static_cast<double>(world.residents.stigma_sensitivity[who]);
  return safety * n.voice_hub * (1.0 - numbers.hidden[kind] * stigma);
}

void voice_needs(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
                 const Parallel& parallel) {
  auto& r = world.residents;
  const auto& n = world.parameters.needs;
  parallel.for_each_block(r.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      if (r.needs_open[who] == 0 || !r.has(who, kPresent)) continue;
      double open = -1.0;  // not known yet: most draws fail whatever it is
      const double most_open = (n.voice_floor + n.voice_tie) *
                               (n.voice_trust_base + static_cast<double>(r.trust[who])) *
                               listened_to(world, who);
      for_each_need(r.needs_open[who], [&](std::size_t kind) {
        const double tries = r.need_age[who][kind] == 0 ? 1.0 : n.again;
        const double u = world.draw(Purpose::need_voiced, r.life[who], kind).u();
        if (u >= tries * (1.0 - numbers.hidden[kind]) * most_open) return;
        if (open < 0.0) open = openness(world, who);
        if (u >= tries * voicing(world, numbers, who, kind, open)) return;
        scratch.said[who] = static_cast<std::uint16_t>(scratch.said[who] | need_bit(kind));
        mark_voiced(r, who, kind, scratch.tallies[block].voiced);
      });
    }
  });
}

void voice_at_hubs(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
                   const Parallel& parallel) {
  const auto& visits = world.events.visits;
  const auto& r = world.residents;
  scratch.murmur_lists.start(visits.size());
  parallel.for_each_block(
      visits.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
        for (std::size_t v = begin; v < end; ++v) {
          if (!visits[v].admitted || r.needs_open[visits[v].who] == 0) continue;
          murmur(world, numbers, visits[v], scratch.murmur_lists.of_block(block));
        }
      });
  scratch.murmur_lists.gather(scratch.murmurs);
  std::sort(scratch.murmurs.begin(), scratch.murmurs.end(),
            [&](const HubMurmur& x, const HubMurmur& y) {
              const auto order = [&](const HubMurmur& m) {
                return std::tuple(-m.severity, m.lot, r.life[m.asker], m.need,
                                  world.hubs[m.hub].key, m.slot);
              };
              return order(x) < order(y);
            });
  std::uint32_t voiced = 0;
  for (const auto& m : scratch.murmurs) mark_voiced(world.residents, m.asker, m.need, voiced);
  world.events.needs_voiced += voiced;
}

}  // namespace engawa
