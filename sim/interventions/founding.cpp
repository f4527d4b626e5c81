#include "sim/interventions/founding.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "sim/hubs/kind.hpp"

namespace engawa {
namespace {
constexpr double kMetresPerDegree = 111'320;

/// Cosine of a latitude in degrees, as a series: the same bits on every machine.
double cosine_of(double degrees) {
  const double x = degrees * 0.017453292519943295, x2 = x * x;
  double sum = 1.0, term = 1.0;
  for (int k = 1; k <= 12; ++k) {
    term *= -x2 / ((2.0 * k - 1.0) * (2.0 * k));
    sum += term;
  }
  return sum;
}

ActionField place_field(std::string_view name, std::string_view unit, double lowest, double highest,
                        Bilingual meaning) {
  return {FieldKind::number,
          {name, unit, 0, lowest, highest, meaning, "assumption: the study's own choice"}};
}
}  // namespace

std::vector<ActionField> place_fields() {
  return {
      place_field(
          "latitude", "degree", -90, 90,
          {"緯度(世界測地系)。longitude と組で書く。", "Latitude (WGS 84); goes with longitude."}),
      place_field("longitude", "degree", -180, 180,
                  {"経度。latitude と組で書く。", "Longitude; goes with latitude."}),
      place_field("x_metres", "m", 0, 655'350,
                  {"町の原点から東へ。y_metres と組で書く。",
                   "East of the town's origin; goes with y_metres."}),
      place_field("y_metres", "m", 0, 655'350,
                  {"町の原点から北へ。x_metres と組で書く。",
                   "North of the town's origin; goes with x_metres."}),
  };
}

ActionField open_field() {
  return {
      FieldKind::slots,
      {"open",
       "slots",
       0,
       0,
       0,
       {"開いているコマ。書かなければその種類の標準。", "Open slots; the kind's own if not given."},
       "assumption: the kind's own"}};
}

SlotMask open_slots(const Action& action, std::uint32_t kind) {
  const SlotMask own = action.slots("open");
  return own != 0 ? own : hub_kinds()[kind].open;
}

std::uint32_t hub_kind_named(std::string_view name) {
  const auto kind = find_hub_kind(name);
  if (!kind) throw std::logic_error("no hub kind '" + std::string(name) + "'");
  return *kind;
}

std::pair<double, double> place_of(const Action& action, const World& world) {
  if (action.gives("x_metres")) return {action.number("x_metres"), action.number("y_metres")};
  if (world.areas.empty()) throw std::logic_error("a town without areas has no coordinates");
  const Area& area = world.areas[AreaId(0)];
  const double origin_latitude = area.latitude - area.y_metres / kMetresPerDegree;
  const double metres_east = kMetresPerDegree * cosine_of(origin_latitude);
  return {area.x_metres + (action.number("longitude") - area.longitude) * metres_east,
          area.y_metres + (action.number("latitude") - area.latitude) * kMetresPerDegree};
}

std::pair<double, AreaId> nearest_area(const World& world, double x, double y) {
  double best = 1e300;
  AreaId nearest;
  for (std::size_t k = 0; k < world.areas.size(); ++k) {
    const Area& area = world.areas[AreaId(k)];
    const double dx = area.x_metres - x, dy = area.y_metres - y;
    const double distance = std::sqrt(dx * dx + dy * dy);
    if (distance < best) {
      best = distance;
      nearest = AreaId(k);
    }
  }
  return {best, nearest};
}

Hub* found_hub(const Action& action, World& world, std::uint32_t kind, std::int32_t weeks) {
  if (find_hub(world.hubs, action.hub).exists()) return nullptr;
  const auto [x, y] = place_of(action, world);
  const auto tens = [](double metres) {
    return static_cast<std::uint16_t>(std::lround(metres / 10.0));
  };
  Hub hub = make_hub(action.hub, kind, tens(x), tens(y));
  hub.area = nearest_area(world, x, y).second;
  hub.regular_open = 0;
  hub.open_from = world.week;
  const auto last = std::int64_t{world.study_start} + action.to_week;
  hub.open_to = static_cast<std::int32_t>(
      std::min({last, std::int64_t{world.week} + weeks, std::int64_t{0x7FFFFFFF}}));
  hub.traits.monthly_rent *= action.strength;
  hub.traits.supporters *= action.strength;
  hub.traits.other_income *= action.strength;
  hub.traits.monthly_overhead *= action.strength;
  hub.traits.monthly_membership *= action.strength;
  hub.traits.monthly_business *= action.strength;
  hub.traits.monthly_contract *= action.strength;
  hub.account.reserve = std::llround(hub.traits.reserve * action.strength);
  world.hubs.push_back(std::move(hub));
  return &world.hubs[HubId(world.hubs.size() - 1)];
}

void open_founded(const Action& action, World& world, std::uint32_t kind) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (hub.exists()) world.hubs[hub].levers.add_open |= open_slots(action, kind);
}

Hub* found_meeting(const Action& action, World& world, std::uint32_t kind, double every_weeks) {
  Hub* hub = found_hub(action, world, kind, 0x7FFFFFFF);
  if (hub == nullptr) return nullptr;
  hub->regular_open = open_slots(action, kind);
  hub->traits.opens_every_weeks = std::min(52.0, every_weeks / action.strength);
  return hub;
}

}  // namespace engawa
