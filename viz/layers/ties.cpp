// Ties of everybody in sight, as long as they can be told apart: kind as colour, strength as alpha
// and width; what began or ended lately is pointed out.
#include "viz/layers/layers.hpp"

namespace engawa {
namespace {

constexpr std::size_t kMostTies = 1500;
constexpr double kStrongest = 64;  ///< steps of a tie's strength

struct SeenTie {
  std::uint32_t tie = 0;
  sf::Vector2f from, to;
  bool both_in_sight = true;
};

std::vector<SeenTie> ties_in_sight(const PaneFrame& frame, const std::vector<std::uint32_t>& ties) {
  const RecordedTies& recorded = frame.recording.ties;
  std::vector<SeenTie> seen;
  for (const std::uint32_t tie : ties) {
    const sf::Vector2f from = frame.pixel_of(recorded.a[tie]);
    const sf::Vector2f to = frame.pixel_of(recorded.b[tie]);
    const bool from_seen = holds(frame.pane, from), to_seen = holds(frame.pane, to);
    if (!from_seen && !to_seen) continue;
    if (seen.size() > kMostTies) return seen;
    seen.push_back({tie, from, to, from_seen && to_seen});
  }
  return seen;
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
  if (seen.size() > kMostTies) return;
  for (const SeenTie& tie : seen) add_tie(frame, tie, scene);
  for (const SeenTie& tie : ties_in_sight(frame, ties.ended)) {
    const int ago = frame.week - frame.recording.ties.to_week[tie.tie];
    const double fresh = 1 - double(ago) / kTrailWeeks;
    const sf::Color colour = tie_colour(frame.recording.ties.first_kind[tie.tie], frame.theme);
    add_cut_dashes(scene, frame.pane, tie.from, tie.to, 1, 2, with_alpha(colour, .5 * fresh));
  }
}

}  // namespace engawa
