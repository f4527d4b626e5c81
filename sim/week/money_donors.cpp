#include "sim/week/money_donors.hpp"

#include <algorithm>

#include "sim/core/chance.hpp"
#include "sim/week/money.hpp"
#include "sim/week/money_supporters.hpp"

namespace engawa {
namespace {
constexpr std::uint64_t kTurns = 4;   // weeks from one asking to the next
constexpr int kMiddleIncome = 2;      // fifths of households are counted from 0 to 4
constexpr double kHighestIncome = 2;  // above the middle

bool still_gives(const World& world, const Donor& donor) {
  const Residents& r = world.residents;
  return r.life[donor.who] == donor.life && r.has(donor.who, kPresent) &&
         exists_in(world.hubs[donor.hub], world.week);
}

void stop_donors(World& world) {
  const double churn = world.parameters.money.inside_churn;
  std::erase_if(world.donors, [&](const Donor& donor) {
    const bool same_person = world.residents.life[donor.who] == donor.life;
    if (!still_gives(world, donor)) {
      if (same_person) world.residents.set(donor.who, kDonor, false);
      return true;
    }
    const Hub& hub = world.hubs[donor.hub];
    if (world.draw(Purpose::donor_ends, donor.life, hub.key).u() >=
        weekly_stop(world, hub, churn)) {
      return false;
    }
    world.residents.set(donor.who, kDonor, false);
    world.events.persons.push_back({donor.who, PersonEventKind::stopped_giving, donor.hub});
    return true;
  });
}

bool gives_to(const World& world, ResidentId who, HubId hub) {
  const std::uint64_t life = world.residents.life[who];
  const auto found = std::ranges::lower_bound(world.donors, life, {}, &Donor::life);
  return found != world.donors.end() && found->life == life && found->hub == hub;
}

/// Strength of ties to supporters of the hub.
double company(const World& world, ResidentId who, HubId hub) {
  double sum = 0;
  for (const HalfTie half : world.ties.adjacency.of(who)) {
    if (!world.residents.has(half.other, kDonor) || !gives_to(world, half.other, hub)) continue;
    sum += static_cast<double>(world.ties.strength[half.tie]);
  }
  return std::min(sum, world.parameters.money.most_giving_ties);
}

/// Chance, in the week in which one is asked, of becoming a supporter; the ties, slow to sum, are
/// looked at only where they may decide.
double chance_to_give(const World& world, ResidentId who, const HubLink& link, double u) {
  const Money& money = world.parameters.money;
  const Residents& r = world.residents;
  const Hub& hub = world.hubs[link.hub];
  const double lever = static_cast<double>(kTurns) * static_cast<double>(hub.levers.donor_factor) *
                       not_crowded_out(world, hub);
  const double ceiling =
      money.aware_gives + money.visitor_gives + money.tie_gives * money.most_giving_ties;
  if (u >=
      lever * ceiling * (1.0 + money.trust_gives) * (1.0 + money.income_gives * kHighestIncome)) {
    return 0.0;
  }
  double sum = (link.flags & kAware) != 0 ? money.aware_gives : 0.0;
  if (link.visits > 0 && link.weeks_since <= money.recent_weeks) {
    sum += money.visitor_gives * static_cast<double>(link.satisfaction);
  }
  if (!world.donors.empty()) sum += money.tie_gives * company(world, who, link.hub);
  const int income = world.households[r.household[who]].income;
  return lever * sum * (1.0 + money.trust_gives * static_cast<double>(r.trust[who])) *
         std::max(0.0, 1.0 + money.income_gives * (income - kMiddleIncome));
}

/// The hub that a resident begins to support this week; of several the one that is ahead.
HubId begins_with(const World& world, ResidentId who, std::span<const std::uint8_t> asks) {
  HubId chosen;
  double best = 1.0;
  for (const HubLink& link : world.links[who]) {
    if (!link.hub.exists()) break;
    if (asks[link.hub.value] == 0) continue;
    const std::uint64_t key = world.hubs[link.hub].key;
    const double u = world.draw(Purpose::donor_begins, world.residents.life[who], key).u();
    const double chance = chance_to_give(world, who, link, u);
    if (chance <= 0.0 || u >= chance) continue;
    const double time = u / chance;
    const bool ahead =
        time < best || (chosen.exists() && time == best && key < world.hubs[chosen].key);
    if (!ahead) continue;
    best = time;
    chosen = link.hub;
  }
  return chosen;
}

Donor new_donor(const World& world, ResidentId who, HubId id) {
  const Hub& hub = world.hubs[id];
  const std::uint64_t life = world.residents.life[who];
  const double u = world.draw_for_life(Purpose::donor_gift, life, hub.key).u();
  const auto gift = gift_of(u, hub.traits.mean_gift, world.parameters.money.gift_floor);
  return {life, who, id, gift, world.week};
}

std::vector<Donor> find_new_donors(const World& world, std::span<const std::uint8_t> asks,
                                   const Parallel& parallel) {
  const Residents& r = world.residents;
  const auto turn = static_cast<std::uint64_t>(world.week_of_year()) % kTurns;
  BlockLists<Donor> lists;
  lists.start(r.size());
  parallel.for_each_block(r.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      if (r.life[who] % kTurns != turn || !r.has(who, kPresent) || r.has(who, kDonor)) continue;
      if (age_of(r, who, world.week) < world.parameters.money.least_age) continue;
      const HubId hub = begins_with(world, who, asks);
      if (hub.exists()) lists.of_block(block).push_back(new_donor(world, who, hub));
    }
  });
  std::vector<Donor> fresh;
  lists.gather(fresh);
  return fresh;
}
}  // namespace

void follow_donors(World& world, const Parallel& parallel) {
  stop_donors(world);
  std::vector<std::uint8_t> asks;
  for (const Hub& hub : world.hubs.values()) {
    asks.push_back(exists_in(hub, world.week) && asks_for_gifts(hub) ? 1 : 0);
  }
  if (std::ranges::count(asks, 1) == 0) return;
  const auto fresh = find_new_donors(world, asks, parallel);
  if (fresh.empty()) return;
  for (const Donor& donor : fresh) {
    world.residents.set(donor.who, kDonor, true);
    world.events.persons.push_back({donor.who, PersonEventKind::gave_first_gift, donor.hub});
  }
  world.donors.insert(world.donors.end(), fresh.begin(), fresh.end());
  std::ranges::sort(world.donors, {}, &Donor::life);
}

}  // namespace engawa
