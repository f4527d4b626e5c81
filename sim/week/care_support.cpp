// Contacts with people under support, and the way from there to a hub.
#include <algorithm>

#include "sim/core/chance.hpp"
#include "sim/hubs/introduce.hpp"
#include "sim/week/care.hpp"
#include "sim/week/help.hpp"

namespace engawa {
namespace {
bool is_on_the_way(const World& world, const HubLink& link) {
  if (link.referral_weeks > 0 && (link.flags & kReferred) != 0) return true;
  return link.visits > 0 && link.weeks_since <= world.parameters.care.recent_weeks;
}

/// How well a hub suits somebody; 0 if it cannot be proposed.
double match_of(const World& world, ResidentId who, HubId id, HubId base) {
  const auto& r = world.residents;
  const auto& care = world.parameters.care;
  const Hub& hub = world.hubs[id];
  if (hub.open == 0 || hub.audience != Audience::anyone) return 0;
  if (metres_to_hub(world, who, hub) > care.reach_metres) return 0;
  const HubLink* link = find_link(world.links[who], id);
  if (link != nullptr && is_on_the_way(world, *link)) return 0;
  const auto served = static_cast<unsigned>(hub.needs_solved | hub.levers.needs_added);
  double weight = (r.needs_open[who] & served) != 0 ? 1.0 : 0.0;
  if (r.has(who, kHikikomori | kTruant)) {
    weight += std::max(0.0, hub.traits.draws_withdrawn + hub.levers.extra_withdrawn);
  }
  if (id == base) weight += care.own_hub;
  const double interest = interest_match(world, who, hub);
  return weight > 0 || interest >= care.least_match ? weight + interest : 0.0;
}

int accompanied_hubs(const World& world, ResidentId who) {
  return static_cast<int>(std::ranges::count_if(world.links[who], [](const HubLink& link) {
    return link.hub.exists() && (link.flags & kAccompanied) != 0;
  }));
}

/// One more hub, with company, as long as there are not too many.
void lead_to_hub(World& world, const Support& row) {
  if (accompanied_hubs(world, row.who) >= world.parameters.care.most_hubs) return;
  const HubId hub = choose_hub(world, row.who, row.hub);
  if (!hub.exists()) return;
  refer_to(world, row.who, hub, Company::accompanied);
  if (row.kind != SupportKind::family_link) return;
  invite_to(world, row.companions[0].who, hub);  // they go together
}

void count_contact(World& world, Support& row, double hours) {
  if (row.met < 0xFF) ++row.met;
  if (row.contacts < 0xFFFF) ++row.contacts;
  world.events.support_hours += hours;
  world.events.persons.push_back({row.who, PersonEventKind::support_contact, row.hub});
}

void receive_contact(World& world, ResidentId who, double hours, double quality) {
  world.residents.hub_contact[who] += static_cast<float>(hours * quality);
}

/// A professional calls; the bond grows, or fades while nobody comes.
void meet_professional(World& world, Support& row) {
  const auto& c = world.parameters.contact;
  const double u = world.draw(Purpose::support_contact, row.life, row.action).u();
  double bond = static_cast<double>(row.bond);
  if (u >= static_cast<double>(row.contact_chance)) {
    bond -= c.pro_decay * (1.0 - c.decay_protection * bond) * bond;
  } else {
    const auto hours = static_cast<double>(row.hours);
    const bool at_family = row.kind == SupportKind::family_link;
    receive_contact(world, at_family ? row.companions[0].who : row.who, hours, c.pro_quality);
    bond += world.parameters.care.bond_gain * (1.0 - bond);
    const bool way_included = row.kind == SupportKind::link_worker;  // in the hours of the case
    count_contact(world, row, way_included ? hours : hours + world.parameters.care.way_hours);
  }
  row.bond = static_cast<float>(std::clamp(bond, 0.0, 1.0));
  if (row.met > 0) lead_to_hub(world, row);
}

/// Residents look in, each for themselves; both sides have had company, and it counts as help.
void meet_circle(World& world, Support& row) {
  const auto hours = static_cast<double>(row.hours);
  for (const Companion& companion : row.companions) {
    if (companion.life == 0 || !can_help(world, companion.who)) continue;
    const double u = world.draw(Purpose::support_contact, row.life, companion.life).u();
    if (u >= static_cast<double>(row.contact_chance)) continue;
    receive_contact(world, row.who, hours, world.parameters.contact.pro_quality);
    receive_contact(world, companion.who, hours, world.parameters.contact.hub_quality);
    give_help(world, companion.who, row.who, find_tie(world.ties, row.who, companion.who));
    count_contact(world, row, hours);
  }
}
}  // namespace

HubId choose_hub(const World& world, ResidentId who, HubId base) {
  HubId best;
  double earliest = 1e299;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const HubId id(k);
    const double weight = match_of(world, who, id, base);
    if (weight <= 0) continue;
    const auto key = world.hubs[id].key;
    const double time =
        race_time(world.draw(Purpose::accompanied, world.residents.life[who], key).u(), weight);
    const bool wins =
        time < earliest || (time == earliest && best.exists() && key < world.hubs[best].key);
    if (!wins) continue;
    earliest = time;
    best = id;
  }
  return best;
}

HubLink& invite_to(World& world, ResidentId who, HubId hub) {
  HubLink& link = introduce(world, who, hub);
  link.flags |= kInvited;
  world.events.persons.push_back({who, PersonEventKind::invited, hub});
  return link;
}

void refer_to(World& world, ResidentId who, HubId hub, Company company) {
  if (company == Company::accompanied) invite_to(world, who, hub).flags |= kAccompanied;
  HubLink& link = introduce(world, who, hub);
  link.flags |= kReferred;
  link.referral_weeks = static_cast<std::uint8_t>(world.parameters.attendance.referral_weeks);
  world.events.persons.push_back({who, PersonEventKind::referral_made, hub});
}

void meet_supported(World& world) {
  for (Support& row : world.supports) {
    row.met = 0;
    const bool lies = world.residents.has(row.who, kInHospital);
    if (row.kind == SupportKind::ward) {
      if (lies) {
        ask_to_ward(world, row);
        continue;  // the stay is not counted down: only the weeks after it are
      }
    } else if (!lies) {
      if (row.kind == SupportKind::watch_circle) {
        meet_circle(world, row);
      } else {
        meet_professional(world, row);
      }
    }
    row.contact_chance = 0;  // until the action acts again
    --row.weeks_left;
  }
}

}  // namespace engawa
