#include "sim/hubs/project.hpp"

#include <array>
#include <stdexcept>

namespace engawa {
namespace {
using enum Need;

constexpr std::uint16_t bits(auto... needs) {
  return static_cast<std::uint16_t>((bit_of(needs) | ...));
}

constexpr std::string_view kHelp = "project";

/// Model 7.13. Heavy work, papers, respite and family trouble begin no project of their own.
constexpr std::array kModels{
    ProjectModel{shopping, kHelp, bits(shopping), false},
    ProjectModel{transport, kHelp, bits(transport), false},
    ProjectModel{repair, kHelp, bits(repair), false},
    ProjectModel{meals, "kodomo_shokudo", bits(meals, child_minding), true},
    ProjectModel{child_minding, "kodomo_shokudo", bits(meals, child_minding), true},
    ProjectModel{health, "light_exercise", bits(health, talk), true},
    ProjectModel{talk, "oshaberi_cafe", bits(talk), true},
    ProjectModel{money, kHelp, bits(money, work, housing), false},
    ProjectModel{work, kHelp, bits(money, work, housing), false},
    ProjectModel{school, kHelp, bits(school), true},
    ProjectModel{partner, "matching_party", bits(partner), false},
    ProjectModel{housing, kHelp, bits(money, work, housing), false},
};
}  // namespace

const ProjectModel* project_model(std::size_t need) {
  for (const auto& model : kModels) {
    if (index_of(model.need) == need) return &model;
  }
  return nullptr;
}

std::uint32_t project_kind() {
  static const auto kind = find_hub_kind(kHelp);
  if (!kind) throw std::logic_error("no hub kind 'project'");
  return *kind;
}

bool is_help_project(const Hub& hub) {
  return hub.kind == project_kind();
}

std::string name_of_project(const Column<HubId, Hub>& hubs, std::string_view parent,
                            std::size_t need) {
  std::string stem(parent);
  stem.append("-").append(need_kinds()[need].name).append("-");
  for (std::size_t ordinal = 1;; ++ordinal) {
    std::string name = stem;
    name.append(std::to_string(ordinal));
    if (!find_hub(hubs, name).exists()) return name;
  }
}

Hub make_project(const Column<HubId, Hub>& hubs, HubId parent, const ProjectModel& model,
                 std::int32_t from_week) {
  const std::string name = name_of_project(hubs, hubs[parent].name, index_of(model.need));
  const auto kind = find_hub_kind(model.hub_kind).value_or(project_kind());
  Hub hub = make_hub(name, kind, hubs[parent].home_x10, hubs[parent].home_y10);
  hub.area = hubs[parent].area;
  hub.needs_solved = is_help_project(hub)
                         ? model.needs_served
                         : static_cast<std::uint16_t>(hub.needs_solved | model.needs_served);
  hub.open_from = from_week;
  hub.parent = parent;
  hub.project_need = static_cast<std::uint8_t>(model.need);
  return hub;
}

}  // namespace engawa
