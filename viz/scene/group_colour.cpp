#include "viz/scene/group_colour.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace engawa {
namespace {
// From the recordings of 中原区 and 武蔵新城: of blocks of 100 m with twenty people or more, all
// but one in fifty lie within these ends (loneliness -.37 to .56 SD, isolated .05 to .28, role .34
// to .38).
constexpr GroupScale kLoneliness{-.4, .6}, kIsolated{.05, .3}, kRole{.33, .39};
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
}  // namespace

std::optional<GroupScale> group_scale(ColourBy colouring) {
  switch (colouring) {
    case ColourBy::loneliness:
      return kLoneliness;
    case ColourBy::isolation:
      return kIsolated;
    case ColourBy::role:
      return kRole;
    default:
      return std::nullopt;
  }
}

double amount_of(ColourBy colouring, const PanelRow& row, std::size_t person) {
  if (person >= row.size() || row.x10[person] == kNoPlace) return kUnknown;
  if (colouring == ColourBy::loneliness) {
    if (person >= row.loneliness.size() || row.loneliness[person] == kNoLoneliness) return kUnknown;
    return row.loneliness[person] / kLonelinessSteps;
  }
  if (colouring == ColourBy::isolation) {
    if (person >= row.isolated.size() || row.isolated[person] == kNoByte) return kUnknown;
    return row.isolated[person] != 0 ? 1 : 0;
  }
  if (colouring == ColourBy::role) {
    if (person >= row.role.size() || row.role[person] == kNoByte) return kUnknown;
    return row.role[person] / kRoleSteps;
  }
  return kUnknown;
}

sf::Color group_colour(const GroupScale& scale, double mean, bool dark) {
  if (std::isnan(mean)) return theme_of(dark).no_data;
  return amount_colour(std::clamp((mean - scale.low) / (scale.high - scale.low), 0.0, 1.0), dark);
}

}  // namespace engawa
