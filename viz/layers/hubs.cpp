// Hubs: a badge with the symbol of the kind, full when the hub opens this week and hollow when not,
// as large as its visits ask, with a mark for those whom it turned away.
#include <algorithm>
#include <cmath>
#include <string_view>

#include "sim/text/speech.hpp"
#include "viz/layers/layers.hpp"
#include "viz/layers/place.hpp"

namespace engawa {
namespace {

/// Visits, gliding from this week's to the next one's.
double visits_now(const PaneFrame& frame, std::size_t hub) {
  const RecordedHubs& hubs = frame.recording.hubs;
  const int week = std::max(frame.week, 0);
  const int next = std::min(week + 1, frame.recording.weeks - 1);
  const double now = hubs.visits.at(week, hub);
  return now + (double(hubs.visits.at(next, hub)) - now) * frame.share;
}

/// The title of the kind without what stands in brackets; with the hub's own name if there are
/// several of the kind.
std::string name_of(const PaneFrame& frame, std::size_t hub) {
  const RecordedHubs& hubs = frame.recording.hubs;
  const auto& titles = frame.view.language == Language::japanese ? hubs.title_ja : hubs.title_en;
  const std::string title = short_name(hub < titles.size() ? titles[hub] : hubs.kind_name[hub]);
  const bool alone =
      std::count(hubs.kind_name.begin(), hubs.kind_name.end(), hubs.kind_name[hub]) == 1;
  if (alone) return title;
  // "hokenshitsu-shinjo" is the one called "shinjo" of its kind
  std::string_view own = hubs.name[hub];
  if (own.starts_with(hubs.kind_name[hub]) && own.size() > hubs.kind_name[hub].size() + 1) {
    own.remove_prefix(hubs.kind_name[hub].size() + 1);
  }
  return say(frame.view.language, "map.one_of_several", {title, std::string(own)});
}

void add_turned_away(const PaneFrame& frame, sf::Vector2f at, float radius, Scene& scene) {
  const float half = frame.em * .42F;
  const sf::Vector2f corner(at.x + radius * .8F, at.y - radius * .8F);
  const auto pointing_up = [&](float size, sf::Color colour) {
    add_triangle(scene, {corner.x, corner.y - size}, {corner.x - size, corner.y + size * .8F},
                 {corner.x + size, corner.y + size * .8F}, colour);
  };
  pointing_up(half + 2.5F, frame.theme.pane);
  pointing_up(half, frame.theme.warning);
}

void add_name(const PaneFrame& frame, const DrawnHub& hub, bool open, Scene& scene) {
  const int away =
      static_cast<int>(frame.recording.hubs.turned_away.at(std::max(frame.week, 0), hub.hub));
  const bool selected = frame.recording.hubs.name[hub.hub] == frame.view.selection.hub;
  Label label;
  label.text = name_of(frame, hub.hub);
  if (away > 0) {
    label.text = say(frame.view.language, "map.turned_away", {label.text, std::to_string(away)});
  }
  label.at = {hub.at.x + hub.radius + 5, hub.at.y};
  label.size = frame.em;
  label.colour = open ? frame.theme.text : frame.theme.faint_text;
  label.halo = frame.theme.halo;
  label.priority = selected ? 200 : 80 + std::min(19.F, hub.radius);
  scene.labels.push_back(std::move(label));
}

}  // namespace

void add_hubs(const PaneFrame& frame, Scene& scene, std::vector<DrawnHub>& drawn,
              std::vector<Box>& taken) {
  const RecordedHubs& hubs = frame.recording.hubs;
  for (std::size_t hub = 0; hub < hubs.size(); ++hub) {
    const auto place = place_of_hub(frame.recording, frame.week, hub);
    if (!place) continue;
    sf::Vector2f at = frame.pixel(*place);
    if (!holds(frame.pane, at)) continue;
    // a project often meets where it was founded: below its parent, both can be seen
    const auto below = [&at](const DrawnHub& other) {
      return std::hypot(other.at.x - at.x, other.at.y - at.y) < other.radius;
    };
    for (const DrawnHub& other : drawn) {
      if (below(other)) at.y = other.at.y + other.radius * 2.1F;
    }
    const bool open = hub_is_open(frame.recording, frame.week, hub);
    const float radius =
        frame.em *
        (.62F + .09F * static_cast<float>(std::min(10.0, std::sqrt(visits_now(frame, hub)))));
    const Theme& theme = frame.theme;
    add_hub_symbol(scene, at, hubs.kind_name[hub],
                   {radius, open ? theme.hub_open : theme.hub_shut, theme.pane, open});
    if (hubs.turned_away.at(std::max(frame.week, 0), hub) > 0) {
      add_turned_away(frame, at, radius, scene);
    }
    if (hubs.name[hub] == frame.view.selection.hub) {
      add_ring(scene, at, radius + 4, 2.5F, theme.selected, 28);
    }
    drawn.push_back({hub, at, radius});
    taken.push_back({at.x - radius, at.y - radius, at.x + radius, at.y + radius});
    add_name(frame, drawn.back(), open, scene);
  }
}

}  // namespace engawa
