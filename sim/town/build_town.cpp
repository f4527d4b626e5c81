// The town of a seed, from areas to first visitors (model.md 5).
#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/town/area_counts.hpp"
#include "sim/town/first_hubs.hpp"
#include "sim/town/first_ties.hpp"
#include "sim/town/members.hpp"
#include "sim/town/person.hpp"
#include "sim/town/town.hpp"

namespace engawa {
namespace {
/// Classes of one school year, and with them all foci (see focus_of).
std::uint16_t count_foci(const TownPlan& plan, const AgeProfile& profile, double class_size) {
  double population = 0, pupils = 0;
  for (const auto& area : plan.areas) population += area.population;
  for (const auto& sex : profile.share) {
    for (std::size_t age = 6; age < 15; ++age) pupils += population * sex[age];
  }
  const double classes = std::clamp(std::ceil(pupils / 9.0 / class_size), 1.0, 5000.0);
  return static_cast<std::uint16_t>(1 + 13 * static_cast<int>(classes));
}

struct Housing {
  std::vector<Archetype> archetypes;
  std::vector<Dwelling> dwellings;
  std::vector<std::size_t> types;
  std::vector<std::uint8_t> incomes;
};

Housing plan_housing(const TownPlan& plan, const AgeProfile& profile, const World& world) {
  const auto& population = world.parameters.population;
  Housing housing{household_archetypes(population, profile), {}, {}, {}};
  std::vector<std::vector<int>> counts;
  std::vector<int> totals;
  for (std::size_t k = 0; k < plan.areas.size(); ++k) {
    const auto fit = fit_area(plan, plan.areas[k], profile, housing.archetypes);
    counts.push_back(
        integerise(fit.weights, housing.archetypes, world.draws, world.areas[AreaId(k)].key));
    totals.push_back(0);
    for (const int count : counts.back()) totals.back() += count;
  }
  housing.dwellings = place_dwellings(plan, world.areas, totals, population, world.draws);
  housing.types =
      assign_archetypes(housing.dwellings, counts, housing.archetypes, population, world.draws);
  housing.incomes =
      assign_incomes(housing.dwellings, housing.types, housing.archetypes, population, world.draws);
  return housing;
}

void settle_household(World& world, HouseholdId id, const std::vector<Member>& members,
                      HouseholdKind kind, std::size_t first_row) {
  const bool young = has_young_child(members);
  const auto dwelling_key = world.households[id].dwelling_key;
  for (std::size_t k = 0; k < members.size(); ++k) {
    const auto& member = members[k];
    const PersonSpec spec{derive_key(key(Purpose::household_archetype), dwelling_key, k),
                          member.birth_week, member.woman, is_partnered(member, kind),
                          young && is_parent(member)};
    const ResidentId who(first_row + k);
    settle_person(world, who, spec, id);
    const double u = world.draw_for_life(Purpose::condition_flags, spec.life, 7).u();
    const bool alone = members.size() == 1 && member.age >= 65;
    world.residents.set(who, kWidowed, alone && u < world.parameters.population.widowed);
  }
}

void settle_everybody(World& world, const Housing& housing, const AgeProfile& profile) {
  std::size_t persons = 0;
  for (const auto type : housing.types) persons += housing.archetypes[type].members.size();
  for_each_column(world.residents, [&](auto& column) { column.resize(persons); });
  world.links.resize(persons);
  world.households.resize(housing.dwellings.size());
  MemberDrawer drawer(housing.archetypes, profile, world.draws);
  std::size_t row = 0;
  for (std::size_t k = 0; k < housing.dwellings.size(); ++k) {
    const HouseholdId id(k);
    const auto& dwelling = housing.dwellings[k];
    auto& household = world.households[id];
    household.dwelling_key = dwelling.key;
    household.area = dwelling.area;
    household.x10 = dwelling.x10;
    household.y10 = dwelling.y10;
    household.kind = housing.archetypes[housing.types[k]].kind;
    household.income = housing.incomes[k];
    const auto members = drawer.next(housing.types[k], dwelling.key);
    settle_household(world, id, members, household.kind, row);
    row += members.size();
  }
}
}  // namespace

World build_town(const TownPlan& plan, const Parameters& parameters, std::uint64_t seed) {
  World world;
  world.parameters = parameters;
  world.draws = Draws(seed);
  world.areas = areas_of(plan);
  for (const auto& area : plan.areas) world.area_names.push_back(area.name);
  const AgeProfile profile = profile_of(plan.ages);
  world.foci = count_foci(plan, profile, parameters.population.class_size);
  settle_everybody(world, plan_housing(plan, profile, world), profile);
  std::vector<NewTie> ties = first_ties(world);
  add_ties(world.ties, ties, world.residents.size(), 0);
  open_first_hubs(world, plan);
  return world;
}

}  // namespace engawa
