#include <algorithm>

#include "sim/results/network_log.hpp"
#include "viz/playback/read_recording.hpp"

namespace engawa {
namespace {

constexpr std::uint8_t kNeeds = 16, kSlotsAWeek = 21, kTieKindsKnown = 8;

template <class T>
void append(std::vector<T>& to, std::vector<T> from) {
  if (to.empty()) {
    to = std::move(from);
  } else {
    to.insert(to.end(), from.begin(), from.end());
  }
}

/// Weeks of events, of this file alone: sorted, none before the file's first week nor after its
/// last.
std::vector<std::uint32_t> weeks_of(const RemoteColumns& file, const std::string& path,
                                    std::uint32_t first_week, int weeks) {
  auto week = file.column<std::uint32_t>(path);
  file.require(std::ranges::is_sorted(week), path);
  file.require(week.empty() ||
                   (week.front() >= first_week && week.back() < static_cast<std::uint32_t>(weeks)),
               path);
  return week;
}

/// All values below `count`, or equal to `none`.
template <class T>
std::vector<T> numbers_below(const RemoteColumns& file, const std::string& path, std::size_t size,
                             std::size_t count, std::optional<T> none = {}) {
  auto values = file.column<T>(path, size);
  for (const auto value : values) file.require(value < count || (none && value == *none), path);
  return values;
}

/// First and one past the last week of the file; its dates are added.
std::uint32_t read_calendar(const RemoteColumns& file, Recording& r) {
  const std::string path = "/calendar/week";
  const auto first = static_cast<std::uint32_t>(r.weeks);
  const auto weeks = file.column<std::uint32_t>(path);
  for (std::size_t k = 0; k < weeks.size(); ++k) file.require(weeks[k] == first + k, path);
  append(r.dates, file.texts("/calendar/date", weeks.size()));
  r.weeks += static_cast<int>(weeks.size());
  file.require(r.weeks <= r.header.weeks, path);
  return first;
}

void read_people(const RemoteColumns& file, Recording& r, std::uint32_t first_week) {
  auto& people = r.people;
  const std::string at = "/residents/";
  const auto life = file.column<std::uint64_t>(at + "life");
  const std::size_t size = life.size(), before = people.size();
  append(people.life, life);
  append(people.birth_week, file.column<std::int32_t>(at + "birth_week", size));
  append(people.entered_week, file.column<std::int32_t>(at + "entered_week", size));
  append(people.female, file.column<std::uint8_t>(at + "female", size));
  append(people.area, numbers_below<std::uint32_t>(file, at + "area", size, r.areas.size()));
  people.left_week.resize(people.size(), kNeverWeek);
  constexpr int kLongestLife = 52 * 200;
  for (std::size_t k = before; k < people.size(); ++k) {
    const int born = people.birth_week[k], entered = people.entered_week[k];
    file.require(born >= -kLongestLife && born <= r.weeks, at + "birth_week");
    file.require(entered >= -1 && entered < r.weeks, at + "entered_week");
    file.require(k == 0 || people.entered_week[k - 1] <= entered, at + "entered_week");
  }
  const auto who = file.column<std::uint32_t>(at + "left/person");
  const auto week = file.column<std::int32_t>(at + "left/week", who.size());
  for (std::size_t k = 0; k < who.size(); ++k) {
    file.require(who[k] < people.size() && people.left_week[who[k]] == kNeverWeek,
                 at + "left/person");
    file.require(week[k] >= static_cast<std::int32_t>(first_week) && week[k] < r.weeks,
                 at + "left/week");
    people.left_week[who[k]] = week[k];
  }
}

void read_ties(const RemoteColumns& file, CaseColumns& into, std::uint32_t first_week) {
  RecordedTies& ties = into.recording.ties;
  const int weeks = into.recording.weeks;
  const std::string added = "/network/added/", removed = "/network/removed/";
  const auto begun = weeks_of(file, added + "week", first_week, weeks);
  ties.from_week.insert(ties.from_week.end(), begun.begin(), begun.end());
  append(ties.a, file.column<std::uint32_t>(added + "a", begun.size()));
  append(ties.b, file.column<std::uint32_t>(added + "b", begun.size()));
  append(ties.first_kind, file.column<std::uint8_t>(added + "kind", begun.size()));
  append(ties.first_strength, file.column<std::uint8_t>(added + "strength", begun.size()));
  ties.to_week.resize(ties.size(), kNeverWeek);
  const auto ended = weeks_of(file, removed + "week", first_week, weeks);
  const auto gone = numbers_below<std::uint32_t>(file, removed + "tie", ended.size(), ties.size());
  for (std::size_t k = 0; k < gone.size(); ++k) {
    const auto week = static_cast<std::int32_t>(ended[k]);
    file.require(ties.to_week[gone[k]] == kNeverWeek && ties.from_week[gone[k]] < week,
                 removed + "tie");
    ties.to_week[gone[k]] = week;
  }
}

/// Numbers of ties, and what each is from then on.
struct ChangeRows {
  std::vector<std::uint32_t> tie;
  std::vector<std::uint8_t> kind, strength;
};

/// As files of format version 1 say it.
ChangeRows read_plain_changes(const RemoteColumns& file, std::size_t size) {
  const std::string at = "/network/changed/";
  return {file.column<std::uint32_t>(at + "tie", size),
          file.column<std::uint8_t>(at + "kind", size),
          file.column<std::uint8_t>(at + "strength", size)};
}

/// As later files do: by steps from what was before.
ChangeRows read_steps(const RemoteColumns& file, std::size_t size, CaseColumns& into) {
  const std::string at = "/network/changed/";
  const RecordedTies& ties = into.recording.ties;
  for (std::size_t k = into.kind_now.size(); k < ties.size(); ++k) {
    into.kind_now.push_back(ties.first_kind[k]);
    into.strength_now.push_back(ties.first_strength[k]);
  }
  ChangeRows rows{
      add_up_steps(file.column<std::uint32_t>(at + "tie_step", size), into.last_changed),
      file.column<std::uint8_t>(at + "kind_step", size),
      file.column<std::uint8_t>(at + "strength_step", size)};
  for (std::size_t k = 0; k < size; ++k) {
    const std::uint32_t tie = rows.tie[k];
    file.require(tie < ties.size(), at + "tie_step");
    rows.kind[k] = into.kind_now[tie] =
        static_cast<std::uint8_t>(into.kind_now[tie] + rows.kind[k]);
    rows.strength[k] = into.strength_now[tie] =
        static_cast<std::uint8_t>(into.strength_now[tie] + rows.strength[k]);
  }
  return rows;
}

void read_changes(const RemoteColumns& file, CaseColumns& into, std::uint32_t first_week) {
  const RecordedTies& ties = into.recording.ties;
  const std::string at = "/network/changed/";
  const auto week = weeks_of(file, at + "week", first_week, into.recording.weeks);
  const bool plain = file.has(at + "tie");
  const std::string ending = plain ? "" : "_step";
  ChangeRows rows =
      plain ? read_plain_changes(file, week.size()) : read_steps(file, week.size(), into);
  for (std::size_t k = 0; k < week.size(); ++k) {
    const auto when = static_cast<std::int32_t>(week[k]);
    const std::uint32_t tie = rows.tie[k];
    file.require(tie < ties.size() && ties.from_week[tie] <= when && when < ties.to_week[tie],
                 at + "tie" + ending);
    file.require(rows.kind[k] < kTieKindsKnown, at + "kind" + ending);
  }
  append(into.change_weeks, week), append(into.changes.tie, std::move(rows.tie));
  append(into.changes.kind, std::move(rows.kind));
  append(into.changes.strength, std::move(rows.strength));
}

void read_visits_and_helps(const RemoteColumns& file, Recording& r, std::uint32_t first_week) {
  auto& visits = r.visits;
  const std::size_t people = r.people.size();
  std::string at = "/events/visits/";
  const auto visit_week = weeks_of(file, at + "week", first_week, r.weeks);
  const std::size_t size = visit_week.size();
  append(visits.week, visit_week);
  append(visits.person, numbers_below<std::uint32_t>(file, at + "person", size, people));
  append(visits.hub, numbers_below<std::uint16_t>(file, at + "hub", size, r.hubs.size()));
  append(visits.slot, numbers_below<std::uint8_t>(file, at + "slot", size, kSlotsAWeek));
  append(visits.admitted, file.column<std::uint8_t>(at + "admitted", size));
  append(visits.first, file.column<std::uint8_t>(at + "first", size));
  auto& helps = r.helps;
  at = "/events/helps/";
  const auto help_week = weeks_of(file, at + "week", first_week, r.weeks);
  const std::size_t count = help_week.size();
  append(helps.week, help_week);
  append(helps.asker, numbers_below<std::uint32_t>(file, at + "asker", count, people));
  append(helps.helper, numbers_below<std::uint32_t>(file, at + "helper", count, people, kNoPerson));
  append(helps.need, numbers_below<std::uint8_t>(file, at + "need", count, kNeeds));
  append(helps.route, file.column<std::uint8_t>(at + "route", count));
}

void read_person_events(const RemoteColumns& file, const std::string& at, Recording& r,
                        RecordedPersonEvents& into, std::uint32_t first_week, bool with_hub) {
  const auto week = weeks_of(file, at + "week", first_week, r.weeks);
  append(into.week, week);
  append(into.person, numbers_below<std::uint32_t>(file, at + "person", week.size(),
                                                   r.people.size(), kNoPerson));
  append(into.hub, with_hub ? numbers_below<std::uint16_t>(file, at + "hub", week.size(),
                                                           r.hubs.size(), kNoHub)
                            : std::vector<std::uint16_t>(week.size(), kNoHub));
  append(into.kind, file.column<std::uint8_t>(at + "kind", week.size()));
}

void read_hub_events(const RemoteColumns& file, Recording& r, std::uint32_t first_week) {
  auto& events = r.hub_events;
  const std::string at = "/events/hubs/";
  const auto week = weeks_of(file, at + "week", first_week, r.weeks);
  const std::size_t hubs = r.hubs.size();
  append(events.week, week);
  append(events.hub, numbers_below<std::uint16_t>(file, at + "hub", week.size(), hubs, kNoHub));
  append(events.parent,
         numbers_below<std::uint16_t>(file, at + "parent", week.size(), hubs, kNoHub));
  append(events.kind, file.column<std::uint8_t>(at + "kind", week.size()));
  append(events.need,
         numbers_below<std::uint8_t>(file, at + "need", week.size(), kNeeds, std::uint8_t{255}));
}

void read_snapshot_weeks(const RemoteColumns& file, Recording& r) {
  const std::string path = "/calendar/snapshot_week";
  for (const auto week : file.column<std::int32_t>(path)) {
    const int before = r.snapshot_weeks.empty() ? -2 : r.snapshot_weeks.back();
    file.require(week > before && week < r.weeks, path);
    r.snapshot_weeks.push_back(week);
  }
  file.require(!r.snapshot_weeks.empty() && r.snapshot_weeks.front() == -1, path);
}

}  // namespace

void read_hubs(const RemoteColumns& file, Recording& recording, std::size_t weeks);

void read_weeks(const RemoteColumns& file, CaseColumns& into) {
  Recording& r = into.recording;
  const std::uint32_t first = read_calendar(file, r);
  read_hubs(file, r, static_cast<std::size_t>(r.weeks) - first);
  read_people(file, r, first);
  read_ties(file, into, first);
  read_changes(file, into, first);
  read_visits_and_helps(file, r, first);
  read_person_events(file, "/events/life/", r, r.life_events, first, false);
  read_person_events(file, "/events/persons/", r, r.person_events, first, true);
  read_hub_events(file, r, first);
  read_snapshot_weeks(file, r);
}

void read_digests(const RemoteColumns& file, CaseColumns& into) {
  const std::string path = "/network/digest";
  if (!file.has(path)) return;
  append(into.digests, file.column<std::uint64_t>(path));
}

void finish_columns(const RemoteColumns& file, CaseColumns& columns) {
  Recording& r = columns.recording;
  for (const auto* ends : {&r.ties.a, &r.ties.b}) {
    for (const auto person : *ends) file.require(person < r.people.size(), "/network/first/a");
  }
  for (const auto kind : r.ties.first_kind)
    file.require(kind < kTieKindsKnown, "/network/first/kind");
  const std::size_t digests = columns.digests.size();
  file.require(digests == 0 || digests == static_cast<std::size_t>(r.weeks) + 1, "/network/digest");
  columns.changes.by_week = WeekIndex(columns.change_weeks, r.weeks);
  r.visits.by_week = WeekIndex(r.visits.week, r.weeks);
  r.helps.by_week = WeekIndex(r.helps.week, r.weeks);
  r.life_events.by_week = WeekIndex(r.life_events.week, r.weeks);
  r.person_events.by_week = WeekIndex(r.person_events.week, r.weeks);
  r.hub_events.by_week = WeekIndex(r.hub_events.week, r.weeks);
}

}  // namespace engawa
