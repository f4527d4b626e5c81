#include <algorithm>
#include <bit>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/week/circle.hpp"
#include "sim/week/passes.hpp"
#include "sim/week/tie_numbers.hpp"

namespace engawa {
namespace {
/// Satisfying contact of one participant: talk among visitors and the staff's attention.
void receive_contact(World& world, const Circle& circle, const CircleMember& member) {
  const auto& p = world.parameters.session;
  const auto& hub = world.hubs[circle.hub];
  const double others = static_cast<double>(circle.members.size()) - 1.0;
  const double talk =
      p.talk_quality * p.talk_openness * std::min(others, p.full_circle) / p.full_circle;
  const double quality = hub.traits.staff_quality + hub.levers.extra_quality;
  const double attention =
      hub.staff_per_slot > 0
          ? quality * std::min(1.0, p.staff_reach * std::min(1.0, double{hub.staff_per_slot}) /
                                        std::max(1.0, others + 1.0))
          : 0.0;
  auto& r = world.residents;
  r.hub_hours[member.who] += static_cast<float>(circle.hours);
  r.hub_contact[member.who] += static_cast<float>(circle.hours * (talk + attention));
}

/// The memory that a session leaves (model 7.8, step 3), and what it does to trust and stigma.
void remember(World& world, const Circle& circle, const CircleMember& member, double clique) {
  auto* link = find_link(world.links[member.who], circle.hub);
  if (link == nullptr) return;
  const auto& p = world.parameters.session;
  const auto& hub = world.hubs[circle.hub];
  auto& r = world.residents;
  const double others = static_cast<double>(circle.members.size()) - 1.0;
  const bool newcomer = link->visits <= p.newcomer_visits;
  const bool full = hub.visitors[circle.slot] >= hub.seats[circle.slot];
  const double target = p.satisfaction_base + p.familiar * std::min(1.0, member.familiar) +
                        p.company * std::min(others, p.full_circle) / p.full_circle +
                        (r.role[member.who] > 0.5F ? p.role_bonus : 0.0) +
                        p.know_how * hub.traits.know_how -
                        (newcomer ? p.clique_cost * (1.0 - circle.safety) * clique : 0.0) -
                        (full ? p.crowd_cost : 0.0);
  link->satisfaction += static_cast<float>(p.satisfaction_speed * (target - link->satisfaction));
  if (link->satisfaction > 0.5F) {
    r.trust[member.who] += static_cast<float>(p.trust_gain);
    r.stigma_sensitivity[member.who] =
        std::max(0.0F, r.stigma_sensitivity[member.who] - static_cast<float>(p.stigma_relief));
  }
  r.trust[member.who] = std::min(
      1.0F, r.trust[member.who] + static_cast<float>(p.staff_trust * hub.traits.staff_quality *
                                                     std::min(1.0F, hub.staff_per_slot)));
}

/// A part to play, and now and then a skill that becomes known.
void find_role(World& world, const Circle& circle, const CircleMember& member) {
  const auto& p = world.parameters.session;
  auto& r = world.residents;
  const auto who = member.who;
  r.role[who] += static_cast<float>(p.role_gain * circle.role * (1.0 - r.role[who]));
  const std::uint32_t unseen = r.capabilities[who] & ~r.capabilities_known[who];
  if (unseen == 0) return;
  const auto draw =
      world.draw(Purpose::show_skill, r.life[who], world.hubs[circle.hub].key + circle.slot);
  if (draw.u() >= p.skill_shown * circle.role) return;
  int best =
      -1;  // which one: a race over the bits, so that more skills leave the others their luck
  double earliest = 0;
  for (std::uint32_t left = unseen; left != 0; left &= left - 1) {
    const int bit = std::countr_zero(left);
    const double time = race_time(
        world.draw_for_life(Purpose::show_skill, r.life[who], static_cast<std::uint64_t>(bit)).u(),
        1.0);
    if (best < 0 || time < earliest) {
      best = bit;
      earliest = time;
    }
  }
  r.capabilities_known[who] |= std::uint32_t{1} << static_cast<unsigned>(best);
  r.role[who] += static_cast<float>(p.skill_role * (1.0 - r.role[who]));
}

/// "不穏な空気": two fall out, the others notice; where it is safe, it is mediated.
void fall_out(World& world, const Circle& circle) {
  const auto& p = world.parameters.session;
  const auto n = circle.members.size();
  const auto& hub = world.hubs[circle.hub];
  const double chance = p.conflict_rate * static_cast<double>(n) * (1.0 - circle.safety);
  if (n < 2 || world.draw(Purpose::conflict, hub.key, circle.slot).u() >= chance) return;
  const double left = circle.safety >= p.mediated_from ? p.mediated : 1.0;
  const auto hurt = [&](ResidentId who, double loss) {
    if (auto* link = find_link(world.links[who], circle.hub)) {
      link->satisfaction = std::max(0.0F, link->satisfaction - static_cast<float>(loss * left));
    }
  };
  hurt(circle.members[0].who, p.conflict_satisfaction);  // the circle's order is already a lot
  hurt(circle.members[1].who, p.conflict_satisfaction);
  for (std::size_t k = 2; k < n; ++k) hurt(circle.members[k].who, p.conflict_satisfaction / 6.0);
  const TieId tie = find_tie(world.ties, circle.members[0].who, circle.members[1].who);
  if (tie.exists() && world.ties.kind[tie] != TieKind::household) {
    auto& strength = world.ties.strength[tie];
    strength = std::max(0.0F, strength - static_cast<float>(p.conflict_tie * left));
  }
}

/// Two strangers in a circle may become acquainted (model 7.4).
void get_acquainted(const World& world, const TieNumbers& numbers, const Circle& circle,
                    const CirclePair& pair, std::vector<NewTie>& fresh) {
  const auto& p = world.parameters.formation;
  const auto& q = world.parameters.session;
  const auto& r = world.residents;
  const auto& i = circle.members[pair.first];
  const auto& j = circle.members[pair.second];
  const double talk = r.interest[i.who][0] / 255.0 * r.interest[j.who][0] / 255.0;
  double chance = p.session_accept * std::sqrt(numbers.similarity(r, i.who, j.who)) *
                  exp_of(p.session_sociability * (r.sociability[i.who] + r.sociability[j.who])) *
                  (1.0 + p.session_theme * talk) * (1.0 + circle.safety - q.safety_neutral);
  const bool apart = i.familiar > 0.5 && j.familiar > 0.5 && circle.safety < q.safety_neutral;
  if (apart) chance *= q.apart;  // both sit with their own people
  if (world.draw_pair(Purpose::session_tie, i.who, j.who).u() >= chance) return;
  fresh.push_back({std::min(i.who, j.who), std::max(i.who, j.who), TieKind::hub,
                   static_cast<float>(p.session_strength)});
}

void hold(World& world, WeekScratch& scratch, const TieNumbers& numbers, Circle& circle) {
  const double pair_hours =
      world.parameters.session.pair_share * circle.hours * world.hubs[circle.hub].traits.mixing;
  for (const auto& pair : circle.pairs) {
    if (pair.tie.exists()) {
      scratch.session_hours[pair.tie] += static_cast<float>(pair_hours);
    } else {
      get_acquainted(world, numbers, circle, pair, scratch.fresh_ties);
    }
  }
  double familiar = 0;
  for (const auto& member : circle.members) familiar += std::min(1.0, member.familiar);
  const auto n = static_cast<double>(circle.members.size());
  for (const auto& member : circle.members) {
    const double clique = n > 1 ? (familiar - std::min(1.0, member.familiar)) / (n - 1.0) : 0.0;
    receive_contact(world, circle, member);
    remember(world, circle, member, std::min(1.0, clique));
    find_role(world, circle, member);
  }
  fall_out(world, circle);
}
}  // namespace

void hold_sessions(World& world, WeekScratch& scratch) {
  scratch.session_hours.resize(world.ties.size());
  scratch.session_hours.fill(0);
  scratch.fresh_ties.clear();
  const auto numbers = tie_numbers_of(world.parameters.contact);
  for_each_circle(world, scratch, [&](Circle& circle) { hold(world, scratch, numbers, circle); });
}

}  // namespace engawa
