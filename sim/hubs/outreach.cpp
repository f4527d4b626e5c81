#include "sim/hubs/outreach.hpp"

#include "sim/core/elementary.hpp"

namespace engawa {
namespace {
/// Learning of a hub is the same event as by word of mouth: the same liking, fixed for life.
void learn_of(World& world, ResidentId who, HubId hub) {
  auto& links = world.links[who];
  HubLink* known = find_link(links, hub);
  if (known == nullptr) {
    const double u =
        world.draw_for_life(Purpose::taste, world.residents.life[who], world.hubs[hub].key).u();
    const double taste = world.parameters.attendance.taste * normal_quantile(u);
    known = &link_to(links, hub, static_cast<float>(taste));
  }
  known->flags |= kAware;
}

void tell_visitors_of(World& world, HubId teller) {
  const HubId hub = world.hubs[teller].levers.advertises;
  const auto chance = static_cast<double>(world.hubs[teller].levers.advert_chance);
  const bool meets_rarely = world.hubs[teller].traits.opens_every_weeks > 1;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (!world.residents.has(who, kPresent)) continue;
    const HubLink* visited = find_link(world.links[who], teller);
    if (visited == nullptr || (visited->flags & kCameLastWeek) == 0) continue;
    if (meets_rarely && visited->weeks_since > 0) continue;  // told once, after the meeting
    const double u =
        world.draw(Purpose::outreach, world.residents.life[who], world.hubs[hub].key).u();
    if (u < chance) learn_of(world, who, hub);
  }
}
}  // namespace

void tell_visitors(World& world) {
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    if (world.hubs[HubId(k)].levers.advertises.exists()) tell_visitors_of(world, HubId(k));
  }
}

}  // namespace engawa
