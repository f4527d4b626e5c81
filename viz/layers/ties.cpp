// Ties of everybody in sight, as long as they can be told apart: kind as colour, strength as alpha
// and width; what began or ended lately is pointed out.
#include <algorithm>

#include "viz/layers/layers.hpp"

namespace engawa {
namespace {

constexpr double kMostTies = 1500, kPixelsForTie = 400;  ///< [px²] of the pane
constexpr double kStrongest = 64;                        ///< steps of a tie's strength

/// As many as a pane of this size can show without becoming a thicket.
std::size_t most_ties(const PaneFrame& frame) {
  const double room = double(frame.viewport.width) * double(frame.viewport.height) / kPixelsForTie;
  return static_cast<std::size_t>(std::clamp(room, 0.0, kMostTies));
}

struct SeenTie {
  std::uint32_t tie = 0;
  sf::Vector2f from, to;
  bool both_in_sight = true;
};

/// All with an end in sight; if they are too many, those with both; if even they are, none.
std::vector<SeenTie> ties_in_sight(const PaneFrame& frame, const std::vector<std::uint32_t>& ties) {
  const RecordedTies& recorded = frame.recording.ties;
  const std::size_t most = most_ties(frame);
  std::vector<SeenTie> seen, inside;
  for (const std::uint32_t tie : ties) {
    const sf::Vector2f from = frame.pixel_of(recorded.a[tie]);
    const sf::Vector2f to = frame.pixel_of(recorded.b[tie]);
    const bool from_seen = holds(frame.pane, from), to_seen = holds(frame.pane, to);
    if (!from_seen && !to_seen) continue;
    const SeenTie found{tie, from, to, from_seen && to_seen};
    if (found.both_in_sight) inside.push_back(found);
    if (inside.size() > most) return {};
    if (seen.size() <= most) seen.push_back(found);
  }
  return seen.size() <= most ? seen : inside;
}

void add_tie(const PaneFrame& frame, const SeenTie& seen, Scene& scene) {
  const double strength = std::min(1.0, double(frame.world.strengths()[seen.tie]) / kStrongest);
  const sf::Color colour = tie_colour(frame.world.kinds()[seen.tie], frame.theme);
  const double aside = seen.both_in_sight ? 1 : .35;
  const bool is_new = frame.recording.ties.from_week[seen.tie] >= 0 &&
                      frame.week - frame.recording.ties.from_week[seen.tie] < kTrailWeeks;
  const float width = static_cast<float>(.8 + 1.4 * strength);
  if (is_new) {
    add_cut_line(scene, frame.pane, seen.from, seen.to, width + 4, with_alpha(colour, .3 * aside));
  }
  const double alpha = is_new ? .95 : .18 + .6 * strength;
  add_cut_line(scene, frame.pane, seen.from, seen.to, width, with_alpha(colour, alpha * aside));
}

}  // namespace

void add_ties(const PaneFrame& frame, const TiesNow& ties, Scene& scene) {
  const std::vector<SeenTie> seen = ties_in_sight(frame, ties.alive);
  if (seen.empty()) return;
  for (const SeenTie& tie : seen) add_tie(frame, tie, scene);
  for (const SeenTie& tie : ties_in_sight(frame, ties.ended)) {
    const int ago = frame.week - frame.recording.ties.to_week[tie.tie];
    const double fresh = 1 - double(ago) / kTrailWeeks;
    const sf::Color colour = tie_colour(frame.recording.ties.first_kind[tie.tie], frame.theme);
    add_cut_dashes(scene, frame.pane, tie.from, tie.to, 1, 2, with_alpha(colour, .5 * fresh));
  }
}

}  // namespace engawa
