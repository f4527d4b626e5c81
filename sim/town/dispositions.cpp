#include "sim/town/dispositions.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/core/chance.hpp"

namespace engawa {
namespace {
/// Themes (sim/state/residents.hpp) that women, men, the old and the young like more.
constexpr std::array<double, kThemes> kWomenLike{1.3, 1.6, 1.0, 1.4, 1.1, 1.1, 1.3, 0.6};
constexpr std::array<double, kThemes> kMenLike{0.8, 0.5, 1.0, 0.8, 1.0, 1.0, 0.8, 1.5};
constexpr std::array<double, kThemes> kOldLike{1.2, 1.1, 1.5, 1.0, 1.3, 1.0, 0.7, 0.6};

/// +1 or -1: capabilities (Appendix B) more common among women, men, the old; 0 alike.
constexpr std::array<int, kCapabilities> kMoreAmongWomen{-1, 0, -1, -1, -1, 1, 1, 1, 1,  1, 0, 1,
                                                         0,  0, 0,  0,  0,  0, 0, 0, -1, 0, 0, -1};
constexpr std::array<int, kCapabilities> kMoreAmongOld{-1, 0, -1, 0, -1, 0, 0,  1, 0, 0, 1, 1,
                                                       0,  0, 0,  0, -1, 0, -1, 0, 0, 0, 0, 0};

float unit(double value) {
  return static_cast<float>(std::clamp(value, 0.0, 1.0));
}

std::array<double, kCapabilities> prevalence(const Population& p) {
  return {p.can_drives,    p.can_shopping,          p.can_heavy_work,    p.can_repair,
          p.can_digital,   p.can_cooking,           p.can_child_minding, p.can_care,
          p.can_nursing,   p.can_listening,         p.can_gardening,     p.can_handwork,
          p.can_music,     p.can_teaching,          p.can_exercise,      p.can_organising,
          p.can_publicity, p.can_accounts,          p.can_languages,     p.can_venue,
          p.can_business,  p.can_bringing_together, p.can_counselling,   p.can_tools};
}

void draw_interests(World& world, ResidentId who) {
  auto& r = world.residents;
  const double old = std::clamp((age_of(r, who, world.week) - 50) / 25.0, 0.0, 1.0);
  std::array<double, kThemes> arrival{};
  for (std::size_t k = 0; k < kThemes; ++k) {
    const double sex = r.has(who, kFemale) ? kWomenLike[k] : kMenLike[k];
    const double weight = sex * (1.0 + old * (kOldLike[k] - 1.0));
    arrival[k] = race_time(world.draw_for_life(Purpose::interests, r.life[who], k).u(), weight);
  }
  std::array<std::size_t, kThemes> order{};
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return arrival[a] != arrival[b] ? arrival[a] < arrival[b] : a < b;
  });
  const auto high = static_cast<std::size_t>(world.parameters.population.interests + 0.5);
  for (std::size_t rank = 0; rank < kThemes; ++rank) {
    const double v = world.draw_for_life(Purpose::interests, r.life[who], order[rank]).v();
    const double level = rank < high ? 140.0 + 115.0 * v : 60.0 * v;
    r.interest[who][order[rank]] = static_cast<std::uint8_t>(level);
  }
}

/// Level 1-7 of those certified, lower levels being more common.
std::uint8_t draw_adl(double u, double certified) {
  if (u >= certified) return 0;
  constexpr std::array<double, 7> kSplit{.14, .28, .49, .66, .79, .91, 1.0};
  const double position = u / certified;
  const auto found = std::ranges::upper_bound(kSplit, position);
  return static_cast<std::uint8_t>(1 + std::min<std::ptrdiff_t>(found - kSplit.begin(), 6));
}
}  // namespace

std::uint64_t block_key(const World& world, std::uint16_t x10, std::uint16_t y10) {
  const double side = world.parameters.population.block_metres / 10.0;
  return derive_key(key(Purpose::block_character), static_cast<std::uint64_t>(x10 / side),
                    static_cast<std::uint64_t>(y10 / side));
}

double shared_normal(double block, double own, double share) {
  return std::sqrt(share) * block + std::sqrt(1.0 - share) * own;
}

