// Whom a card could reach: a walk from a place, among the people of one week.
#include <algorithm>
#include <cmath>
#include <limits>

#include "viz/story/card_words.hpp"
#include "viz/story/cards.hpp"

namespace engawa {
namespace {
constexpr double kMetresPerTen = 10;

/// Needs that a capability solves, or capabilities that solve a need.
std::uint32_t answers_to(const Card& card, const Recording& recording) {
  std::uint32_t answers = 0;
  for (std::size_t need = 0; need < kCardNeeds; ++need) {
    const std::uint32_t solvers = recording.legend("needs", need).solved_by;
    const std::uint32_t bit = std::uint32_t{1} << need;
    if (card.kind == CardKind::trouble && (card.bits & bit) != 0) answers |= solvers;
    if (card.kind == CardKind::can && (card.bits & solvers) != 0) answers |= bit;
  }
  return answers;
}

/// The hub nearest to a place that has regulars, or kNoHub. Hubs of a few days a year have none:
/// then those of the next one are the people who know everybody.
std::uint16_t nearest_hub(const RecordedHubs& hubs, const PanelRow& row, double x, double y) {
  std::vector<std::uint8_t> has_regulars(hubs.size(), 0);
  for (const auto hub : row.regular_hub) {
    if (hub < has_regulars.size()) has_regulars[hub] = 1;
  }
  std::uint16_t nearest = kNoHub;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t hub = 0; hub < hubs.size(); ++hub) {
    if (has_regulars[hub] == 0) continue;
    const double distance =
        std::hypot(hubs.x10[hub] * kMetresPerTen - x, hubs.y10[hub] * kMetresPerTen - y);
    if (distance >= least) continue;
    least = distance;
    nearest = static_cast<std::uint16_t>(hub);
  }
  return nearest;
}

/// [person] 1 if within two ties of a regular of the hub (who counts, too).
std::vector<std::uint8_t> near_regulars(const RecordedWorld& world, const PanelRow& row,
                                        std::uint16_t hub) {
  const Recording& recording = world.recording();
  std::vector<std::uint8_t> near(recording.people.size(), 0);
  if (hub == kNoHub) return near;
  for (std::size_t k = 0; k < row.regular_hub.size(); ++k) near[k] = row.regular_hub[k] == hub;
  const auto kinds = world.kinds();
  for (int step = 0; step < 2; ++step) {
    const auto before = near;
    for (std::size_t tie = 0; tie < kinds.size(); ++tie) {
      if (kinds[tie] == kNoTie) continue;
      const auto a = recording.ties.a[tie], b = recording.ties.b[tie];
      if (before[a] != 0) near[b] = 1;
      if (before[b] != 0) near[a] = 1;
    }
  }
  return near;
}

struct Neighbour {
  double metres = 0;
  std::uint32_t person = 0;
};

std::vector<Neighbour> within_walk(const RecordedWorld& world, const PanelRow& row, double x,
                                   double y, double walk_metres) {
  const RecordedPeople& people = world.recording().people;
  std::vector<Neighbour> found;
  for (std::uint32_t k = 0; k < row.size(); ++k) {
    if (row.x10[k] == kNoPlace || !people.present(k, world.week())) continue;
    const double metres =
        std::hypot(row.x10[k] * kMetresPerTen - x, row.y10[k] * kMetresPerTen - y);
    if (metres <= walk_metres) found.push_back({metres, k});
  }
  std::ranges::sort(found, {}, [](const Neighbour& n) { return std::pair(n.metres, n.person); });
  return found;
}
}  // namespace

CardReach reach_of(const Card& card, const RecordedWorld& world, double x, double y,
                   double walk_metres) {
  CardReach reach;
  const std::size_t snapshot = world.snapshot_before(world.week());
  const PanelDetail& detail = world.detail(snapshot);
  reach.recorded = !detail.needs_open.empty() && !detail.capabilities.empty();
  const std::uint32_t answers = answers_to(card, world.recording());
  if (!reach.recorded || answers == 0) return reach;
  const PanelRow& row = world.panel(snapshot);
  const auto hub = nearest_hub(world.recording().hubs, row, x, y);
  const auto near = near_regulars(world, row, hub);
  const bool can = card.kind == CardKind::can;
  for (const auto& [metres, person] : within_walk(world, row, x, y, walk_metres)) {
    const std::uint32_t has =
        can ? std::uint32_t{detail.needs_open.at(person)} : detail.capabilities.at(person);
    if ((has & answers) == 0) continue;
    reach.people.push_back(person);
    const bool known = !can && person < detail.capabilities_known.size() &&
                       (detail.capabilities_known[person] & answers) != 0;
    reach.known += known ? 1 : 0;
    reach.tied += near[person];
  }
  return reach;
}

}  // namespace engawa
