#include "sim/interventions/inviting.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/hubs/introduce.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/state/need_kinds.hpp"

namespace engawa {
namespace {
constexpr int kYoungestGuest = 16;  // years; the surveys' universe
constexpr std::uint16_t kNever = 0xFFFF;

struct Candidate {
  double time = 0;
  std::uint64_t life = 0;
  ResidentId who;
};

bool can_be_asked(const World& world, ResidentId who) {
  const Residents& r = world.residents;
  return r.has(who, kPresent) && !r.has(who, kInHospital | kHikikomori) &&
         age_of(r, who, world.week) >= kYoungestGuest;
}

double weight_of(const World& world, const Invitation& invitation, ResidentId who,
                 double nearness) {
  const double metres = metres_to_hub(world, who, world.hubs[invitation.hub]);
  const double known = invitation.strangers + (1.0 - invitation.strangers) * nearness;
  return known * exp_of(-metres / invitation.reach_metres);
}

void keep_first(std::vector<Candidate>& candidates, double wanted) {
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return a.time != b.time ? a.time < b.time : a.life < b.life;
  });
  const auto count = static_cast<std::size_t>(std::llround(std::max(0.0, wanted)));
  if (candidates.size() > count) candidates.resize(count);
}

/// One invitation in person, and its answer.
void ask(World& world, const Invitation& invitation, ResidentId who, double nearness) {
  HubLink& link = introduce(world, who, invitation.hub);
  ++link.tries;
  world.events.persons.push_back({who, PersonEventKind::invited, invitation.hub});
  const double u =
      world.draw(Purpose::invitation_answer, world.residents.life[who], invitation.action).u();
  if (u >= chance_to_accept(world, who, nearness, link.tries)) return;
  link.flags |= kInvited;
  world.events.persons.push_back({who, PersonEventKind::accepted_invitation, invitation.hub});
}

/// Takes one link out; the others close the gap.
void forget(std::array<HubLink, kMaxLinks>& links, const HubLink* gone) {
  const auto place = static_cast<std::size_t>(gone - links.data());
  for (std::size_t k = place; k + 1 < kMaxLinks; ++k) links[k] = links[k + 1];
  links[kMaxLinks - 1] = HubLink{};
}
}  // namespace

bool is_professional(const Residents& residents, ResidentId who) {
  constexpr std::uint32_t kAlways = bit_of(Capability::nursing) | bit_of(Capability::counselling);
  constexpr std::uint32_t kIfPaid = bit_of(Capability::care) | bit_of(Capability::teaching);
  const std::uint32_t can = residents.capabilities[who];
  return (can & kAlways) != 0 || ((can & kIfPaid) != 0 && residents.has(who, kEmployed));
}

Nearness nearness_to_inviters(const World& world, const std::vector<std::string>& hubs) {
  const Residents& r = world.residents;
  Nearness nearness;
  nearness.resize(r.size());
  nearness.fill(0);
  std::vector<HubId> ids;
  for (const auto& name : hubs) ids.push_back(find_hub(world.hubs, name));
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (r.volunteer[who] < VolunteerStage::helper || !r.has(who, kPresent)) continue;
    if (!r.volunteer_hub[who].exists()) continue;
    if (std::ranges::find(ids, r.volunteer_hub[who]) == ids.end()) continue;
    nearness[who] = 1;
    for (const HalfTie half : world.ties.adjacency.of(who)) {
      nearness[half.other] = std::max(nearness[half.other], world.ties.strength[half.tie]);
    }
  }
  return nearness;
}

double chance_to_accept(const World& world, ResidentId who, double nearness, int tries) {
  const Practice& p = world.parameters.practice;
  const Residents& r = world.residents;
  return logistic(p.invitation_base + p.invitation_tie * nearness +
                  p.invitation_mind * static_cast<double>(r.civic_mind[who]) +
                  p.invitation_again * (tries - 1) -
                  p.invitation_stigma * static_cast<double>(r.stigma_sensitivity[who]));
}

void invite_first(World& world, const Invitation& invitation, const Nearness& nearness) {
  std::vector<Candidate> professionals, citizens;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (!can_be_asked(world, who)) continue;
    if (HubLink* old = find_link(world.links[who], invitation.hub)) {
      old->tries = 0;
      old->flags &= static_cast<std::uint8_t>(~kInvited);
    }
    const double weight = weight_of(world, invitation, who, static_cast<double>(nearness[who]));
    const std::uint64_t life = world.residents.life[who];
    const double u = world.draw(Purpose::invitation, life, invitation.action).u();
    (is_professional(world.residents, who) ? professionals : citizens)
        .push_back({race_time(u, weight), life, who});
  }
  const double experts = invitation.wanted * invitation.professionals;
  keep_first(professionals, experts);
  keep_first(citizens, invitation.wanted - std::round(experts));
  for (const auto* group : {&professionals, &citizens}) {
    for (const Candidate& chosen : *group) {
      ask(world, invitation, chosen.who, static_cast<double>(nearness[chosen.who]));
    }
  }
}

void invite_again(World& world, const Invitation& invitation, const Nearness& nearness,
                  int most_tries) {
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    const HubLink* link = find_link(world.links[who], invitation.hub);
    if (link == nullptr || (link->flags & kInvited) != 0) continue;
    if (link->tries == 0 || link->tries >= most_tries || !can_be_asked(world, who)) continue;
    ask(world, invitation, who, static_cast<double>(nearness[who]));
  }
}

void invite_back(World& world, const Invitation& invitation, const Nearness& nearness) {
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    HubLink* link = find_link(world.links[who], invitation.hub);
    if (link == nullptr || link->weeks_since == kNever || !can_be_asked(world, who)) continue;
    link->tries = 0;
    link->flags &= static_cast<std::uint8_t>(~kInvited);
    ask(world, invitation, who, static_cast<double>(nearness[who]));
  }
}

void end_invitations(World& world, HubId hub) {
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    auto& links = world.links[ResidentId(k)];
    HubLink* link = find_link(links, hub);
    if (link == nullptr) continue;
    link->tries = 0;
    link->flags &= static_cast<std::uint8_t>(~kInvited);
    if (link->weeks_since == kNever) forget(links, link);
  }
}

}  // namespace engawa
