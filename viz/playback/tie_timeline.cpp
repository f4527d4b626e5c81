#include "viz/playback/tie_timeline.hpp"

#include <algorithm>

#include "viz/playback/recorded_world.hpp"

namespace engawa {
namespace {

constexpr int kKeyframeWeeks = 26;

/// Ties by the week in which something happens to them, as a counting sort; weeks out of range are
/// left out.
void sort_by_week(const std::vector<std::int32_t>& week_of_tie, int weeks,
                  std::vector<std::uint32_t>& order, std::vector<std::size_t>& starts) {
  const auto in_range = [&](std::int32_t week) { return week >= -1 && week < weeks; };
  starts.assign(static_cast<std::size_t>(weeks) + 2, 0);
  for (const auto week : week_of_tie) {
    if (in_range(week)) ++starts[static_cast<std::size_t>(week + 1) + 1];
  }
  for (std::size_t k = 1; k < starts.size(); ++k) starts[k] += starts[k - 1];
  order.resize(starts.back());
  std::vector<std::size_t> next(starts.begin(), starts.end() - 1);
  for (std::size_t tie = 0; tie < week_of_tie.size(); ++tie) {
    const auto week = week_of_tie[tie];
    if (in_range(week))
      order[next[static_cast<std::size_t>(week + 1)]++] = static_cast<std::uint32_t>(tie);
  }
}

}  // namespace

void TieTimeline::build(const RecordedTies& ties, const TieChanges& changes, int weeks) {
  sort_by_week(ties.from_week, weeks, by_begin_, begins_);
  sort_by_week(ties.to_week, weeks, by_end_, ends_);
  now_.kind.assign(ties.size(), kNoTie);
  now_.strength.assign(ties.size(), 0);
  keyframes_.clear();
  for (int week = -1; week < weeks; ++week) {
    live(ties, changes, week);
    if ((week + 1) % kKeyframeWeeks == 0) keyframes_.push_back(now_);
  }
  week_ = weeks - 1;
  seek(ties, changes, -1);
}

void TieTimeline::live(const RecordedTies& ties, const TieChanges& changes, int week) {
  const auto place = static_cast<std::size_t>(week + 1);
  for (std::size_t k = begins_[place]; k < begins_[place + 1]; ++k) {
    const auto tie = by_begin_[k];
    now_.kind[tie] = ties.first_kind[tie];
    now_.strength[tie] = ties.first_strength[tie];
  }
  const auto rows = changes.by_week.of(week);
  for (std::size_t k = rows.first; k < rows.last; ++k) {
    const auto tie = changes.tie[k];
    now_.kind[tie] = changes.kind[k];
    now_.strength[tie] = changes.strength[k];
  }
  for (std::size_t k = ends_[place]; k < ends_[place + 1]; ++k) {
    const auto tie = by_end_[k];
    now_.kind[tie] = kNoTie;
    now_.strength[tie] = 0;
  }
  week_ = week;
}

void TieTimeline::seek(const RecordedTies& ties, const TieChanges& changes, int week) {
  if (keyframes_.empty()) return;
  const int frame = (week + 1) / kKeyframeWeeks;
  const int frame_week = frame * kKeyframeWeeks - 1;
  if (week < week_ || frame_week > week_) {
    now_ = keyframes_[static_cast<std::size_t>(frame)];
    week_ = frame_week;
  }
  while (week_ < week) live(ties, changes, week_ + 1);
}

std::size_t TieTimeline::bytes() const {
  return (keyframes_.size() + 1) * now_.kind.size() * 2 +
         (by_begin_.size() + by_end_.size()) * sizeof(std::uint32_t);
}

}  // namespace engawa
