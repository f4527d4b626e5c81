#include "sim/week/tie_strength.hpp"

#include <algorithm>

#include "sim/week/passes.hpp"
#include "sim/week/tie_numbers.hpp"

namespace engawa {
namespace {
TieKind promoted(const Contact& c, TieKind kind, double strength) {
  const bool near = kind == TieKind::neighbour || kind == TieKind::hub;
  if (near && strength > c.friend_at) return TieKind::friendship;
  if (kind == TieKind::colleague && strength > c.colleague_friend_at) return TieKind::friendship;
  return kind;
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
  scratch.ended_lists.start(ties.size());
  parallel.for_each_block(ties.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    auto& ended = scratch.ended_lists.of_block(block);
    for (std::size_t k = begin; k < end; ++k) {
      const TieId tie(k);
      const auto kind = ties.kind[tie];
      if (kind == TieKind::household) continue;
      const double s = next_strength(c, ties.strength[tie], ties.hours[tie],
                                     numbers.decay[static_cast<std::size_t>(kind)]);
      ties.strength[tie] = static_cast<float>(s);
      ties.kind[tie] = promoted(c, kind, s);
      if (s < c.ends_below) ended.push_back(tie);
    }
  });
  scratch.ended_lists.gather(scratch.ended);
  world.events.ties_ended = static_cast<std::uint32_t>(scratch.ended.size());
  remove_ties(ties, scratch.ended);
}

}  // namespace engawa
