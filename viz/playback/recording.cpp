#include "viz/playback/recording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace engawa {

WeekIndex::WeekIndex(std::span<const std::uint32_t> weeks, int count) {
  starts_.assign(static_cast<std::size_t>(std::max(count, 0)) + 2, weeks.size());
  std::size_t next = 0;  // the first place of starts_ that is not yet known
  for (std::size_t row = 0; row < weeks.size(); ++row) {
    const std::int64_t week = static_cast<std::int32_t>(weeks[row]);
    if (week < -1 || week >= count) throw std::invalid_argument("a row of a week not recorded");
    const auto place = static_cast<std::size_t>(week + 1);
    if (place + 1 < next) throw std::invalid_argument("rows not sorted by week");
    for (; next <= place; ++next) starts_[next] = row;
  }
}

WeekIndex::Rows WeekIndex::of(int from, int to) const {
  if (starts_.empty()) return {};
  const auto last = static_cast<std::int64_t>(starts_.size()) - 1;
  const auto place = [&](int week) {
    return static_cast<std::size_t>(std::clamp(std::int64_t{week} + 1, std::int64_t{0}, last));
  };
  const Rows rows{starts_[place(from)], starts_[place(to)]};
  return rows.last < rows.first ? Rows{rows.first, rows.first} : rows;
}

LegendEntry Recording::legend(std::string_view which, std::size_t code) const {
  const auto found = legends.find(which);
  if (found != legends.end() && code < found->second.size()) return found->second[code];
  const std::string unknown = fmt::format("code {}", code);
  return {unknown, unknown, unknown, 0};
}

int Recording::code_of(std::string_view which, std::string_view name) const {
  const auto found = legends.find(which);
  if (found == legends.end()) return -1;
  const auto& entries = found->second;
  const auto entry = std::ranges::find(entries, name, &LegendEntry::name);
  return entry == entries.end() ? -1 : static_cast<int>(entry - entries.begin());
}

}  // namespace engawa
