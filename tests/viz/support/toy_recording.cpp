#include "tests/viz/support/toy_recording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/results/network_log.hpp"
#include "viz/playback/fallback_legends.hpp"

namespace engawa::testing {
namespace {

constexpr std::uint32_t kPersons = 40;

/// A tie with the weeks of its life; sorted by from_week as a file has them.
struct ToyTie {
  std::uint32_t a, b;
  std::uint8_t kind, strength;
  std::int32_t from = -1, to = kNeverWeek;
};

RunHeader header_of(Side side) {
  RunHeader h;
  h.study_name = "toy";
  h.question_ja = "工房ができると、つながりは増えるか";
  h.question_en = "Does a workshop bring more ties?";
  h.study_digest = "0123456789abcdef";
  h.town_name = "toy";
  h.variant = side == Side::baseline ? "baseline" : "workshop";
  h.variant_ja = side == Side::baseline ? "これまでどおり" : "工房を開く";
  h.variant_en = side == Side::baseline ? "As it is" : "A workshop opens";
  h.variant_order = side == Side::baseline ? 0 : 1;
  h.start_date = "2027-04-01";
  h.weeks = kToyWeeks;
  h.record_all = true;
  h.seed = 1;
  return h;
}

void add_people(Recording& r, bool more) {
  auto& people = r.people;
  const auto add = [&](std::uint64_t life, int birth_week, int entered, std::uint32_t area) {
    people.life.push_back(life);
    people.birth_week.push_back(birth_week);
    people.entered_week.push_back(entered);
    people.left_week.push_back(kNeverWeek);
    people.female.push_back(life % 2 == 0 ? 1 : 0);
    people.area.push_back(area);
  };
  for (std::uint32_t k = 0; k < kPersons; ++k) {
    const int age = 4 + static_cast<int>(k) * 2;  // 4 to 82 years
    const int entered = k == 38 ? 3 : k == 39 ? 9 : -1;
    add(kToyLife + k, k == 39 ? 9 : -52 * age, entered, k % 2);
  }
  people.left_week[5] = 11;  // died
  if (!more) return;
  people.left_week[7] = 12;  // moved away
  add(kOnlyLife, -52 * 30, 10, 0);
}

std::vector<ToyTie> ties_of(bool more) {
  std::vector<ToyTie> ties;
  for (std::uint32_t k = 0; k < 10; k += 2) ties.push_back({k, k + 1, 0, 64});  // households
  ties.push_back({0, 4, 1, 48});
  ties.push_back({10, 11, 2, 40});
  ties.push_back({12, 14, 2, 30, -1, 8});
  ties.push_back({20, 21, 3, 16});
  ties.push_back({22, 24, 5, 20});
  ties.push_back({25, 26, 7, 12});
  ties.push_back({5, 30, 2, 32, -1, 11});  // ends with a death
  if (more) {
    ties.push_back({27, 28, 3, 14, -1, 15});  // ends in the variant only
  } else {
    ties.push_back({27, 28, 3, 14});
  }
  ties.push_back({15, 16, 4, 10, 2});
  if (more) {
    ties.push_back({13, 31, 4, 8, 7});
    ties.push_back({13, 33, 4, 8, 9, 14});
    ties.push_back({40, 13, 2, 24, 11});
  }
  ties.push_back({12, 14, 2, 20, 12});  // the pair of before, under a new number
  return ties;
}

void add_ties(MemorySource& source, bool more) {
  auto& ties = source.held.ties;
  for (const auto& tie : ties_of(more)) {
    ties.a.push_back(tie.a), ties.b.push_back(tie.b);
    ties.from_week.push_back(tie.from), ties.to_week.push_back(tie.to);
    ties.first_kind.push_back(tie.kind), ties.first_strength.push_back(tie.strength);
  }
  auto& changes = source.changes;
  std::vector<std::uint32_t> weeks;
  const auto change = [&](std::uint32_t week, std::uint32_t tie, std::uint8_t kind,
                          std::uint8_t strength) {
    weeks.push_back(week), changes.tie.push_back(tie);
    changes.kind.push_back(kind), changes.strength.push_back(strength);
  };
  change(4, 8, 3, 20);   // neighbours see more of each other
  change(10, 8, 2, 28);  // and become friends
  change(10, 6, 2, 44);
  changes.by_week = WeekIndex(weeks, kToyWeeks);
}

void add_digests(MemorySource& source) {
  const auto& ties = source.held.ties;
  for (int week = -1; week < kToyWeeks; ++week) {
    std::uint64_t sum = 0;
    for (std::size_t k = 0; k < ties.size(); ++k) {
      RecordedTie tie{ties.a[k], ties.b[k], ties.first_kind[k], ties.first_strength[k]};
      if (week < ties.from_week[k] || week >= ties.to_week[k]) continue;
      const auto rows = source.changes.by_week.of(-1, week + 1);
      for (std::size_t c = rows.first; c < rows.last; ++c) {
        if (source.changes.tie[c] != k) continue;
        tie.kind = source.changes.kind[c], tie.strength = source.changes.strength[c];
      }
      sum += digest_of_tie(tie);
    }
    source.digests.push_back(sum);
  }
}

void add_hubs(Recording& r, bool more) {
  auto& hubs = r.hubs;
  hubs.name = {"hokenshitsu"}, hubs.kind_name = {"hokenshitsu"};
  hubs.title_ja = {"暮らしの保健室"}, hubs.title_en = {"Community health room"};
  hubs.x10 = {21}, hubs.y10 = {31};
  hubs.open_from = {-100}, hubs.parent = {-1}, hubs.project_need = {255};
  if (more) {
    hubs.name.push_back("dekimochi"), hubs.kind_name.push_back("workshop");
    hubs.title_ja.push_back("できもち工房"), hubs.title_en.push_back("Workshop");
    hubs.x10.push_back(68), hubs.y10.push_back(29);
    hubs.open_from.push_back(6), hubs.parent.push_back(0), hubs.project_need.push_back(255);
  }
  const std::size_t count = hubs.size();
  const auto series = [&](auto& into, auto first, auto second) {
    using Value = typename std::decay_t<decltype(into.values)>::value_type;
    into.hubs = count;
    for (int week = 0; week < kToyWeeks; ++week) {
      into.values.push_back(static_cast<Value>(first));
      if (count > 1) into.values.push_back(static_cast<Value>(week >= 6 ? second : 0));
    }
  };
  const std::uint32_t tuesday_afternoon = 1U << 4U, thursday_evening = 1U << 11U;
  series(hubs.open_mask, tuesday_afternoon | 1U, thursday_evening);
  series(hubs.places, 20, 8), series(hubs.open_slots, 2, 1);
  series(hubs.visits, 4, 2), series(hubs.turned_away, 1, 0), series(hubs.cases, 0, 0);
  series(hubs.staff_hours, 12, 4), series(hubs.volunteer_hours, 3, 2);
  series(hubs.asked_hours, 4, 3), series(hubs.know_how, 0.5, 0.1);
  series(hubs.reserve, 800000, 100000), series(hubs.income, 50000, 10000);
  series(hubs.spending, 40000, 9000);
  series(hubs.week_x10, 21, 68), series(hubs.week_y10, 31, 29);
}

void add_visits(Recording& r, bool more) {
  auto& visits = r.visits;
  const auto visit = [&](std::uint32_t week, std::uint32_t person, std::uint16_t hub,
                         std::uint8_t slot, bool admitted, bool first) {
    visits.week.push_back(week), visits.person.push_back(person), visits.hub.push_back(hub);
    visits.slot.push_back(slot), visits.admitted.push_back(admitted ? 1 : 0);
    visits.first.push_back(first ? 1 : 0);
  };
  for (std::uint32_t week = 0; week < kToyWeeks; ++week) {
    for (const std::uint32_t person : {10U, 11U, 12U}) visit(week, person, 0, 4, true, week == 0);
    visit(week, 20 + week % 4, 0, 0, true, week < 4);
    visit(week, 30, 0, 4, false, false);
    if (!more || week < 6) continue;
    visit(week, 13, 1, 11, true, week == 6);
    visit(week, 14, 1, 11, true, week == 6);
  }
  visits.by_week = WeekIndex(visits.week, kToyWeeks);
}

void add_helps(Recording& r, bool more) {
  auto& helps = r.helps;
  const auto help = [&](std::uint32_t week, std::uint32_t asker, std::uint32_t helper,
                        std::uint8_t need, std::uint8_t route) {
    helps.week.push_back(week), helps.asker.push_back(asker), helps.helper.push_back(helper);
    helps.need.push_back(need), helps.route.push_back(route);
  };
  for (std::uint32_t week = 0; week < kToyWeeks; ++week) {
    if (week % 2 == 0) help(week, 20, 21, 0, 2);
    if (week % 3 == 0) help(week, 2, kNoPerson, 8, 7);
    if (more && week >= 8 && week % 4 == 0) help(week, 31, 13, 3, 3);
  }
  helps.by_week = WeekIndex(helps.week, kToyWeeks);
}

void add_events(Recording& r, bool more) {
  const auto event = [](RecordedPersonEvents& into, std::uint32_t week, std::uint32_t person,
                        std::uint16_t hub, std::uint8_t kind) {
    into.week.push_back(week), into.person.push_back(person);
    into.hub.push_back(hub), into.kind.push_back(kind);
  };
  event(r.life_events, 3, 38, kNoHub, 2);   // moved in
  event(r.life_events, 5, 11, kNoHub, 20);  // became a volunteer
  event(r.life_events, 9, 39, kNoHub, 3);   // born
  if (more) event(r.life_events, 10, 40, kNoHub, 2);
  event(r.life_events, 11, 5, kNoHub, 0);  // died
  if (more) event(r.life_events, 12, 7, kNoHub, 1);
  event(r.life_events, 13, 12, kNoHub, 19);  // burned out
  event(r.life_events, 14, kNoPerson, kNoHub, 2);
  event(r.person_events, 2, 20, 0, 0);  // invited
  if (more) event(r.person_events, 6, 13, 1, 1);
  r.life_events.by_week = WeekIndex(r.life_events.week, kToyWeeks);
  r.person_events.by_week = WeekIndex(r.person_events.week, kToyWeeks);
  auto& hub = r.hub_events;
  if (more) {
    hub.week = {6}, hub.hub = {1}, hub.parent = {0}, hub.kind = {0}, hub.need = {255};
  }
  hub.by_week = WeekIndex(hub.week, kToyWeeks);
}

PanelRow panel_at(const Recording& r, bool more, int week) {
  PanelRow row;
  row.week = week;
  for (std::uint32_t k = 0; k < r.people.size() && r.people.entered_week[k] <= week; ++k) {
    const bool there = r.people.present(k, week);
    const bool lonely = k < 5, child = r.people.age(k, week) < 16;
    const bool at_second = more && week >= 8 && (k == 13 || k == 14);
    const bool regular = (k >= 10 && k <= 12) || at_second;
    const std::uint32_t cell = k / 2;  // a grid of dwellings around the middle of each area
    const std::uint32_t east = (r.people.area[k] == 0 ? 12U : 60U) + cell % 5 * 4;
    const auto if_there = [&](auto value, auto missing) {
      return there ? static_cast<decltype(missing)>(value) : missing;
    };
    row.loneliness.push_back(if_there(lonely ? 58 : at_second ? -32 : -8, kNoLoneliness));
    row.meetings.push_back(if_there(lonely ? 0 : 6, kNoByte));
    row.role.push_back(if_there(regular ? 160 : 60, kNoByte));
    row.volunteer.push_back(if_there(k == 10 ? 3 : k == 11 ? 4 : regular ? 1 : 0, kNoByte));
    row.isolated.push_back(if_there(k < 2 ? 1 : 0, kNoByte));
    row.home_size.push_back(if_there(k < 10 ? 2 : 1, kNoByte));
    row.work.push_back(if_there(child ? 8 : k % 3 == 0 ? 1 : 0, kNoByte));
    row.x10.push_back(if_there(east, kNoPlace));
    row.y10.push_back(if_there(24U + cell / 5 * 4, kNoPlace));
    row.visits.push_back(if_there(regular ? week + 1 : 0, std::uint16_t{0}));
    row.regular_hub.push_back(if_there(at_second ? 1U : regular ? 0U : kNoHub, kNoHub));
    const std::uint32_t flags = 1U | (r.people.female[k] != 0 ? 2U : 0U) |
                                (!child && k % 3 == 0 ? 8U : 0U) | (child ? 32U : 0U);
    row.flags.push_back(if_there(flags, 0U));
  }
  return row;
}

PanelDetail detail_at(const PanelRow& row) {
  PanelDetail detail;
  detail.week = row.week;
  for (std::uint32_t k = 0; k < row.size(); ++k) {
    const bool there = row.flags[k] != 0;
    detail.household.push_back(!there ? kNoPerson : k < 10 ? k / 2 : k);
    detail.free_slots.push_back(!there ? 0 : k % 2 == 0 ? 0x1FFFFFU : 1U << 11U);
    detail.capabilities.push_back(there ? 1U << k % 24 : 0);
    detail.capabilities_known.push_back(there && k >= 10 && k < 20 ? 1U << k % 24 : 0);
    detail.needs_open.push_back(static_cast<std::uint16_t>(there && k % 4 == 0 ? 1U << k % 16 : 0));
  }
  return detail;
}

}  // namespace

std::unique_ptr<MemorySource> toy_source(Side side) {
  const bool more = side == Side::variant;
  auto source = std::make_unique<MemorySource>();
  Recording& r = source->held;
  r.header = header_of(side);
  r.weeks = kToyWeeks;
  for (int week = 0; week < kToyWeeks; ++week) {
    const int day = 1 + 7 * week;  // of April: 20 weeks end in August
    const int month = day <= 30 ? 4 : day <= 61 ? 5 : day <= 91 ? 6 : day <= 122 ? 7 : 8;
    const int before = month == 4 ? 0 : month == 5 ? 30 : month == 6 ? 61 : month == 7 ? 91 : 122;
    r.dates.push_back(fmt::format("2027-{:02}-{:02}", month, day - before));
  }
  r.areas = {{"north", 200, 300}, {"south", 680, 300}, {"empty", 440, 700}};
  r.landmarks = {{"武蔵新城駅", "station", 440, 200}};
  r.legends = fallback_legends();
  if (more) {
    TimedAction action;
    action.note.name = "dekimochi", action.note.kind = "workshop_series";
    action.note.hub = "dekimochi";
    action.note.title_ja = "ワークショップ", action.note.title_en = "Workshop series";
    action.note.label_ja = "工房を開く", action.note.label_en = "A workshop opens";
    action.note.moves = {"visits"};
    action.from = 6, action.until = 14;
    r.actions = {action};
  }
  add_people(r, more), add_ties(*source, more), add_digests(*source), add_hubs(r, more);
  add_visits(r, more), add_helps(r, more), add_events(r, more);
  for (int week = -1; week < kToyWeeks; week += 4) {
    r.snapshot_weeks.push_back(week);
    source->panels.push_back(panel_at(r, more, week));
    source->details.push_back(detail_at(source->panels.back()));
  }
  return source;
}

Playback toy_playback() {
  return Playback(toy_source(Side::baseline), toy_source(Side::variant));
}

Playback toy_alone() {
  return Playback(nullptr, toy_source(Side::variant));
}

}  // namespace engawa::testing
