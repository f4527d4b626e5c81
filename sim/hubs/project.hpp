// Projects: hubs that grow out of murmurs. Which common trouble calls for what, and the making of
// the hub.
#pragma once
#include <string>
#include <string_view>

#include "sim/hubs/kind.hpp"
#include "sim/state/need_kinds.hpp"

namespace engawa {

inline constexpr std::size_t kMostHubs = 2000;  ///< no project is founded beyond
inline constexpr std::uint8_t kNoProject = 0xFF;

/// What people found when a trouble is common.
struct ProjectModel {
  Need need = Need::shopping;
  std::string_view hub_kind;       ///< "project" (help by volunteers) or the kind of a place
  std::uint16_t needs_served = 0;  ///< bits
  bool needs_room = false;         ///< begins only if somebody has or finds a room
};

/// The project for this kind of need, or nullptr: some troubles no project answers.
[[nodiscard]] const ProjectModel* project_model(std::size_t need);
/// Index of the kind "project".
[[nodiscard]] std::uint32_t project_kind();
/// True for help by volunteers that is no place to visit: what it gives is counted in cases.
[[nodiscard]] bool is_help_project(const Hub& hub);

/// A name for a project of this need at a parent, free in this world: the parent's name, the need
/// and an ordinal, so that every variant that founds it calls it the same.
[[nodiscard]] std::string name_of_project(const Column<HubId, Hub>& hubs, std::string_view parent,
                                          std::size_t need);
/// A hub of the model's kind at the parent's place, beginning with the week given.
[[nodiscard]] Hub make_project(const Column<HubId, Hub>& hubs, HubId parent,
                               const ProjectModel& model, std::int32_t from_week);

}  // namespace engawa
