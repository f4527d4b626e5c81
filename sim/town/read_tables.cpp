#include "sim/town/read_tables.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "sim/text/input_file.hpp"
#include "sim/town/age_profile.hpp"
#include "sim/town/csv_table.hpp"
#include "sim/town/fill_areas.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

CsvTable open_table(const TomlValue& table, std::string_view key, const fs::path& folder) {
  const auto& value = table.require(key);
  return CsvTable(find_inside(folder, value.as_text(), value.place));
}

std::vector<std::string> names_in(const CsvTable& table, std::size_t column) {
  std::vector<std::string> names;
  for (std::size_t row = 0; row < table.size(); ++row) names.push_back(table.text(row, column));
  return names;
}

std::size_t find_row(const CsvTable& table, std::size_t column, const TomlValue& wanted) {
  const auto names = names_in(table, column);
  const auto found = std::ranges::find(names, wanted.as_text());
  if (found == names.end()) {
    throw InputError(wanted.place, {"town.area_not_found", {wanted.as_text()}}, {},
                     suggest_name(wanted.as_text(), names));
  }
  return static_cast<std::size_t>(found - names.begin());
}

/// Every row of the table.
std::vector<TownRow> read_rows(const CsvTable& table) {
  const auto name = table.column("name"), population = table.column("population"),
             households = table.column("households"), km2 = table.column("area_km2"),
             singles = table.column("single_person_households");
  std::vector<TownRow> rows;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const auto number = [&](std::size_t column, double highest) {
      return table.number_or_zero(row, column, 0, highest);
    };
    rows.push_back({table.text(row, name), number(population, kMostResidents),
                    number(households, kMostResidents), number(singles, kMostResidents),
                    number(km2, 10'000), false, table.place(row, population)});
  }
  return rows;
}

std::vector<TownRow> included_towns(const CsvTable& table, const std::vector<TownRow>& all,
                                    const TomlValue& include) {
  std::vector<TownRow> towns;
  std::set<std::string> seen;
  for (const auto& wanted : include.as_list()) {
    const std::size_t row = find_row(table, table.column("name"), wanted);
    if (!seen.insert(wanted.as_text()).second) {
      throw InputError(wanted.place, {"town.area_twice", {wanted.as_text()}}, {},
                       {"town.rename", {}});
    }
    towns.push_back(all[row]);
  }
  if (towns.empty()) {
    throw InputError(include.place, {"town.no_known_area", {}}, {}, {"town.give_one", {}});
  }
  return towns;
}

Surroundings read_surroundings(const TomlValue& table, const std::vector<TownRow>& all) {
  Surroundings around;
  if (const auto* mean = table.find("mean_household")) {
    around.mean_household = mean->as_number(1.05, 6);
  }
  const auto* total = table.find("total");
  if (total == nullptr) return around;
  const double everybody = total->as_number(kFewestResidents, kMostResidents);
  around.persons_per_single = remainder_per_single(all, everybody);
  if (around.persons_per_single < 1) {
    throw InputError(total->place,
                     {"town.total_too_small", {std::to_string(std::lround(everybody))}},
                     {"town.total_reason", {}}, {"town.check_units", {}});
  }
  return around;
}

/// Spreads a town over its points by their one-person households.
void add_points(const CsvTable& points, const TownRow& town, const TomlValue& include,
                TownPlan& plan) {
  const auto name = points.column("name"), of = points.column("town"), lat = points.column("lat"),
             lon = points.column("lon"), singles = points.column("single_person_households");
  double total = 0;
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < points.size(); ++row) {
    if (points.text(row, of) != town.name) continue;
    rows.push_back(row);
    total += points.number_or_zero(row, singles, 0, kMostResidents);
  }
  if (rows.empty()) {
    throw InputError(include.place, {"town.area_not_found", {town.name}}, {},
                     suggest_name(town.name, names_in(points, of)));
  }
  for (const auto row : rows) {
    const double own = points.number_or_zero(row, singles, 0, kMostResidents);
    const double share = total > 0 ? own / total : 1.0 / static_cast<double>(rows.size());
    if (share <= 0) continue;
    AreaPlan area;
    area.name = points.text(row, name);
    area.latitude = points.number(row, lat, -66, 66);
    area.longitude = points.number(row, lon, -180, 180);
    area.population = share * town.population;
    area.households = share * town.households;
    area.single_households = share * town.single_households;
    area.area_km2 = share * town.area_km2;
    area.estimated = town.estimated || rows.size() > 1;
    plan.areas.push_back(area);
  }
}

void check_population(const TomlValue& table, const TownPlan& plan) {
  double total = 0;
  for (const auto& area : plan.areas) total += area.population;
  if (total >= kFewestResidents && total <= kMostResidents) return;
  throw InputError(table.place,
                   {total > kMostResidents ? "town.too_many" : "town.too_few",
                    {std::to_string(std::llround(total))}},
                   {"town.population_limit", {"100", "2000000"}}, {"town.check_units", {}});
}
}  // namespace

