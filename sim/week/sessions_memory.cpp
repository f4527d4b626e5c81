// What a session leaves in each of those who came: contact, satisfaction, trust, readiness.
#include <algorithm>

#include "sim/week/sessions.hpp"

namespace engawa {
namespace {
double pressure_on(const Hub& hub) {
  return std::clamp(static_cast<double>(hub.levers.pushiness), 0.0, 1.0);
}

/// Satisfaction towards which the memory of the place moves.
double satisfaction_target(const World& world, const Circle& circle, const CircleMember& member,
                           const HubLink& link, double clique) {
  const auto& p = world.parameters.session;
  const auto& hub = world.hubs[circle.hub];
  const double others = static_cast<double>(circle.members.size()) - 1.0;
  const bool newcomer = link.visits <= p.newcomer_visits;
  const bool full = hub.visitors[circle.slot] >= hub.seats[circle.slot];
  return p.satisfaction_base + p.familiar * std::min(1.0, member.familiar) +
         p.company * std::min(others, p.full_circle) / p.full_circle +
         (world.residents.role[member.who] > 0.5F ? p.role_bonus : 0.0) +
         p.know_how * hub.traits.know_how -
         (newcomer ? p.clique_cost * (1.0 - circle.safety) * clique : 0.0) -
         (full ? p.crowd_cost : 0.0) - world.parameters.practice.pressure_cost * pressure_on(hub);
}
}  // namespace

void receive_contact(World& world, const Circle& circle, const CircleMember& member) {
  const auto& p = world.parameters.session;
  const auto& hub = world.hubs[circle.hub];
  const double others = static_cast<double>(circle.members.size()) - 1.0;
  const double talk =
      p.talk_quality * p.talk_openness * std::min(others, p.full_circle) / p.full_circle;
  const double quality =
      std::max(0.0, hub.traits.staff_quality + hub.levers.extra_quality);  // staff may be poor
  const double attention =
      hub.staff_per_slot > 0
          ? quality * std::min(1.0, p.staff_reach * std::min(1.0, double{hub.staff_per_slot}) /
                                        std::max(1.0, others + 1.0))
          : 0.0;
  auto& r = world.residents;
  const double nearness = circle.online ? world.parameters.practice.online_quality : 1.0;
  if (!circle.online) r.hub_hours[member.who] += static_cast<float>(circle.hours);
  r.hub_contact[member.who] +=
      static_cast<float>(circle.hours * (talk + attention) * nearness * p.direct_effect);
}

void remember(World& world, const Circle& circle, const CircleMember& member, double clique) {
  auto* link = find_link(world.links[member.who], circle.hub);
  if (link == nullptr) return;
  const auto& p = world.parameters.session;
  const auto& hub = world.hubs[circle.hub];
  auto& r = world.residents;
  const double target = satisfaction_target(world, circle, member, *link, clique);
  const double satisfaction =
      double{link->satisfaction} + p.satisfaction_speed * (target - double{link->satisfaction});
  link->satisfaction = static_cast<float>(std::clamp(satisfaction, 0.0, 1.0));
  if (link->satisfaction > 0.5F) {
    r.trust[member.who] += static_cast<float>(p.trust_gain);
    r.stigma_sensitivity[member.who] =
        std::max(0.0F, r.stigma_sensitivity[member.who] - static_cast<float>(p.stigma_relief));
  }
  const double staff =
      p.staff_trust * hub.traits.staff_quality * std::min(1.0F, hub.staff_per_slot);
  r.trust[member.who] =
      std::min(1.0F, r.trust[member.who] + static_cast<float>(staff) + hub.levers.trust_per_visit);
}

void take_heart(World& world, const Circle& circle, const CircleMember& member) {
  const auto& hub = world.hubs[circle.hub];
  const double gain = hub.traits.civic_gain + static_cast<double>(hub.levers.civic_per_visit);
  if (gain <= 0.0) return;
  const auto& p = world.parameters.practice;
  auto& mind = world.residents.civic_mind[member.who];
  const double doubt = std::max(0.0, p.doubt_from - static_cast<double>(mind)) / p.doubt_from;
  mind = std::min(1.0F, mind + static_cast<float>(gain * (1.0 + p.doubters_gain * doubt)));
}

}  // namespace engawa
