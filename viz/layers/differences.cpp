// Ties that only this world has: solid in the variant, dashed in the baseline. What began in the
// last weeks glows, what ended fades out dotted.
#include <algorithm>
#include <array>

#include "viz/layers/layers.hpp"

namespace engawa {
namespace {

constexpr std::size_t kFewSpans = 40;
constexpr std::size_t kMostSpans = 400;  ///< one by one; more are added up between squares

/// Fainter the less of it is in sight: lines that only pass through tell nothing here.
double weight_of(const PaneFrame& frame, sf::Vector2f from, sf::Vector2f to) {
  constexpr std::array kWeights{.12, .5, 1.0};
  return kWeights[std::size_t{holds(frame.pane, from)} + std::size_t{holds(frame.pane, to)}];
}

void add_span(const PaneFrame& frame, const TieSpan& span, bool near, Scene& scene) {
  const sf::Vector2f from = frame.pixel_of(span.a), to = frame.pixel_of(span.b);
  const double weight = weight_of(frame, from, to);
  const float width = near ? 1.9F : 1.3F;
  if (!span.alive(frame.week)) {
    const double fresh = 1 - double(frame.week - span.to) / kTrailWeeks;
    add_cut_dashes(scene, frame.pane, from, to, width, 2,
                   with_alpha(frame.own_colour(), .6 * fresh * weight));
    return;
  }
  const int ago = frame.week - span.from;
  const double fresh = ago < kTrailWeeks ? 1 - double(ago) / kTrailWeeks : 0;
  if (fresh > 0) {
    add_cut_line(scene, frame.pane, from, to, width + 1 + 5 * static_cast<float>(fresh),
                 with_alpha(frame.own_colour(), (.1 + .3 * fresh) * weight));
  }
  // a dark rim (a pale one by day) keeps crossing lines apart
  add_cut_line(scene, frame.pane, from, to, width + 1.6F,
               with_alpha(frame.theme.pane, .5 * weight));
  const double lasting = near ? .8 : .5;  // of many, the new ones stand out
  frame.add_own_line(scene, from, to, width, (lasting + (1 - lasting) * fresh) * weight);
}

/// One line per pair of squares, as wide as the root of its number of ties.
void add_summed(const PaneFrame& frame, const std::vector<TieSpan>& spans, Scene& scene) {
  constexpr double kSquare = 100;  // [m]
  std::vector<std::array<int, 4>> pairs;
  for (const TieSpan& span : spans) {
    if (!span.alive(frame.week)) continue;
    const auto square = [&frame](std::uint32_t person) {
      const sf::Vector2f at = frame.people.place[person];
      return std::array{static_cast<int>(double(at.x) / kSquare),
                        static_cast<int>(double(at.y) / kSquare)};
    };
    const auto a = square(span.a), b = square(span.b);
    const auto low = std::min(a, b), high = std::max(a, b);
    pairs.push_back({low[0], low[1], high[0], high[1]});
  }
  std::sort(pairs.begin(), pairs.end());
  for (std::size_t first = 0; first < pairs.size();) {
    std::size_t last = first;
    while (last < pairs.size() && pairs[last] == pairs[first]) ++last;
    const auto middle = [&](std::size_t k) {
      return frame.viewport.pixel((pairs[first][k] + .5) * kSquare,
                                  (pairs[first][k + 1] + .5) * kSquare);
    };
    const float width = 1 + std::sqrt(static_cast<float>(last - first));
    frame.add_own_line(scene, middle(0), middle(2), width, .7);
    first = last;
  }
}

}  // namespace

void add_differences(const PaneFrame& frame, const std::vector<TieSpan>& spans, Scene& scene) {
  std::size_t in_sight = 0;
  for (const TieSpan& span : spans) {
    in_sight +=
        holds(frame.pane, frame.pixel_of(span.a)) || holds(frame.pane, frame.pixel_of(span.b));
  }
  if (in_sight > kMostSpans) return add_summed(frame, spans, scene);
  const bool near = in_sight <= kFewSpans || frame.detail == Detail::residents;
  for (const TieSpan& span : spans) add_span(frame, span, near, scene);
}

}  // namespace engawa