void draw_dispositions(World& world, ResidentId who) {
  auto& r = world.residents;
  const auto& p = world.parameters.population;
  const auto life = r.life[who];
  const auto normal = [&](Purpose purpose) {
    return normal_quantile(world.draw_for_life(purpose, life).u());
  };
  const double soc = normal(Purpose::sociability);
  r.sociability[who] = static_cast<float>(soc);
  const double of_block = normal_quantile(
      world.draw_for_life(Purpose::block_character, block_key(world, r.x10[who], r.y10[who])).u());
  r.trait_loneliness[who] = static_cast<float>(
      p.trait_sd * shared_normal(of_block, normal(Purpose::trait_loneliness), p.block_trait));
  const double log_sd = std::sqrt(log_of(1.0 + p.desire_cv * p.desire_cv));
  r.desire_factor[who] =
      static_cast<float>(exp_of(log_sd * normal(Purpose::desire_factor) - 0.5 * log_sd * log_sd +
                                p.desire_sociability * soc));
  r.trust_at_birth[who] = unit(p.trust_mean + p.trust_sd * normal(Purpose::trust));
  r.trust[who] = r.trust_at_birth[who];
  r.stigma_sensitivity[who] =
      unit(beta_two(world.draw_for_life(Purpose::stigma_sensitivity, life).u(),
                    static_cast<int>(p.stigma_shape + 0.5)));
  r.civic_mind[who] = static_cast<float>(p.civic_rest);
  r.role[who] = static_cast<float>(p.role_start);
  const double spread = world.parameters.contact.face_spread;
  r.face_factor[who] =
      static_cast<float>(exp_of(spread * normal(Purpose::face_factor) - 0.5 * spread * spread));
  r.grief_keep[who] = static_cast<float>(
      std::clamp(p.grief_mean + p.grief_sd * normal(Purpose::grief_keep), 0.95, 0.998));
  for (std::size_t k = 0; k < kPools; ++k) {
    const auto draw = world.draw_for_life(Purpose::pool_factor, life, k);
    r.pool_factor[who][k] = static_cast<float>(gamma_three_halves(draw.u(), draw.v()));
  }
  draw_interests(world, who);
}

void draw_capabilities(World& world, ResidentId who) {
  auto& r = world.residents;
  const auto& p = world.parameters.population;
  const int age = age_of(r, who, world.week);
  if (age < 16) return;
  const auto share = prevalence(p);
  const double sex = r.has(who, kFemale) ? 1.0 : -1.0;
  const double old = std::clamp((age - 50) / 25.0, -1.0, 1.0);
  for (std::size_t k = 0; k < kCapabilities; ++k) {
    const double logit = log_of(share[k] / (1.0 - share[k])) +
                         0.5 * p.can_tilt * (sex * kMoreAmongWomen[k] + old * kMoreAmongOld[k]);
    const auto bit = std::uint32_t{1} << k;
    const auto draw = world.draw_for_life(Purpose::capability, r.life[who], k);
    if (share[k] <= 0.0 || draw.u() >= logistic(logit)) continue;
    r.capabilities[who] |= bit;
    if (draw.v() < p.can_known) r.capabilities_known[who] |= bit;
  }
}

void draw_body(World& world, ResidentId who) {
  auto& r = world.residents;
  const auto& p = world.parameters.population;
  const auto life = r.life[who];
  const double age = age_of(r, who, world.week);
  const double mean = p.health_young -
                      p.health_decline * std::max(0.0, std::min(age, 75.0) - 40.0) -
                      p.health_decline_old * std::max(0.0, age - 75.0);
  const auto health = world.draw_for_life(Purpose::health_at_entry, life);
  const double z = normal_quantile(health.u());
  const double odds = p.adl_65 / (1.0 - p.adl_65) * exp_of(p.adl_growth * (age - 67.0) - 0.5 * z);
  r.adl[who] = age < 60 ? std::uint8_t{0} : draw_adl(health.v(), odds / (1.0 + odds));
  r.health[who] = unit(mean + p.health_sd * z - 0.04 * r.adl[who]);
  r.mobility[who] = unit(1.0 - 0.012 * std::max(0.0, age - 60.0) - 0.08 * r.adl[who]);
  const auto chance = [&](std::uint64_t detail) {
    return world.draw_for_life(Purpose::condition_flags, life, detail).u();
  };
  const double dementia =
      p.dementia_80 / (1.0 - p.dementia_80) * exp_of(p.dementia_growth * (age - 80));
  r.set(who, kDementia, age >= 60 && chance(0) < dementia / (1.0 + dementia));
  r.set(who, kMentalIllness, age >= 16 && chance(1) < p.mental_illness);
  r.set(who, kDisability, age >= 16 && age < 65 && chance(2) < p.disability);
  r.set(who, kOnline, age >= 12 && chance(3) < logistic((p.online_middle - age) / p.online_width));
  r.set(who, kHikikomori,
        (age >= 15 && age < 40 && chance(4) < p.hikikomori_15) ||
            (age >= 40 && age < 65 && chance(4) < p.hikikomori_40));
  r.set(who, kTruant, age >= 6 && age < 15 && chance(5) < p.truant);
}

}  // namespace engawa
