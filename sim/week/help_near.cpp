// Household, kin and friends outside the town.
#include <algorithm>

#include "sim/core/elementary.hpp"
#include "sim/week/help.hpp"

namespace engawa {
namespace {
constexpr std::uint8_t kCareLevel = 3;  // from care level 1 on one is cared for oneself

/// Chance that the household meets a new need.
double household_probability(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const auto& n = world.parameters.needs;
  if (!r.household[who].exists()) return 0.0;
  const auto& home = world.households[r.household[who]];
  int helpers = 0, carers = 0;
  for (std::size_t m = 0; m < home.size; ++m) {
    const auto member = home.members[m];
    if (member == who || r.has(member, kInHospital) || r.adl[member] >= kCareLevel ||
        age_of(r, member, world.week) < n.household_helper_age) {
      continue;
    }
    ++helpers;
    carers += r.has(member, kCarer) ? 1 : 0;
  }
  if (helpers == 0) return 0.0;
  return helpers == carers ? n.household_carer : n.household;
}

double outside_probability(const World& world, ResidentId who) {
  const auto& n = world.parameters.needs;
  const auto& pool = world.residents.pool[who];
  return 1.0 - exp_of(-n.outside * (static_cast<double>(pool[kPoolKin]) +
                                    n.outside_friends * static_cast<double>(pool[kPoolFriends])));
}

void ask_near_of(World& world, const NeedsScratch& scratch, ResidentId who,
                 std::vector<HelpEvent>& met, std::vector<HelpRequest>& requests) {
  auto& r = world.residents;
  const auto& n = world.parameters.needs;
  const double most_at_home = std::max(n.household, n.household_carer);
  double at_home = -1.0;  // not known yet: most draws fail whatever it is
  const double outside = scratch.said[who] == 0 ? 0.0 : outside_probability(world, who);
  for_each_need(r.needs_open[who], [&](std::size_t kind) {
    const double tries = r.need_age[who][kind] == 0 ? 1.0 : n.again;
    const bool said = (scratch.said[who] & need_bit(kind)) != 0;
    const auto kind8 = static_cast<std::uint8_t>(kind);
    const double u = world.draw(Purpose::help_household, r.life[who], kind).u();
    const bool possible = need_kinds()[kind].solved_at_home && u < tries * most_at_home;
    if (possible && at_home < 0.0) at_home = household_probability(world, who);
    if (possible && u < tries * at_home) {
      met.push_back({who, ResidentId{}, kind8, HelpRoute::household});
      close_need(r, who, kind);
    } else if (said && world.draw(Purpose::help_outside, r.life[who], kind).u() < outside) {
      met.push_back({who, ResidentId{}, kind8, HelpRoute::outside});
      close_need(r, who, kind);
      receive_help(world, who);
    } else if (said && !r.has(who, kInHospital)) {
      requests.push_back({who, kind8, 0, {}});
    }
  });
}
}  // namespace

void ask_near(World& world, NeedsScratch& scratch, const Parallel& parallel) {
  const auto& r = world.residents;
  scratch.met_lists.start(r.size());
  scratch.request_lists.start(r.size());
  parallel.for_each_block(r.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      if (r.needs_open[who] == 0 || !r.has(who, kPresent)) continue;
      ask_near_of(world, scratch, who, scratch.met_lists.of_block(block),
                  scratch.request_lists.of_block(block));
    }
  });
  scratch.met_lists.gather(scratch.met);
  scratch.request_lists.gather(scratch.requests);
}

}  // namespace engawa