void read_areas(const TomlValue& table, const fs::path& folder, TownPlan& plan) {
  table.allow_only({"towns", "points", "include", "mean_household", "total"});
  const auto& include = table.require("include");
  const CsvTable rows = open_table(table, "towns", folder);
  const auto all = read_rows(rows);
  auto towns = included_towns(rows, all, include);
  fill_gaps(towns, read_surroundings(table, all), plan.remarks);
  const CsvTable points = open_table(table, "points", folder);
  for (const auto& town : towns) add_points(points, town, include, plan);
  check_population(table, plan);
}

void read_ages(const TomlValue& table, const fs::path& folder, TownPlan& plan) {
  table.allow_only({"table", "shares", "mean_age"});
  const CsvTable rows = open_table(table, "table", folder);
  const auto low = rows.column("age_low"), high = rows.column("age_high"), men = rows.column("men"),
             women = rows.column("women");
  int next = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    AgeSexRow band;
    band.age_low = static_cast<int>(rows.number(row, low, 0, 110));
    band.age_high = rows.blank(row, high) ? 200 : static_cast<int>(rows.number(row, high, 0, 200));
    band.men = rows.number(row, men, 0, 1e9);
    band.women = rows.number(row, women, 0, 1e9);
    if (band.age_low != next || band.age_high < band.age_low) {
      throw InputError(rows.place(row, low), {"town.age_gap", {std::to_string(next)}}, {},
                       {"town.age_bands", {}});
    }
    next = band.age_high + 1;
    plan.ages.push_back(band);
  }
  if (next <= 85) {
    throw InputError(rows.place(rows.size() - 1, high), {"town.age_gap", {std::to_string(next)}},
                     {}, {"town.age_bands", {}});
  }
  const auto* shares = table.find("shares");
  if (shares == nullptr) return;
  shares->allow_only({"under_15", "from_15_to_64", "from_65"});
  const std::array<double, 3> wanted{shares->require("under_15").as_number(0, 100),
                                     shares->require("from_15_to_64").as_number(0, 100),
                                     shares->require("from_65").as_number(0, 100)};
  const double sum = wanted[0] + wanted[1] + wanted[2];
  if (sum < 99.5 || sum > 100.5) {
    throw InputError(shares->place, {"town.share_sum", {std::to_string(sum)}}, {},
                     {"town.share_one", {}});
  }
  const auto* mean = table.find("mean_age");
  plan.ages = scaled_to(plan.ages, {wanted[0] / sum, wanted[1] / sum, wanted[2] / sum},
                        mean != nullptr ? mean->as_number(15, 80) : 0.0);
}

void read_landmarks(const TomlValue& table, const fs::path& folder, TownPlan& plan) {
  table.allow_only({"table", "include"});
  const CsvTable rows = open_table(table, "table", folder);
  const auto name = rows.column("name"), kind = rows.column("kind"), lat = rows.column("lat"),
             lon = rows.column("lon");
  for (const auto& wanted : table.require("include").as_list()) {
    const std::size_t row = find_row(rows, name, wanted);
    plan.landmarks.push_back({rows.text(row, name), rows.text(row, kind),
                              rows.number(row, lat, -66, 66), rows.number(row, lon, -180, 180)});
  }
}

}  // namespace engawa
