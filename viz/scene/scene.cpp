#include "viz/scene/scene.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace engawa {
namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;
constexpr int kMostDashes = 500;  ///< of one line, however far it runs out of sight

sf::Vector2f on_circle(sf::Vector2f centre, float radius, int corner, int corners) {
  const float angle = kTurn * static_cast<float>(corner) / static_cast<float>(corners);
  return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

void add_quad(Scene& scene, sf::Vector2f a, sf::Vector2f b, sf::Vector2f c, sf::Vector2f d,
              sf::Color colour) {
  add_triangle(scene, a, b, c, colour);
  add_triangle(scene, a, c, d, colour);
}

struct Step {
  sf::Vector2f along;  ///< one pixel long
  float length = 0;
};
/// Of no length for points that coincide or are not on any screen.
Step step_of(sf::Vector2f from, sf::Vector2f to) {
  const sf::Vector2f way = to - from;
  const float length = std::hypot(way.x, way.y);
  if (!(length > 0) || !std::isfinite(length)) return {};
  return {way / length, length};
}

sf::Vector2f to_the_left(sf::Vector2f along) {
  return {along.y, -along.x};  // y grows downwards
}

/// A band through points, without gaps at its bends.
void add_band(Scene& scene, const std::vector<sf::Vector2f>& points, float width,
              sf::Color colour) {
  std::vector<sf::Vector2f> sides;
  for (std::size_t k = 0; k < points.size(); ++k) {
    const auto& before = points[k == 0 ? 0 : k - 1];
    const auto& after = points[std::min(k + 1, points.size() - 1)];
    sides.push_back(to_the_left(step_of(before, after).along) * (width / 2));
  }
  for (std::size_t k = 1; k < points.size(); ++k) {
    add_quad(scene, points[k - 1] + sides[k - 1], points[k] + sides[k], points[k] - sides[k],
             points[k - 1] - sides[k - 1], colour);
  }
}

}  // namespace

void add_triangle(Scene& scene, sf::Vector2f a, sf::Vector2f b, sf::Vector2f c, sf::Color colour) {
  for (const auto& corner : {a, b, c}) scene.triangles.emplace_back(corner, colour);
}

void add_disc(Scene& scene, sf::Vector2f centre, float radius, sf::Color colour, int corners) {
  if (!(radius > 0) || corners < 3) return;
  const sf::Vector2f first = on_circle(centre, radius, 0, corners);
  // A fan from the first corner: fewer triangles than one round the centre.
  for (int corner = 1; corner + 1 < corners; ++corner) {
    add_triangle(scene, first, on_circle(centre, radius, corner, corners),
                 on_circle(centre, radius, corner + 1, corners), colour);
  }
}

void add_ring(Scene& scene, sf::Vector2f centre, float radius, float width, sf::Color colour,
              int corners) {
  if (!(radius > 0) || !(width > 0) || corners < 3) return;
  const float inner = std::max(0.F, radius - width / 2), outer = radius + width / 2;
  for (int corner = 0; corner < corners; ++corner) {
    add_quad(scene, on_circle(centre, inner, corner, corners),
             on_circle(centre, outer, corner, corners),
             on_circle(centre, outer, corner + 1, corners),
             on_circle(centre, inner, corner + 1, corners), colour);
  }
}

void add_rectangle(Scene& scene, const Box& box, sf::Color colour) {
  if (!(box.right > box.left) || !(box.bottom > box.top)) return;
  add_quad(scene, {box.left, box.top}, {box.right, box.top}, {box.right, box.bottom},
           {box.left, box.bottom}, colour);
}

void add_square(Scene& scene, sf::Vector2f centre, float half, sf::Color colour) {
  add_rectangle(scene, {centre.x - half, centre.y - half, centre.x + half, centre.y + half},
                colour);
}

void add_diamond(Scene& scene, sf::Vector2f centre, float half, sf::Color colour) {
  if (!(half > 0)) return;
  add_quad(scene, {centre.x, centre.y - half}, {centre.x + half, centre.y},
           {centre.x, centre.y + half}, {centre.x - half, centre.y}, colour);
}

void add_line(Scene& scene, sf::Vector2f from, sf::Vector2f to, float width, sf::Color colour) {
  const auto step = step_of(from, to);
  if (step.length == 0 || !(width > 0)) return;
  const sf::Vector2f side = to_the_left(step.along) * (width / 2);
  add_quad(scene, from + side, to + side, to - side, from - side, colour);
}

void add_dashed_line(Scene& scene, sf::Vector2f from, sf::Vector2f to, float width, float dash,
                     sf::Color colour) {
  const auto step = step_of(from, to);
  if (step.length == 0 || !(width > 0) || !(dash > 0)) return;
  const float period = std::max(2 * dash, step.length / kMostDashes);
  const int dashes = static_cast<int>(std::ceil(step.length / period));
  for (int k = 0; k < dashes; ++k) {
    const float begin = static_cast<float>(k) * period;
    const float end = std::min(begin + period / 2, step.length);
    add_line(scene, from + step.along * begin, from + step.along * end, width, colour);
  }
}

void add_arc(Scene& scene, sf::Vector2f from, sf::Vector2f to, float bend, float width,
             sf::Color colour) {
  const auto step = step_of(from, to);
  if (step.length == 0 || !(width > 0)) return;
  // A parabola whose middle lies `bend` of the length beside the straight line.
  const sf::Vector2f pull = (from + to) / 2.F + to_the_left(step.along) * (2 * bend * step.length);
  const int pieces = std::clamp(static_cast<int>(step.length / 12), 6, 32);
  std::vector<sf::Vector2f> points;
  for (int k = 0; k <= pieces; ++k) {
    const float t = static_cast<float>(k) / static_cast<float>(pieces);
    points.push_back(from * ((1 - t) * (1 - t)) + pull * (2 * t * (1 - t)) + to * (t * t));
  }
  add_band(scene, points, width, colour);
}

}  // namespace engawa
