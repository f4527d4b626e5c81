// The founding of a project once its people are known: a room, hours, the first volunteers.
#pragma once
#include <optional>
#include <span>

#include "sim/hubs/project.hpp"
#include "sim/week/projects.hpp"

namespace engawa {

/// Where a project begins: at the place where it was talked over, in a room that somebody has, or
/// at a vacant site near by.
struct Room {
  std::uint16_t x10 = 0, y10 = 0;
  std::optional<double> monthly_rent;  ///< [yen/month] if not that of its kind
  bool from_desk = false;              ///< a site that the desk for vacant sites had on offer
};

/// A room if the project needs one: of somebody among these people, or else a site on offer.
[[nodiscard]] std::optional<Room> find_room(const World& world, HubId place,
                                            const ProjectModel& model,
                                            std::span<const ResidentId> people);
/// Founds it for the next week: the first joiner is the founder, all joiners volunteer, all these
/// people know of it.
void found_project(World& world, HubId place, const ProjectModel& model, const Room& room,
                   std::span<const ResidentId> people, std::span<const ResidentId> joiners);

}  // namespace engawa
