// What one finished (or still running) case recorded, as columns in memory. Nothing here changes
// with the week that is looked at. Shapes, units and codes: docs/file-format.md.
#pragma once
#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "sim/results/run_file.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// A study week that never comes. Study weeks run from -1 (the start) to weeks - 1.
inline constexpr std::int32_t kNeverWeek = std::numeric_limits<std::int32_t>::max();
inline constexpr std::uint32_t kNoPerson = 0xFFFFFFFF;
inline constexpr std::uint16_t kNoHub = 0xFFFF;

/// Rows sorted by week, found by week. Week -1 is the first.
class WeekIndex {
 public:
  WeekIndex() = default;
  /// `weeks` sorted; rows of weeks before -1 or not below `count` are an error of the file.
  WeekIndex(std::span<const std::uint32_t> weeks, int count);
  /// Rows [first, last) of one week, or of weeks [from, to).
  struct Rows {
    std::size_t first = 0, last = 0;
    [[nodiscard]] std::size_t size() const { return last - first; }
  };
  [[nodiscard]] Rows of(int week) const { return of(week, week + 1); }
  [[nodiscard]] Rows of(int from, int to) const;

 private:
  std::vector<std::size_t> starts_;  ///< [week + 1]
};

/// One row per person ever seen, in the order of first appearance.
struct RecordedPeople {
  std::vector<std::uint64_t> life;  ///< the same in every variant of a seed
  std::vector<std::int32_t> birth_week, entered_week;
  std::vector<std::int32_t> left_week;  ///< gone at the end of this week; kNeverWeek if they stay
  std::vector<std::uint8_t> female;
  std::vector<std::uint32_t> area;  ///< at entry
  [[nodiscard]] std::size_t size() const { return life.size(); }
  [[nodiscard]] bool present(std::size_t person, int week) const {
    return entered_week[person] <= week && week < left_week[person];
  }
  /// Completed years at the end of a week.
  [[nodiscard]] int age(std::size_t person, int week) const {
    return (week + 1 - birth_week[person]) / 52;
  }
};

/// Every tie that ever was. Alive at the end of week w if from_week <= w < to_week.
struct RecordedTies {
  std::vector<std::uint32_t> a, b;  ///< persons
  std::vector<std::int32_t> from_week, to_week;
  std::vector<std::uint8_t> first_kind, first_strength;  ///< strength in 1/64
  [[nodiscard]] std::size_t size() const { return a.size(); }
};

struct RecordedVisits {
  std::vector<std::uint32_t> week, person;
  std::vector<std::uint16_t> hub;
  std::vector<std::uint8_t> slot, admitted, first;
  WeekIndex by_week;
  [[nodiscard]] std::size_t size() const { return week.size(); }
};

struct RecordedHelps {
  std::vector<std::uint32_t> week, asker, helper;  ///< helper may be kNoPerson
  std::vector<std::uint8_t> need, route;
  WeekIndex by_week;
  [[nodiscard]] std::size_t size() const { return week.size(); }
};

/// Life events (kind: legend "life_events") and person events (legend "person_events").
struct RecordedPersonEvents {
  std::vector<std::uint32_t> week, person;  ///< person may be kNoPerson
  std::vector<std::uint16_t> hub;           ///< kNoHub if none is meant; always so for life events
  std::vector<std::uint8_t> kind;
  WeekIndex by_week;
  [[nodiscard]] std::size_t size() const { return week.size(); }
};

struct RecordedHubEvents {
  std::vector<std::uint32_t> week;
  std::vector<std::uint16_t> hub, parent;
  std::vector<std::uint8_t> kind, need;
  WeekIndex by_week;
};

/// A weekly series [week][hub].
template <class T>
struct HubSeries {
  std::size_t hubs = 0;
  std::vector<T> values;
  /// Zero where nothing was recorded.
  [[nodiscard]] T at(int week, std::size_t hub) const {
    const std::size_t k = static_cast<std::size_t>(week) * hubs + hub;
    return week < 0 || hub >= hubs || k >= values.size() ? T{0} : values[k];
  }
};

struct RecordedHubs {
  std::vector<std::string> name, kind_name;
  std::vector<std::string> title_ja, title_en;  ///< of the kind; kind_name in older files
  std::vector<std::uint16_t> x10, y10;          ///< [10 m] home
  std::vector<std::int32_t> open_from, parent;  ///< parent -1 = none
  std::vector<std::uint8_t> project_need;       ///< 255 = no project
  HubSeries<std::uint32_t> visits, turned_away, cases;
  HubSeries<std::uint32_t> open_mask;  ///< 21 bits, 3 x day + part; empty in older files
  HubSeries<std::uint32_t> places;     ///< places over the week's slots; empty in older files
  HubSeries<std::uint8_t> open_slots;
  HubSeries<float> staff_hours, volunteer_hours, asked_hours, know_how;
  HubSeries<std::int64_t> reserve, income, spending;  ///< [yen]
  HubSeries<std::uint16_t> week_x10, week_y10;        ///< this week's place
  [[nodiscard]] std::size_t size() const { return name.size(); }
};

struct RecordedArea {
  std::string name;
  double x = 0, y = 0;  ///< [m] east and north of the town's origin
};

/// A station or another place by which people find their way.
struct Landmark {
  std::string name, kind;  ///< "station", "clinic" ...
  double x = 0, y = 0;     ///< [m]
};

/// An action of the variant with the weeks in which it acts.
struct TimedAction {
  ActionNote note;
  std::int32_t from = 0, until = kNeverWeek;  ///< study weeks [from, until)
};

/// What the codes of a column stand for: /legend/NAME of the file, by code.
struct LegendEntry {
  std::string name, ja, en;
  std::uint32_t solved_by = 0;  ///< of needs: capabilities, any of which helps
  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::japanese ? ja : en;
  }
};
/// tie_kinds, needs, capabilities, life_events, person_events, hub_events, help_routes,
/// volunteer_stages, work_patterns, flags. Files written before legends were kept have none: then
/// the codes of docs/file-format.md have the names in fallback_legends().
using Legends = std::map<std::string, std::vector<LegendEntry>, std::less<>>;

struct Recording {
  RunHeader header;
  int weeks = 0;                   ///< recorded so far
  bool finished = true;            ///< false while the case is still running
  std::vector<std::string> dates;  ///< [week] "2027-04-01"
  std::vector<RecordedArea> areas;
  std::vector<Landmark> landmarks;
  std::vector<TimedAction> actions;
  Legends legends;
  RecordedPeople people;
  RecordedTies ties;
  RecordedVisits visits;
  RecordedHelps helps;
  RecordedPersonEvents life_events, person_events;
  RecordedHubs hubs;
  RecordedHubEvents hub_events;
  std::vector<std::int32_t> snapshot_weeks;  ///< of the panel, sorted; -1 first
  /// The code's entry; one that says "code N" if the file does not know it.
  [[nodiscard]] LegendEntry legend(std::string_view which, std::size_t code) const;
  /// Code of a name, or -1.
  [[nodiscard]] int code_of(std::string_view which, std::string_view name) const;
};

}  // namespace engawa
