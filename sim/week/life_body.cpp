#include "sim/week/life_body.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/town/person.hpp"
#include "sim/week/care.hpp"
#include "sim/week/life_work.hpp"

namespace engawa {
namespace {
constexpr float kLeastHealth = 0.05F;
constexpr int kDischargeWeeks = 13;  // weeks that count as "recently discharged"
constexpr int kMobilityWeeks = 8;    // weeks until mobility is back after a discharge
constexpr int kMovedWeeks = 52, kWidowedWeeks = 52;
constexpr int kMobilityAge = 60;
constexpr float kMobilityLoss = 0.012F / 52;  // a week from 60 on, the slope among newcomers' ages
constexpr int kNoWorkLevel = 3;               // care level from which nobody is employed
constexpr int kLongestStay = 52;              // [week]
constexpr double kMoreThanOneLevel = 0.35;    // chance that care need jumps by two levels

void count_up(std::uint8_t& weeks) {
  if (weeks < 255) ++weeks;
}

void live_after_discharge(World& world, ResidentId who) {
  auto& r = world.residents;
  auto& weeks = r.weeks_since_discharge[who];
  if (weeks == 255) return;
  count_up(weeks);
  if (weeks <= kMobilityWeeks && !r.has(who, kInHospital)) {
    const double back = pow_of(world.parameters.life.discharge_mobility, -1.0 / kMobilityWeeks);
    r.mobility[who] = std::min(1.0F, r.mobility[who] * static_cast<float>(back));
  }
  if (weeks >= kDischargeWeeks) r.set(who, kRecentlyDischarged, false);
}

/// Share of the way back to health made this week: more of it after a session on the ward.
double recovery_of(const World& world, ResidentId who, double usual) {
  if (!world.residents.has(who, kInHospital)) return usual;
  const double half_life = ward_recovery(world, who);
  return half_life == 1.0 ? usual : 1.0 - pow_of(1.0 - usual, 1.0 / half_life);
}

double mean_stay_weeks(const Life& life, int age) {
  const std::array<double, 3> ages{30, 52, 85};
  return curve_at(ages, std::array{life.stay_young, life.stay_50, life.stay_old}, age) / 7.0;
}
}  // namespace

double weekly_recovery(const Life& life) {
  return 1.0 - exp_of(-0.69314718055994531 / life.recovery_weeks);
}

bool live_in_body(World& world, ResidentId who, int age, double recovery) {
  auto& r = world.residents;
  const auto& life = world.parameters.life;
  float& rest = r.health_rest[who];
  float& health = r.health[who];
  if (rest == 0.0F) rest = std::max(health, kLeastHealth);
  if (age >= 40) {
    const double loss = (age >= 75 ? life.ageing_old : life.ageing) / 52.0;
    rest = std::max(kLeastHealth, rest - static_cast<float>(loss));
  }
  if (age >= kMobilityAge) {
    r.mobility[who] = std::max(0.0F, r.mobility[who] - kMobilityLoss);
  }
  const auto weak = static_cast<float>(world.parameters.population.weak_health);
  const bool was_weak = health < weak;
  health += static_cast<float>(recovery_of(world, who, recovery)) * (rest - health);
  if (was_weak != (health < weak)) refresh_masks(world, who);
  auto& moved = r.weeks_since_move[who];
  if (moved < 255 && ++moved >= kMovedWeeks) r.set(who, kRecentlyMoved, false);
  auto& loss = r.weeks_since_loss[who];
  if (loss > 0) {
    count_up(loss);
    if (loss > kWidowedWeeks) r.set(who, kWidowed, false);
  }
  live_after_discharge(world, who);
  if (!r.has(who, kInHospital)) return false;
  auto& left = r.weeks_in_hospital[who];
  if (left > 0) --left;
  return left == 0;
}

void fall_ill(World& world, const LifeIntent& intent) {
  auto& r = world.residents;
  const auto& life = world.parameters.life;
  const double size =
      life.illness_size * beta_two(world.draw(Purpose::health_shock, intent.life).u(), 6);
  float& health = r.health[intent.who];
  float& rest = r.health_rest[intent.who];
  health = std::max(kLeastHealth, health - static_cast<float>(size));
  rest = std::max(kLeastHealth, rest - static_cast<float>(life.illness_lasting * size));
  refresh_masks(world, intent.who);
}

void need_more_care(World& world, const LifeIntent& intent) {
  auto& r = world.residents;
  const int levels = world.draw(Purpose::adl_change, intent.life).u() < kMoreThanOneLevel ? 2 : 1;
  auto& adl = r.adl[intent.who];
  adl = static_cast<std::uint8_t>(std::min(7, adl + levels));
  r.mobility[intent.who] *= levels == 2 ? 0.85F : 0.92F;
  if (adl >= kNoWorkLevel) stop_working(world, intent, LifeEventKind::job_end);
  refresh_masks(world, intent.who);
}

void need_less_care(World& world, const LifeIntent& intent) {
  auto& r = world.residents;
  if (r.adl[intent.who] == 0) return;
  --r.adl[intent.who];
  r.mobility[intent.who] = std::min(1.0F, r.mobility[intent.who] / 0.92F);
  refresh_masks(world, intent.who);
}

void admit_to_hospital(World& world, const LifeIntent& intent) {
  auto& r = world.residents;
  // Lognormal with standard deviation = mean: variance of the logarithm ln 2.
  constexpr double kSpread = 0.83255461, kHalfVariance = 0.34657359;
  const int age = age_of(r, intent.who, world.week);
  const double z = normal_quantile(world.draw(Purpose::hospital_stay, intent.life).u());
  const double weeks =
      mean_stay_weeks(world.parameters.life, age) * exp_of(kSpread * z - kHalfVariance);
  if (r.has(intent.who, kRecentlyDischarged)) {
    world.events.persons.push_back({intent.who, PersonEventKind::readmission, HubId{}});
  }
  r.set(intent.who, kInHospital, true);
  r.weeks_in_hospital[intent.who] =
      static_cast<std::uint8_t>(std::clamp(weeks + 0.5, 1.0, double{kLongestStay}));
  refresh_masks(world, intent.who);
  world.events.life.push_back({intent.life, intent.who, LifeEventKind::admission});
}

void discharge(World& world, const LifeIntent& intent) {
  auto& r = world.residents;
  const auto who = intent.who;
  const auto& life = world.parameters.life;
  r.set(who, kInHospital, false);
  r.set(who, kRecentlyDischarged, true);
  r.weeks_in_hospital[who] = 0;
  // Coming home a second time within the eight weeks does not take mobility twice.
  if (r.weeks_since_discharge[who] > kMobilityWeeks) {
    r.mobility[who] *= static_cast<float>(life.discharge_mobility);
  }
  r.weeks_since_discharge[who] = 0;
  r.event_stress[who] += static_cast<float>(life.discharge_stress);
  leave_ward(world, who);
  refresh_masks(world, who);
  world.events.life.push_back({intent.life, who, LifeEventKind::discharge});
}

}  // namespace engawa
