// What is selected, with the rest dimmed: a resident with the ties of the week, or a hub with those
// who came in the last weeks.
#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/layers/layers.hpp"
#include "viz/layers/place.hpp"

namespace engawa {
namespace {

constexpr int kVisitorWeeks = 12;
constexpr double kVeil = .68;

sf::Vector2f place_now(const PaneFrame& frame, std::size_t person) {
  if (frame.people.moving[person] == 0) return frame.pixel_of(person);
  const auto place = place_of(frame.world, person, frame.week + frame.share);
  return place ? frame.pixel(*place) : frame.pixel_of(person);
}

void add_end(const PaneFrame& frame, std::size_t person, float radius, Scene& scene,
             std::vector<DrawnPerson>& drawn) {
  const sf::Vector2f at = place_now(frame, person);
  if (!holds(frame.pane, at)) return;
  add_dot(scene, frame.pane, at, radius + 1.2F, frame.theme.pane);
  add_dot(scene, frame.pane, at, radius, frame.people.colour[person]);
  drawn.push_back({static_cast<std::uint32_t>(person), at});
}

/// True if the other world does not have this tie.
bool is_own(const PaneFrame& frame, const std::vector<TieSpan>& spans, std::uint32_t a,
            std::uint32_t b) {
  return std::any_of(spans.begin(), spans.end(), [&](const TieSpan& span) {
    return span.alive(frame.week) && ((span.a == a && span.b == b) || (span.a == b && span.b == a));
  });
}

struct Tied {
  std::uint32_t tie = 0, other = 0;
};
std::vector<Tied> ties_of(const PaneFrame& frame, std::uint32_t person) {
  const RecordedTies& ties = frame.recording.ties;
  const auto kinds = frame.world.kinds();
  const auto& meant = frame.view.filters.tie_kinds;
  std::vector<Tied> found;
  for (std::size_t tie = 0; tie < ties.size(); ++tie) {
    if (ties.a[tie] != person && ties.b[tie] != person) continue;
    if (kinds[tie] == kNoTie || kinds[tie] >= meant.size() || !meant[kinds[tie]]) continue;
    const std::uint32_t other = ties.a[tie] == person ? ties.b[tie] : ties.a[tie];
    if (frame.people.here(other)) found.push_back({static_cast<std::uint32_t>(tie), other});
  }
  return found;
}

void add_hub_link(const PaneFrame& frame, std::uint32_t person, sf::Vector2f at, Scene& scene) {
  const PanelRow& row = frame.world.panel(frame.world.snapshot_before(frame.week));
  if (person >= row.size() || row.regular_hub[person] == kNoHub) return;
  const auto hub = place_of_hub(frame.recording, frame.week, row.regular_hub[person]);
  if (!hub) return;
  add_cut_line(scene, frame.pane, at, frame.pixel(*hub), 3.5F,
               with_alpha(frame.theme.hub_open, .8));
}

void add_resident(const PaneFrame& frame, std::uint32_t person, const std::vector<TieSpan>& spans,
                  Scene& scene, std::vector<DrawnPerson>& drawn) {
  const sf::Vector2f at = place_now(frame, person);
  const float radius = std::max(3.5F, resident_radius(frame.metres_per_pixel()));
  const std::vector<Tied> ties = ties_of(frame, person);
  add_hub_link(frame, person, at, scene);
  for (const Tied& tied : ties) {
    const sf::Vector2f to = place_now(frame, tied.other);
    if (is_own(frame, spans, person, tied.other)) frame.add_own_line(scene, at, to, 6.5F, .75);
    const float strength = static_cast<float>(frame.world.strengths()[tied.tie]) / 64;
    add_cut_line(scene, frame.pane, at, to, 1 + 2.5F * std::min(strength, 1.F),
                 tie_colour(frame.world.kinds()[tied.tie], frame.theme));
  }
  for (const Tied& tied : ties) add_end(frame, tied.other, radius, scene, drawn);
  if (!holds(frame.pane, at)) return;
  add_end(frame, person, radius + 2, scene, drawn);
  add_ring(scene, at, radius + 7, 3, frame.theme.selected, 28);
  Label label;
  label.text = say(frame.view.language, "map.aged",
                   {std::to_string(frame.recording.people.age(person, frame.week))});
  label.at = {at.x + radius + 13, at.y};
  label.size = frame.em;
  label.colour = frame.theme.selected;
  label.halo = frame.theme.halo;
  label.priority = 150;
  scene.labels.push_back(std::move(label));
}

void add_visitors(const PaneFrame& frame, std::size_t hub, Viewport::Metres place, Scene& scene,
                  std::vector<DrawnPerson>& drawn) {
  const RecordedVisits& visits = frame.recording.visits;
  const auto rows = visits.by_week.of(frame.week - kVisitorWeeks + 1, frame.week + 1);
  std::vector<std::uint32_t> people;  // as often as they came
  for (std::size_t k = rows.first; k < rows.last; ++k) {
    const std::uint32_t person = visits.person[k];
    if (visits.hub[k] == hub && visits.admitted[k] != 0 && frame.people.here(person) &&
        frame.people.meant[person] != 0) {
      people.push_back(person);
    }
  }
  std::sort(people.begin(), people.end());
  const sf::Vector2f at = frame.pixel(place);
  const float radius = std::max(3.F, resident_radius(frame.metres_per_pixel()));
  for (std::size_t first = 0; first < people.size();) {
    std::size_t last = first;
    while (last < people.size() && people[last] == people[first]) ++last;
    const double often = std::min(1.0, double(last - first) / kVisitorWeeks);
    add_cut_line(scene, frame.pane, place_now(frame, people[first]), at,
                 static_cast<float>(.8 + 2.2 * often),
                 with_alpha(frame.theme.selected, .3 + .5 * often));
    first = last;
  }
  people.erase(std::unique(people.begin(), people.end()), people.end());
  for (const std::uint32_t person : people) add_end(frame, person, radius, scene, drawn);
}

}  // namespace

void add_selection(const PaneFrame& frame, const std::vector<TieSpan>& spans, Scene& scene,
                   std::vector<DrawnPerson>& drawn) {
  const Selection& selection = frame.view.selection;
  const auto veil = [&frame, &scene] {
    add_rectangle(scene, frame.pane, with_alpha(frame.theme.pane, kVeil));
  };
  if (selection.life) {
    const auto& lives = frame.recording.people.life;
    const auto found = std::find(lives.begin(), lives.end(), *selection.life);
    const auto person = static_cast<std::uint32_t>(found - lives.begin());
    if (found == lives.end() || !frame.people.here(person)) return;
    veil();
    add_resident(frame, person, spans, scene, drawn);
  } else if (!selection.hub.empty()) {
    const auto& names = frame.recording.hubs.name;
    const auto found = std::find(names.begin(), names.end(), selection.hub);
    const auto hub = static_cast<std::size_t>(found - names.begin());
    if (found == names.end()) return;
    const auto place = place_of_hub(frame.recording, frame.week, hub);
    if (!place) return;
    veil();
    add_visitors(frame, hub, *place, scene, drawn);
  }
}

}  // namespace engawa
