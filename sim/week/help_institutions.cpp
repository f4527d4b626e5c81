// Institutions as the last resort, and what stays open.
#include <algorithm>

#include "sim/core/elementary.hpp"
#include "sim/week/help.hpp"
#include "sim/week/needs_arise.hpp"

namespace engawa {
namespace {
/// Chance that a resident turns to an institution with a new need not said aloud.
double institution_probability(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const auto& n = world.parameters.needs;
  double p = age_of(r, who, world.week) >= 65 ? n.institution_65 : n.institution_younger;
  if (static_cast<double>(r.stigma_sensitivity[who]) > n.institution_stigma_from) {
    p *= n.institution_stigma;
  }
  const bool several = std::popcount(r.needs_open[who]) > 1;
  if (several && home_facts(world, who).eighty_fifty) p *= n.institution_8050;
  return p;
}

/// No institution_probability is higher.
double most_probable(const Needs& n) {
  return std::max(n.institution_65, n.institution_younger) * std::max(1.0, n.institution_stigma) *
         std::max(1.0, n.institution_8050);
}

void ask_institutions_of(World& world, const NeedNumbers& numbers, ResidentId who, double most,
                         NeedTally& tally, std::vector<HelpEvent>& met) {
  auto& r = world.residents;
  const auto& n = world.parameters.needs;
  double base = -1.0;  // not known yet: most draws fail whatever it is
  for_each_need(r.needs_open[who], [&](std::size_t kind) {
    if (numbers.cost_yen[kind] == 0) return;
    const bool voiced = (r.needs_voiced[who] & need_bit(kind)) != 0;
    const double said = voiced ? n.institution_voiced : 1.0;
    const double tries = r.need_age[who][kind] == 0 ? 1.0 : n.again;
    const double u = world.draw(Purpose::help_institution, r.life[who], kind).u();
    if (u >= most * said * tries) return;
    if (base < 0.0) base = institution_probability(world, who);
    if (u >= base * said * tries) return;
    met.push_back({who, ResidentId{}, static_cast<std::uint8_t>(kind), HelpRoute::institution});
    tally.yen += numbers.cost_yen[kind];
    close_need(r, who, kind);
  });
}

/// Lapses or ages what is open; the return value is the severity that weighs on the resident.
double leave_open_of(World& world, const NeedNumbers& numbers, ResidentId who, NeedTally& tally,
                     std::vector<HelpEvent>& met) {
  auto& r = world.residents;
  const auto& n = world.parameters.needs;
  double weight = 0.0;
  for_each_need(r.needs_open[who], [&](std::size_t kind) {
    if (world.draw(Purpose::need_lapses, r.life[who], kind).u() < n.lapse) {
      met.push_back({who, ResidentId{}, static_cast<std::uint8_t>(kind), HelpRoute::by_itself});
      close_need(r, who, kind);
      ++tally.lapsed;
      return;
    }
    auto& age = r.need_age[who][kind];
    if (age < 255) ++age;
    if (age > n.unmet_weeks) weight += numbers.severity[kind];
  });
  return weight;
}

void append(BlockLists<HelpEvent>& lists, std::vector<HelpEvent>& all) {
  std::vector<HelpEvent> more;
  lists.gather(more);
  all.insert(all.end(), more.begin(), more.end());
}
}  // namespace

void ask_institutions(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
                      const Parallel& parallel) {
  const auto& r = world.residents;
  const double most = most_probable(world.parameters.needs);
  scratch.met_lists.start(r.size());
  parallel.for_each_block(r.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      if (r.needs_open[who] == 0 || !r.has(who, kPresent)) continue;
      ask_institutions_of(world, numbers, who, most, scratch.tallies[block],
                          scratch.met_lists.of_block(block));
    }
  });
  append(scratch.met_lists, scratch.met);
}

void leave_open(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
                const Parallel& parallel) {
  auto& r = world.residents;
  const double speed = world.parameters.needs.unmet_speed;
  constexpr float kNoStress = 1e-6F;  // keeps denormal numbers out of the arithmetic
  scratch.met_lists.start(r.size());
  parallel.for_each_block(r.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      if (r.needs_open[who] == 0 && r.unmet[who] == 0) continue;
      if (!r.has(who, kPresent)) continue;
      const double weight = leave_open_of(world, numbers, who, scratch.tallies[block],
                                          scratch.met_lists.of_block(block));
      const double before = static_cast<double>(r.unmet[who]);
      r.unmet[who] = static_cast<float>(std::clamp(before + speed * (weight - before), 0.0, 2.0));
      if (r.unmet[who] < kNoStress) r.unmet[who] = 0;
    }
  });
  append(scratch.met_lists, scratch.met);
}

}  // namespace engawa
