#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/week/passes.hpp"
#include "sim/week/race.hpp"
#include "sim/week/screens.hpp"
#include "sim/week/tie_numbers.hpp"

namespace engawa {
namespace {
bool may_seek(const World& world, ResidentId who) {
  const auto& r = world.residents;
  return r.has(who, kPresent) && !r.has(who, kInHospital | kHikikomori) &&
         r.throttle[who] >= world.parameters.formation.throttle_floor &&
         age_of(r, who, world.week) >= 6;
}

NewTie ordered(ResidentId i, ResidentId j, TieKind kind, double strength) {
  return {std::min(i, j), std::max(i, j), kind, static_cast<float>(strength)};
}

/// Somebody within sixty metres, the nearer and more alike the likelier.
void turn_to_neighbour(const World& world, const WeekScratch& scratch, const TieNumbers& numbers,
                       double u, ResidentId who, std::vector<NewTie>& fresh) {
  const auto& p = world.parameters.formation;
  const auto& r = world.residents;
  if (!below_exponential(u, p.neighbour_rate, p.neighbour_sociability * r.sociability[who])) {
    return;
  }
  const auto& own = scratch.meeting_facts[who];
  const auto welcome = [&](const MeetingFacts& other) {
    const bool same_sex = ((own.slots ^ other.slots) & kFactFemale) == 0;
    return p.welcome_floor + (1.0 - p.welcome_floor) *
                                 numbers.similarity(own.birth_week - other.birth_week, same_sex);
  };
  Race<ResidentId> race(world, Purpose::neighbour_candidate);
  scratch.neighbourhood.around(r.x10[who], r.y10[who], [&](const Neighbourhood::Dwelling& home) {
    if (home.id == r.household[who]) return;
    const double dx = 10.0 * (int{home.x10} - int{r.x10[who]});
    const double dy = 10.0 * (int{home.y10} - int{r.y10[who]});
    const double metres = std::sqrt(dx * dx + dy * dy);
    if (metres > p.neighbour_metres) return;
    const auto& household = world.households[home.id];
    if (household.size == 0) return;
    const double nearness = exp_of(-metres / p.neighbour_metres);
    for (std::size_t k = 0; k < household.size; ++k) {
      const auto other = household.members[k];
      const auto& facts = scratch.meeting_facts[other];
      if ((world.week - facts.birth_week) / 52 < 6) continue;
      race.enter(other, std::min(own.life, facts.life), std::max(own.life, facts.life),
                 nearness * welcome(facts));
    }
  });
  const auto nearest = race.winner();
  if (!nearest.exists()) return;
  if (world.draw_pair(Purpose::tie_accepted, who, nearest).u() <
      welcome(scratch.meeting_facts[nearest])) {
    fresh.push_back(ordered(who, nearest, TieKind::neighbour, p.neighbour_strength));
  }
}

/// One step of a walk over ties, by a race weighted with strength; nobody if there is no tie.
HalfTie step_along(const World& world, ResidentId from, ResidentId avoid, std::uint64_t walker) {
  const auto& r = world.residents;
  Race<HalfTie> race(world, Purpose::friend_of_friend_walk);
  for (const auto half : world.ties.adjacency.of(from)) {
    if (half.other == avoid || world.ties.kind[half.tie] == TieKind::household) continue;
    race.enter(half, walker ^ r.life[from], r.life[half.other],
               double{world.ties.strength[half.tie]});
  }
  return race.winner();
}

/// A friend introduces a friend: i -> m -> j.
void follow_introduction(const World& world, const TieNumbers& numbers, double u, ResidentId who,
                         std::vector<NewTie>& fresh) {
  const auto& p = world.parameters.formation;
  const auto& r = world.residents;
  if (r.throttle[who] <= p.triad_throttle) return;
  const double sex = r.has(who, kFemale) ? p.triad_women : 2.0 - p.triad_women;
  if (!below_exponential(u, p.triad_rate * sex, p.triad_sociability * r.sociability[who])) {
    return;
  }
  const auto middle = step_along(world, who, who, r.life[who]);
  if (!middle.other.exists()) return;
  const auto last = step_along(world, middle.other, who, r.life[who]);
  if (!last.other.exists() || find_tie(world.ties, who, last.other).exists()) return;
  const double trust =
      std::sqrt(double{world.ties.strength[middle.tie]} * world.ties.strength[last.tie]);
  const double welcome =
      trust * (p.triad_floor + (1.0 - p.triad_floor) * numbers.similarity(r, who, last.other));
  if (world.draw_pair(Purpose::tie_accepted, who, last.other).v() < welcome) {
    fresh.push_back(ordered(who, last.other, TieKind::friendship, p.triad_strength));
  }
}

/// Somebody at the same local workplace or in the same class.
void turn_to_colleague(const World& world, const WeekScratch& scratch, ResidentId who,
                       std::vector<NewTie>& fresh) {
  const auto& p = world.parameters.formation;
  const auto& r = world.residents;
  Race<ResidentId> race(world, Purpose::focus_candidate);
  for (const auto other : scratch.focus_members[r.focus[who]]) {
    if (other == who) continue;
    race.enter(other, std::min(r.life[who], r.life[other]), std::max(r.life[who], r.life[other]),
               1.0);
  }
  const auto colleague = race.winner();
  if (!colleague.exists()) return;
  if (world.draw_pair(Purpose::focus_candidate, who, colleague).v() < p.focus_accept) {
    fresh.push_back(ordered(who, colleague, TieKind::colleague, p.focus_strength));
  }
}

/// Members of the workplaces and classes where somebody looks for company this week.
void list_focus_members(const World& world, WeekScratch& scratch) {
  const auto& r = world.residents;
  scratch.focus_members.resize(world.foci);
  for (auto& members : scratch.focus_members) members.clear();
  std::vector<std::uint8_t> sought(world.foci, 0);
  for (const auto who : scratch.seekers) sought[r.focus[who]] = 1;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (sought[r.focus[who]] != 0 && r.has(who, kPresent)) {
      scratch.focus_members[r.focus[who]].push_back(who);
    }
  }
}

void turn_to_colleagues(const World& world, WeekScratch& scratch, const Parallel& parallel,
                        std::vector<NewTie>& proposals) {
  scratch.seeker_lists.gather(scratch.seekers);
  list_focus_members(world, scratch);
  const auto& seekers = scratch.seekers;
  scratch.tie_lists.start(seekers.size());
  parallel.for_each_block(seekers.size(),
                          [&](std::size_t block, std::size_t begin, std::size_t end) {
                            auto& fresh = scratch.tie_lists.of_block(block);
                            for (std::size_t k = begin; k < end; ++k)
                              turn_to_colleague(world, scratch, seekers[k], fresh);
                          });
  scratch.tie_lists.gather_more(proposals);
}

/// Notes which proposals are really new, then adds them.
void add_proposals(World& world, std::vector<NewTie>& fresh) {
  std::erase_if(fresh,
                [&](const NewTie& tie) { return find_tie(world.ties, tie.a, tie.b).exists(); });
  if (fresh.empty()) return;
  add_ties(world.ties, fresh, world.residents.size(), world.week);
  for (const auto& tie : fresh) {  // by now in order, each pair once
    world.events.new_ties.emplace_back(tie.a, tie.b);
    world.residents.flags[tie.a] |= kNewTieEver;
    world.residents.flags[tie.b] |= kNewTieEver;
  }
}
}  // namespace

