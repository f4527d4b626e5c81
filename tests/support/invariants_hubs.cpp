#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/hubs/kind.hpp"
#include "tests/support/invariants.hpp"

namespace engawa::testing {
namespace {
/// Where everybody is in each slot of the week; nobody can be in two places.
class Places {
 public:
  explicit Places(std::size_t residents) : taken_(residents, 0) {}
  /// False if the resident is somewhere else in that slot.
  [[nodiscard]] bool take(ResidentId who, int slot) {
    const bool free = (taken_[who.value] & slot_bit(slot)) == 0;
    taken_[who.value] |= slot_bit(slot);
    return free;
  }

 private:
  std::vector<SlotMask> taken_;
};

void check_visit(const World& world, const VisitEvent& visit, Places& places, Broken& broken) {
  const auto& r = world.residents;
  const auto& hub = world.hubs[visit.hub];
  const auto wrong = [&](std::string_view what) {
    tell(broken, fmt::format("visit of {} to {} in {}: {}", visit.who.value, hub.name,
                             slot_name(visit.slot), what));
  };
  if (!r.has(visit.who, kPresent)) wrong("the visitor is not there");
  if ((hub.open & slot_bit(visit.slot)) == 0) wrong("the hub is shut");
  const bool in_hospital = r.has(visit.who, kInHospital);
  if (in_hospital != (hub.audience == Audience::inpatients)) wrong("not the hub's people");
  if (!in_hospital && (r.free_mask[visit.who] & slot_bit(visit.slot)) == 0) wrong("not free then");
  if (visit.admitted && !places.take(visit.who, visit.slot)) wrong("in two places");
}

void check_visits(const LivedWeek& week, Broken& broken) {
  const World& world = week.after;
  const auto& r = world.residents;
  Places places(r.size());
  for (const auto& shift : week.scratch.shifts) {
    const SlotMask able =
        r.free_mask[shift.who] | (r.has(shift.who, kReleased) ? r.work_mask[shift.who] : 0);
    const bool free = (able & slot_bit(shift.slot)) != 0;
    if (!places.take(shift.who, shift.slot) || !free) tell(broken, "a shift of somebody not free");
    if ((world.hubs[shift.hub].open & slot_bit(shift.slot)) == 0) {
      tell(broken, fmt::format("a shift while {} is shut", world.hubs[shift.hub].name));
    }
  }
  Column<HubId, std::array<int, kSlots>> visitors(world.hubs.size());
  for (const auto& visit : world.events.visits) {
    check_visit(world, visit, places, broken);
    if (visit.admitted) ++visitors[visit.hub][visit.slot];
  }
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const Hub& hub = world.hubs[HubId(k)];
    for (std::size_t slot = 0; slot < std::size_t{kSlots}; ++slot) {
      if (visitors[HubId(k)][slot] != hub.visitors[slot]) tell(broken, "visits are not counted");
      if (hub.visitors[slot] > hub.seats[slot]) {
        tell(broken, fmt::format("{} visitors on {} seats of {}", hub.visitors[slot],
                                 hub.seats[slot], hub.name));
      }
    }
  }
}

/// A taste is that of the life for the hub, whatever other hubs there are; 0 if made by hand.
void check_taste(const World& world, ResidentId who, const HubLink& link, Broken& broken) {
  const double u =
      world.draw_for_life(Purpose::taste, world.residents.life[who], world.hubs[link.hub].key).u();
  const auto taste = static_cast<float>(world.parameters.attendance.taste * normal_quantile(u));
  if (link.taste != 0 && link.taste != taste) tell(broken, "a taste that is not the life's own");
}

void check_links(const World& world, Broken& broken) {
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const auto& links = world.links[ResidentId(k)];
    bool ended = false;
    for (std::size_t at = 0; at < kMaxLinks; ++at) {
      const auto& link = links[at];
      if (!link.hub.exists()) {
        ended = true;
        continue;
      }
      if (ended || link.hub.value >= world.hubs.size()) return tell(broken, "links are not packed");
      for (std::size_t other = 0; other < at; ++other) {
        if (links[other].hub == link.hub) return tell(broken, "two links to one hub");
      }
      if (!(link.habit >= 0 && link.habit <= 1 && link.satisfaction >= 0 &&
            link.satisfaction <= 1 && std::isfinite(link.taste))) {
        return tell(broken, fmt::format("link with habit {}, satisfaction {}, taste {}", link.habit,
                                        link.satisfaction, link.taste));
      }
      check_taste(world, ResidentId(k), link, broken);
    }
  }
}

void check_hub(const Hub& hub, Broken& broken) {
  const auto wrong = [&](std::string_view what) {
    tell(broken, fmt::format("hub {}: {}", hub.name, what));
  };
  if ((hub.open & ~kAllSlots) != 0) wrong("open beyond the week");
  for (const float value : {hub.staff_hours, hub.staff_per_slot, hub.unpaid_hours, hub.asked_hours,
                            hub.service_share}) {
    if (!(value >= 0 && value < 1e6F)) wrong("hours that cannot be");
  }
  if (hub.open == 0 && hub.staff_hours > 0) wrong("staff in a week in which it is shut");
  if (!(hub.service_share <= 1)) wrong("serves more than all");
  for (const float murmurs : hub.murmurs) {
    if (!(murmurs >= 0 && murmurs < 1e6F)) wrong("murmurs that cannot be");
  }
  for (const auto& row : hub_trait_rows()) {
    const double value = hub.traits.*row.member;
    const auto info = row.info();
    const bool share = info.lowest >= 0 && info.highest <= 1;  // others may outgrow their row
    if (!std::isfinite(value) || (share && !(value >= info.lowest && value <= info.highest))) {
      wrong(fmt::format("{} is {}, not in [{}, {}]", info.name, value, info.lowest, info.highest));
    }
  }
}
}  // namespace

void check_hubs(const LivedWeek& week, Broken& broken) {
  const World& world = week.after;
  check_visits(week, broken);
  check_links(world, broken);
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const Hub& hub = world.hubs[HubId(k)];
    check_hub(hub, broken);
    if (k < week.before.hubs.size() && week.before.hubs[HubId(k)].key != hub.key) {
      tell(broken, "a hub has become another");
    }
  }
}

}  // namespace engawa::testing
