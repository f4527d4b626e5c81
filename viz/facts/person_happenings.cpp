#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "sim/text/speech.hpp"
#include "viz/facts/labels.hpp"
#include "viz/facts/person_facts.hpp"

namespace engawa {
namespace {

constexpr std::size_t kMostHappenings = 60;

/// What is left out first if there is too much to tell.
enum class Weight : std::uint8_t { turn, tie, help };
struct Weighed {
  Happening happening;
  Weight weight = Weight::turn;
};

/// Collects what happened to one person.
class Chronicle {
 public:
  Chronicle(const RecordedWorld& world, std::uint32_t person, Language language)
      : world_(world), r_(world.recording()), person_(person), language_(language) {}

  void add_events() {
    for (std::size_t k = 0; k < r_.life_events.size(); ++k)
      if (r_.life_events.person[k] == person_)
        add(r_.life_events.week[k], r_.legend("life_events", r_.life_events.kind[k]).in(language_));
    add_person_events();
  }

  void add_first_visits() {
    const RecordedVisits& visits = r_.visits;
    for (std::size_t k = 0; k < visits.size(); ++k)
      if (visits.person[k] == person_ && visits.first[k] != 0 && visits.admitted[k] != 0)
        add(visits.week[k], said("facts.first_visit", {hub(visits.hub[k])}));
  }

  /// What only the panel tells: regulars and stages of volunteering, from snapshot to snapshot.
  void add_stages() {
    const bool all = r_.people.size() <= kReadAllUpTo;
    bool known = false;
    std::uint16_t regular = kNoHub;
    std::uint8_t stage = kNoByte;
    for (std::size_t k = 0; k < r_.snapshot_weeks.size(); ++k) {
      if (!all && !world_.has_snapshot(k)) continue;
      const PanelRow& row = world_.panel(k);
      if (person_ >= row.size() || row.flags[person_] == 0) continue;
      const int week = r_.snapshot_weeks[k];
      if (known && row.regular_hub[person_] != regular)
        add_regular(week, regular, row.regular_hub[person_]);
      if (known && row.volunteer[person_] != stage) add_stage(week, stage, row.volunteer[person_]);
      regular = row.regular_hub[person_];
      stage = row.volunteer[person_];
      known = true;
    }
  }

  void add_ties() {
    const RecordedTies& ties = r_.ties;
    const int household = r_.code_of("tie_kinds", "household");
    for (std::size_t k = 0; k < ties.size(); ++k) {
      if (ties.a[k] != person_ && ties.b[k] != person_) continue;
      if (int{ties.first_kind[k]} == household) continue;
      const std::uint32_t other = ties.a[k] == person_ ? ties.b[k] : ties.a[k];
      const std::string kind = r_.legend("tie_kinds", ties.first_kind[k]).in(language_);
      if (ties.from_week[k] >= 0)
        add(ties.from_week[k], said("facts.tie_began", {kind, whom(other, ties.from_week[k])}),
            Weight::tie);
      if (ties.to_week[k] != kNeverWeek)
        // the kind may have become another; the recording keeps the first
        add(ties.to_week[k], said("facts.tie_ended", {whom(other, ties.to_week[k])}), Weight::tie);
    }
  }

  void add_helps() {
    const RecordedHelps& helps = r_.helps;
    for (std::size_t k = 0; k < helps.size(); ++k) {
      const bool asked = helps.asker[k] == person_, helped = helps.helper[k] == person_;
      if (!asked && !helped) continue;
      const int week = static_cast<int>(helps.week[k]);
      const std::string need = r_.legend("needs", helps.need[k]).in(language_);
      if (helped)
        add(week, said("facts.help_given", {need, whom(helps.asker[k], week)}), Weight::help);
      else if (helps.helper[k] != kNoPerson)
        add(week, said("facts.help_received", {need, whom(helps.helper[k], week)}), Weight::help);
      else
        add(week,
            said("facts.help_otherwise",
                 {need, r_.legend("help_routes", helps.route[k]).in(language_)}),
            Weight::help);
    }
  }

  /// Sorted; what does not fit is left out by weight, and counted.
  std::vector<Happening> told() {
    std::stable_sort(all_.begin(), all_.end(), [](const Weighed& a, const Weighed& b) {
      return a.happening.week < b.happening.week;
    });
    const std::size_t left_out = leave_out();
    std::vector<Happening> out;
    for (auto& one : all_) out.push_back(std::move(one.happening));
    if (left_out > 0)
      out.push_back({std::max(r_.weeks - 1, out.empty() ? 0 : out.back().week),
                     said("facts.more", {fmt::to_string(left_out)})});
    return out;
  }

 private:
  template <class Week>
  void add(Week week, std::string text, Weight weight = Weight::turn) {
    all_.push_back({{static_cast<int>(week), std::move(text)}, weight});
  }
  [[nodiscard]] std::string said(std::string_view id, std::vector<std::string> with) const {
    return say(language_, id, std::move(with));
  }
  [[nodiscard]] std::string hub(std::size_t which) const { return hub_label(r_, which, language_); }
  [[nodiscard]] std::string whom(std::uint32_t other, int week) const {
    return other_label(r_, other, week, language_);
  }

  /// Some happen nearly every week: each kind is told once, with how often it came again.
  void add_person_events() {
    const RecordedPersonEvents& events = r_.person_events;
    std::map<std::pair<std::uint8_t, std::uint16_t>, std::vector<std::size_t>> by_kind;
    for (std::size_t k = 0; k < events.size(); ++k)
      if (events.person[k] == person_) by_kind[{events.kind[k], events.hub[k]}].push_back(k);
    for (const auto& [which, rows] : by_kind) {
      std::string what = r_.legend("person_events", which.first).in(language_);
      if (which.second != kNoHub) what = said("facts.event_at_hub", {what, hub(which.second)});
      if (rows.size() > 1)
        what = said("facts.event_again", {what, fmt::to_string(rows.size() - 1)});
      add(events.week[rows.front()], what);
    }
  }

  void add_regular(int week, std::uint16_t before, std::uint16_t now) {
    if (before != kNoHub) add(week, said("facts.no_more_regular", {hub(before)}));
    if (now != kNoHub) add(week, said("facts.became_regular", {hub(now)}));
  }
  void add_stage(int week, std::uint8_t before, std::uint8_t now) {
    if (before == kNoByte || now == kNoByte) return;
    add(week, said("facts.stage", {r_.legend("volunteer_stages", before).in(language_),
                                   r_.legend("volunteer_stages", now).in(language_)}));
  }

  std::size_t leave_out() {
    std::size_t left_out = 0;
    for (const Weight weight : {Weight::help, Weight::tie, Weight::turn}) {
      for (std::size_t k = all_.size(); k-- > 0 && all_.size() > kMostHappenings;) {
        if (all_[k].weight != weight) continue;
        all_.erase(all_.begin() + std::ptrdiff_t(k));
        ++left_out;
      }
    }
    return left_out;
  }

  const RecordedWorld& world_;
  const Recording& r_;
  std::uint32_t person_;
  Language language_;
  std::vector<Weighed> all_;
};

}  // namespace

std::vector<Happening> happenings_of(const RecordedWorld& world, std::uint32_t person,
                                     Language language) {
  Chronicle chronicle(world, person, language);
  chronicle.add_events();
  chronicle.add_first_visits();
  chronicle.add_stages();
  chronicle.add_ties();
  chronicle.add_helps();
  return chronicle.told();
}

}  // namespace engawa
