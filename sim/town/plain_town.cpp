#include "sim/town/plain_town.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace engawa {
namespace {
/// Census of 2020 as recalled [thousands], the same numbers as scenarios/towns/tables.
const std::vector<AgeSexRow>& national_ages() {
  static const std::vector<AgeSexRow> kRows{
      {0, 4, 2325, 2216},   {5, 9, 2618, 2496},   {10, 14, 2753, 2623}, {15, 19, 2927, 2779},
      {20, 24, 3236, 3084}, {25, 29, 3262, 3122}, {30, 34, 3411, 3303}, {35, 39, 3801, 3697},
      {40, 44, 4289, 4187}, {45, 49, 4983, 4885}, {50, 54, 4395, 4343}, {55, 59, 3962, 3978},
      {60, 64, 3669, 3773}, {65, 69, 3986, 4250}, {70, 74, 4328, 4861}, {75, 79, 3158, 3907},
      {80, 84, 2210, 3194}, {85, 89, 1317, 2425}, {90, 94, 485, 1326},  {95, 200, 102, 478}};
  return kRows;
}

constexpr double kMeanHousehold = 2.21;     // F207
constexpr double kSingleHouseholds = 0.38;  // F230
constexpr double kAreaResidents = 2500;
constexpr double kResidentsPerKm2 = 9000;
constexpr double kMetresPerDegree = 111320;
constexpr double kEastDegree = 0.8131;  // cos 35.6
}  // namespace

TownPlan make_plain_town(int residents) {
  if (residents < 100 || residents > 2'000'000)
    throw std::out_of_range("residents of a plain town");
  TownPlan plan;
  plan.name = "plain-" + std::to_string(residents);
  plan.title_ja = "試しの町";
  plan.title_en = "Plain town";
  plan.ages = national_ages();
  plan.origin_latitude = 35.6;
  plan.origin_longitude = 139.6;
  const int side =
      std::max(1, static_cast<int>(std::lround(std::sqrt(residents / kAreaResidents))));
  const double persons = double(residents) / (side * side);
  const double km = std::sqrt(persons / kResidentsPerKm2);
  const auto degrees = [km](double cells) { return cells * km * 1000 / kMetresPerDegree; };
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) {
      AreaPlan area;
      area.name = "area-" + std::to_string(row) + "-" + std::to_string(column);
      area.latitude = plan.origin_latitude + degrees(row + 1.0);
      area.longitude = plan.origin_longitude + degrees(column + 1.0) / kEastDegree;
      area.population = persons;
      area.households = persons / kMeanHousehold;
      area.single_households = area.households * kSingleHouseholds;
      area.area_km2 = km * km;
      plan.areas.push_back(area);
    }
  }
  HubPlan hub;
  hub.name = "hokenshitsu";
  hub.kind = "hokenshitsu";
  hub.latitude = plan.origin_latitude + degrees((side + 1) / 2.0);
  hub.longitude = plan.origin_longitude + degrees((side + 1) / 2.0) / kEastDegree;
  plan.hubs.push_back(hub);
  return plan;
}

}  // namespace engawa
