#include <algorithm>
#include <cmath>
#include <set>

#include "sim/core/slots.hpp"
#include "sim/text/input_file.hpp"
#include "sim/text/toml_input.hpp"
#include "sim/town/read_tables.hpp"
#include "sim/town/town.hpp"

namespace engawa {
namespace {
constexpr double kFarthestKm = 30;
constexpr double kMargin = 0.01;  // [degrees] of land around the outermost points

SlotMask read_slots(const TomlValue& list) {
  SlotMask mask = 0;
  for (const auto& item : list.as_list()) {
    const auto slots = parse_slots(item.as_text());
    if (!slots) {
      throw InputError(item.place, {"town.unknown_slots", {item.as_text()}}, {},
                       {"town.slot_form", {}});
    }
    mask |= *slots;
  }
  return mask;
}

void read_traits(const TomlValue& table, HubPlan& hub) {
  std::vector<std::string> names;
  for (const auto& row : hub_trait_rows()) names.emplace_back(row.name);
  table.allow_only(names);
  for (const auto& entry : table.entries) {
    for (const auto& row : hub_trait_rows()) {
      if (row.name != entry.key) continue;
      hub.overrides.emplace_back(entry.key, entry.value.as_number(row.lowest, row.highest));
    }
  }
}

void place_hub(const TomlValue& table, const TownPlan& plan, HubPlan& hub) {
  const auto* at = table.find("at");
  if (at == nullptr) {
    hub.latitude = table.require("latitude").as_number(-66, 66);
    hub.longitude = table.require("longitude").as_number(-180, 180);
    return;
  }
  for (const char* key : {"latitude", "longitude"}) {
    if (const auto* coordinate = table.find(key))
      throw InputError(coordinate->place, {"town.place_twice", {hub.name}}, {},
                       {"town.place_once", {}});
  }
  std::vector<std::string> names;
  for (const auto& area : plan.areas) names.push_back(area.name);
  const auto found = std::ranges::find(names, at->as_text());
  if (found == names.end()) {
    throw InputError(at->place, {"town.area_not_found", {at->as_text()}}, {},
                     suggest_name(at->as_text(), names));
  }
  const auto& area = plan.areas[static_cast<std::size_t>(found - names.begin())];
  hub.latitude = area.latitude;
  hub.longitude = area.longitude;
}

HubPlan read_hub(const TomlValue& table, const TownPlan& plan) {
  table.allow_only({"name", "kind", "at", "latitude", "longitude", "open", "traits"});
  HubPlan hub;
  hub.name = table.require("name").as_text();
  const auto& kind = table.require("kind");
  hub.kind = kind.as_text();
  if (!find_hub_kind(hub.kind)) {
    std::vector<std::string> kinds;
    for (const auto& known : hub_kinds()) kinds.emplace_back(known.name);
    throw InputError(kind.place, {"town.unknown_hub_kind", {hub.kind}}, {},
                     suggest_name(hub.kind, kinds));
  }
  for (const auto& other : plan.hubs) {
    if (other.name == hub.name) {
      throw InputError(table.require("name").place, {"town.hub_twice", {hub.name}}, {},
                       {"town.rename", {}});
    }
  }
  place_hub(table, plan, hub);
  if (const auto* open = table.find("open")) hub.open = read_slots(*open);
  if (const auto* traits = table.find("traits")) read_traits(*traits, hub);
  return hub;
}

/// The origin lies south-west of everything, so that all places are positive metres.
void set_origin(const TomlValue& root, TownPlan& plan) {
  double south = 90, west = 180;
  for (const auto& area : plan.areas) {
    south = std::min(south, area.latitude);
    west = std::min(west, area.longitude);
  }
  for (const auto& hub : plan.hubs) {
    south = std::min(south, hub.latitude);
    west = std::min(west, hub.longitude);
  }
  plan.origin_latitude = south - kMargin;
  plan.origin_longitude = west - kMargin;
  const auto check = [&](const std::string& name, double latitude, double longitude,
                         const Place& place) {
    const auto& first = plan.areas.front();
    const auto [x0, y0] = to_metres(plan, first.latitude, first.longitude);
    const auto [x, y] = to_metres(plan, latitude, longitude);
    const double km = std::sqrt((x - x0) * (x - x0) + (y - y0) * (y - y0)) / 1000;
    if (km <= kFarthestKm) return;
    throw InputError(place, {"town.too_spread", {name, std::to_string(std::lround(km))}},
                     {"town.spread_limit", {std::to_string(std::lround(kFarthestKm))}},
                     {"town.check_coordinates", {}});
  };
  for (const auto& area : plan.areas) check(area.name, area.latitude, area.longitude, root.place);
  for (std::size_t k = 0; k < plan.hubs.size(); ++k) {
    const auto& hub = plan.hubs[k];
    check(hub.name, hub.latitude, hub.longitude, root.require("hub").items[k].place);
  }
}

void read_names(const TomlValue& root, TownPlan& plan) {
  root.allow_only({"name", "title", "areas", "ages", "landmarks", "hub", "remarks", "sources"});
  plan.name = root.require("name").as_text();
  const auto& title = root.require("title");
  title.allow_only({"ja", "en"});
  plan.title_ja = title.require("ja").as_text();
  plan.title_en = title.require("en").as_text();
}

void read_remarks(const TomlValue& root, TownPlan& plan) {
  const auto* remarks = root.find("remarks");
  if (remarks == nullptr) return;
  for (const auto& remark : remarks->as_list()) {
    remark.allow_only({"ja", "en"});
    plan.remarks.push_back(remark.require("ja").as_text() + " / " + remark.require("en").as_text());
  }
}
}  // namespace

TownPlan read_town(const std::filesystem::path& file) {
  TownPlan plan;
  plan.text = read_input_text(file, kTomlBytes);
  const TomlValue root = parse_toml(plan.text, file.string());
  const auto folder = file.parent_path();
  read_names(root, plan);
  read_areas(root.require("areas").as_table(), folder, plan);
  read_ages(root.require("ages").as_table(), folder, plan);
  if (const auto* landmarks = root.find("landmarks")) read_landmarks(*landmarks, folder, plan);
  if (const auto* hubs = root.find("hub")) {
    for (const auto& hub : hubs->as_list()) plan.hubs.push_back(read_hub(hub, plan));
  }
  read_remarks(root, plan);
  if (const auto* sources = root.find("sources")) {
    for (const auto& entry : sources->as_table().entries) {
      plan.sources.emplace_back(entry.key, entry.value.as_text());
    }
  }
  set_origin(root, plan);
  return plan;
}

}  // namespace engawa
