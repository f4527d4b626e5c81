// Sense of role and skills that become known.
#include <bit>

#include "sim/core/chance.hpp"
#include "sim/week/sessions.hpp"

namespace engawa {
namespace {
/// Which skill: a race over the bits, so that more skills leave the others their luck.
int skill_to_show(const World& world, std::uint64_t life, std::uint32_t unseen) {
  int best = -1;
  double earliest = 0;
  for (std::uint32_t left = unseen; left != 0; left &= left - 1) {
    const int bit = std::countr_zero(left);
    const double u =
        world.draw_for_life(Purpose::show_skill, life, static_cast<std::uint64_t>(bit)).u();
    const double time = race_time(u, 1.0);
    if (best < 0 || time < earliest) {
      best = bit;
      earliest = time;
    }
  }
  return best;
}
}  // namespace

void find_role(World& world, const Circle& circle, const CircleMember& member) {
  const auto& p = world.parameters.session;
  const auto& hub = world.hubs[circle.hub];
  auto& r = world.residents;
  const auto who = member.who;
  r.role[who] +=
      static_cast<float>(p.role_gain * circle.role * (1.0 - r.role[who]) * p.direct_effect);
  const std::uint32_t unseen = r.capabilities[who] & ~r.capabilities_known[who];
  if (unseen == 0) return;
  const double chance = p.skill_shown * circle.role * static_cast<double>(hub.levers.show_factor);
  if (world.draw(Purpose::show_skill, r.life[who], hub.key + circle.slot).u() >= chance) return;
  const int skill = skill_to_show(world, r.life[who], unseen);
  r.capabilities_known[who] |= std::uint32_t{1} << static_cast<unsigned>(skill);
  r.role[who] += static_cast<float>(p.skill_role * (1.0 - r.role[who]) * p.direct_effect);
  world.events.persons.push_back({who, PersonEventKind::skill_shown, circle.hub});
}

}  // namespace engawa
