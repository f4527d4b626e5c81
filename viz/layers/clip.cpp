#include "viz/layers/clip.hpp"

#include <algorithm>
#include <cmath>

namespace engawa {
namespace {
constexpr int kArcPieces = 20;
}  // namespace

bool cut_line(const Box& box, sf::Vector2f& from, sf::Vector2f& to) {
  // Liang and Barsky 1984, in double: ends may lie a million pixels outside
  const double run_x = double(to.x) - double(from.x), run_y = double(to.y) - double(from.y);
  if (!std::isfinite(run_x) || !std::isfinite(run_y)) return false;
  double first = 0, last = 1;
  const auto edge = [&first, &last](double run, double room) {
    if (run == 0) return room >= 0;
    const double share = room / run;
    if (run < 0) {
      first = std::max(first, share);
    } else {
      last = std::min(last, share);
    }
    return first <= last;
  };
  if (!edge(-run_x, double(from.x) - double(box.left))) return false;
  if (!edge(run_x, double(box.right) - double(from.x))) return false;
  if (!edge(-run_y, double(from.y) - double(box.top))) return false;
  if (!edge(run_y, double(box.bottom) - double(from.y))) return false;
  const sf::Vector2f start = from;
  const auto at = [&start, run_x, run_y](double share) {
    return sf::Vector2f(static_cast<float>(double(start.x) + share * run_x),
                        static_cast<float>(double(start.y) + share * run_y));
  };
  to = at(last);
  from = at(first);
  return true;
}

void add_cut_line(Scene& scene, const Box& pane, sf::Vector2f from, sf::Vector2f to, float width,
                  sf::Color colour) {
  if (cut_line(pane, from, to)) add_line(scene, from, to, width, colour);
}

void add_cut_dashes(Scene& scene, const Box& pane, sf::Vector2f from, sf::Vector2f to, float width,
                    float dash, sf::Color colour) {
  if (cut_line(pane, from, to)) add_dashed_line(scene, from, to, width, dash, colour);
}

void add_cut_rectangle(Scene& scene, const Box& pane, const Box& box, sf::Color colour) {
  const Box inside{std::max(box.left, pane.left), std::max(box.top, pane.top),
                   std::min(box.right, pane.right), std::min(box.bottom, pane.bottom)};
  if (inside.left < inside.right && inside.top < inside.bottom) {
    add_rectangle(scene, inside, colour);
  }
}

sf::Vector2f point_on_arc(sf::Vector2f from, sf::Vector2f to, float bend, float share) {
  const sf::Vector2f run = to - from;
  const sf::Vector2f left(run.y, -run.x);
  const float height = 4 * bend * share * (1 - share);  // a parabola, `bend` at its top
  return from + run * share + left * height;
}

void add_cut_arc(Scene& scene, const Box& pane, sf::Vector2f from, sf::Vector2f to, float bend,
                 float width, Stroke stroke, sf::Color colour) {
  if (stroke == Stroke::solid && holds(pane, from) && holds(pane, to) &&
      holds(pane, point_on_arc(from, to, bend, .5F))) {
    add_arc(scene, from, to, bend, width, colour);
    return;
  }
  sf::Vector2f before = from;
  for (int k = 1; k <= kArcPieces; ++k) {
    const float share = static_cast<float>(k) / kArcPieces;
    const sf::Vector2f next = point_on_arc(from, to, bend, share);
    if (stroke == Stroke::solid || k % 2 == 1) {
      add_cut_line(scene, pane, before, next, width, colour);
    }
    before = next;
  }
}

}  // namespace engawa
