#include "sim/week/projects_founding.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "sim/core/chance.hpp"

namespace engawa {
namespace {
/// The vacant dwelling in reach that is nearest to a place.
std::optional<Room> vacant_room(const World& world, const Hub& place) {
  const auto& p = world.parameters.projects;
  std::optional<Room> best;
  std::int64_t nearest = 0;
  std::uint64_t nearest_key = 0;
  for (const auto& dwelling : world.households.values()) {
    if (dwelling.size > 0) continue;
    const std::int64_t east = int{dwelling.x10} - int{place.home_x10};
    const std::int64_t north = int{dwelling.y10} - int{place.home_y10};
    const std::int64_t distance = east * east + north * north;
    const bool elsewhere = distance > 0;  // a site of the desk is known by its own place
    const bool nearer =
        !best || distance < nearest || (distance == nearest && dwelling.dwelling_key < nearest_key);
    if (!elsewhere || !nearer) continue;
    const double rent = p.site_rent * static_cast<double>(world.levers.site_rent_factor);
    best = Room{dwelling.x10, dwelling.y10, rent, true};
    nearest = distance;
    nearest_key = dwelling.dwelling_key;
  }
  const double reach = p.reach_metres / 10.0;
  if (best && static_cast<double>(nearest) > reach * reach) best.reset();
  return best;
}

/// As many slots as its kind opens, where most of those who carry it are free; of equal ones those
/// of the kind, then the earliest.
SlotMask slots_for(const World& world, std::span<const ResidentId> hands, SlotMask usual) {
  std::array<int, kSlots> free{};
  for (const auto who : hands) {
    for_each_slot(world.residents.free_mask[who], [&](int slot) { ++free[std::size_t(slot)]; });
  }
  std::array<int, kSlots> order{};
  for (int slot = 0; slot < kSlots; ++slot) order[std::size_t(slot)] = slot;
  std::ranges::sort(order, [&](int x, int y) {
    const auto rank = [&](int slot) {
      const bool other = (usual & slot_bit(slot)) == 0;
      return std::tuple(-free[std::size_t(slot)], other, slot);
    };
    return rank(x) < rank(y);
  });
  SlotMask chosen = 0;
  for (int k = 0; k < slot_count(usual); ++k) chosen |= slot_bit(order[std::size_t(k)]);
  return chosen;
}

void join(World& world, ResidentId who, HubId project) {
  auto& r = world.residents;
  const auto& p = world.parameters.volunteering;
  if (r.volunteer[who] < VolunteerStage::volunteer) {
    world.events.life.push_back({r.life[who], who, LifeEventKind::became_volunteer});
    r.volunteer[who] = VolunteerStage::volunteer;
  }
  const double u =
      world.draw_for_life(Purpose::volunteer_hours, r.life[who], world.hubs[project].key).u();
  r.volunteer_hub[who] = project;
  r.volunteer_weeks[who] = 0;
  r.volunteer_load[who] = 0;
  r.volunteer_hours[who] =
      static_cast<std::uint8_t>(std::min(p.most_hours, 1.0 + poisson(u, p.mean_hours)));
}

void settle_in(Hub& hub, const Room& room, TownLevers& levers) {
  hub.x10 = hub.home_x10 = room.x10;
  hub.y10 = hub.home_y10 = room.y10;
  if (room.monthly_rent) hub.traits.monthly_rent = *room.monthly_rent;
  if (room.from_desk) levers.sites -= 1;
}

}  // namespace

std::optional<Room> find_room(const World& world, HubId place, const ProjectModel& model,
                              std::span<const ResidentId> people) {
  const auto& hub = world.hubs[place];
  const Room here{hub.home_x10, hub.home_y10, std::nullopt};
  if (!model.needs_room) return here;
  const bool own = std::ranges::any_of(people, [&](ResidentId who) {
    return (world.residents.capabilities[who] & bit_of(Capability::venue)) != 0;
  });
  if (own) return Room{hub.home_x10, hub.home_y10, 0};
  if (world.levers.sites < 1) return std::nullopt;
  return vacant_room(world, hub);
}

void found_project(World& world, HubId place, const ProjectModel& model, const Room& room,
                   std::span<const ResidentId> people, std::span<const ResidentId> joiners) {
  auto& r = world.residents;
  Hub hub = make_project(world.hubs, place, model, world.week + 1);
  const auto& parent = world.hubs[place];
  hub.founder = r.life[joiners.front()];
  hub.regular_open = slots_for(world, joiners, hub.regular_open);
  hub.traits.know_how =
      std::max(hub.traits.know_how, static_cast<double>(parent.levers.founding_know_how));
  settle_in(hub, room, world.levers);
  const HubId id(world.hubs.size());
  world.hubs.push_back(std::move(hub));
  for (const auto who : people) tell_of(world, who, id);
  for (const auto who : joiners) join(world, who, id);
  auto& role = r.role[joiners.front()];
  role = std::min(1.0F, role + static_cast<float>(world.parameters.projects.founder_role));
  world.events.hubs.push_back(
      {id, place, HubEventKind::founded, static_cast<std::uint8_t>(model.need)});
}

}  // namespace engawa
