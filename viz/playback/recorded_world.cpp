#include "viz/playback/recorded_world.hpp"

#include <algorithm>
#include <stdexcept>

#include "sim/results/network_log.hpp"
#include "viz/playback/panel_cache.hpp"
#include "viz/playback/run_source.hpp"
#include "viz/playback/tie_timeline.hpp"

namespace engawa {
namespace {

constexpr std::size_t kMostPanelBytes = std::size_t{1} << 30U;
constexpr std::size_t kMostDetailBytes = std::size_t{1} << 26U;

template <class... Columns>
std::size_t bytes_in(const Columns&... columns) {
  return ((columns.capacity() * sizeof(typename Columns::value_type)) + ...);
}

std::size_t bytes_of(const Recording& r, const TieChanges& changes) {
  return bytes_in(r.people.life, r.people.birth_week, r.people.entered_week, r.people.left_week,
                  r.people.female, r.people.area) +
         bytes_in(r.ties.a, r.ties.b, r.ties.from_week, r.ties.to_week, r.ties.first_kind,
                  r.ties.first_strength) +
         bytes_in(r.visits.week, r.visits.person, r.visits.hub, r.visits.slot, r.visits.admitted,
                  r.visits.first) +
         bytes_in(r.helps.week, r.helps.asker, r.helps.helper, r.helps.need, r.helps.route) +
         bytes_in(r.life_events.week, r.life_events.person, r.life_events.hub, r.life_events.kind) +
         bytes_in(r.person_events.week, r.person_events.person, r.person_events.hub,
                  r.person_events.kind) +
         bytes_in(changes.tie, changes.kind, changes.strength);
}

}  // namespace

struct RecordedWorld::Parts {
  explicit Parts(std::unique_ptr<RunSource> from) : source(std::move(from)) { rebuild(-1); }

  void rebuild(int week) {
    const Recording& recording = source->recording();
    timeline.build(recording.ties, source->tie_changes(), recording.weeks);
    timeline.seek(recording.ties, source->tie_changes(), std::min(week, recording.weeks - 1));
  }

  std::unique_ptr<RunSource> source;
  TieTimeline timeline;
  SnapshotCache<PanelRow> panels{kMostPanelBytes};
  SnapshotCache<PanelDetail> details{kMostDetailBytes};
  std::size_t last_used = 0;  ///< snapshot; what lies ahead of it is read first
  bool out_of_room = false;   ///< no snapshot more fits
};

RecordedWorld::RecordedWorld(std::unique_ptr<RunSource> source)
    : parts_(std::make_unique<Parts>(std::move(source))) {}
RecordedWorld::~RecordedWorld() = default;
RecordedWorld::RecordedWorld(RecordedWorld&&) noexcept = default;

const Recording& RecordedWorld::recording() const {
  return parts_->source->recording();
}

void RecordedWorld::seek(int week) {
  const Recording& r = recording();
  parts_->timeline.seek(r.ties, parts_->source->tie_changes(),
                        std::clamp(week, -1, std::max(r.weeks - 1, -1)));
}

int RecordedWorld::week() const {
  return parts_->timeline.week();
}
std::span<const std::uint8_t> RecordedWorld::kinds() const {
  return parts_->timeline.kinds();
}
std::span<const std::uint8_t> RecordedWorld::strengths() const {
  return parts_->timeline.strengths();
}

std::uint64_t RecordedWorld::tie_digest() const {
  const RecordedTies& ties = recording().ties;
  const auto kinds = parts_->timeline.kinds(), strengths = parts_->timeline.strengths();
  std::uint64_t sum = 0;
  for (std::size_t k = 0; k < ties.size(); ++k) {
    if (kinds[k] != kNoTie) sum += digest_of_tie({ties.a[k], ties.b[k], kinds[k], strengths[k]});
  }
  return sum;
}

std::uint64_t RecordedWorld::recorded_tie_digest() const {
  const auto& digests = parts_->source->tie_digests();
  const auto place = static_cast<std::size_t>(week() + 1);
  return place < digests.size() ? digests[place] : 0;
}

std::size_t RecordedWorld::snapshot_before(int week) const {
  const auto& weeks = recording().snapshot_weeks;
  const auto after = std::ranges::upper_bound(weeks, week);
  return after == weeks.begin() ? 0 : static_cast<std::size_t>(after - weeks.begin()) - 1;
}

const PanelRow& RecordedWorld::panel(std::size_t snapshot) const {
  if (snapshot >= recording().snapshot_weeks.size()) throw std::out_of_range("no such snapshot");
  parts_->last_used = snapshot;
  return parts_->panels.get(snapshot,
                            [&](std::size_t which) { return parts_->source->read_panel(which); });
}

const PanelDetail& RecordedWorld::detail(std::size_t snapshot) const {
  if (snapshot >= recording().snapshot_weeks.size()) throw std::out_of_range("no such snapshot");
  return parts_->details.get(snapshot,
                             [&](std::size_t which) { return parts_->source->read_detail(which); });
}

bool RecordedWorld::has_snapshot(std::size_t snapshot) const {
  return parts_->panels.has(snapshot);
}

bool RecordedWorld::read_ahead() const {
  const std::size_t count = recording().snapshot_weeks.size();
  if (parts_->out_of_room) return false;
  for (std::size_t k = 1; k <= count; ++k) {
    const std::size_t snapshot = (parts_->last_used + k) % count;
    if (parts_->panels.has(snapshot)) continue;
    if (parts_->panels.room() < count) break;
    parts_->out_of_room = !parts_->panels.offer(snapshot, parts_->source->read_panel(snapshot));
    return !parts_->out_of_room;
  }
  return false;
}

bool RecordedWorld::poll() {
  const int week = parts_->timeline.week();
  if (!parts_->source->poll()) return false;
  parts_->panels.clear(), parts_->details.clear();
  parts_->out_of_room = false;
  parts_->rebuild(week);
  return true;
}

std::size_t RecordedWorld::bytes() const {
  return bytes_of(recording(), parts_->source->tie_changes()) + parts_->timeline.bytes() +
         parts_->panels.bytes() + parts_->details.bytes();
}

}  // namespace engawa
