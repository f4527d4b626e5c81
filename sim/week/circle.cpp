#include "sim/week/circle.hpp"

#include <algorithm>

namespace engawa {
namespace {
using Place = std::pair<ResidentId, std::size_t>;  // who sits where in the circle

/// The members tied to one of them, in the circle's order.
void find_known(const World& world, const Circle& circle, std::span<const Place> places,
                std::size_t i, std::vector<CirclePair>& known) {
  known.clear();
  for (const auto half : world.ties.adjacency.of(circle.members[i].who)) {
    const auto found = std::lower_bound(places.begin(), places.end(), Place(half.other, 0));
    if (found == places.end() || found->first != half.other) continue;
    known.push_back({i, found->second, half.tie});
  }
  std::sort(known.begin(), known.end(),
            [](const CirclePair& x, const CirclePair& y) { return x.second < y.second; });
}

/// Existing ties among those present: their strengths make familiarity, the strongest always talk.
void pair_friends(const World& world, Circle& circle) {
  const auto most = static_cast<std::size_t>(world.parameters.session.friends_talk);
  auto& members = circle.members;
  std::vector<Place> places;
  for (std::size_t i = 0; i < members.size(); ++i) places.emplace_back(members[i].who, i);
  std::sort(places.begin(), places.end());
  std::vector<CirclePair> known;
  for (std::size_t i = 0; i < members.size(); ++i) {
    find_known(world, circle, places, i, known);
    for (const auto& pair : known) members[i].familiar += world.ties.strength[pair.tie];
    std::stable_sort(known.begin(), known.end(), [&](const auto& x, const auto& y) {
      return world.ties.strength[x.tie] > world.ties.strength[y.tie];
    });
    for (std::size_t k = 0; k < std::min(known.size(), most); ++k) {
      const auto [a, b, tie] = known[k];
      circle.pairs.push_back({std::min(a, b), std::max(a, b), tie});
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
  const bool may_be_quiet = hub.traits.quiet_welcome > 0;
  for (auto& member : circle.members) {
    member.lot =
        world.draw(Purpose::circle_order, world.residents.life[member.who], hub.key + circle.slot)
            .u();
    member.quiet = may_be_quiet &&
                   world.residents.sociability[member.who] < world.parameters.practice.quiet_from;
  }
  std::sort(circle.members.begin(), circle.members.end(), [&](const auto& x, const auto& y) {
    return x.lot != y.lot ? x.lot < y.lot
                          : world.residents.life[x.who] < world.residents.life[y.who];
  });
  circle.online = hub.audience == Audience::online;
  circle.hours = hub.traits.visit_hours;
  circle.safety = std::min(
      0.98, hub.traits.safety + world.parameters.session.know_how_safety * hub.traits.know_how +
                hub.levers.extra_safety);
  circle.role = hub.traits.role_offered + hub.levers.extra_role;
  circle.across_ages = std::min(1.0, hub.traits.across_ages + hub.levers.across_ages);
}

/// Two people more or less at a table rather than one table of the left over: the tables are as
/// even as can be.
void hold_tables(World& world, const Circle& all, const std::function<void(Circle&)>& hold) {
  const auto size = static_cast<std::size_t>(world.parameters.practice.table_size);
  const std::size_t count = (all.members.size() + size - 1) / size;
  auto next = all.members.begin();
  for (std::size_t table = 0; table < count; ++table) {
    Circle circle = all;
    circle.table = static_cast<std::uint32_t>(table);
    const auto left = static_cast<std::size_t>(all.members.end() - next);
    const auto end =
        next + static_cast<std::ptrdiff_t>((left + count - table - 1) / (count - table));
    circle.members.assign(next, end);
    next = end;
    pair_friends(world, circle);
    pair_neighbours(world, circle);
    drop_repeated(circle.pairs);
    hold(circle);
  }
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
      if (world.hubs[circle.hub].audience == Audience::invited) {
        hold_tables(world, circle, hold);
        continue;
      }
      pair_friends(world, circle);
      pair_neighbours(world, circle);
      drop_repeated(circle.pairs);
      hold(circle);
    }
  }
}

}  // namespace engawa
