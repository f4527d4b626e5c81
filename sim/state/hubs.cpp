#include "sim/state/hubs.hpp"

namespace engawa {

const HubLink* find_link(const std::array<HubLink, kMaxLinks>& links, HubId hub) {
  for (const auto& link : links) {
    if (!link.hub.exists()) return nullptr;
    if (link.hub == hub) return &link;
  }
  return nullptr;
}

HubLink* find_link(std::array<HubLink, kMaxLinks>& links, HubId hub) {
  const std::array<HubLink, kMaxLinks>& constant = links;
  return const_cast<HubLink*>(find_link(constant, hub));
}

HubLink& link_to(std::array<HubLink, kMaxLinks>& links, HubId hub, float taste) {
  HubLink* place = nullptr;
  for (auto& link : links) {
    if (link.hub == hub) return link;
    if (!link.hub.exists()) {
      place = &link;
      break;
    }
  }
  if (place == nullptr) {
    place = &links[0];
    for (auto& link : links) {
      const bool weaker = link.habit != place->habit ? link.habit < place->habit
                                                     : link.weeks_since > place->weeks_since;
      if (weaker) place = &link;
    }
  }
  *place = HubLink{};
  place->hub = hub;
  place->taste = taste;
  place->satisfaction = 0.35F;  // what people expect of a place they do not know
  return *place;
}

}  // namespace engawa
