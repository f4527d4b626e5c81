#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
constexpr double kMostSeats = 0xFFFF;  // as many as the counter of a slot can hold

bool serves(const World& world, ResidentId who) {
  const auto& r = world.residents;
  return r.volunteer[who] >= VolunteerStage::volunteer && r.volunteer_hub[who].exists();
}

/// Working hours in which the employer lets somebody serve this week.
SlotMask released_slots(const Residents& r, ResidentId who) {
  if (!r.has(who, kReleased) || !r.has(who, kPresent) || r.has(who, kInHospital)) return 0;
  return r.work_mask[who] & ~(r.care_mask[who] | r.body_mask[who]);
}

/// A volunteer's wishes: as many shifts as the hours offered make, by a race over open free slots.
/// Of the working hours at most one slot is given.
void wish_shifts(const World& world, ResidentId who, std::vector<SeatWish>& wishes) {
  const auto& r = world.residents;
  const auto& hub = world.hubs[r.volunteer_hub[who]];
  const auto life = r.life[who];
  const SlotMask released = released_slots(r, who) & ~r.free_mask[who];
  std::vector<std::pair<double, int>> order;
  for_each_slot(hub.open & (r.free_mask[who] | released), [&](int slot) {
    const double u = world.draw(Purpose::shift_choice, life, hub.key + unsigned(slot)).u();
    order.emplace_back(race_time(u, 1.0), slot);
  });
  std::sort(order.begin(), order.end());
  double shifts =
      std::max(1.0, std::floor(r.volunteer_hours[who] / world.parameters.volunteering.shift_hours));
  bool worked = false;
  for (const auto& [time, slot] : order) {
    if (shifts < 1.0) break;
    const bool at_work = (released & slot_bit(slot)) != 0;
    if (at_work && worked) continue;
    worked = worked || at_work;
    shifts -= 1.0;
    wishes.push_back({who, r.volunteer_hub[who], static_cast<std::uint8_t>(slot), time, life});
  }
}

/// Hands that a slot of this hub still wants from residents.
double hands_wanted(const Hub& hub) {
  return std::max(0.0, hub.traits.volunteers_wanted - double{hub.levers.extra_volunteers});
}

/// Gives each slot of each hub to the first wishes by lot, up to the hands wanted.
void grant_shifts(World& world, WeekScratch& scratch) {
  auto& shifts = scratch.shifts;
  std::sort(shifts.begin(), shifts.end(), wish_less);
  std::size_t kept = 0;
  for (const auto& wish : shifts) {
    auto& hub = world.hubs[wish.hub];
    auto& on = hub.volunteers_on[wish.slot];
    if (on >= std::ceil(hands_wanted(hub))) continue;
    ++on;
    hub.unpaid_hours += static_cast<float>(slot_hours(wish.slot));
    scratch.shift_mask[wish.who] |= slot_bit(wish.slot);
    shifts[kept++] = wish;
  }
  shifts.resize(kept);
}

/// Load = hours the hub needs from each of its volunteers, over the hours each offers.
void spread_load(World& world, const WeekScratch& scratch) {
  auto& r = world.residents;
  std::vector<int> count(world.hubs.size(), 0);
  for (const auto who : scratch.volunteers) ++count[r.volunteer_hub[who].value];
  for (auto& hub : world.hubs.values()) {
    hub.asked_hours = static_cast<float>(hands_wanted(hub) * hours_in(hub.open));
  }
  for (const auto who : scratch.volunteers) {
    const auto id = r.volunteer_hub[who];
    const double asked = static_cast<double>(world.hubs[id].asked_hours) / count[id.value];
    const double load = asked / std::max<double>(1, r.volunteer_hours[who]);
    const double memory = world.parameters.volunteering.load_memory;
    r.volunteer_load[who] += static_cast<float>(memory * (load - r.volunteer_load[who]));
  }
}

/// Room of each slot: staff and volunteers make places, the room sets the limit (model 7.8).
void set_seats(World& world) {
  for (auto& hub : world.hubs.values()) {
    const double room =
        std::clamp(hub.traits.seats + double{hub.levers.extra_seats}, 0.0, kMostSeats);
    for_each_slot(hub.open, [&](int slot) {
      const auto s = static_cast<std::size_t>(slot);
      const double hands = hub.volunteers_on[s] + double{hub.levers.extra_volunteers};
      const double places = hub.traits.visitors_per_staff * hub.staff_per_slot +
                            world.parameters.attendance.seats_per_volunteer * hands;
      hub.seats[s] = static_cast<std::uint16_t>(std::min(room, places + 0.5));
    });
  }
}
}  // namespace

void assign_shifts(World& world, WeekScratch& scratch, const Parallel& parallel) {
  auto& r = world.residents;
  const auto size = r.size();
  const bool releasing = world.levers.released_share > 0;
  scratch.shift_mask.resize(size);
  scratch.wish_lists.start(size);
  scratch.volunteer_lists.start(size);
  parallel.for_each_block(size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      scratch.shift_mask[who] = 0;
      // No employer releases anybody this week: what an earlier one left has lapsed.
      if (!releasing && r.has(who, kReleased)) r.set(who, kReleased, false);
      if (!serves(world, who)) continue;
      scratch.volunteer_lists.of_block(block).push_back(who);
      wish_shifts(world, who, scratch.wish_lists.of_block(block));
    }
  });
  scratch.volunteer_lists.gather(scratch.volunteers);
  scratch.wish_lists.gather(scratch.shifts);
  grant_shifts(world, scratch);
  spread_load(world, scratch);
  set_seats(world);
}

}  // namespace engawa
