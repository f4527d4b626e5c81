#include "viz/layers/people_now.hpp"

#include <algorithm>
#include <limits>

#include "viz/layers/person_filter.hpp"
#include "viz/layers/place.hpp"
#include "viz/scene/group_colour.hpp"
#include "viz/scene/legend.hpp"

namespace engawa {
namespace {

constexpr float kNowhere = std::numeric_limits<float>::quiet_NaN();

bool lives_somewhere(const PanelRow& row, std::size_t person) {
  return person < row.size() && row.x10[person] != kNoPlace;
}

sf::Vector2f drawn_place(const PanelRow& row, std::size_t person, std::uint64_t life) {
  const Viewport::Metres offset = offset_of(life);
  return {static_cast<float>(10.0 * row.x10[person] + 5 + offset.x),
          static_cast<float>(10.0 * row.y10[person] + 5 + offset.y)};
}

void mark_movers(const RecordedWorld& world, std::size_t snapshot, int week, PeopleNow& now) {
  const auto& weeks = world.recording().snapshot_weeks;
  if (snapshot + 1 >= weeks.size() || weeks[snapshot + 1] != week + 1) return;
  const PanelRow& row = world.panel(snapshot);
  const PanelRow& next = world.panel(snapshot + 1);
  for (std::size_t person = 0; person < std::min(row.size(), now.place.size()); ++person) {
    if (!now.here(person) || !lives_somewhere(row, person) || !lives_somewhere(next, person)) {
      continue;
    }
    if (row.x10[person] == next.x10[person] && row.y10[person] == next.y10[person]) continue;
    now.moving[person] = 1;
    now.movers.push_back(static_cast<std::uint32_t>(person));
  }
}

}  // namespace

PeopleNow people_of_week(const RecordedWorld& world, const ViewState& view, const Ground& ground) {
  const RecordedPeople& people = world.recording().people;
  const int week = world.week();
  const std::size_t snapshot = world.snapshot_before(week);
  const PersonFilter filter(view.filters, world.recording());
  const sf::Color no_data = theme_of(view.dark).no_data;
  PeopleNow now;
  now.place.assign(people.size(), {kNowhere, kNowhere});
  now.colour.assign(people.size(), no_data);
  now.amount.assign(people.size(), kNowhere);
  now.known.assign(people.size(), 0);
  now.meant.assign(people.size(), 0);
  now.area.assign(people.size(), kNoArea);
  now.moving.assign(people.size(), 0);
  std::vector<std::uint32_t> newcomers;  // since the snapshot
  const auto take = [&](const PanelRow& row, std::size_t person) {
    now.place[person] = drawn_place(row, person, people.life[person]);
    now.colour[person] = colour_of(view, world, row, person).colour;
    now.amount[person] = static_cast<float>(amount_of(view.colour_by, row, person));
    now.known[person] = now.colour[person] != no_data;
    now.meant[person] = filter.passes(row, person, week);
    const std::uint32_t cell = ground.grid.cell_of(row.x10[person], row.y10[person]);
    if (cell != kNoCell) now.area[person] = ground.area[cell];
  };
  const PanelRow& row = world.panel(snapshot);
  for (std::size_t person = 0; person < people.size(); ++person) {
    if (!people.present(person, week)) continue;
    if (lives_somewhere(row, person)) {
      take(row, person);
    } else {
      newcomers.push_back(static_cast<std::uint32_t>(person));
    }
  }
  if (!newcomers.empty() && snapshot + 1 < world.recording().snapshot_weeks.size()) {
    const PanelRow& next = world.panel(snapshot + 1);
    for (const std::uint32_t person : newcomers) {
      if (lives_somewhere(next, person)) take(next, person);
    }
  }
  mark_movers(world, snapshot, week, now);
  return now;
}

void PeopleSum::add(const PeopleNow& now, std::size_t person) {
  ++people;
  if (now.meant[person] == 0) return;
  ++meant;
  if (now.known[person] == 0) return;
  ++known;
  red += now.colour[person].r;
  green += now.colour[person].g;
  blue += now.colour[person].b;
  if (!std::isnan(now.amount[person])) amount += double(now.amount[person]);
}

sf::Color PeopleSum::colour(const ViewState& view) const {
  if (known == 0) return theme_of(view.dark).no_data;
  if (const auto scale = group_scale(view.colour_by)) {
    return group_colour(*scale, amount / known, view.dark);
  }
  const auto rounded = [this](std::uint64_t sum) {
    return static_cast<sf::Uint8>((sum + known / 2) / known);
  };
  return {rounded(red), rounded(green), rounded(blue)};
}

}  // namespace engawa