void form_ties(World& world, WeekScratch& scratch, const Parallel& parallel) {
  const auto numbers = tie_numbers_of(world.parameters.contact);
  const double at_work = world.parameters.formation.focus_rate * 12.0 / 52.0;
  scratch.neighbourhood.cover(world.households, world.parameters.formation.neighbour_metres);
  const auto& r = world.residents;
  scratch.tie_lists.start(r.size());
  scratch.seeker_lists.start(r.size());
  parallel.for_each_block(r.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    const Screen neighbour(world, Purpose::neighbour_proposal, begin, end);
    const Screen friends(world, Purpose::friend_of_friend, begin, end);
    const Screen colleague(world, Purpose::focus_proposal, begin, end);
    auto& fresh = scratch.tie_lists.of_block(block);
    auto& seekers = scratch.seeker_lists.of_block(block);
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      if (!may_seek(world, who)) continue;
      turn_to_neighbour(world, scratch, numbers, neighbour.u(who), who, fresh);
      follow_introduction(world, numbers, friends.u(who), who, fresh);
      if (r.focus[who] != 0 && colleague.u(who) < at_work) seekers.push_back(who);
    }
  });
  auto& proposals = scratch.proposals;
  scratch.tie_lists.gather(proposals);
  turn_to_colleagues(world, scratch, parallel, proposals);
  proposals.insert(proposals.end(), scratch.fresh_ties.begin(), scratch.fresh_ties.end());
  add_proposals(world, proposals);
}

}  // namespace engawa
