#include <algorithm>

#include "sim/week/passes.hpp"

namespace engawa {

void follow_habits(World& world, const WeekScratch& scratch, const Parallel& parallel) {
  const auto& p = world.parameters.attendance;
  const auto speed = static_cast<float>(p.habit_speed);
  parallel.for_each_id<ResidentId>(world.residents.size(), [&](ResidentId who) {
    for (auto& link : world.links[who]) {
      if (!link.hub.exists()) break;
      const bool served =
          scratch.shift_mask[who] != 0 && world.residents.volunteer_hub[who] == link.hub;
      const bool came = link.sessions > 0 || served;
      if (!came) link.flags &= static_cast<std::uint8_t>(~kCameLastWeek);
      link.habit += speed * ((came ? 1.0F : 0.0F) - link.habit);
      link.sessions = 0;
      if (served) link.weeks_since = 0;
      if (!came && link.weeks_since < 0xFFFF) ++link.weeks_since;
      if (link.referral_weeks > 0) --link.referral_weeks;
      if (link.habit < 0.01F) continue;
      const auto life = world.residents.life[who];
      if (world.draw(Purpose::habit_lapse, life, world.hubs[link.hub].key).u() < p.lapse) {
        link.habit = 0;
        link.satisfaction = static_cast<float>(p.expectation);
      }
    }
  });
}

}  // namespace engawa
