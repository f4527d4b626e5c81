// A pane of the toy worlds, and questions to ask of what was drawn in it.
#pragma once
#include <algorithm>
#include <cmath>

#include "tests/viz/support/toy_recording.hpp"
#include "viz/layers/build_scene.hpp"
#include "viz/scene/theme.hpp"

namespace engawa::testing {

struct LayerStage {
  Playback playback = toy_playback();
  ViewState view;
  Side side = Side::variant;
  float width = 480, height = 400;
  SceneCache cache;

  LayerStage() { look_at(8); }
  explicit LayerStage(Playback worlds) : playback(std::move(worlds)) { look_at(8); }
  void look_at(double clock) {
    view.clock = clock;
    playback.seek(week_of(view));
    if (view.camera.x == 0) view.camera = camera_of_town(world(), width, height);
  }
  [[nodiscard]] const RecordedWorld& world() const { return playback.world(side); }
  [[nodiscard]] Viewport viewport() const { return {100, 50, width, height, view.camera}; }
  [[nodiscard]] PaneInput input() const { return {playback, side, view, viewport()}; }
  [[nodiscard]] Scene scene() { return build_scene(input(), cache); }
  [[nodiscard]] sf::Vector2f pixel_of(std::size_t person) const {
    const auto at = place_of(world(), person, view.clock);
    return at ? viewport().pixel(at->x, at->y) : sf::Vector2f{-1, -1};
  }
  [[nodiscard]] const Theme& theme() const { return theme_of(view.dark); }
  /// Draws nothing but the ground and what a test puts back.
  void show_nothing() {
    view.show_residents = view.show_ties = view.show_visits = view.show_helps = false;
  }
};

inline bool same_hue(sf::Color a, sf::Color b) {
  return a.r == b.r && a.g == b.g && a.b == b.b;
}

/// Triangles of a colour, whatever their alpha.
inline std::size_t triangles_of(const Scene& scene, sf::Color colour) {
  std::size_t count = 0;
  for (std::size_t k = 0; k + 2 < scene.triangles.size(); k += 3) {
    count += same_hue(scene.triangles[k].color, colour);
  }
  return count;
}

inline float side_of(sf::Vector2f a, sf::Vector2f b, sf::Vector2f p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

/// The topmost colour of alpha > 200 at a pixel; transparent if nothing lies there.
inline sf::Color colour_at(const Scene& scene, sf::Vector2f pixel) {
  sf::Color found = sf::Color::Transparent;
  for (std::size_t k = 0; k + 2 < scene.triangles.size(); k += 3) {
    const auto& a = scene.triangles[k];
    const auto& b = scene.triangles[k + 1];
    const auto& c = scene.triangles[k + 2];
    const float u = side_of(a.position, b.position, pixel);
    const float v = side_of(b.position, c.position, pixel);
    const float w = side_of(c.position, a.position, pixel);
    const bool inside = (u >= 0 && v >= 0 && w >= 0) || (u <= 0 && v <= 0 && w <= 0);
    if (inside && a.color.a > 200) found = a.color;
  }
  return found;
}

/// How far the vertices lie outside the pane [px]; infinite if one of them is no number.
inline float overhang(const Scene& scene, const Viewport& pane) {
  float most = 0;
  for (const auto& vertex : scene.triangles) {
    const auto [x, y] = vertex.position;
    if (!std::isfinite(x) || !std::isfinite(y)) return std::numeric_limits<float>::infinity();
    most = std::max({most, pane.left - x, x - pane.left - pane.width, pane.top - y,
                     y - pane.top - pane.height});
  }
  return most;
}

inline const Label* label_of(const Scene& scene, std::string_view text) {
  for (const Label& label : scene.labels) {
    if (label.text.find(text) != std::string::npos) return &label;
  }
  return nullptr;
}

inline bool same_scene(const Scene& a, const Scene& b) {
  const auto same = [](const sf::Vertex& x, const sf::Vertex& y) {
    return x.position == y.position && x.color == y.color;
  };
  return std::equal(a.triangles.begin(), a.triangles.end(), b.triangles.begin(), b.triangles.end(),
                    same) &&
         a.labels.size() == b.labels.size();
}

}  // namespace engawa::testing
