#include "viz/facts/hub_facts.hpp"

#include <algorithm>
#include <map>

#include "sim/text/speech.hpp"
#include "viz/facts/labels.hpp"

namespace engawa {
namespace {

constexpr int kYear = 52;
constexpr std::uint32_t kRegularVisits = 12;  ///< in 52 weeks: docs/file-format.md, "regular"
constexpr int kOpeningWeeks = 13;  ///< older files: open when somebody came in the last quarter

struct AgeBand {
  int from;
  std::string_view id;
};
/// As the groups of the files.
constexpr std::array kAgeBands{AgeBand{0, "facts.age_child"}, AgeBand{18, "facts.age_18"},
                               AgeBand{30, "facts.age_30"},   AgeBand{50, "facts.age_50"},
                               AgeBand{65, "facts.age_65"},   AgeBand{75, "facts.age_75"}};

std::size_t band_of(int age) {
  std::size_t band = 0;
  while (band + 1 < kAgeBands.size() && age >= kAgeBands[band + 1].from) ++band;
  return band;
}

/// Who came to the hub in the last 52 weeks, and how often.
struct Visitors {
  std::map<std::uint32_t, std::uint32_t> visits;  ///< by person, in order
  std::map<std::uint32_t, bool> newcomer;
  std::array<int, kSlots> in_slot{};
  SlotMask lately = 0;  ///< slots in which somebody came in the last quarter
};
Visitors visitors_of(const Recording& r, std::size_t hub, int week) {
  Visitors out;
  const auto rows = r.visits.by_week.of(std::max(week - kYear + 1, 0), week + 1);
  for (std::size_t k = rows.first; k < rows.last; ++k) {
    if (r.visits.hub[k] != hub || r.visits.admitted[k] == 0) continue;
    ++out.visits[r.visits.person[k]];
    if (r.visits.first[k] != 0) out.newcomer[r.visits.person[k]] = true;
    const int slot = r.visits.slot[k];
    if (slot >= kSlots) continue;
    ++out.in_slot[std::size_t(slot)];
    if (static_cast<int>(r.visits.week[k]) > week - kOpeningWeeks) out.lately |= slot_bit(slot);
  }
  return out;
}

void tell_hours(const Recording& r, std::size_t hub, int week, const Visitors& visitors,
                HubFacts& facts) {
  const auto& recorded = r.hubs.open_mask;
  const SlotMask open =
      recorded.values.empty() ? visitors.lately : recorded.at(std::max(week, 0), hub);
  for_each_slot(open & kAllSlots, [&](int slot) { facts.open[std::size_t(slot)] = true; });
  facts.visits_in_slot = visitors.in_slot;
}

void tell_free(const RecordedWorld& world, std::size_t snapshot, const Visitors& visitors,
               HubFacts& facts) {
  const auto& free = world.detail(snapshot).free_slots;
  if (free.empty()) return;
  facts.free_visitors.fill(0);
  for (const auto& [person, visits] : visitors.visits) {
    if (person >= free.size()) continue;
    for_each_slot(free[person] & kAllSlots,
                  [&](int slot) { ++facts.free_visitors[std::size_t(slot)]; });
  }
}

/// Regulars, volunteers and groups, by the snapshot at or before the week.
void tell_people(const RecordedWorld& world, std::size_t snapshot, std::size_t hub, int week,
                 const Visitors& visitors, Language language, HubFacts& facts) {
  const Recording& r = world.recording();
  const PanelRow& row = world.panel(snapshot);
  const bool knows_regulars = tells_isolated(row);
  const int volunteer = std::max(r.code_of("volunteer_stages", "volunteer"), 1);
  std::map<std::size_t, HubFacts::Group> groups;
  for (const auto& [person, visits] : visitors.visits) {
    if (person >= r.people.size()) continue;
    const bool there = person < row.size() && row.flags[person] != 0;
    const bool employed = there && has_flag(r, row.flags[person], "employed");
    const std::size_t band = band_of(r.people.age(person, week));
    auto& group = groups[2 * band + (employed ? 0 : 1)];
    if (group.people == 0)
      group.title = say(language, employed ? "facts.group_employed" : "facts.group_not_employed",
                        {say(language, kAgeBands[band].id)});
    ++group.people;
    group.visits += static_cast<int>(visits);
    if (there && row.volunteer[person] != kNoByte && row.volunteer[person] >= volunteer)
      ++facts.volunteers;
    if (!knows_regulars && visits >= kRegularVisits) ++facts.regulars;
  }
  for (std::size_t k = 0; knows_regulars && k < row.size(); ++k)
    if (row.flags[k] != 0 && row.regular_hub[k] == hub) ++facts.regulars;
  for (auto& [key, group] : groups) facts.groups.push_back(std::move(group));
}

/// Sums begin with the study: before its first week nothing is recorded.
std::int64_t in_year(const HubSeries<std::int64_t>& so_far, int week, std::size_t hub) {
  return so_far.at(week, hub) - so_far.at(week - kYear, hub);
}

void tell_weeks(const Recording& r, std::size_t hub, int week, HubFacts& facts) {
  const RecordedHubs& hubs = r.hubs;
  facts.staff_hours = double(hubs.staff_hours.at(week, hub));
  facts.volunteer_hours = double(hubs.volunteer_hours.at(week, hub));
  facts.reserve = hubs.reserve.at(week, hub);
  facts.income_52 = in_year(hubs.income, week, hub);
  facts.spending_52 = in_year(hubs.spending, week, hub);
  for (int each = 0; each < r.weeks; ++each) {
    facts.visits_by_week.push_back(static_cast<float>(hubs.visits.at(each, hub)));
    facts.turned_away_by_week.push_back(static_cast<float>(hubs.turned_away.at(each, hub)));
    if (each > week - kYear && each <= week)
      facts.turned_away += static_cast<int>(hubs.turned_away.at(each, hub));
  }
}

}  // namespace

HubFacts facts_of_hub(const RecordedWorld& world, const std::string& hub, int week,
                      Language language) {
  HubFacts facts;
  facts.free_visitors.fill(-1);
  const Recording& r = world.recording();
  const auto at = std::find(r.hubs.name.begin(), r.hubs.name.end(), hub);
  if (at == r.hubs.name.end()) return facts;
  const auto which = static_cast<std::size_t>(at - r.hubs.name.begin());
  const auto& titles = language == Language::japanese ? r.hubs.title_ja : r.hubs.title_en;
  facts.label = say(language, "facts.hub", {titles[which], hub});
  facts.known = r.hubs.open_from[which] <= week;
  if (!facts.known) return facts;
  const Visitors visitors = visitors_of(r, which, week);
  facts.visitors = static_cast<int>(visitors.visits.size());
  facts.newcomers = static_cast<int>(visitors.newcomer.size());
  tell_hours(r, which, week, visitors, facts);
  tell_weeks(r, which, week, facts);
  if (r.snapshot_weeks.empty()) return facts;
  const std::size_t snapshot = world.snapshot_before(week);
  tell_free(world, snapshot, visitors, facts);
  tell_people(world, snapshot, which, week, visitors, language, facts);
  return facts;
}

}  // namespace engawa
