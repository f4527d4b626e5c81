#include "sim/state/world_archive.hpp"

#include <bit>

namespace engawa {
namespace {

// The lists of members, of constant values (to write) and of others (to read). The names in the
// brackets are all members in the order of their declaration, or this does not compile.

template <class Archive, class Account>
void pass_account(Archive& archive, Account& account) {
  auto& [reserve, month_out, total_out_by, month_in, total_in_by, total_in, total_out, outside,
         next_ordinal, months_below_zero, last_appeal, kept_hours] = account;
  archive(reserve, month_out, total_out_by, month_in, total_in_by, total_in, total_out, outside,
          next_ordinal, months_below_zero, last_appeal, kept_hours);
}

template <class Archive, class OneHub>
void pass_hub(Archive& archive, OneHub& hub) {
  auto& [name, key, kind, traits, theme, needs_solved, audience, x10, y10, home_x10, home_y10, area,
         regular_open, open_from, open_to, levers, open, staff_hours, staff_per_slot, seats,
         volunteers_on, visitors, turned_away, unpaid_hours, asked_hours, murmurs, account, parent,
         founder, project_need, short_weeks, cases, service_share] = hub;
  archive(name, key, kind, traits, theme, needs_solved, audience, x10, y10, home_x10, home_y10);
  archive(area, regular_open, open_from, open_to, levers, open, staff_hours, staff_per_slot, seats);
  archive(volunteers_on, visitors, turned_away, unpaid_hours, asked_hours, murmurs);
  pass_account(archive, account);
  archive(parent, founder, project_need, short_weeks, cases, service_share);
}

template <class Archive, class Events>
void pass_events(Archive& archive, Events& events) {
  auto& [visits, helps, life, needs_arisen, needs_voiced, needs_lapsed, ties_ended, new_ties,
         persons, hubs, institution_yen, inpatient_weeks, nurse_hours_freed, support_hours] =
      events;
  archive(visits, helps, life, needs_arisen, needs_voiced, needs_lapsed, ties_ended, new_ties,
          persons, hubs, institution_yen, inpatient_weeks, nurse_hours_freed, support_hours);
}

template <class Archive, class All>
void pass_world(Archive& archive, All& world) {
  auto& [parameters, draws, week, study_start, residents, households, areas, area_names, ties, hubs,
         links, donors, supports, levers, foci, free_rows, events] = world;
  archive(parameters, draws, week, study_start, households, areas, area_names, hubs, links, donors,
          supports, levers, foci, free_rows);
  const auto pass_column = [&archive](auto& column) { archive(column); };
  for_each_column(residents, pass_column);
  for_each_tie_column(ties, pass_column);  // the neighbour lists follow from them
  pass_events(archive, events);
}

template <class... T>
void add_sizes(Digest& digest) {
  (digest.add_value(std::uint64_t{sizeof(T)}), ...);
}
}  // namespace

void pass_members(StateWriter& archive, const Hub& hub) {
  pass_hub(archive, hub);
}
void pass_members(StateReader& archive, Hub& hub) {
  pass_hub(archive, hub);
}

void pass_members(StateWriter& archive, const World& world) {
  pass_world(archive, world);
}

void pass_members(StateReader& archive, World& world) {
  pass_world(archive, world);
  const auto people = world.residents.size();
  for_each_tie_column(world.ties, [&](const auto& column) {
    if (column.size() != world.ties.size()) throw DamagedBytes();
  });
  for (std::size_t k = 0; k < world.ties.size(); ++k) {
    const TieId tie(k);
    if (world.ties.a[tie].value >= people || world.ties.b[tie].value >= people) {
      throw DamagedBytes();
    }
  }
  world.ties.adjacency.rebuild(people, world.ties.a.values(), world.ties.b.values());
}

std::uint64_t state_layout() {
  Digest digest;
  digest.add_value(std::endian::native == std::endian::little ? 1 : 0);
  add_sizes<void*, Parameters, Household, Area, HubTraits, HubLevers, TownLevers, HubLink, Donor,
            Support, OutsideDonor, VisitEvent, HelpEvent, LifeEvent, PersonEvent, HubEvent, Hub,
            Residents, Ties, World>(digest);
  return digest.value();
}

std::size_t archived_bytes(const World& world) {
  const auto& events = world.events;
  return bytes_of(world) + sizeof(World) + world.hubs.size() * sizeof(Hub) +
         world.supports.size() * sizeof(Support) + world.donors.size() * sizeof(Donor) +
         events.visits.size() * sizeof(VisitEvent) + events.helps.size() * sizeof(HelpEvent) +
         events.persons.size() * sizeof(PersonEvent) + events.life.size() * sizeof(LifeEvent);
}

}  // namespace engawa
