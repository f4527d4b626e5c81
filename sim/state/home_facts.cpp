#include "sim/state/home_facts.hpp"

#include <algorithm>

namespace engawa {

HomeFacts home_facts(const World& world, ResidentId who) {
  const auto& r = world.residents;
  HomeFacts facts;
  facts.truant = r.has(who, kTruant);
  facts.alone = true;
  if (!r.household[who].exists()) return facts;
  const auto& home = world.households[r.household[who]];
  facts.alone = home.size <= 1;
  int oldest = -1;
  int jobless_child = 1000;  // age of the youngest who could be the child of an 8050 household
  const bool adult = age_of(r, who, world.week) >= 18;
  for (std::size_t m = 0; m < home.size; ++m) {
    const auto member = home.members[m];
    const int age = age_of(r, member, world.week);
    facts.child = facts.child || age < 12;
    facts.truant = facts.truant || (adult && r.has(member, kTruant));
    oldest = std::max(oldest, age);
    const bool jobless = !r.has(member, kEmployed) || r.has(member, kHikikomori);
    if (age >= 45 && jobless && !r.has(member, kPartnered)) {
      jobless_child = std::min(jobless_child, age);
    }
  }
  facts.eighty_fifty = oldest >= 75 && oldest - jobless_child >= 18;
  return facts;
}

}  // namespace engawa
