#include "sim/hubs/introduce.hpp"

#include <cmath>

#include "sim/core/elementary.hpp"

namespace engawa {

HubLink& introduce(World& world, ResidentId who, HubId hub) {
  auto& links = world.links[who];
  HubLink* known = find_link(links, hub);
  if (known == nullptr) {
    const double u =
        world.draw_for_life(Purpose::taste, world.residents.life[who], world.hubs[hub].key).u();
    const double taste = world.parameters.attendance.taste * normal_quantile(u);
    known = &link_to(links, hub, static_cast<float>(taste));
  }
  known->flags |= kAware;
  return *known;
}

double metres_to_hub(const World& world, ResidentId who, const Hub& hub) {
  const auto& r = world.residents;
  const double east = 10.0 * (int{r.x10[who]} - int{hub.x10});
  const double north = 10.0 * (int{r.y10[who]} - int{hub.y10});
  return std::sqrt(east * east + north * north);
}

double interest_match(const World& world, ResidentId who, const Hub& hub) {
  const auto& interest = world.residents.interest[who];
  double match = 0, weight = 0;
  for (std::size_t k = 0; k < kThemes; ++k) {
    match += static_cast<double>(hub.theme[k]) * interest[k];
    weight += hub.theme[k];
  }
  return weight > 0 ? match / (255.0 * weight) : 0.0;
}

}  // namespace engawa
