#include "viz/facts/person_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

#include "sim/text/speech.hpp"
#include "viz/facts/labels.hpp"

namespace engawa {
namespace {

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

/// Persons at home, oneself included; 0 if it is not known.
std::size_t household_of(const RecordedWorld& world, std::uint32_t person, int week) {
  const std::size_t snapshot = world.snapshot_before(week);
  if (world.recording().snapshot_weeks.empty()) return 0;
  const PanelRow& row = world.panel(snapshot);
  if (person >= row.size() || row.flags[person] == 0) return 0;
  if (row.home_size[person] != kNoByte) return row.home_size[person];
  const auto& dwelling = world.detail(snapshot).household;
  if (person >= dwelling.size()) return 0;
  std::size_t persons = 0;
  for (std::size_t k = 0; k < std::min(dwelling.size(), row.size()); ++k)
    if (dwelling[k] == dwelling[person] && row.flags[k] != 0) ++persons;
  return persons;
}

void read_series(const RecordedWorld& world, std::uint32_t person, PersonFacts& facts) {
  const auto& weeks = world.recording().snapshot_weeks;
  const bool all = world.recording().people.size() <= kReadAllUpTo;
  for (std::size_t k = 0; k < weeks.size(); ++k) {
    if (!all && !world.has_snapshot(k)) continue;
    const PanelRow& row = world.panel(k);
    facts.snapshot_week.push_back(weeks[k]);
    const bool there = person < row.size() && row.loneliness[person] != kNoLoneliness;
    const auto value = [&](auto column, double steps) {
      return there ? static_cast<float>(double(column[person]) / steps) : kNone;
    };
    facts.loneliness.push_back(value(row.loneliness.data(), kLonelinessSteps));
    facts.role.push_back(value(row.role.data(), kRoleSteps));
    facts.meetings.push_back(value(row.meetings.data(), kMeetingSteps));
  }
}

void count_weeks(const Recording& r, std::uint32_t person, PersonFacts& facts) {
  const auto weeks = static_cast<std::size_t>(std::max(r.weeks, 0));
  facts.visits.assign(weeks, 0);
  facts.helps_given.assign(weeks, 0);
  facts.helps_received.assign(weeks, 0);
  const auto count = [&](std::vector<int>& into, std::uint32_t week) {
    if (week < weeks) ++into[week];
  };
  for (std::size_t k = 0; k < r.visits.size(); ++k)
    if (r.visits.person[k] == person && r.visits.admitted[k] != 0)
      count(facts.visits, r.visits.week[k]);
  for (std::size_t k = 0; k < r.helps.size(); ++k) {
    if (r.helps.helper[k] == kNoPerson) continue;  // staff and institutions are not neighbours
    if (r.helps.helper[k] == person) count(facts.helps_given, r.helps.week[k]);
    if (r.helps.asker[k] == person) count(facts.helps_received, r.helps.week[k]);
  }
}

/// Kinds as they are this week; of another week than the world stands at, as they began.
std::uint8_t kind_in(const RecordedWorld& world, std::size_t tie, int week) {
  const RecordedTies& ties = world.recording().ties;
  if (world.week() == week && tie < world.kinds().size()) return world.kinds()[tie];
  const bool alive = ties.from_week[tie] <= week && week < ties.to_week[tie];
  return alive ? ties.first_kind[tie] : kNoTie;
}

void count_ties(const RecordedWorld& world, std::uint32_t person, int week, Language language,
                PersonFacts& facts) {
  const Recording& r = world.recording();
  const int household = r.code_of("tie_kinds", "household");
  std::map<std::uint8_t, int> by_kind;
  for (std::size_t k = 0; k < r.ties.size(); ++k) {
    if (r.ties.a[k] != person && r.ties.b[k] != person) continue;
    const std::uint8_t kind = kind_in(world, k, week);
    if (kind == kNoTie || int{kind} == household) continue;
    ++by_kind[kind];
    ++facts.ties;
  }
  for (const auto& [kind, count] : by_kind)
    facts.ties_by_kind.push_back(
        say(language, "facts.kind_count",
            {r.legend("tie_kinds", kind).in(language), fmt::to_string(count)}));
}

}  // namespace

std::uint32_t person_of(const RecordedWorld& world, std::uint64_t life) {
  const auto& lives = world.recording().people.life;
  const auto at = std::find(lives.begin(), lives.end(), life);
  return at == lives.end() ? kNoPerson : static_cast<std::uint32_t>(at - lives.begin());
}

std::string resident_label(const RecordedWorld& world, std::uint64_t life, int week,
                           Language language, const RecordedWorld* numbered_by) {
  const std::uint32_t person = person_of(world, life);
  std::uint32_t number = numbered_by == nullptr ? kNoPerson : person_of(*numbered_by, life);
  if (number == kNoPerson) number = person;
  const std::string named = number == kNoPerson
                                ? say(language, "facts.a_resident")
                                : say(language, "facts.resident", {fmt::to_string(number)});
  if (person == kNoPerson) return named;
  const RecordedPeople& people = world.recording().people;
  if (week < people.entered_week[person]) return say(language, "facts.not_yet", {named});
  if (week >= people.left_week[person]) return say(language, "facts.no_longer", {named});
  const std::string age = fmt::to_string(people.age(person, week));
  const std::size_t home = household_of(world, person, week);
  if (home == 0) return say(language, "facts.resident_age", {named, age});
  if (home == 1) return say(language, "facts.resident_alone", {named, age});
  return say(language, "facts.resident_home", {named, age, fmt::to_string(home)});
}

PersonFacts facts_of_person(const RecordedWorld& world, std::uint64_t life, int week,
                            Language language, const RecordedWorld* numbered_by) {
  PersonFacts facts;
  facts.label = resident_label(world, life, week, language, numbered_by);
  const std::uint32_t person = person_of(world, life);
  if (person == kNoPerson) return facts;
  facts.known = true;
  read_series(world, person, facts);
  count_weeks(world.recording(), person, facts);
  count_ties(world, person, week, language, facts);
  facts.happenings = happenings_of(world, person, language);
  return facts;
}

}  // namespace engawa
