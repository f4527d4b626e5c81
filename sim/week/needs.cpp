#include "sim/week/needs.hpp"

#include <algorithm>
#include <utility>

#include "sim/week/help.hpp"
#include "sim/week/needs_arise.hpp"
#include "sim/week/needs_voice.hpp"

namespace engawa {
namespace {
void add_tallies(WeekEvents& events, const std::vector<NeedTally>& tallies) {
  for (const auto& tally : tallies) {
    events.needs_arisen += tally.arisen;
    events.needs_voiced += tally.voiced;
    events.needs_lapsed += tally.lapsed;
    events.institution_yen += tally.yen;
  }
}

/// In an order that knows nothing of rows: by the asker's life; a kind closes once a week.
void record_help(World& world, std::vector<HelpEvent>& met) {
  const auto& r = world.residents;
  std::sort(met.begin(), met.end(), [&r](const HelpEvent& x, const HelpEvent& y) {
    return std::pair(r.life[x.asker], x.need) < std::pair(r.life[y.asker], y.need);
  });
  world.events.helps.insert(world.events.helps.end(), met.begin(), met.end());
}
}  // namespace

void meet_needs(World& world, NeedsScratch& scratch, const Parallel& parallel) {
  const NeedNumbers numbers = numbers_of(world.parameters.needs);
  let_needs_arise(world, numbers, scratch, parallel);
  voice_needs(world, numbers, scratch, parallel);
  voice_at_hubs(world, numbers, scratch, parallel);

  ask_near(world, scratch, parallel);
  ask_ties(world, numbers, scratch, parallel);
  ask_hubs(world, numbers, scratch);
  ask_projects(world, numbers, scratch);
  ask_institutions(world, numbers, scratch, parallel);
  leave_open(world, numbers, scratch, parallel);

  write_ledgers(world, scratch);
  add_tallies(world.events, scratch.tallies);
  record_help(world, scratch.met);
}

}  // namespace engawa
