#include "viz/layers/place.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace engawa {
namespace {

constexpr double kReach = 4.6;  ///< [m] at most from the middle of the 10 m square

Viewport::Metres middle_of(std::uint16_t x10, std::uint16_t y10) {
  return {10.0 * x10 + 5, 10.0 * y10 + 5};
}

std::optional<Viewport::Metres> home_in(const PanelRow& row, std::size_t person) {
  if (person >= row.size() || row.x10[person] == kNoPlace) return std::nullopt;
  return middle_of(row.x10[person], row.y10[person]);
}

std::uint64_t scatter(std::uint64_t word) {  // splitmix64's finaliser
  word = (word ^ (word >> 30U)) * 0xBF58476D1CE4E5B9U;
  word = (word ^ (word >> 27U)) * 0x94D049BB133111EBU;
  return word ^ (word >> 31U);
}

/// Edges between which 1 % to 99 % of the dwellings lie.
struct Span {
  double low = 0, high = 0;
  void take_in(double at) {
    low = std::min(low, at);
    high = std::max(high, at);
  }
};
Span middle_of_town(std::vector<std::uint16_t> places) {
  std::erase(places, kNoPlace);
  if (places.empty()) return {0, 1000};
  std::sort(places.begin(), places.end());
  const std::size_t last = places.size() - 1;
  return {10.0 * places[last / 100], 10.0 * places[last - last / 100] + 10};
}

}  // namespace

Viewport::Metres offset_of(std::uint64_t life) {
  const std::uint64_t word = scatter(life);
  const double far = static_cast<double>(word >> 40U) / static_cast<double>(1U << 24U);
  const double turn = static_cast<double>(word & 0xFFFFFFU) / static_cast<double>(1U << 24U);
  const double radius = kReach * std::sqrt(far), angle = 2 * std::numbers::pi * turn;
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

double moved_share(const Recording& recording, int week, double share) {
  const auto& weeks = recording.snapshot_weeks;
  if (share <= 0 || !std::binary_search(weeks.begin(), weeks.end(), week + 1)) return 0;
  return share * share * (3 - 2 * share);
}

std::optional<Viewport::Metres> place_of(const RecordedWorld& world, std::size_t person,
                                         double clock) {
  const Recording& recording = world.recording();
  const double whole = std::clamp(std::floor(clock), -1.0, recording.weeks - 1.0);
  const int week = static_cast<int>(whole);
  if (person >= recording.people.size() || !recording.people.present(person, week)) return {};
  const std::size_t snapshot = world.snapshot_before(week);
  std::optional<Viewport::Metres> home = home_in(world.panel(snapshot), person);
  const double moved = moved_share(recording, week, clock - whole);
  if ((!home || moved > 0) && snapshot + 1 < recording.snapshot_weeks.size()) {
    // those who came since the last snapshot are where the next one finds them
    const auto next = home_in(world.panel(snapshot + 1), person);
    if (!home) {
      home = next;
    } else if (next) {
      home = {home->x + (next->x - home->x) * moved, home->y + (next->y - home->y) * moved};
    }
  }
  if (!home) return {};
  const Viewport::Metres offset = offset_of(recording.people.life[person]);
  return Viewport::Metres{home->x + offset.x, home->y + offset.y};
}

std::optional<Viewport::Metres> place_of_hub(const Recording& recording, int week,
                                             std::size_t hub) {
  const RecordedHubs& hubs = recording.hubs;
  if (hub >= hubs.size() || hubs.open_from[hub] > std::max(week, 0)) return std::nullopt;
  std::uint16_t x10 = hubs.x10[hub], y10 = hubs.y10[hub];
  const std::size_t recorded = hubs.week_x10.hubs == 0 ? 0 : hubs.week_x10.values.size();
  if (week >= 0 && static_cast<std::size_t>(week) * hubs.size() + hub < recorded) {
    x10 = hubs.week_x10.at(week, hub);
    y10 = hubs.week_y10.at(week, hub);
  }
  if (x10 == kNoPlace || y10 == kNoPlace) return std::nullopt;
  return middle_of(x10, y10);
}

bool hub_is_open(const Recording& recording, int week, std::size_t hub) {
  return recording.hubs.open_slots.at(std::max(week, 0), hub) > 0;
}

Camera camera_of_town(const RecordedWorld& world, float width, float height) {
  constexpr double kMargin = 1.16;  // room for names and squares at the edge
  const Recording& recording = world.recording();
  const PanelRow& row = world.panel(0);
  Span east = middle_of_town(row.x10), north = middle_of_town(row.y10);
  // a stall in another city must not make the town small
  const Span all_east{east.low - (east.high - east.low) / 2,
                      east.high + (east.high - east.low) / 2};
  const Span all_north{north.low - (north.high - north.low) / 2,
                       north.high + (north.high - north.low) / 2};
  for (std::size_t hub = 0; hub < recording.hubs.size(); ++hub) {
    const auto at = place_of_hub(recording, recording.weeks, hub);
    if (!at || at->x < all_east.low || at->x > all_east.high || at->y < all_north.low ||
        at->y > all_north.high) {
      continue;
    }
    east.take_in(at->x);
    north.take_in(at->y);
  }
  const double across = (east.high - east.low) / std::max(1.0, double(width));
  const double along = (north.high - north.low) / std::max(1.0, double(height));
  return {(east.low + east.high) / 2, (north.low + north.high) / 2,
          std::max({across, along, .05}) * kMargin};
}

}  // namespace engawa
