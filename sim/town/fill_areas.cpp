#include "sim/town/fill_areas.hpp"

#include <fmt/format.h>

#include <cmath>

namespace engawa {
namespace {
struct Ratios {
  double persons_per_single = 0, persons_per_household = 0, singles_per_household = 0,
         persons_per_km2 = 0;
};

double ratio(double above, double below) {
  return below > 0 ? above / below : 0;
}

Ratios ratios_of(const std::vector<TownRow>& towns, double mean_household) {
  double persons = 0, singles = 0, persons_h = 0, households = 0, persons_a = 0, km2 = 0,
         singles_h = 0, households_s = 0;
  for (const auto& town : towns) {
    if (town.population <= 0) continue;
    if (town.single_households > 0) persons += town.population, singles += town.single_households;
    if (town.households > 0) persons_h += town.population, households += town.households;
    if (town.area_km2 > 0) persons_a += town.population, km2 += town.area_km2;
    if (town.households > 0 && town.single_households > 0) {
      singles_h += town.single_households, households_s += town.households;
    }
  }
  const double per_household = households > 0 ? persons_h / households : mean_household;
  return {ratio(persons, singles), per_household, ratio(singles_h, households_s),
          ratio(persons_a, km2)};
}

void fill_population(TownRow& town, const Ratios& ratios, std::vector<std::string>& remarks) {
  if (town.single_households <= 0 || ratios.persons_per_single <= 0) {
    throw InputError(town.place, {"town.cannot_fill", {town.name}}, {}, {"town.give_one", {}});
  }
  town.population = std::round(town.single_households * ratios.persons_per_single);
  town.estimated = true;
  remarks.push_back(
      fmt::format("{0}の人口{1:.0f}人は推計です（単身世帯{2:.0f}×人口の分かる町の比{3:.3f}）。 / "
                  "The population of "
                  "{0}, {1:.0f}, is an estimate ({2:.0f} one-person households x {3:.3f} persons "
                  "per one-person "
                  "household of the known towns); a single town can be wrong by half.",
                  town.name, town.population, town.single_households, ratios.persons_per_single));
}
}  // namespace

void fill_gaps(std::vector<TownRow>& towns, double mean_household,
               std::vector<std::string>& remarks) {
  const Ratios ratios = ratios_of(towns, mean_household);
  for (auto& town : towns) {
    if (town.population <= 0) fill_population(town, ratios, remarks);
    if (town.households <= 0) {
      town.households = std::round(town.population / ratios.persons_per_household);
      town.estimated = true;
    }
    if (town.single_households <= 0) {
      const double share = ratios.singles_per_household > 0 ? ratios.singles_per_household : 0.38;
      town.single_households = std::round(town.households * share);
      town.estimated = true;
    }
    if (town.area_km2 <= 0 && ratios.persons_per_km2 > 0) {
      town.area_km2 = town.population / ratios.persons_per_km2;
      town.estimated = true;
    }
    if (town.households > town.population) {
      throw InputError(town.place, {"town.households_exceed", {town.name}}, {},
                       {"town.check_units", {}});
    }
    if (town.single_households >= town.households) {
      throw InputError(town.place, {"town.singles_exceed", {town.name}}, {},
                       {"town.check_units", {}});
    }
  }
}

}  // namespace engawa
