#include "viz/layers/build_scene.hpp"

#include <algorithm>
#include <cmath>

#include "viz/layers/layers.hpp"
#include "viz/layers/place.hpp"
#include "viz/layers/scene_parts.hpp"

namespace engawa {
namespace {

constexpr float kLabelPixels = 14;

/// The camera within bounds in which a pixel can be told from its neighbour.
Viewport steady(Viewport viewport) {
  Camera& camera = viewport.camera;
  if (!std::isfinite(camera.x)) camera.x = 0;
  if (!std::isfinite(camera.y)) camera.y = 0;
  if (!std::isfinite(camera.metres_per_pixel)) camera.metres_per_pixel = 5;
  camera.metres_per_pixel = std::clamp(camera.metres_per_pixel, .01, 10'000.0);
  return viewport;
}

WeekKey week_key_of(const PaneInput& input, const RecordedWorld& world) {
  const Recording& recording = world.recording();
  return {&recording,
          recording.header.variant,
          recording.people.size(),
          recording.ties.size(),
          recording.visits.size(),
          input.playback.differences().ties.size(),
          recording.weeks,
          world.week(),
          input.view.filters,
          input.view.colour_by,
          input.view.dark};
}

void renew_week(const PaneInput& input, const RecordedWorld& world, SceneCache::Parts& parts) {
  WeekKey key = week_key_of(input, world);
  if (key == parts.week_key) return;
  if (parts.ground_of != key.recording || parts.ground_variant != key.variant) {
    parts.ground = ground_of(world);
    parts.ground_of = key.recording;
    parts.ground_variant = key.variant;
  }
  parts.people = people_of_week(world, input.view, parts.ground);
  parts.spans = spans_of_week(input.playback.differences(), input.side, world.week(),
                              input.view.filters, parts.people);
  parts.ties.reset();
  parts.bundles.reset();
  parts.week_key = std::move(key);
}

BaseKey base_key_of(const PaneFrame& frame, const WeekKey& week) {
  const Viewport& viewport = frame.viewport;
  const ViewState& view = frame.view;
  return {
      week,
      frame.detail,
      {double(viewport.left), double(viewport.top), double(viewport.width), double(viewport.height),
       viewport.camera.x, viewport.camera.y, viewport.camera.metres_per_pixel},
      {view.show_residents, view.show_ties, view.show_visits, view.show_helps}};
}

void renew_base(const PaneFrame& frame, SceneCache::Parts& parts) {
  BaseKey key = base_key_of(frame, parts.week_key);
  if (key == parts.base_key) return;
  Scene& scene = parts.base;
  scene = {};
  parts.base_drawn.clear();
  const Filters& filters = frame.view.filters;
  const bool ties_shown = frame.view.show_ties;
  add_ground(frame, scene);
  if (frame.detail == Detail::areas) {
    if (!parts.bundles && ties_shown && !filters.only_differences) {
      parts.bundles = bundles_of_week(frame.world, filters, frame.people);
    }
    const bool bundled = ties_shown && parts.bundles && !filters.only_differences;
    add_areas(frame, bundled ? *parts.bundles : Bundles{},
              ties_shown ? parts.spans : std::vector<TieSpan>{}, scene);
  } else {
    if (frame.detail == Detail::blocks) add_blocks(frame, scene);
    if (ties_shown && frame.detail == Detail::residents && !filters.only_differences) {
      if (!parts.ties) parts.ties = ties_of_week(frame.world, filters, frame.people);
      add_ties(frame, *parts.ties, scene);
    }
    if (ties_shown) add_differences(frame, parts.spans, scene);
    if (frame.view.show_residents && frame.detail == Detail::residents) {
      add_residents(frame, scene, parts.base_drawn);
    } else if (frame.view.show_residents) {
      add_people_of_the_week(frame, parts.spans, scene, parts.base_drawn);
    }
  }
  parts.base_key = std::move(key);
}

/// What moves within the week, and what lies above it.
void add_moving(const PaneFrame& frame, SceneCache::Parts& parts, Scene& scene) {
  std::vector<Box> taken;
  if (frame.view.show_residents && frame.detail == Detail::residents) {
    add_movers(frame, scene, parts.drawn);
  }
  if (frame.view.show_helps) add_helps(frame, scene);
  if (frame.view.show_visits) add_visits(frame, scene);
  add_selection(frame, parts.spans, scene, parts.drawn);
  add_marked(frame, scene);
  add_scale_bar(frame, scene, taken);
  add_stations(frame, scene, taken);
  add_hubs(frame, scene, parts.hubs, taken);
  add_area_names(frame, scene);
  place_labels(scene.labels, frame.pane, std::move(taken));
}

}  // namespace

SceneCache::SceneCache() : parts(std::make_unique<Parts>()) {}
SceneCache::~SceneCache() = default;
SceneCache::SceneCache(SceneCache&&) noexcept = default;

Scene build_scene(const PaneInput& input, SceneCache& cache) {
  SceneCache::Parts& parts = *cache.parts;
  const RecordedWorld& world = input.playback.world(input.side);
  renew_week(input, world, parts);
  const Viewport viewport = steady(input.viewport);
  const Box pane{viewport.left, viewport.top, viewport.left + viewport.width,
                 viewport.top + viewport.height};
  const PaneFrame frame{input.playback,    input.side,
                        input.view,        world,
                        world.recording(), theme_of(input.view.dark),
                        viewport,          pane,
                        world.week(),      share_of_week(input.view),
                        detail_of(input),  kLabelPixels * input.view.text_scale,
                        parts.ground,      parts.people};
  renew_base(frame, parts);
  parts.drawn = parts.base_drawn;
  parts.hubs.clear();
  Scene scene = parts.base;
  add_moving(frame, parts, scene);
  return scene;
}

Selection pick(const PaneInput& input, SceneCache& cache, sf::Vector2f pixel) {
  constexpr float kHubReach = 14, kPersonReach = 10;  // [px]
  Selection found;
  if (!input.viewport.holds(pixel)) return found;
  static_cast<void>(build_scene(input, cache));  // so that what is found is what is seen
  const Recording& recording = input.playback.world(input.side).recording();
  const auto distance = [pixel](sf::Vector2f at) {
    return std::hypot(at.x - pixel.x, at.y - pixel.y);
  };
  float best = std::numeric_limits<float>::max();
  for (const DrawnHub& hub : cache.parts->hubs) {
    const float far = distance(hub.at);
    if (far >= best || far > std::max(kHubReach, hub.radius)) continue;
    best = far;
    found.hub = recording.hubs.name[hub.hub];
  }
  if (!found.hub.empty()) return found;
  for (const DrawnPerson& person : cache.parts->drawn) {
    const float far = distance(person.at);
    if (far >= best || far > kPersonReach) continue;
    best = far;
    found.life = recording.people.life[person.person];
  }
  return found;
}

}  // namespace engawa
