#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/week/buzz.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
double theme_match(const Hub& hub, const std::array<std::uint8_t, kThemes>& interest) {
  double match = 0, weight = 0;
  for (std::size_t k = 0; k < kThemes; ++k) {
    match += static_cast<double>(hub.theme[k]) * interest[k];
    weight += hub.theme[k];
  }
  return weight > 0 ? match / (255.0 * weight) : 0.0;
}

/// How much a kind of hub draws people like this one.
double affinity(const World& world, ResidentId who, const Hub& hub) {
  const auto& r = world.residents;
  const auto& t = hub.traits;
  const int age = age_of(r, who, world.week);
  double sum = t.draws_low_health * (1.0 - r.health[who]) +
               t.theme_weight * theme_match(hub, r.interest[who]);
  if (r.has(who, kFemale)) sum += t.draws_women;
  if (age >= 65) sum += t.draws_65;
  if (age < 18) sum += t.draws_children;
  if (r.has(who, kCarer)) sum += t.draws_carers;
  if (world.households[r.household[who]].size == 1) sum += t.draws_alone;
  if (r.has(who, kHikikomori | kTruant)) sum += t.draws_withdrawn;
  return sum;
}

double distance_cost(const World& world, ResidentId who, const Hub& hub) {
  const auto& r = world.residents;
  const auto& p = world.parameters.attendance;
  const double dx = 10.0 * (int{r.x10[who]} - int{hub.x10});
  const double dy = 10.0 * (int{r.y10[who]} - int{hub.y10});
  const double walked =
      p.detour * std::sqrt(dx * dx + dy * dy) / std::max(0.2, double{r.mobility[who]});
  return hub.traits.distance_weight * walked / p.distance_metres;
}

/// The pull of loneliness: moderate loneliness motivates, severe loneliness inhibits.
double loneliness_pull(const World& world, ResidentId who) {
  const auto& p = world.parameters.attendance;
  const auto& scale = world.parameters.loneliness;
  const double z = (world.residents.loneliness[who] - scale.scale_mean) / scale.scale_sd;
  const double severe = std::max(0.0, z - p.withdrawal_from);
  return p.loneliness_pull * std::clamp(z, p.loneliness_from, p.loneliness_to) -
         p.withdrawal * severe * severe;
}

/// Intention to go to a linked hub this week, as a logit (model 7.8).
double intention(const World& world, ResidentId who, const HubLink& link, double pull,
                 const Buzz* company) {
  const auto& r = world.residents;
  const auto& p = world.parameters.attendance;
  const auto& hub = world.hubs[link.hub];
  double z = hub.traits.attraction + hub.levers.extra_attraction + pull +
             p.sociability * r.sociability[who] + link.taste + affinity(world, who, hub) -
             distance_cost(world, who, hub) + p.memory * 2.0 * (link.satisfaction - p.expectation) +
             p.habit * link.habit;
  if (company != nullptr) z += p.company * std::min(double{company->company}, p.company_most);
  if ((r.needs_open[who] & hub.needs_solved) != 0) z += p.need;
  const bool accompanied = (link.flags & kAccompanied) != 0;
  if (!accompanied) {
    z -= p.stigma * hub.traits.stigma * r.stigma_sensitivity[who] * (1.0 - r.trust[who]);
  }
  if (r.volunteer[who] >= VolunteerStage::helper && r.volunteer_hub[who] == link.hub) {
    z += p.volunteer_here;
  }
  if (link.referral_weeks > 0) {
    const double age = p.referral_weeks - link.referral_weeks;
    z += p.referral * pow_of(0.5, age / p.referral_halving);
  }
  return z;
}

/// Worth of a slot: less on the evening of a full working day.
double slot_worth(SlotMask work, int slot, double tired) {
  const SlotMask day = SlotMask{0b011} << unsigned(slot / 3 * 3);
  return slot % 3 == 2 && (work & day) == day ? tired : 1.0;
}

/// One resident's wishes of the week, at most one per hub and slot.
void decide(const World& world, const WeekScratch& scratch, ResidentId who,
            std::vector<SeatWish>& wishes) {
  const auto& r = world.residents;
  const auto& p = world.parameters.attendance;
  const auto life = r.life[who];
  SlotMask free = r.free_mask[who] & ~scratch.shift_mask[who];
  int visits = 0;
  const double pull = loneliness_pull(world, who);
  const auto heard = buzz_of(scratch, who);
  for (const auto& link : world.links[who]) {
    if (!link.hub.exists()) break;
    const auto& hub = world.hubs[link.hub];
    const SlotMask feasible = hub.open & free;
    if (feasible == 0 || visits >= p.most_visits) continue;
    double worth = 0;
    for_each_slot(feasible,
                  [&](int slot) { worth += slot_worth(r.work_mask[who], slot, p.tired_evening); });
    const double access = 1.0 - exp_of(-worth / p.access_slots);
    const double u = world.draw(Purpose::attend, life, hub.key).u();
    if (u >= access) continue;  // the intention only lowers the chance
    if (u >= access * logistic(intention(world, who, link, pull, buzz_about(heard, link.hub)))) {
      continue;
    }
    int best = -1;
    double earliest = 0;
    for_each_slot(feasible, [&](int slot) {
      const double time =
          race_time(world.draw(Purpose::slot_choice, life, hub.key + unsigned(slot)).u(),
                    slot_worth(r.work_mask[who], slot, p.tired_evening));
      if (best < 0 || time < earliest) {
        best = slot;
        earliest = time;
      }
    });
    free &= ~slot_bit(best);
    ++visits;
    const double lottery = world.draw(Purpose::seat_lottery, life, hub.key + unsigned(best)).u();
    wishes.push_back({who, link.hub, static_cast<std::uint8_t>(best), lottery, life});
  }
}
}  // namespace

bool wish_less(const SeatWish& x, const SeatWish& y) {
  if (x.hub != y.hub) return x.hub < y.hub;
  if (x.slot != y.slot) return x.slot < y.slot;
  if (x.lottery != y.lottery) return x.lottery < y.lottery;
  return x.life < y.life;
}

void decide_visits(const World& world, WeekScratch& scratch, const Parallel& parallel) {
  scratch.wish_lists.start(world.residents.size());
  parallel.for_each_block(
      world.residents.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
        for (std::size_t k = begin; k < end; ++k) {
          const ResidentId who(k);
          if (world.residents.free_mask[who] == 0 || !world.links[who][0].hub.exists()) continue;
          decide(world, scratch, who, scratch.wish_lists.of_block(block));
        }
      });
  scratch.wish_lists.gather(scratch.wishes);
  std::sort(scratch.wishes.begin(), scratch.wishes.end(), wish_less);
}

}  // namespace engawa
