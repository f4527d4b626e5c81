// This week's help between residents: an arc from helper to asker, with an arrow at the asker.
#include <algorithm>

#include "viz/layers/layers.hpp"

namespace engawa {
namespace {

constexpr std::size_t kMostHelps = 250;
constexpr float kBend = .12F;

struct SeenHelp {
  std::uint32_t helper = 0, asker = 0;
  bool own = false;  ///< the other world does not have it
};

std::vector<SeenHelp> helps_in_sight(const PaneFrame& frame, bool only_own) {
  const RecordedHelps& helps = frame.recording.helps;
  const auto& own_rows = frame.playback.differences().helps[static_cast<std::size_t>(frame.side)];
  const auto rows = helps.by_week.of(frame.week);
  std::vector<SeenHelp> found;
  for (std::size_t k = rows.first; k < rows.last; ++k) {
    const std::uint32_t helper = helps.helper[k], asker = helps.asker[k];
    if (!frame.people.here(helper) || !frame.people.here(asker)) continue;
    if (!frame.people.meant[helper] && !frame.people.meant[asker]) continue;
    const bool own =
        std::binary_search(own_rows.begin(), own_rows.end(), static_cast<std::uint32_t>(k));
    if (only_own && !own) continue;
    if (!holds(frame.pane, frame.pixel_of(helper)) && !holds(frame.pane, frame.pixel_of(asker))) {
      continue;
    }
    found.push_back({helper, asker, own});
  }
  return found;
}

void add_arrow_head(const PaneFrame& frame, sf::Vector2f from, sf::Vector2f to, float size,
                    sf::Color colour, Scene& scene) {
  const sf::Vector2f before = point_on_arc(from, to, kBend, .88F);
  const sf::Vector2f run = to - before;
  const float length = std::hypot(run.x, run.y);
  if (!(length > 0) || !holds(frame.pane, to)) return;
  const sf::Vector2f along = run * (size / length), aside(along.y * .55F, -along.x * .55F);
  add_triangle(scene, to, to - along + aside, to - along - aside, colour);
}

void add_help(const PaneFrame& frame, const SeenHelp& help, Scene& scene) {
  constexpr float kShortest = 3;  // [px]: help within a house has no arc
  const sf::Vector2f from = frame.pixel_of(help.helper), to = frame.pixel_of(help.asker);
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  if (!(length > kShortest)) return;
  const sf::Color colour =
      help.own ? frame.own_colour()
               : with_alpha(frame.theme.shared, frame.detail == Detail::residents ? .45 : .28);
  const float width = help.own ? 1.8F : 1.F;
  add_cut_arc(scene, frame.pane, from, to, kBend, width,
              help.own ? frame.own_stroke() : Stroke::solid, colour);
  add_arrow_head(frame, from, to, std::min(length * .5F, help.own ? 8.F : 6.F), colour, scene);
}

}  // namespace

void add_helps(const PaneFrame& frame, Scene& scene) {
  std::vector<SeenHelp> helps = helps_in_sight(frame, frame.view.filters.only_differences);
  if (helps.size() > kMostHelps) helps = helps_in_sight(frame, true);
  for (const SeenHelp& help : helps) add_help(frame, help, scene);
}

}  // namespace engawa
