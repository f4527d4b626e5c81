// Areas: their squares in the mean colour of their people, and ties between them as bundles.
#include <array>
#include <optional>

#include "viz/layers/ground_view.hpp"
#include "viz/layers/layers.hpp"

namespace engawa {
namespace {

constexpr std::size_t kMostOwnBundles = 45;
constexpr float kBend = .16F, kWidestBundle = 7, kRing = 7;

/// Where the people of each area live on average, in pixels.
struct AreaView {
  std::vector<PeopleSum> sums;
  std::vector<std::optional<sf::Vector2f>> middle;
};
AreaView view_of_areas(const PaneFrame& frame) {
  struct Middle {
    double x = 0, y = 0;
  };
  const std::size_t areas = frame.recording.areas.size();
  AreaView view{std::vector<PeopleSum>(areas), {}};
  std::vector<Middle> middles(areas);
  const PeopleNow& people = frame.people;
  for (std::size_t person = 0; person < people.place.size(); ++person) {
    const std::uint16_t area = people.area[person];
    if (area == kNoArea) continue;
    view.sums[area].add(people, person);
    middles[area].x += double(people.place[person].x);
    middles[area].y += double(people.place[person].y);
  }
  for (std::size_t area = 0; area < areas; ++area) {
    const double count = view.sums[area].people;
    view.middle.push_back(count == 0 ? std::nullopt
                                     : std::optional(frame.viewport.pixel(
                                           middles[area].x / count, middles[area].y / count)));
  }
  return view;
}

float width_of(std::uint32_t ties, std::uint32_t most) {
  return 1 + (kWidestBundle - 1) *
                 std::sqrt(static_cast<float>(ties) / static_cast<float>(std::max(most, 1U)));
}

void add_bundles(const PaneFrame& frame, const AreaView& areas, const Bundles& bundles,
                 Scene& scene) {
  const std::uint32_t most = bundles.between.empty() ? 1 : bundles.between.front().ties;
  // the weakest first, so that the strongest lie on top
  for (auto bundle = bundles.between.rbegin(); bundle != bundles.between.rend(); ++bundle) {
    const auto& from = areas.middle[bundle->a];
    const auto& to = areas.middle[bundle->b];
    if (!from || !to) continue;
    const float width = width_of(bundle->ties, most);
    add_cut_arc(scene, frame.pane, *from, *to, kBend, width, Stroke::solid,
                with_alpha(frame.theme.shared, .24 + .05 * double(width)));
  }
  std::uint32_t most_within = 1;
  for (const std::uint32_t ties : bundles.within) most_within = std::max(most_within, ties);
  for (std::size_t area = 0; area < bundles.within.size(); ++area) {
    const auto& middle = areas.middle[area];
    if (bundles.within[area] == 0 || !middle || !holds(frame.pane, *middle)) continue;
    add_ring(scene, *middle, kRing, width_of(bundles.within[area], most_within) * .6F,
             with_alpha(frame.theme.shared, .8));
  }
}

/// Ties that only this world has, added up by pairs of areas; the strongest.
std::vector<Bundle> own_bundles(const PaneFrame& frame, const std::vector<TieSpan>& spans) {
  std::vector<std::array<std::uint16_t, 2>> pairs;
  for (const TieSpan& span : spans) {
    if (!span.alive(frame.week)) continue;
    const std::uint16_t a = frame.people.area[span.a], b = frame.people.area[span.b];
    if (a != kNoArea && b != kNoArea) pairs.push_back({std::min(a, b), std::max(a, b)});
  }
  std::sort(pairs.begin(), pairs.end());
  std::vector<Bundle> bundles;
  for (const auto& pair : pairs) {
    const bool another =
        bundles.empty() || bundles.back().a != pair[0] || bundles.back().b != pair[1];
    if (another) bundles.push_back({pair[0], pair[1], 0});
    ++bundles.back().ties;
  }
  std::stable_sort(bundles.begin(), bundles.end(),
                   [](const Bundle& a, const Bundle& b) { return a.ties > b.ties; });
  if (bundles.size() > kMostOwnBundles) bundles.resize(kMostOwnBundles);
  return bundles;
}

/// As arcs bent to the other side than those that both worlds have.
void add_own_bundles(const PaneFrame& frame, const AreaView& areas,
                     const std::vector<TieSpan>& spans, Scene& scene) {
  const std::vector<Bundle> bundles = own_bundles(frame, spans);
  const std::uint32_t most = std::max(16U, bundles.empty() ? 0 : bundles.front().ties);
  const sf::Color colour = with_alpha(frame.own_colour(), .75);
  const sf::Color rim = with_alpha(frame.theme.pane, .5);
  // the weakest first, so that the strongest lie on top
  for (auto bundle = bundles.rbegin(); bundle != bundles.rend(); ++bundle) {
    const auto& from = areas.middle[bundle->a];
    const auto& to = areas.middle[bundle->b];
    if (!from || !to) continue;
    const float width = width_of(bundle->ties, most) * .7F;
    if (bundle->a != bundle->b) {
      add_cut_arc(scene, frame.pane, *from, *to, -kBend, width + 2, Stroke::solid, rim);
      add_cut_arc(scene, frame.pane, *from, *to, -kBend, width, frame.own_stroke(), colour);
    } else if (holds(frame.pane, *from)) {
      add_ring(scene, *from, kRing + 4, width + .5F, colour);
    }
  }
}

}  // namespace

void add_area_differences(const PaneFrame& frame, const std::vector<TieSpan>& spans, Scene& scene) {
  add_own_bundles(frame, view_of_areas(frame), spans, scene);
}

void add_areas(const PaneFrame& frame, const Bundles& bundles, const std::vector<TieSpan>& spans,
               Scene& scene) {
  const AreaView areas = view_of_areas(frame);
  const Ground& ground = frame.ground;
  for_cells_in_sight(frame, ground.grid, [&](std::size_t cell, int column, int row) {
    if (ground.lived[cell] == 0 || ground.area[cell] >= areas.sums.size()) return;
    add_cut_rectangle(scene, frame.pane, box_of_cell(frame, ground.grid, column, row),
                      areas.sums[ground.area[cell]].colour(frame.view));
  });
  add_borders(frame, 1.5F, frame.theme.pane, scene);
  add_bundles(frame, areas, bundles, scene);
  add_own_bundles(frame, areas, spans, scene);
}

}  // namespace engawa
