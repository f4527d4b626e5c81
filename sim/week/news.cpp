#include "sim/week/news.hpp"

#include <algorithm>
#include <cmath>

#include "sim/hubs/schedule.hpp"

namespace engawa {
namespace {
constexpr int kCellShift = 6;  // cells of 640 m

/// Learnt of wherever one lives.
bool is_told(const Hub& hub, const News& news) {
  const bool on_the_ward = hub.audience == Audience::inpatients && !news.by_word_only;
  return news.everywhere > 0 || news.online > 0 || on_the_ward;
}
/// To be seen at its door by those who pass.
bool has_door(const Hub& hub, const News& news) {
  return !news.by_word_only && hub.audience != Audience::online &&
         hub.audience != Audience::inpatients;
}
}  // namespace

std::vector<News> news_of_week(const World& world) {
  std::vector<News> all;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const Hub& hub = world.hubs[HubId(k)];
    News news;
    news.hub = HubId(k);
    news.everywhere = static_cast<double>(hub.levers.told_everywhere);
    news.online = static_cast<double>(hub.levers.told_online);
    news.by_word_only = hub.open == 0;
    const bool told = news.everywhere > 0 || news.online > 0;
    if (hub.open == 0 && !told && !rests_between_meetings(hub)) continue;
    if (hub.audience == Audience::invited) continue;  // who is not asked does not hear of it
    news.passing = hub.traits.passing + hub.levers.extra_passing;
    news.untold_by_visitor =
        1.0 - std::min(1.0, world.parameters.attendance.word_of_mouth * hub.traits.word_of_mouth);
    all.push_back(news);
  }
  return all;
}

NewsByPlace::Cells NewsByPlace::around(std::uint16_t at10, int reach10) {
  return {std::max(0, int{at10} - reach10) >> kCellShift, (int{at10} + reach10) >> kCellShift};
}

NewsByPlace::NewsByPlace(const World& world, std::span<const News> all) {
  const int reach10 = static_cast<int>(world.parameters.attendance.passing_reach / 10.0) + 1;
  for (std::size_t k = 0; k < all.size(); ++k) {
    const Hub& hub = world.hubs[all[k].hub];
    if (is_told(hub, all[k])) everywhere_.push_back(static_cast<std::uint32_t>(k));
    if (!has_door(hub, all[k])) continue;
    const Cells column = around(hub.x10, reach10), row = around(hub.y10, reach10);
    const bool none = columns_.last < columns_.first;
    columns_ =
        none ? column
             : Cells{std::min(columns_.first, column.first), std::max(columns_.last, column.last)};
    rows_ = none ? row : Cells{std::min(rows_.first, row.first), std::max(rows_.last, row.last)};
  }
  cover(world, all, reach10);
}

void NewsByPlace::cover(const World& world, std::span<const News> all, int reach10) {
  const int width = columns_.last - columns_.first + 1, height = rows_.last - rows_.first + 1;
  std::vector<std::vector<std::uint32_t>> cells(static_cast<std::size_t>(width * height));
  for (std::size_t k = 0; k < all.size(); ++k) {
    const Hub& hub = world.hubs[all[k].hub];
    const bool told = is_told(hub, all[k]);
    if (!told && !has_door(hub, all[k])) continue;
    const Cells column = told ? columns_ : around(hub.x10, reach10);
    const Cells row = told ? rows_ : around(hub.y10, reach10);
    for (int y = row.first; y <= row.last; ++y) {
      for (int x = column.first; x <= column.last; ++x) {
        cells[static_cast<std::size_t>((y - rows_.first) * width + x - columns_.first)].push_back(
            static_cast<std::uint32_t>(k));
      }
    }
  }
  starts_.push_back(0);
  for (const auto& cell : cells) {
    items_.insert(items_.end(), cell.begin(), cell.end());
    starts_.push_back(static_cast<std::uint32_t>(items_.size()));
  }
}

std::span<const std::uint32_t> NewsByPlace::near(std::uint16_t x10, std::uint16_t y10) const {
  const int x = x10 >> kCellShift, y = y10 >> kCellShift;
  const bool outside = x < columns_.first || x > columns_.last || y < rows_.first || y > rows_.last;
  if (outside) return everywhere_;
  const auto width = static_cast<std::size_t>(columns_.last - columns_.first + 1);
  const auto cell = static_cast<std::size_t>(y - rows_.first) * width +
                    static_cast<std::size_t>(x - columns_.first);
  return std::span(items_).subspan(starts_[cell], starts_[cell + 1] - starts_[cell]);
}

}  // namespace engawa
