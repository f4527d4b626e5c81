#include "sim/week/circle.hpp"

#include <algorithm>

namespace engawa {
namespace {
/// Existing ties among those present: their strengths make familiarity, the strongest always talk.
void pair_friends(const World& world, Circle& circle) {
  const auto most = static_cast<std::size_t>(world.parameters.session.friends_talk);
  auto& members = circle.members;
  std::vector<std::pair<float, CirclePair>> known;
  for (std::size_t i = 0; i < members.size(); ++i) {
    known.clear();
    for (std::size_t j = 0; j < members.size(); ++j) {
      if (i == j) continue;
      const TieId tie = find_tie(world.ties, members[i].who, members[j].who);
      if (!tie.exists()) continue;
      members[i].familiar += world.ties.strength[tie];
      known.push_back({world.ties.strength[tie], {std::min(i, j), std::max(i, j), tie}});
    }
    std::stable_sort(known.begin(), known.end(),
                     [](const auto& x, const auto& y) { return x.first > y.first; });
    for (std::size_t k = 0; k < std::min(known.size(), most); ++k) {
      circle.pairs.push_back(known[k].second);
    }
  }
}

/// Neighbours in the circle, up to circle_reach places apart, talk.
void pair_neighbours(const World& world, Circle& circle) {
  const auto n = circle.members.size();
  const auto reach =
      std::min(n - 1, static_cast<std::size_t>(world.parameters.session.circle_reach));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t step = 1; step <= reach; ++step) {
      const std::size_t j = (i + step) % n;
      circle.pairs.push_back({std::min(i, j), std::max(i, j),
                              find_tie(world.ties, circle.members[i].who, circle.members[j].who)});
    }
  }
}

void drop_repeated(std::vector<CirclePair>& pairs) {
  const auto order = [](const CirclePair& p) { return std::pair(p.first, p.second); };
  std::sort(pairs.begin(), pairs.end(),
            [&](const auto& x, const auto& y) { return order(x) < order(y); });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [&](const auto& x, const auto& y) { return order(x) == order(y); }),
              pairs.end());
}

void seat(const World& world, Circle& circle) {
  const auto& hub = world.hubs[circle.hub];
  for (auto& member : circle.members) {
    member.lot =
        world.draw(Purpose::circle_order, world.residents.life[member.who], hub.key + circle.slot)
            .u();
  }
  std::sort(circle.members.begin(), circle.members.end(), [&](const auto& x, const auto& y) {
    return x.lot != y.lot ? x.lot < y.lot
                          : world.residents.life[x.who] < world.residents.life[y.who];
  });
  circle.hours = hub.traits.visit_hours;
  circle.safety = std::min(
      0.98, hub.traits.safety + world.parameters.session.know_how_safety * hub.traits.know_how +
                hub.levers.extra_safety);
  circle.role = hub.traits.role_offered + hub.levers.extra_role;
}
}  // namespace

void for_each_circle(World& world, const WeekScratch& scratch,
                     const std::function<void(Circle&)>& hold) {
  auto visit = world.events.visits.begin();
  auto shift = scratch.shifts.begin();
  for (std::size_t h = 0; h < world.hubs.size(); ++h) {
    for (std::uint8_t slot = 0; slot < kSlots; ++slot) {
      Circle circle;
      circle.hub = HubId(h);
      circle.slot = slot;
      for (; visit != world.events.visits.end() && visit->hub == circle.hub && visit->slot == slot;
           ++visit) {
        if (visit->admitted) circle.members.push_back({visit->who});
      }
      for (; shift != scratch.shifts.end() && shift->hub == circle.hub && shift->slot == slot;
           ++shift) {
        circle.members.push_back({shift->who, 0, 0, true});
      }
      if (circle.members.empty()) continue;
      seat(world, circle);
      pair_friends(world, circle);
      pair_neighbours(world, circle);
      drop_repeated(circle.pairs);
      hold(circle);
    }
  }
}

}  // namespace engawa
