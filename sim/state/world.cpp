#include "sim/state/world.hpp"

namespace engawa {
namespace {
/// In order of the pairs, so that it doesn't matter which row a tie has.
void add_ties(Digest& digest, const Ties& ties) {
  const auto order = ties_in_order(ties);
  for_each_tie_column(ties, [&](auto column) {
    const auto rows = column;
    for (std::size_t k = 0; k < order.size(); ++k) column[TieId(k)] = rows[order[k]];
    digest.add_bytes(std::as_bytes(column.values()));
  });
}

void add_households(Digest& digest, const Households& households) {
  for (const auto& household : households.values()) {
    digest.add_value(household.dwelling_key);
    digest.add(std::span<const ResidentId>(household.members));
    digest.add_value(household.vacancies);
    digest.add_value(household.refill_week);
    digest.add_value(std::uint32_t{household.size} << 16U |
                     static_cast<std::uint32_t>(household.kind) << 8U | household.income);
  }
}

void add_hubs(Digest& digest, const Column<HubId, Hub>& hubs) {
  for (const auto& hub : hubs.values()) {
    digest.add_value(hub.key);
    digest.add_value(hub.open);
    digest.add(std::span<const std::uint16_t>(hub.visitors));
    digest.add(std::span<const std::uint16_t>(hub.turned_away));
    digest.add(std::span<const float>(hub.murmurs));
    digest.add_value(hub.account.reserve);
    digest.add_value(hub.account.outside.size());
    digest.add_value(hub.traits.know_how);
    digest.add_value(hub.founder);
    digest.add_value(std::uint32_t{hub.x10} << 16U | hub.y10);
    digest.add_value(std::uint32_t{hub.short_weeks} << 16U | hub.cases);
  }
}

void add_tables(Digest& digest, const World& world) {
  for (const auto& area : world.areas.values()) digest.add(std::span<const float>(area.murmurs));
  for (const auto& donor : world.donors) {
    digest.add_value(donor.life);
    digest.add_value(donor.hub);
    digest.add_value(donor.gift_yen);
  }
  for (const auto& support : world.supports) {
    digest.add_value(support.life);
    digest.add_value(support.action);
    digest.add_value(support.bond);
    digest.add_value(std::uint32_t{support.weeks_left} << 16U | support.contacts);
  }
}

void add_links(Digest& digest, const HubLinks& links) {
  for (const auto& list : links.values()) {
    for (const auto& link : list) {
      if (!link.hub.exists()) break;
      digest.add_value(link.hub);
      digest.add_value(link.taste);
      digest.add_value(link.habit);
      digest.add_value(link.satisfaction);
      digest.add_value(std::uint32_t{link.visits} << 16U | link.flags);
      digest.add_value(std::uint32_t{link.weeks_since} << 16U | link.referral_weeks);
    }
  }
}
}  // namespace

std::uint64_t digest_of(const World& world) {
  Digest digest;
  digest.add_value(world.week);
  for_each_column(world.residents, [&](const auto& column) {
    const auto bytes = std::as_bytes(column.values());
    digest.add_bytes(bytes);
  });
  add_ties(digest, world.ties);
  add_households(digest, world.households);
  add_hubs(digest, world.hubs);
  add_links(digest, world.links);
  add_tables(digest, world);
  return digest.value();
}

std::size_t bytes_of(const World& world) {
  std::size_t bytes = 0;
  const auto count = [&bytes](const auto& column) { bytes += column.values().size_bytes(); };
  for_each_column(world.residents, count);
  for_each_tie_column(world.ties, count);
  count(world.households);
  count(world.links);
  return bytes + world.ties.adjacency.bytes();
}

ResidentId add_row(World& world) {
  const bool reuse = !world.free_rows.empty();
  const ResidentId who = reuse ? world.free_rows.back() : ResidentId(world.residents.size());
  if (reuse) world.free_rows.pop_back();
  for_each_column(world.residents, [&](auto& column) {
    using Value = typename std::remove_reference_t<decltype(column.values())>::value_type;
    if (reuse) {
      column[who] = Value{};
    } else {
      column.push_back(Value{});
    }
  });
  if (reuse) {
    world.links[who] = {};
  } else {
    world.links.push_back({});
  }
  return who;
}

std::size_t present_count(const World& world) {
  std::size_t count = 0;
  for (const auto flags : world.residents.flags.values()) count += flags & kPresent;
  return count;
}

}  // namespace engawa
