// Ties that only this world has: solid in the variant, dashed in the baseline. What began in the
// last weeks glows, what ended fades out dotted.
#include <algorithm>
#include <array>

#include "viz/layers/layers.hpp"

namespace engawa {
namespace {

constexpr std::size_t kFewSpans = 40;
constexpr double kMostSpans = 400, kPixelsForSpan = 800;  ///< one by one; [px²] of the pane

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

std::size_t ends_in_sight(const PaneFrame& frame, const TieSpan& span) {
  return std::size_t{holds(frame.pane, frame.pixel_of(span.a))} +
         std::size_t{holds(frame.pane, frame.pixel_of(span.b))};
}

std::size_t most_spans(const PaneFrame& frame) {
  const double room = double(frame.viewport.width) * double(frame.viewport.height);
  return static_cast<std::size_t>(std::clamp(room / kPixelsForSpan, 0.0, kMostSpans));
}

std::size_t spans_in_sight(const PaneFrame& frame, const std::vector<TieSpan>& spans) {
  return static_cast<std::size_t>(
      std::count_if(spans.begin(), spans.end(),
                    [&frame](const TieSpan& span) { return ends_in_sight(frame, span) > 0; }));
}

/// The crowd in sight of the fuller world, so that both panes draw alike. The other world's is
/// guessed from its number in the whole town.
std::size_t crowd_in_sight(const PaneFrame& frame, const std::vector<TieSpan>& spans) {
  const auto& all = frame.playback.differences().ties;
  const auto others =
      static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&frame](const TieSpan& span) {
        return span.side != frame.side && span.alive(frame.week);
      }));
  const std::size_t own = spans_in_sight(frame, spans);
  return std::max(own, spans.empty() ? others : others * own / spans.size());
}

/// From near: those with both ends in sight, and of them the newest.
std::vector<TieSpan> newest_inside(const PaneFrame& frame, std::vector<TieSpan> spans) {
  std::erase_if(spans, [&frame](const TieSpan& span) { return ends_in_sight(frame, span) < 2; });
  const std::size_t most = most_spans(frame);  // spans are sorted by their beginning
  if (spans.size() > most) {
    spans.erase(spans.begin(), spans.end() - static_cast<std::ptrdiff_t>(most));
  }
  return spans;
}

}  // namespace

bool can_be_told_apart(const PaneFrame& frame, const std::vector<TieSpan>& spans) {
  return crowd_in_sight(frame, spans) <= most_spans(frame);
}

void add_differences(const PaneFrame& frame, const std::vector<TieSpan>& spans, Scene& scene) {
  const std::size_t in_sight = crowd_in_sight(frame, spans);
  const bool from_near = frame.detail == Detail::residents;
  const bool near = in_sight <= kFewSpans || from_near;
  if (in_sight <= most_spans(frame)) {
    for (const TieSpan& span : spans) add_span(frame, span, near, scene);
  } else if (from_near) {
    for (const TieSpan& span : newest_inside(frame, spans)) add_span(frame, span, near, scene);
  } else {
    add_area_differences(frame, spans, scene);
  }
}

}  // namespace engawa
