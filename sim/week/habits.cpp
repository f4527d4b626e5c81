#include <algorithm>

#include "sim/hubs/schedule.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
void drop(HubLink& link, unsigned flags) {
  link.flags = static_cast<std::uint8_t>(link.flags & ~flags);
}

/// A place that meets now and then becomes a habit meeting by meeting, not week by week.
void follow_meetings(HubLink& link, bool came, bool rests, float speed) {
  if (rests) return;
  if (!came) drop(link, kCameLastWeek);
  link.habit += speed * ((came ? 1.0F : 0.0F) - link.habit);
}

/// An invitation holds until the place has opened; the company that somebody offered lasts as long
/// as the call.
void let_calls_fade(HubLink& link, bool came, bool open) {
  if (open && !came) drop(link, kInvited);
  if (link.referral_weeks > 0) --link.referral_weeks;
  if ((link.flags & kAccompanied) != 0 && link.referral_weeks == 0 &&
      (link.flags & kInvited) == 0) {
    drop(link, kAccompanied);
  }
}
}  // namespace

void follow_habits(World& world, const WeekScratch& scratch, const Parallel& parallel) {
  const auto& p = world.parameters.attendance;
  const auto speed = static_cast<float>(p.habit_speed);
  parallel.for_each_id<ResidentId>(world.residents.size(), [&](ResidentId who) {
    for (auto& link : world.links[who]) {
      if (!link.hub.exists()) break;
      const auto& hub = world.hubs[link.hub];
      const bool served =
          scratch.shift_mask[who] != 0 && world.residents.volunteer_hub[who] == link.hub;
      const bool came = link.sessions > 0 || served;
      follow_meetings(link, came, rests_between_meetings(hub), speed);
      link.sessions = 0;
      if (served) link.weeks_since = 0;
      if (!came && link.weeks_since < 0xFFFF) ++link.weeks_since;
      let_calls_fade(link, came, hub.open != 0);
      if (link.habit < 0.01F) continue;
      const auto life = world.residents.life[who];
      if (world.draw(Purpose::habit_lapse, life, hub.key).u() < p.lapse) {
        link.habit = 0;
        link.satisfaction = static_cast<float>(p.expectation);
      }
    }
  });
}

}  // namespace engawa
