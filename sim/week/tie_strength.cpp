#include "sim/week/tie_strength.hpp"

#include <algorithm>
#include <array>

#include "sim/week/passes.hpp"
#include "sim/week/tie_numbers.hpp"

namespace engawa {
namespace {
/// Strength above which a tie of a kind becomes friendship; out of reach for the others.
std::array<double, kTieKinds> friendship_thresholds(const Contact& c) {
  std::array<double, kTieKinds> from{};
  from.fill(2.0);
  from[static_cast<std::size_t>(TieKind::neighbour)] = c.friend_at;
  from[static_cast<std::size_t>(TieKind::hub)] = c.friend_at;
  from[static_cast<std::size_t>(TieKind::colleague)] = c.colleague_friend_at;
  return from;
}
}  // namespace

// s <- s + eta h (1-s) - delta (1 - mu s) s; household ties stay as they are.
double next_strength(const Contact& c, double s, double hours, double decay) {
  return std::clamp(
      s + c.growth_per_hour * hours * (1.0 - s) - decay * (1.0 - c.decay_protection * s) * s, 0.0,
      1.0);
}

void change_ties(World& world, WeekScratch& scratch, const Parallel& parallel) {
  auto& ties = world.ties;
  const auto& c = world.parameters.contact;
  const auto numbers = tie_numbers_of(c);
  const auto friendship_from = friendship_thresholds(c);  // household ties: no hours, no decay
  scratch.ended_lists.start(ties.size());
  parallel.for_each_block(ties.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    auto& ended = scratch.ended_lists.of_block(block);
    for (std::size_t k = begin; k < end; ++k) {
      const TieId tie(k);
      const auto kind = static_cast<std::size_t>(ties.kind[tie]);
      const bool household = ties.kind[tie] == TieKind::household;
      const double s = next_strength(
          c, ties.strength[tie], household ? 0.0 : double{ties.hours[tie]}, numbers.decay[kind]);
      ties.strength[tie] = static_cast<float>(s);
      if (s > friendship_from[kind]) ties.kind[tie] = TieKind::friendship;
      if ((s < c.ends_below) & !household) ended.push_back(tie);
    }
  });
  scratch.ended_lists.gather(scratch.ended);
  world.events.ties_ended = static_cast<std::uint32_t>(scratch.ended.size());
  remove_ties(ties, scratch.ended);
}

}  // namespace engawa
