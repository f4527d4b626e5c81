// This week's visits: thin lines from home to hub; a small disc goes along them while the clock
// runs. Many visits are added up by area and hub.
#include <algorithm>
#include <tuple>
#include <utility>

#include "viz/layers/layers.hpp"
#include "viz/layers/place.hpp"

namespace engawa {
namespace {

constexpr std::size_t kMostVisits = 200;  ///< one by one
constexpr std::size_t kMostGroups = 60;   ///< added up; of those both worlds have, and of its own
constexpr int kSlotsOfWeek = 21;

struct SeenVisit {
  sf::Vector2f from, to;
  float width = 1.2F;
  double slot = 0;   ///< mean slot of the week
  bool own = false;  ///< the other world does not have it
};

/// How far on the way at this moment: visitors of Monday leave first, all arrive by the week's end.
float way_of(const PaneFrame& frame, double slot) {
  const double start = .5 * slot / kSlotsOfWeek;
  const double run = std::clamp((frame.share - start) / .5, 0.0, 1.0);
  return static_cast<float>(run * run * (3 - 2 * run));
}

void add_visit(const PaneFrame& frame, const SeenVisit& visit, Scene& scene) {
  if (visit.own) {
    frame.add_own_line(scene, visit.from, visit.to, visit.width + .6F, .9);
  } else {
    add_cut_line(scene, frame.pane, visit.from, visit.to, visit.width,
                 with_alpha(frame.theme.shared, .8));
  }
  if (frame.share <= 0) return;
  const sf::Vector2f at = visit.from + (visit.to - visit.from) * way_of(frame, visit.slot);
  add_dot(scene, frame.pane, at, 3.6F + visit.width * .3F, frame.theme.pane);
  add_dot(scene, frame.pane, at, 2.4F + visit.width * .3F,
          visit.own ? frame.own_colour() : frame.theme.text);
}

struct VisitRow {
  std::uint16_t hub = 0, area = 0;
  bool own = false;
  std::uint32_t row = 0;
};

std::vector<VisitRow> visits_of_week(const PaneFrame& frame) {
  const RecordedVisits& visits = frame.recording.visits;
  const auto& own_rows = frame.playback.differences().visits[static_cast<std::size_t>(frame.side)];
  const auto rows = visits.by_week.of(frame.week);
  std::vector<VisitRow> found;
  for (std::size_t k = rows.first; k < rows.last; ++k) {
    const std::uint32_t person = visits.person[k];
    if (visits.admitted[k] == 0 || !frame.people.here(person) || frame.people.meant[person] == 0) {
      continue;
    }
    const auto hub = place_of_hub(frame.recording, frame.week, visits.hub[k]);
    if (!hub ||
        (!holds(frame.pane, frame.pixel_of(person)) && !holds(frame.pane, frame.pixel(*hub)))) {
      continue;
    }
    const auto row = static_cast<std::uint32_t>(k);
    const bool own = std::binary_search(own_rows.begin(), own_rows.end(), row);
    if (!own && frame.view.filters.only_differences) continue;
    found.push_back({visits.hub[k], frame.people.area[person], own, row});
  }
  return found;
}

void add_one_by_one(const PaneFrame& frame, const std::vector<VisitRow>& rows, Scene& scene) {
  const RecordedVisits& visits = frame.recording.visits;
  for (const VisitRow& row : rows) {
    const auto hub = place_of_hub(frame.recording, frame.week, row.hub);
    if (!hub) continue;
    add_visit(frame,
              {frame.pixel_of(visits.person[row.row]), frame.pixel(*hub), 1.2F,
               double(visits.slot[row.row]), row.own},
              scene);
  }
}

struct VisitGroup {
  SeenVisit visit;
  std::size_t visits = 0;
};

/// The strongest lines from areas to hubs, strongest last.
std::vector<VisitGroup> groups_of(const PaneFrame& frame, const std::vector<VisitRow>& rows) {
  const RecordedVisits& visits = frame.recording.visits;
  const auto group = [](const VisitRow& row) { return std::pair(row.hub, row.area); };
  std::vector<VisitGroup> groups;
  for (std::size_t first = 0; first < rows.size();) {
    std::size_t last = first;
    double x = 0, y = 0, slots = 0;
    for (; last < rows.size() && group(rows[last]) == group(rows[first]); ++last) {
      const sf::Vector2f home = frame.people.place[visits.person[rows[last].row]];
      x += double(home.x);
      y += double(home.y);
      slots += visits.slot[rows[last].row];
    }
    const double count = double(last - first);
    if (const auto hub = place_of_hub(frame.recording, frame.week, rows[first].hub)) {
      const float width = .6F + .6F * static_cast<float>(std::sqrt(count));
      groups.push_back({{frame.viewport.pixel(x / count, y / count), frame.pixel(*hub), width,
                         slots / count, rows[first].own},
                        last - first});
    }
    first = last;
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const VisitGroup& a, const VisitGroup& b) { return a.visits < b.visits; });
  if (groups.size() > kMostGroups) {
    groups.erase(groups.begin(), groups.end() - static_cast<std::ptrdiff_t>(kMostGroups));
  }
  return groups;
}

void add_summed(const PaneFrame& frame, std::vector<VisitRow> rows, Scene& scene) {
  const auto group = [](const VisitRow& row) { return std::tuple(row.own, row.hub, row.area); };
  std::stable_sort(rows.begin(), rows.end(),
                   [&group](const VisitRow& a, const VisitRow& b) { return group(a) < group(b); });
  const auto own = std::find_if(rows.begin(), rows.end(), [](const VisitRow& r) { return r.own; });
  for (const auto& shared : groups_of(frame, {rows.begin(), own})) {
    add_visit(frame, shared.visit, scene);
  }
  for (const auto& alone : groups_of(frame, {own, rows.end()})) {
    add_visit(frame, alone.visit, scene);
  }
}

}  // namespace

void add_visits(const PaneFrame& frame, Scene& scene) {
  std::vector<VisitRow> rows = visits_of_week(frame);
  if (rows.size() <= kMostVisits) return add_one_by_one(frame, rows, scene);
  add_summed(frame, std::move(rows), scene);
}

}  // namespace engawa
