#include <algorithm>

#include "viz/playback/read_recording.hpp"

namespace engawa {
namespace {

/// Adds the weeks of a file to a series; hubs founded since have zeros in the weeks before.
template <class T>
void read_series(const RemoteColumns& file, const std::string& path, std::size_t weeks,
                 HubSeries<T>& into) {
  if (!file.has(path)) return;  // of an older file
  Table<T> table = file.table<T>(path, weeks);
  if (into.values.empty()) {
    into.hubs = table.columns, into.values = std::move(table.values);
    return;
  }
  const std::size_t width = std::max(into.hubs, table.columns), before = into.values.size();
  std::vector<T> values;
  const auto widen = [&](const std::vector<T>& rows, std::size_t columns, std::size_t count) {
    for (std::size_t k = 0; k < count; k += columns) {
      const auto row = rows.begin() + static_cast<std::ptrdiff_t>(k);
      values.insert(values.end(), row, row + static_cast<std::ptrdiff_t>(columns));
      values.insert(values.end(), width - columns, T{0});
    }
  };
  widen(into.values, into.hubs, before);
  if (table.columns > 0) widen(table.values, table.columns, table.values.size());
  into.hubs = width, into.values = std::move(values);
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

void read_hubs(const RemoteColumns& file, Recording& recording, std::size_t weeks) {
  RecordedHubs& hubs = recording.hubs;
  const std::string at = "/hubs/";
  const auto names = file.texts(at + "name");
  const std::size_t size = names.size();
  const auto kinds = file.texts(at + "kind_name", size);
  append(hubs.name, names), append(hubs.kind_name, kinds);
  append(hubs.title_ja, file.has(at + "title_ja") ? file.texts(at + "title_ja", size) : kinds);
  append(hubs.title_en, file.has(at + "title_en") ? file.texts(at + "title_en", size) : kinds);
  append(hubs.x10, file.column<std::uint16_t>(at + "x10", size));
  append(hubs.y10, file.column<std::uint16_t>(at + "y10", size));
  append(hubs.open_from, file.column<std::int32_t>(at + "open_from", size));
  append(hubs.parent, file.column<std::int32_t>(at + "parent", size));
  append(hubs.project_need, file.column<std::uint8_t>(at + "project_need", size));
  constexpr std::int32_t kLongest = 52 * 1000;
  for (std::size_t k = 0; k < hubs.size(); ++k) {
    const auto parent = hubs.parent[k];
    file.require(parent >= -1 && parent < static_cast<std::int32_t>(hubs.size()), at + "parent");
    file.require(hubs.open_from[k] >= -kLongest && hubs.open_from[k] <= kLongest, at + "open_from");
    file.require(hubs.project_need[k] < 16 || hubs.project_need[k] == 255, at + "project_need");
  }
  read_series(file, at + "visits", weeks, hubs.visits);
  read_series(file, at + "turned_away", weeks, hubs.turned_away);
  read_series(file, at + "cases", weeks, hubs.cases);
  read_series(file, at + "open_mask", weeks, hubs.open_mask);
  read_series(file, at + "places", weeks, hubs.places);
  read_series(file, at + "open_slots", weeks, hubs.open_slots);
  read_series(file, at + "staff_hours", weeks, hubs.staff_hours);
  read_series(file, at + "volunteer_hours", weeks, hubs.volunteer_hours);
  read_series(file, at + "asked_hours", weeks, hubs.asked_hours);
  read_series(file, at + "know_how", weeks, hubs.know_how);
  read_series(file, at + "reserve", weeks, hubs.reserve);
  read_series(file, at + "income_so_far", weeks, hubs.income);
  read_series(file, at + "spending_so_far", weeks, hubs.spending);
  read_series(file, at + "week_x10", weeks, hubs.week_x10);
  read_series(file, at + "week_y10", weeks, hubs.week_y10);
}

}  // namespace engawa
