// Community nurses on a hospital ward: who comes, and what it does.
#include <algorithm>

#include "sim/week/care.hpp"

namespace engawa {
namespace {
bool is_ward(const World& world, const HubLink& link) {
  return world.hubs[link.hub].audience == Audience::inpatients;
}

/// The known face grows on whoever came.
void know_better(World& world, ResidentId who, HubId ward) {
  const double gain = world.parameters.care.bond_gain;
  const auto life = world.residents.life[who];
  for (const Support& row : supports_of(world, life)) {
    if (row.kind != SupportKind::ward || row.hub != ward) continue;
    Support& known = *find_support(world, life, row.action);
    known.bond += static_cast<float>(gain) * (1.0F - known.bond);
    if (known.contacts < 0xFFFF) ++known.contacts;
  }
}
}  // namespace

void ask_to_ward(World& world, Support& row) {
  if (!row.hub.exists() || world.hubs[row.hub].open == 0) return;
  const bool known = find_link(world.links[row.who], row.hub) != nullptr;
  if (!known) invite_to(world, row.who, row.hub);  // after that, whoever likes it comes again
}

void follow_ward(World& world) {
  const auto& care = world.parameters.care;
  const double direct = world.parameters.session.direct_effect;
  auto& r = world.residents;
  for (const VisitEvent& visit : world.events.visits) {
    if (world.hubs[visit.hub].audience != Audience::inpatients || !visit.admitted) continue;
    r.role[visit.who] += static_cast<float>(care.ward_role * direct) * (1.0F - r.role[visit.who]);
    world.events.nurse_hours_freed += care.ward_nurse_hours;
    know_better(world, visit.who, visit.hub);
  }
}

double ward_recovery(const World& world, ResidentId who) {
  for (const HubLink& link : world.links[who]) {
    if (!link.hub.exists()) break;
    if ((link.flags & kCameLastWeek) != 0 && is_ward(world, link)) {
      return world.parameters.care.ward_recovery;
    }
  }
  return 1.0;
}

void leave_ward(World& world, ResidentId who) {
  auto& links = world.links[who];
  std::size_t kept = 0;
  for (std::size_t k = 0; k < kMaxLinks && links[k].hub.exists(); ++k) {
    if (!is_ward(world, links[k])) links[kept++] = links[k];
  }
  for (; kept < kMaxLinks; ++kept) links[kept] = HubLink{};
}

}  // namespace engawa
