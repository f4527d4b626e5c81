#include "sim/hubs/schedule.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/hubs/spacing.hpp"

namespace engawa {
namespace {
bool in_rhythm(const HubTraits& traits, int week_of_year) {
  const int every = static_cast<int>(std::lround(traits.opens_every_weeks));
  if (every <= 1) return true;
  const int first = static_cast<int>(std::lround(traits.first_week_of_year));
  return (week_of_year - first % every + every) % every == 0;
}

bool opens_this_week(const Hub& hub, const World& world) {
  const int week_of_year = world.week_of_year();
  if (world.week < hub.open_from || world.week >= hub.open_to) return false;
  if (hub.levers.closed) return false;
  if (world.levers.hubs_closed && hub.audience != Audience::online) return false;
  if (!in_rhythm(hub.traits, week_of_year)) return false;
  return week_of_year < kWinterBegins ||
         falls_in(week_of_year - kWinterBegins, hub.traits.winter_share);
}

/// The area in which a moving hub is held: a lot among those near its home, drawn anew each period.
AreaId area_of_period(const World& world, const Hub& hub) {
  const auto period =
      static_cast<std::uint32_t>(world.week / std::lround(hub.traits.moves_every_weeks));
  AreaId best;
  double earliest = 0;
  for (std::size_t k = 0; k < world.areas.size(); ++k) {
    const Area& area = world.areas[AreaId(k)];
    const double dx = area.x_metres - 10.0 * hub.home_x10;
    const double dy = area.y_metres - 10.0 * hub.home_y10;
    if (std::sqrt(dx * dx + dy * dy) > world.parameters.practice.rotation_reach) continue;
    const double time =
        race_time(world.draws.at(key(Purpose::place_of_month), period, hub.key, area.key).u(), 1.0);
    if (best.exists() && time >= earliest) continue;
    best = AreaId(k);
    earliest = time;
  }
  return best;
}

void set_place(Hub& hub, const World& world) {
  hub.x10 = hub.levers.moved ? hub.levers.x10 : hub.home_x10;
  hub.y10 = hub.levers.moved ? hub.levers.y10 : hub.home_y10;
  if (hub.levers.moved || hub.traits.moves_every_weeks < 1) return;
  const AreaId area = area_of_period(world, hub);
  if (!area.exists()) return;
  hub.x10 = static_cast<std::uint16_t>(std::lround(world.areas[area].x_metres / 10.0));
  hub.y10 = static_cast<std::uint16_t>(std::lround(world.areas[area].y_metres / 10.0));
}

/// Who links people up is paid but sits with nobody; paperwork takes from the hours for visitors.
void set_staff(Hub& hub) {
  hub.staff_hours = 0;
  hub.staff_per_slot = 0;
  if (hub.open == 0) return;
  const double wanted = hub.traits.staff_hours + static_cast<double>(hub.levers.extra_staff_hours);
  const auto paid = static_cast<float>(std::max(0.0, wanted) * hub.account.kept_hours);
  const double papers =
      hub.traits.paperwork_hours + static_cast<double>(hub.levers.paperwork_hours);
  const double for_visitors = std::max(0.0, static_cast<double>(paid) - papers);
  hub.staff_hours = paid + hub.levers.linking_hours;
  hub.staff_per_slot = static_cast<float>(for_visitors / hours_in(hub.open));
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
    set_place(hub, world);
    const SlotMask hours = (hub.regular_open | hub.levers.add_open) & ~hub.levers.remove_open;
    hub.open = opens_this_week(hub, world) ? hours & kAllSlots : 0;
    set_staff(hub);
  }
}

}  // namespace engawa
