#include "viz/playback/panel_cache.hpp"

namespace engawa {
namespace {

template <class... Columns>
std::size_t bytes_in(const Columns&... columns) {
  return ((columns.size() * sizeof(typename Columns::value_type)) + ...);
}

}  // namespace

std::size_t bytes_of(const PanelRow& row) {
  return bytes_in(row.loneliness, row.meetings, row.role, row.volunteer, row.isolated,
                  row.home_size, row.work, row.x10, row.y10, row.visits, row.regular_hub,
                  row.flags);
}

std::size_t bytes_of(const PanelDetail& detail) {
  return bytes_in(detail.household, detail.free_slots, detail.capabilities,
                  detail.capabilities_known, detail.needs_open);
}

}  // namespace engawa
