#include "sim/town/fill_areas.hpp"

#include <fmt/format.h>

#include <cmath>

namespace engawa {
namespace {
struct Ratios {
  double persons_per_single = 0, persons_per_household = 0, singles_per_household = 0,
         persons_per_km2 = 0;
  double persons_per_larger = 0;  ///< per household of two and more; 0 if unknown
};

double ratio(double above, double below) {
  return below > 0 ? above / below : 0;
}

Ratios ratios_of(const std::vector<TownRow>& towns, const Surroundings& around) {
  double persons = 0, singles = 0, persons_h = 0, households = 0, persons_a = 0, km2 = 0,
         singles_h = 0, households_s = 0, persons_s = 0;
  for (const auto& town : towns) {
    if (town.population <= 0) continue;
    if (town.single_households > 0) persons += town.population, singles += town.single_households;
    if (town.households > 0) persons_h += town.population, households += town.households;
    if (town.area_km2 > 0) persons_a += town.population, km2 += town.area_km2;
    if (town.households > 0 && town.single_households > 0) {
      singles_h += town.single_households, households_s += town.households;
      persons_s += town.population;
    }
  }
  const double per_household = households > 0 ? persons_h / households : around.mean_household;
  return {ratio(persons, singles), per_household, ratio(singles_h, households_s),
          ratio(persons_a, km2), ratio(persons_s - singles_h, households_s - singles_h)};
}

/// Where many live alone, the other households are not larger for it: a plain mean of persons per
/// household would make them so.
double households_of(const TownRow& town, const Ratios& ratios) {
  if (town.single_households > 0 && ratios.persons_per_larger > 0) {
    return town.single_households +
           (town.population - town.single_households) / ratios.persons_per_larger;
  }
  return town.population / ratios.persons_per_household;
}

void fill_population(TownRow& town, const Ratios& ratios, const Surroundings& around,
                     std::vector<std::string>& remarks) {
  const bool of_rest = around.persons_per_single > 0;
  const double per_single = of_rest ? around.persons_per_single : ratios.persons_per_single;
  if (town.single_households <= 0 || per_single <= 0) {
    throw InputError(town.place, {"town.cannot_fill", {town.name}}, {}, {"town.give_one", {}});
  }
  town.population = std::round(town.single_households * per_single);
  town.estimated = true;
  if (of_rest) {
    remarks.push_back(fmt::format(
        "{0}の人口{1:.0f}人は推計です（単身世帯{2:.0f}×人口の分からない町の残りの比{3:.3f}）。 / "
        "The population of {0}, {1:.0f}, is an estimate ({2:.0f} one-person households x {3:.3f} "
        "persons per one-person household in what the known towns leave over); a single town can "
        "be wrong by half.",
        town.name, town.population, town.single_households, per_single));
    return;
  }
  remarks.push_back(
      fmt::format("{0}の人口{1:.0f}人は推計です（単身世帯{2:.0f}×人口の分かる町の比{3:.3f}）。 / "
                  "The population of "
                  "{0}, {1:.0f}, is an estimate ({2:.0f} one-person households x {3:.3f} persons "
                  "per one-person "
                  "household of the known towns); a single town can be wrong by half.",
                  town.name, town.population, town.single_households, per_single));
}
}  // namespace

double remainder_per_single(const std::vector<TownRow>& all, double total) {
  double known = 0, singles = 0;
  for (const auto& town : all) {
    known += town.population;
    if (town.population <= 0) singles += town.single_households;
  }
  return total > known ? ratio(total - known, singles) : 0;
}

void fill_gaps(std::vector<TownRow>& towns, const Surroundings& around,
               std::vector<std::string>& remarks) {
  const Ratios ratios = ratios_of(towns, around);
  for (auto& town : towns) {
    if (town.population <= 0) fill_population(town, ratios, around, remarks);
    if (town.households <= 0) {
      town.households = std::round(households_of(town, ratios));
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
