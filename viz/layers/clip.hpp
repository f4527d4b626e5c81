// Keeps shapes inside the pane: what is far outside is left out, what crosses the edge is cut, so
// that no zoom makes a vertex that a graphics card cannot place.
#pragma once
#include "viz/scene/scene.hpp"

namespace engawa {

[[nodiscard]] inline bool holds(const Box& box, sf::Vector2f at) {
  return at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom;
}
/// Shortens the line to the part inside the box; false if there is none.
[[nodiscard]] bool cut_line(const Box& box, sf::Vector2f& from, sf::Vector2f& to);

void add_cut_line(Scene& scene, const Box& pane, sf::Vector2f from, sf::Vector2f to, float width,
                  sf::Color colour);
void add_cut_dashes(Scene& scene, const Box& pane, sf::Vector2f from, sf::Vector2f to, float width,
                    float dash, sf::Color colour);
void add_cut_rectangle(Scene& scene, const Box& pane, const Box& box, sf::Color colour);
/// A point on the arc of add_arc, `share` of the way.
[[nodiscard]] sf::Vector2f point_on_arc(sf::Vector2f from, sf::Vector2f to, float bend,
                                        float share);
/// An arc that may leave the pane; dashed if `dashed`.
enum class Stroke : std::uint8_t { solid, dashed };
void add_cut_arc(Scene& scene, const Box& pane, sf::Vector2f from, sf::Vector2f to, float bend,
                 float width, Stroke stroke, sf::Color colour);

}  // namespace engawa
