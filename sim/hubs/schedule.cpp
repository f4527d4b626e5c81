#include "sim/hubs/schedule.hpp"

#include <algorithm>

#include "sim/hubs/spacing.hpp"

namespace engawa {
namespace {
bool opens_this_week(const Hub& hub, std::int32_t week, int week_of_year) {
  if (week < hub.open_from || week >= hub.open_to) return false;
  return week_of_year < kWinterBegins ||
         falls_in(week_of_year - kWinterBegins, hub.traits.winter_share);
}

void clear_counters(Hub& hub) {
  hub.seats.fill(0);
  hub.volunteers_on.fill(0);
  hub.visitors.fill(0);
  hub.turned_away.fill(0);
  hub.unpaid_hours = 0;
  hub.asked_hours = 0;
}
}  // namespace

void set_schedules(World& world) {
  for (Hub& hub : world.hubs.values()) {
    clear_counters(hub);
    hub.x10 = hub.levers.moved ? hub.levers.x10 : hub.home_x10;
    hub.y10 = hub.levers.moved ? hub.levers.y10 : hub.home_y10;
    const SlotMask hours = (hub.regular_open | hub.levers.add_open) & ~hub.levers.remove_open;
    hub.open = opens_this_week(hub, world.week, world.week_of_year()) ? hours & kAllSlots : 0;
    hub.staff_hours = 0;
    hub.staff_per_slot = 0;
    if (hub.open == 0) continue;
    const double staff = hub.traits.staff_hours + static_cast<double>(hub.levers.extra_staff_hours);
    hub.staff_hours = static_cast<float>(std::max(0.0, staff));
    hub.staff_per_slot = static_cast<float>(hub.staff_hours / hours_in(hub.open));
  }
}

}  // namespace engawa
