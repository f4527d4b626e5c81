#include "sim/results/week_copy.hpp"

#include <algorithm>

namespace engawa {
namespace {

template <class Owner, class... Column>
void copy_columns(const Owner& from, Owner& to, Column... column) {
  (static_cast<void>(to.*column = from.*column), ...);
}

/// Of everybody: counted by the measures, or kept in the panel.
void copy_everybody(const Residents& from, Residents& to) {
  using R = Residents;
  copy_columns(from, to, &R::life, &R::birth_week, &R::flags, &R::household, &R::x10, &R::y10,
               &R::area, &R::work, &R::free_mask, &R::adl, &R::trust, &R::stigma_sensitivity,
               &R::civic_mind, &R::role, &R::capabilities, &R::capabilities_known, &R::needs_open,
               &R::need_age, &R::unmet, &R::contact, &R::pool, &R::throttle, &R::meetings,
               &R::meetings_all, &R::lsns, &R::volunteer, &R::volunteer_hub, &R::volunteer_weeks,
               &R::volunteer_hours, &R::burnout, &R::helps_given, &R::helps_received,
               &R::weeks_since_gave, &R::visits_in_study);
}

/// Links are packed to the front; what is behind the first empty one is not looked at.
void copy_links(const std::array<HubLink, kMaxLinks>& from, std::array<HubLink, kMaxLinks>& to) {
  for (std::size_t k = 0; k < kMaxLinks; ++k) {
    to[k] = from[k];
    if (!from[k].hub.exists()) return;
  }
}

void copy_all_links(const World& from, World& to) {
  to.links.resize(from.links.size());
  const auto source = from.links.values();
  const auto target = to.links.values();
  for (std::size_t k = 0; k < source.size(); ++k) copy_links(source[k], target[k]);
}

/// One of those to whom something happened this week: their group, and their links to hubs.
void copy_person(const World& from, World& to, ResidentId who) {
  if (!who.exists()) return;
  const auto put = [&](auto column) {
    (to.residents.*column)[who] = (from.residents.*column)[who];
  };
  using R = Residents;
  put(&R::life), put(&R::birth_week), put(&R::flags), put(&R::household), put(&R::area);
  put(&R::work);
  copy_links(from.links[who], to.links[who]);
  const HouseholdId home = from.residents.household[who];
  if (home.exists()) to.households[home] = from.households[home];
}

void copy_persons_of_events(const World& from, World& to) {
  const std::size_t size = from.residents.size();
  Residents& r = to.residents;
  r.life.resize(size), r.birth_week.resize(size), r.flags.resize(size), r.household.resize(size);
  r.area.resize(size), r.work.resize(size), to.links.resize(size);
  to.households.resize(from.households.size());
  for (const auto& visit : from.events.visits) copy_person(from, to, visit.who);
  for (const auto& help : from.events.helps)
    copy_person(from, to, help.asker), copy_person(from, to, help.helper);
  for (const auto& event : from.events.life) copy_person(from, to, event.who);
  for (const auto& event : from.events.persons) copy_person(from, to, event.who);
  for (const auto& [a, b] : from.events.new_ties)
    copy_person(from, to, a), copy_person(from, to, b);
}

}  // namespace

void copy_week(const World& from, World& to, const WeekCopyNeeds& needs) {
  to.week = from.week, to.study_start = from.study_start;
  to.parameters = from.parameters;
  to.hubs = from.hubs, to.events = from.events;
  to.residents.loneliness = from.residents.loneliness;
  if (needs.everybody) {
    copy_everybody(from.residents, to.residents);
    to.households = from.households;
    copy_all_links(from, to);
  } else {
    copy_persons_of_events(from, to);
  }
  using R = Residents;
  if (needs.network) {
    to.ties.adjacency = from.ties.adjacency;  // gives the order of the ties
    copy_columns(from.residents, to.residents, &R::life, &R::birth_week, &R::flags, &R::area);
  }
  using T = Ties;
  to.ties.a.resize(from.ties.size());  // they are counted in any case
  if (needs.network || needs.everybody) {
    copy_columns(from.ties, to.ties, &T::a, &T::b, &T::kind, &T::strength);
  }
  if (needs.everybody) copy_columns(from.ties, to.ties, &T::hours);
}

}  // namespace engawa
