#include "sim/hubs/closing.hpp"

#include <algorithm>

namespace engawa {
namespace {
constexpr std::uint8_t kNoProject = 0xFF;

/// A habit of going there has nowhere to go.
void lose_place(World& world, ResidentId who, HubId hub) {
  HubLink* link = find_link(world.links[who], hub);
  if (link == nullptr) return;
  const Money& money = world.parameters.money;
  if (static_cast<double>(link->habit) >= money.regular_habit) {
    world.residents.event_stress[who] += static_cast<float>(money.closure_stress) * link->habit;
    world.events.persons.push_back({who, PersonEventKind::lost_place, hub});
  }
  link->habit = 0;
  link->referral_weeks = 0;
  link->flags &= static_cast<std::uint8_t>(~(kInvited | kReferred | kAccompanied));
}

void release(World& world, ResidentId who) {
  Residents& r = world.residents;
  if (r.volunteer[who] >= VolunteerStage::volunteer) {
    const auto lost = static_cast<float>(world.parameters.money.closure_mind);
    r.civic_mind[who] = std::max(0.0F, r.civic_mind[who] - lost);
  }
  r.volunteer[who] = VolunteerStage::visitor;
  r.volunteer_hub[who] = HubId{};
  r.volunteer_hours[who] = 0;
  r.volunteer_load[who] = 0;
}

void release_supporters(World& world, HubId hub) {
  for (const Donor& donor : world.donors) {
    if (donor.hub == hub && world.residents.life[donor.who] == donor.life) {
      world.residents.set(donor.who, kDonor, false);
    }
  }
  std::erase_if(world.donors, [hub](const Donor& donor) { return donor.hub == hub; });
  world.hubs[hub].account.outside.clear();
}

bool takes_over(const Hub& hub, std::int32_t next_week) {
  return hub.open_from <= next_week && next_week < hub.open_to &&
         hub.audience == Audience::anyone && hub.project_need == kNoProject;
}

/// The nearest place for anyone that is open next week; of two at the same distance the one with
/// the smaller key.
HubId nearest_other(const World& world, HubId closed) {
  const Hub& from = world.hubs[closed];
  HubId nearest;
  std::int64_t least = 0;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const HubId id(k);
    const Hub& hub = world.hubs[id];
    if (id == closed || !takes_over(hub, world.week + 1)) continue;
    const std::int64_t dx = int{hub.x10} - int{from.x10}, dy = int{hub.y10} - int{from.y10};
    const std::int64_t distance = dx * dx + dy * dy;
    const bool nearer = !nearest.exists() || distance < least ||
                        (distance == least && hub.key < world.hubs[nearest].key);
    if (!nearer) continue;
    nearest = id;
    least = distance;
  }
  return nearest;
}

void hand_over_murmurs(World& world, HubId closed) {
  const HubId heir = nearest_other(world, closed);
  auto& murmurs = world.hubs[closed].murmurs;
  for (std::size_t need = 0; need < murmurs.size(); ++need) {
    if (heir.exists()) world.hubs[heir].murmurs[need] += murmurs[need];
    murmurs[need] = 0;
  }
}
}  // namespace

void close_hub(World& world, HubId hub) {
  if (!hub.exists() || world.hubs[hub].open_to <= world.week + 1) return;
  world.hubs[hub].open_to = world.week + 1;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (!world.residents.has(who, kPresent)) continue;
    lose_place(world, who, hub);
    if (world.residents.volunteer_hub[who] == hub) release(world, who);
  }
  for (Support& support : world.supports) {
    if (support.hub == hub) support.hub = HubId{};
  }
  release_supporters(world, hub);
  hand_over_murmurs(world, hub);
  world.events.hubs.push_back({hub, HubId{}, HubEventKind::closed, kNoProject});
}

}  // namespace engawa
