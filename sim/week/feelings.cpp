#include <algorithm>

#include "sim/core/elementary.hpp"
#include "sim/town/person.hpp"
#include "sim/week/care.hpp"
#include "sim/week/loneliness.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
/// What a resident's ties tell of closeness, of the others' loneliness and of their readiness.
struct Surroundings {
  double closeness = 0, strength = 0, others_loneliness = 0, readier = 0;
};

Surroundings look_around(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const auto& l = world.parameters.loneliness;
  const auto& c = world.parameters.contact;
  Surroundings seen;
  for (const auto half : world.ties.adjacency.of(who)) {
    const double s = world.ties.strength[half.tie];
    if (s > l.close_from) seen.closeness += s * s;
    seen.strength += s;
    seen.others_loneliness += s * r.loneliness[half.other];
    seen.readier += s * std::max(0.0F, r.civic_mind[half.other] - r.civic_mind[who]);
  }
  seen.closeness += support_closeness(world, who, l.close_from);
  const std::array<double, kPools> strength{c.outside_kin_strength, c.outside_friend_strength,
                                            c.outside_work_strength, c.outside_online_strength};
  for (std::size_t k = 0; k < kPools; ++k) {
    seen.closeness += l.outside_closeness * r.pool[who][k] * strength[k] * strength[k];
  }
  return seen;
}

void settle_trust(World& world, ResidentId who) {
  auto& r = world.residents;
  const double speed = world.parameters.loneliness.trust_return;
  r.trust[who] =
      std::clamp(r.trust[who] + static_cast<float>(speed * (r.trust_at_birth[who] - r.trust[who])),
                 0.0F, 1.0F);
}
}  // namespace

double missing_closeness(const Loneliness& l, double closeness, double desired) {
  const double appetite =
      std::clamp(desired / l.closeness_desire, l.least_appetite, l.most_appetite);
  return exp_of(-closeness / (l.closeness_scale * pow_of(appetite, l.closeness_power)));
}

double loneliness_target(const Loneliness& l, const LonelinessInputs& in) {
  const double gap = exp_of(-l.discrepancy_slope * in.contact / in.desired);
  const double missing = missing_closeness(l, in.closeness, in.desired);
  return in.trait + l.discrepancy * (gap - l.discrepancy_rest) +
         l.missing_closeness * (missing - l.missing_rest) + l.role * (l.role_rest - in.role) +
         l.unmet * (in.unmet - l.unmet_rest) + l.health * (l.health_rest - in.health) +
         l.neighbours * in.colouring + in.event_stress;
}

void feel(World& world, WeekScratch& scratch, const Parallel& parallel) {
  auto& r = world.residents;
  const auto& l = world.parameters.loneliness;
  const auto& v = world.parameters.volunteering;
  follow_ward(world);  // the sessions have been held
  scratch.next_loneliness.resize(r.size());
  scratch.next_mind.resize(r.size());
  parallel.for_each_id<ResidentId>(r.size(), [&](ResidentId who) {
    scratch.next_loneliness[who] = r.loneliness[who];
    scratch.next_mind[who] = r.civic_mind[who];
    const int age = age_of(r, who, world.week);
    if (!r.has(who, kPresent) || age < l.least_age) return;
    const auto seen = look_around(world, who);
    r.closeness[who] = static_cast<float>(seen.closeness);
    const double colouring =
        seen.strength > 0 ? std::min(seen.strength, 1.0) * seen.others_loneliness / seen.strength
                          : 0.0;
    const double desired =
        r.desire_factor[who] * desired_contact_at(world.parameters.population, age);
    const double target = loneliness_target(
        l, {r.trait_loneliness[who], r.contact[who], desired, seen.closeness, r.role[who],
            r.unmet[who], r.health[who], colouring, r.event_stress[who]});
    const double noise =
        l.noise * normal_quantile(world.draw(Purpose::loneliness_noise, r.life[who]).u());
    scratch.next_loneliness[who] +=
        static_cast<float>(l.speed * (target - r.loneliness[who]) + noise);
    scratch.next_mind[who] += static_cast<float>(v.mind_speed * (v.mind_rest - r.civic_mind[who]) +
                                                 v.mind_learning * seen.readier);
    r.event_stress[who] *= r.grief_keep[who];
    settle_trust(world, who);
  });
  parallel.for_each_id<ResidentId>(r.size(), [&](ResidentId who) {
    r.loneliness[who] = scratch.next_loneliness[who];
    r.civic_mind[who] = std::clamp(scratch.next_mind[who], 0.0F, 1.0F);
  });
}

}  // namespace engawa
