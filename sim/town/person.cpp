#include "sim/town/person.hpp"

#include <stdexcept>

#include "sim/core/chance.hpp"
#include "sim/town/dispositions.hpp"

namespace engawa {
namespace {
void join(World& world, ResidentId who, HouseholdId id) {
  auto& household = world.households[id];
  if (household.size >= kMaxHousehold) throw std::logic_error("this household has no room");
  household.members[household.size++] = who;
  auto& r = world.residents;
  r.household[who] = id;
  r.x10[who] = household.x10;
  r.y10[who] = household.y10;
  r.area[who] = household.area;
}

/// What a household's members have in common: means and origin.
void set_household_flags(World& world, ResidentId who) {
  const auto& p = world.parameters.population;
  const auto& household = world.households[world.residents.household[who]];
  const auto draw =
      world.draw_for_life(Purpose::condition_flags, household.dwelling_key, household.vacancies);
  auto& r = world.residents;
  r.set(who, kPoor, household.income == 0 && draw.u() < p.poor / 0.2);
  r.set(who, kForeign, draw.v() < p.foreign);
  const double own = world.draw_for_life(Purpose::condition_flags, r.life[who], 6).u();
  r.set(who, kLanguageBarrier, r.has(who, kForeign) && own < p.language_barrier);
}

void start_pools(World& world, ResidentId who) {
  auto& r = world.residents;
  const double share = 0.4 + 0.6 * world.parameters.population.throttle_start;
  r.throttle[who] = static_cast<float>(world.parameters.population.throttle_start);
  const auto mean = mean_pools(world, who);
  for (std::size_t k = 0; k < kPools; ++k) {
    r.pool[who][k] = static_cast<float>(share * mean[k]);
  }
}
}  // namespace

void settle_person(World& world, ResidentId who, const PersonSpec& spec, HouseholdId household) {
  auto& r = world.residents;
  r.life[who] = spec.life;
  r.birth_week[who] = spec.birth_week;
  r.flags[who] = kPresent;
  r.set(who, kFemale, spec.female);
  r.set(who, kPartnered, spec.partnered);
  join(world, who, household);
  r.weeks_since_discharge[who] = 255;
  r.weeks_since_move[who] = 255;
  r.weeks_since_gave[who] = 255;
  draw_dispositions(world, who);
  draw_capabilities(world, who);
  draw_body(world, who);
  set_household_flags(world, who);
  r.set(who, kDrives, (r.capabilities[who] & 1U) != 0);
  draw_work(world, who, spec.parent_of_young, 0);
  start_pools(world, who);
  // no event stress yet; the first weeks move both to where they belong
  r.loneliness[who] = r.trait_loneliness[who];
  r.contact[who] =
      static_cast<float>(r.desire_factor[who] * desired_contact_at(world.parameters.population,
                                                                   age_of(r, who, world.week)));
}

}  // namespace engawa
