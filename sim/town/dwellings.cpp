#include "sim/town/dwellings.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/elementary.hpp"
#include "sim/state/purpose.hpp"

namespace engawa {
namespace {
constexpr double kPi = 3.14159265358979323846;
constexpr double kRadian = kPi / 180.0;
constexpr double kMetresNorth = 110'950.0;  // per degree at 35-36 degrees north
constexpr double kMetresEast = 111'320.0;   // per degree at the equator
constexpr double kCellSlack = 1.35;  // a cell is no disc: it reaches farther than its mean radius
constexpr int kMostTries = 64;

/// Cosine of an angle up to 90 degrees, written out so that every machine gives the same bits.
double cosine(double x) {
  const double s = x * x;
  return 1 - s / 2 * (1 - s / 12 * (1 - s / 30 * (1 - s / 56 * (1 - s / 90 * (1 - s / 132)))));
}

/// A point of the square around a disc; the caller rejects those outside.
std::pair<double, double> in_square(const Draws& draws, std::uint64_t key_of_dwelling, int attempt,
                                    double radius) {
  const auto draw = draws.at(key(Purpose::dwelling_place), 0, key_of_dwelling,
                             static_cast<std::uint64_t>(attempt));
  return {radius * (2 * draw.u() - 1), radius * (2 * draw.v() - 1)};
}

double square_distance(const Area& area, double x, double y) {
  return (area.x_metres - x) * (area.x_metres - x) + (area.y_metres - y) * (area.y_metres - y);
}

std::uint32_t morton(std::uint16_t x, std::uint16_t y) {
  const auto spread = [](std::uint32_t v) {
    v = (v | (v << 8U)) & 0x00FF00FFU;
    v = (v | (v << 4U)) & 0x0F0F0F0FU;
    v = (v | (v << 2U)) & 0x33333333U;
    return (v | (v << 1U)) & 0x55555555U;
  };
  return spread(x) | (spread(y) << 1U);
}

double reach_of(const AreaPlan& area, const Population& population) {
  return area.area_km2 > 0
             ? std::min(population.area_reach, kCellSlack * std::sqrt(area.area_km2 * 1e6 / kPi))
             : population.area_reach;
}

/// Areas near enough to take a part of the disc around one.
std::vector<AreaId> rivals_of(const Column<AreaId, Area>& areas, AreaId own, double reach) {
  std::vector<AreaId> rivals;
  for (std::size_t k = 0; k < areas.size(); ++k) {
    const AreaId other(k);
    const double square = square_distance(areas[other], areas[own].x_metres, areas[own].y_metres);
    if (other != own && square < 4 * reach * reach) rivals.push_back(other);
  }
  return rivals;
}

std::uint16_t tens(double metres) {
  return static_cast<std::uint16_t>(std::clamp(metres / 10.0, 0.0, 65535.0));
}
}  // namespace

std::pair<double, double> to_metres(const TownPlan& plan, double latitude, double longitude) {
  return {
      (longitude - plan.origin_longitude) * kMetresEast * cosine(plan.origin_latitude * kRadian),
      (latitude - plan.origin_latitude) * kMetresNorth};
}

Column<AreaId, Area> areas_of(const TownPlan& plan) {
  Column<AreaId, Area> areas;
  for (const auto& from : plan.areas) {
    const auto [x, y] = to_metres(plan, from.latitude, from.longitude);
    areas.push_back({key_of_name(from.name), x, y, from.latitude, from.longitude});
  }
  return areas;
}

AreaId nearest_area(const Column<AreaId, Area>& areas, double x, double y) {
  AreaId nearest(0);
  for (std::size_t k = 1; k < areas.size(); ++k) {
    if (square_distance(areas[AreaId(k)], x, y) < square_distance(areas[nearest], x, y)) {
      nearest = AreaId(k);
    }
  }
  return nearest;
}

std::vector<Dwelling> place_dwellings(const TownPlan& plan, const Column<AreaId, Area>& areas,
                                      const std::vector<int>& counts, const Population& population,
                                      const Draws& draws) {
  std::vector<Dwelling> dwellings;
  for (std::size_t k = 0; k < areas.size(); ++k) {
    const AreaId id(k);
    const Area& area = areas[id];
    const double reach = reach_of(plan.areas[k], population);
    const auto rivals = rivals_of(areas, id, reach);
    for (int ordinal = 0; ordinal < counts[k]; ++ordinal) {
      const auto own =
          derive_key(key(Purpose::dwelling_place), area.key, static_cast<std::uint64_t>(ordinal));
      double x = area.x_metres, y = area.y_metres;
      for (int attempt = 0; attempt < kMostTries; ++attempt) {
        const auto step = in_square(draws, own, attempt, reach);
        const double dx = step.first, dy = step.second;
        const double square = dx * dx + dy * dy;
        const bool nearest = std::ranges::all_of(rivals, [&](AreaId rival) {
          return square_distance(areas[rival], area.x_metres + dx, area.y_metres + dy) > square;
        });
        if (square <= reach * reach && nearest) {
          x += dx;
          y += dy;
          break;
        }
      }
      dwellings.push_back({own, tens(x), tens(y), id});
    }
  }
  std::ranges::sort(dwellings, [](const Dwelling& a, const Dwelling& b) {
    if (a.area != b.area) return a.area < b.area;
    const auto first = morton(a.x10, a.y10), second = morton(b.x10, b.y10);
    return first != second ? first < second : a.key < b.key;
  });
  return dwellings;
}

}  // namespace engawa
