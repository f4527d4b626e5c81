#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/week/buzz.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
double metres_to(const Residents& residents, ResidentId who, const Hub& hub) {
  const double dx = 10.0 * (int{residents.x10[who]} - int{hub.x10});
  const double dy = 10.0 * (int{residents.y10[who]} - int{hub.y10});
  return std::sqrt(dx * dx + dy * dy);
}

/// Chance of learning of a hub this week; withdrawn people hear only from their household.
double chance_to_learn(const World& world, ResidentId who, const Hub& hub, const Buzz* heard) {
  const auto& p = world.parameters.attendance;
  const bool withdrawn = world.residents.has(who, kHikikomori);
  double unaware = 1.0;
  if (!withdrawn) {
    const double metres = metres_to(world.residents, who, hub);
    if (metres < p.passing_reach) {
      unaware *= 1.0 - (hub.traits.passing + hub.levers.extra_passing) *
                           exp_of(-metres / p.passing_metres);
    }
  }
  if (heard != nullptr) {
    const int tellers = withdrawn ? heard->household_tellers : heard->tellers;
    for (int k = 0; k < tellers; ++k) unaware *= 1.0 - p.word_of_mouth;
  }
  return 1.0 - unaware;
}

void learn(World& world, ResidentId who, std::span<const Buzz> heard) {
  auto& links = world.links[who];
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const HubId id(k);
    const auto& hub = world.hubs[id];
    if (hub.open == 0 || find_link(links, id) != nullptr) continue;
    const double chance = chance_to_learn(world, who, hub, buzz_about(heard, id));
    if (chance <= 0.0) continue;
    const auto life = world.residents.life[who];
    if (world.draw(Purpose::learn_of_hub, life, hub.key).u() >= chance) continue;
    const double taste = normal_quantile(world.draw_for_life(Purpose::taste, life, hub.key).u());
    link_to(links, id, static_cast<float>(world.parameters.attendance.taste * taste)).flags |=
        kAware;
  }
}

/// A hub that one does not go to may be forgotten; the others close the gap.
void forget(const World& world, ResidentId who, std::array<HubLink, kMaxLinks>& links) {
  std::size_t kept = 0;
  for (std::size_t k = 0; k < kMaxLinks && links[k].hub.exists(); ++k) {
    const auto& hub = world.hubs[links[k].hub];
    const bool lost = links[k].habit < 0.01F && links[k].referral_weeks == 0 &&
                      world.draw(Purpose::forget_hub, world.residents.life[who], hub.key).u() <
                          world.parameters.attendance.forgetting;
    if (!lost) links[kept++] = links[k];
  }
  for (; kept < kMaxLinks && links[kept].hub.exists(); ++kept) links[kept] = HubLink{};
}
}  // namespace

void spread_information(World& world, const WeekScratch& scratch, const Parallel& parallel) {
  parallel.for_each_id<ResidentId>(world.residents.size(), [&](ResidentId who) {
    if (!world.residents.has(who, kPresent) || age_of(world.residents, who, world.week) < 6) return;
    forget(world, who, world.links[who]);
    learn(world, who, buzz_of(scratch, who));
  });
}

}  // namespace engawa
