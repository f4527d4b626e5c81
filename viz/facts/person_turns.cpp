#include <algorithm>
#include <deque>
#include <unordered_map>

#include "viz/facts/labels.hpp"
#include "viz/facts/person_facts.hpp"

namespace engawa {
namespace {

constexpr std::uint32_t kRegularVisits = 12;  ///< in 52 weeks: docs/file-format.md, "regular"
constexpr std::uint8_t kOnceAWeek = 4;        ///< quarters of a meeting
constexpr int kAdult = 16;                    ///< years: the universe of `isolated`

bool earlier(const TurnFound& a, const TurnFound& b) {
  return a.week != b.week ? a.week < b.week : a.life < b.life;
}

/// The first turn after `after`, or the first of all.
std::optional<TurnFound> next_of(std::vector<TurnFound> turns, const TurnFound& after) {
  if (turns.empty()) return std::nullopt;
  std::sort(turns.begin(), turns.end(), earlier);
  const auto next = std::upper_bound(turns.begin(), turns.end(), after, earlier);
  return next == turns.end() ? turns.front() : *next;
}

std::vector<TurnFound> burned_out(const Recording& r) {
  std::vector<TurnFound> turns;
  const int burnout = r.code_of("life_events", "burnout_exit");
  for (std::size_t k = 0; k < r.life_events.size(); ++k) {
    const std::uint32_t person = r.life_events.person[k];
    if (int{r.life_events.kind[k]} == burnout && person < r.people.size())
      turns.push_back({r.people.life[person], static_cast<int>(r.life_events.week[k])});
  }
  return turns;
}

/// Older files do not say who is a regular: the twelfth visit within 52 weeks.
std::vector<TurnFound> twelfth_visits(const Recording& r) {
  std::vector<TurnFound> turns;
  std::unordered_map<std::uint32_t, std::deque<std::uint32_t>> recent;
  for (std::size_t k = 0; k < r.visits.size(); ++k) {
    const std::uint32_t person = r.visits.person[k], week = r.visits.week[k];
    if (r.visits.admitted[k] == 0 || person >= r.people.size()) continue;
    auto& weeks = recent[person];
    while (!weeks.empty() && weeks.front() + 52 <= week) weeks.pop_front();
    weeks.push_back(week);
    if (weeks.size() == kRegularVisits)
      turns.push_back({r.people.life[person], static_cast<int>(week)});
  }
  return turns;
}

bool turned(const Recording& r, Turn turn, const PanelRow& before, const PanelRow& now,
            std::size_t person) {
  if (before.flags[person] == 0 || now.flags[person] == 0) return false;
  if (turn == Turn::became_regular)
    return before.regular_hub[person] == kNoHub && now.regular_hub[person] != kNoHub;
  if (r.people.age(person, before.week) < kAdult) return false;
  if (before.isolated[person] != kNoByte && now.isolated[person] != kNoByte)
    return before.isolated[person] == 1 && now.isolated[person] == 0;
  if (before.meetings[person] == kNoByte || now.meetings[person] == kNoByte) return false;
  return before.meetings[person] < kOnceAWeek && now.meetings[person] >= kOnceAWeek;
}

std::vector<TurnFound> turns_between(const RecordedWorld& world, Turn turn, std::size_t snapshot) {
  std::vector<TurnFound> turns;
  const Recording& r = world.recording();
  const PanelRow& before = world.panel(snapshot - 1);
  const PanelRow& now = world.panel(snapshot);
  for (std::size_t k = 0; k < std::min(before.size(), now.size()); ++k)
    if (turned(r, turn, before, now, k))
      turns.push_back({r.people.life[k], r.snapshot_weeks[snapshot]});
  std::sort(turns.begin(), turns.end(), earlier);
  return turns;
}

/// Snapshot by snapshot from `after` on and round to it again, so that few have to be read.
std::optional<TurnFound> next_in_panel(const RecordedWorld& world, Turn turn,
                                       const TurnFound& after) {
  const std::size_t count = world.recording().snapshot_weeks.size();
  if (count < 2) return std::nullopt;
  const std::size_t start = std::max<std::size_t>(world.snapshot_before(after.week), 1);
  for (std::size_t k = 0; k < count; ++k) {
    // snapshots 1 .. count - 1 in a ring; the first is looked at again at the end
    const std::size_t snapshot = 1 + (start - 1 + k) % (count - 1);
    const auto turns = turns_between(world, turn, snapshot);
    for (const TurnFound& one : turns)
      if (k > 0 || earlier(after, one)) return one;
  }
  return std::nullopt;
}

}  // namespace

std::optional<TurnFound> next_turn(const RecordedWorld& world, Turn turn, const TurnFound& after) {
  const Recording& r = world.recording();
  if (turn == Turn::burned_out) return next_of(burned_out(r), after);
  if (turn == Turn::became_regular && (r.snapshot_weeks.empty() || !tells_isolated(world.panel(0))))
    return next_of(twelfth_visits(r), after);
  return next_in_panel(world, turn, after);
}

}  // namespace engawa
