// Shared by the kinds that found a hub: the fields of its place, and the founding itself.
#pragma once
#include <utility>
#include <vector>

#include "sim/interventions/kind.hpp"

namespace engawa {

/// Furthest that a new hub may lie from the nearest area's centre [km].
inline constexpr double kFurthestKm = 20;

/// Row of the slots in which a founded hub opens; its kind's own if none are given.
[[nodiscard]] ActionField open_field();
/// Those slots.
[[nodiscard]] SlotMask open_slots(const Action& action, std::uint32_t kind);
/// Index of a kind of hub that must exist; its absence is a fault of the program.
[[nodiscard]] std::uint32_t hub_kind_named(std::string_view name);

/// Rows of latitude, longitude, x_metres and y_metres.
[[nodiscard]] std::vector<ActionField> place_fields();
/// Metres east and north of the town's origin, from whichever pair of fields is given. The origin
/// follows from the centre of an area, which a town keeps both ways.
[[nodiscard]] std::pair<double, double> place_of(const Action& action, const World& world);
/// Distance to the nearest area's centre [m], and that area.
[[nodiscard]] std::pair<double, AreaId> nearest_area(const World& world, double x, double y);

/// Adds a hub of this kind at the action's place, living from now until `weeks` have passed. It has
/// no regular hours: the action opens it in the weeks in which it acts. Standing amounts of money
/// are multiplied by the strength, like the weeks. Returns the hub, or nullptr if the name is
/// taken.
Hub* found_hub(const Action& action, World& world, std::uint32_t kind, std::int32_t weeks);
/// Opens the hub that the action has founded for one week of its own. At strength p it is called in
/// a share p of the weeks.
void open_founded(const Action& action, World& world, std::uint32_t kind);
/// Founds a hub that meets once in several weeks, so that a share of the weeks would mean all
/// meetings or none: at strength p it meets p times as often, by itself. nullptr if the name is
/// taken.
Hub* found_meeting(const Action& action, World& world, std::uint32_t kind, double every_weeks);

}  // namespace engawa
