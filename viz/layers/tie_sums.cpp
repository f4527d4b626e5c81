#include "viz/layers/tie_sums.hpp"

#include <algorithm>

namespace engawa {
namespace {

constexpr std::size_t kMostAreas = 1500;  // 4.5 million pairs
constexpr std::size_t kMostBundles = 60;

bool kind_is_meant(const Filters& filters, std::uint8_t kind) {
  return kind < filters.tie_kinds.size() && filters.tie_kinds[kind];
}

bool either_is_meant(const PeopleNow& people, std::uint32_t a, std::uint32_t b) {
  return people.here(a) && people.here(b) && (people.meant[a] || people.meant[b]);
}

}  // namespace

TiesNow ties_of_week(const RecordedWorld& world, const Filters& filters, const PeopleNow& people) {
  const RecordedTies& ties = world.recording().ties;
  const auto kinds = world.kinds();
  const int week = world.week();
  TiesNow now;
  for (std::size_t tie = 0; tie < ties.size(); ++tie) {
    const bool is_alive = kinds[tie] != kNoTie;
    const std::uint8_t kind = is_alive ? kinds[tie] : ties.first_kind[tie];
    if (!kind_is_meant(filters, kind)) continue;
    const bool has_ended =
        !is_alive && ties.to_week[tie] <= week && week - ties.to_week[tie] < kTrailWeeks;
    if (!is_alive && !has_ended) continue;
    if (!either_is_meant(people, ties.a[tie], ties.b[tie])) continue;
    (is_alive ? now.alive : now.ended).push_back(static_cast<std::uint32_t>(tie));
  }
  return now;
}

Bundles bundles_of_week(const RecordedWorld& world, const Filters& filters,
                        const PeopleNow& people) {
  const RecordedTies& ties = world.recording().ties;
  const auto kinds = world.kinds();
  const std::size_t areas = world.recording().areas.size();
  Bundles bundles;
  bundles.within.assign(areas, 0);
  if (areas > kMostAreas) return bundles;
  std::vector<std::uint32_t> pairs(areas * areas, 0);  // [lower][higher]
  for (std::size_t tie = 0; tie < ties.size(); ++tie) {
    if (kinds[tie] == kNoTie || !kind_is_meant(filters, kinds[tie])) continue;
    const std::uint32_t a = ties.a[tie], b = ties.b[tie];
    const std::uint16_t from = people.area[a], to = people.area[b];
    if (from == kNoArea || to == kNoArea || !(people.meant[a] || people.meant[b])) continue;
    ++pairs[std::min(from, to) * areas + std::max(from, to)];
  }
  for (std::size_t low = 0; low < areas; ++low) {
    bundles.within[low] = pairs[low * areas + low];
    for (std::size_t high = low + 1; high < areas; ++high) {
      const std::uint32_t count = pairs[low * areas + high];
      if (count == 0) continue;
      bundles.between.push_back(
          {static_cast<std::uint16_t>(low), static_cast<std::uint16_t>(high), count});
    }
  }
  // equal bundles stay in the order of their areas
  std::stable_sort(bundles.between.begin(), bundles.between.end(),
                   [](const Bundle& a, const Bundle& b) { return a.ties > b.ties; });
  if (bundles.between.size() > kMostBundles) bundles.between.resize(kMostBundles);
  return bundles;
}

std::vector<TieSpan> spans_of_week(const Differences& differences, Side side, int week,
                                   const Filters& filters, const PeopleNow& people) {
  std::vector<TieSpan> spans;
  for (const TieSpan& span : differences.ties) {
    if (span.from > week) break;
    if (span.side != side || (span.to <= week && week - span.to >= kTrailWeeks)) continue;
    if (!kind_is_meant(filters, span.kind)) continue;
    if (either_is_meant(people, span.a, span.b)) spans.push_back(span);
  }
  return spans;
}

}  // namespace engawa
