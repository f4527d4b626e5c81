#include <algorithm>
#include <bit>
#include <cmath>

#include "sim/core/elementary.hpp"
#include "sim/core/prefetch.hpp"
#include "sim/week/care.hpp"
#include "sim/week/desire.hpp"
#include "sim/week/feelings_lane.hpp"
#include "sim/week/loneliness.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
/// What a resident's ties tell of closeness, of the others' loneliness and of their readiness.
struct Surroundings {
  double closeness = 0, strength = 0, others_loneliness = 0, readier = 0;
};

/// The value or zero by a mask: which way a branch went here would be pure luck to the machine.
double kept_if(bool kept, double value) {
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(value) & -std::uint64_t{kept});
}

Surroundings look_around(const World& world, const Column<ResidentId, Mood>& moods,
                         ResidentId who) {
  const auto& r = world.residents;
  const auto& l = world.parameters.loneliness;
  const auto& c = world.parameters.contact;
  Surroundings seen;
  const double own_mind = moods[who].civic_mind;
  for (const auto half : world.ties.adjacency.of(who)) {
    const double s = world.ties.strength[half.tie];
    const auto& other = moods[half.other];
    seen.closeness += kept_if(s > l.close_from, s * s);
    seen.strength += s;
    seen.others_loneliness += s * other.loneliness;
    const double ahead = double{other.civic_mind} - own_mind;
    seen.readier += s * 0.5 * (ahead + std::abs(ahead));
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

/// The pass over one block of residents.
class Feelings {
 public:
  Feelings(World& world, const DesireByAge& desire, const Column<ResidentId, Mood>& moods)
      : world_(world), desire_(desire), moods_(moods) {
    lane_.partner.fill(0);
  }

  void move(std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      ask_ahead(world_.ties.adjacency, who, [&](HalfTie half) {
        prefetch(&world_.ties.strength[half.tie]), prefetch(&moods_[half.other]);
      });
      const int age = age_of(world_.residents, who, world_.week);
      if (!world_.residents.has(who, kPresent) || age < world_.parameters.loneliness.least_age) {
        continue;
      }
      look_up(who, age);
      if (lane_.size == kLane) finish();
    }
    finish();
  }

 private:
  void look_up(ResidentId who, int age) {
    auto& r = world_.residents;
    const auto& v = world_.parameters.volunteering;
    const auto seen = look_around(world_, moods_, who);
    const std::size_t n = lane_.size++;
    who_[n] = who;
    lane_.life[n] = r.life[who];
    lane_.trait[n] = r.trait_loneliness[who];
    lane_.contact[n] = r.contact[who];
    lane_.desired[n] = r.desire_factor[who] * desire_.at(age);
    lane_.closeness[n] = seen.closeness;
    lane_.role[n] = r.role[who];
    lane_.unmet[n] = r.unmet[who];
    lane_.health[n] = r.health[who];
    lane_.colouring[n] = seen.strength > 0
                             ? std::min(seen.strength, 1.0) * seen.others_loneliness / seen.strength
                             : 0.0;
    lane_.event_stress[n] = r.event_stress[who];
    lane_.loneliness[n] = r.loneliness[who];
    r.closeness[who] = static_cast<float>(seen.closeness);
    const auto learnt = static_cast<float>(v.mind_speed * (v.mind_rest - r.civic_mind[who]) +
                                           v.mind_learning * seen.readier);
    r.civic_mind[who] = std::clamp(r.civic_mind[who] + learnt, 0.0F, 1.0F);
    r.event_stress[who] *= r.grief_keep[who];
    settle_trust(world_, who);
  }

  void finish() {
    world_.draws.uniforms(key(Purpose::loneliness_noise), static_cast<std::uint32_t>(world_.week),
                          std::span(lane_.life).first(lane_.size), lane_.partner, lane_.u);
    move_feelings(lane_, world_.parameters.loneliness);
    for (std::size_t n = 0; n < lane_.size; ++n) {
      world_.residents.loneliness[who_[n]] += static_cast<float>(lane_.change[n]);
    }
    lane_.size = 0;
  }

  World& world_;
  const DesireByAge& desire_;
  const Column<ResidentId, Mood>& moods_;
  FeelingsLane lane_;
  std::array<ResidentId, kLane> who_;
};
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
  follow_ward(world);  // the sessions have been held
  // Everybody looks at the others as they were before this week.
  scratch.moods.resize(r.size());
  parallel.for_each_id<ResidentId>(r.size(), [&](ResidentId who) {
    scratch.moods[who] = {r.loneliness[who], r.civic_mind[who]};
  });
  const DesireByAge desire(world.parameters.population);
  parallel.for_each_block(r.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
    Feelings(world, desire, scratch.moods).move(begin, end);
  });
}

}  // namespace engawa
