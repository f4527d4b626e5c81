#include "sim/state/supports.hpp"

#include <algorithm>
#include <tuple>

namespace engawa {
namespace {
bool before(const Support& row, const std::pair<std::uint64_t, std::uint64_t>& key) {
  return std::tie(row.life, row.action) < std::tie(key.first, key.second);
}

auto place_of(World& world, std::uint64_t life, std::uint64_t action) {
  return std::lower_bound(world.supports.begin(), world.supports.end(), std::pair(life, action),
                          before);
}

/// Rows of the resident, without a search for those who have none.
std::span<const Support> rows_of(const World& world, ResidentId who) {
  if (!world.residents.has(who, kSupported)) return {};
  return supports_of(world, world.residents.life[who]);
}

void go_alone(World& world, ResidentId who) {
  world.residents.set(who, kSupported, false);
  for (auto& link : world.links[who]) link.flags &= static_cast<std::uint8_t>(~kAccompanied);
}
}  // namespace

std::span<const Support> supports_of(const World& world, std::uint64_t life) {
  const auto& all = world.supports;
  const auto first =
      std::lower_bound(all.begin(), all.end(), std::pair(life, std::uint64_t{0}), before);
  auto last = first;
  while (last != all.end() && last->life == life) ++last;
  return {first, last};
}

Support* find_support(World& world, std::uint64_t life, std::uint64_t action) {
  const auto found = place_of(world, life, action);
  const bool is_it =
      found != world.supports.end() && found->life == life && found->action == action;
  return is_it ? &*found : nullptr;
}

std::size_t supports_under(const World& world, std::uint64_t action) {
  return static_cast<std::size_t>(std::ranges::count_if(world.supports, [&](const Support& row) {
    return row.action == action && row.weeks_left > 0;
  }));
}

bool is_supported(const World& world, ResidentId who, SupportKind kind) {
  return std::ranges::any_of(rows_of(world, who), [kind](const Support& row) {
    return row.kind == kind && row.weeks_left > 0;
  });
}

bool lacks_support(const World& world, ResidentId who) {
  return std::ranges::all_of(rows_of(world, who),
                             [](const Support& row) { return row.kind == SupportKind::ward; });
}

double support_closeness(const World& world, ResidentId who, double from) {
  double closeness = 0;
  for (const Support& row : rows_of(world, who)) {
    const auto bond = static_cast<double>(row.bond);
    if (bond > from) closeness += bond * bond;
  }
  return closeness;
}

double strongest_support(const World& world, ResidentId who) {
  float strongest = 0;
  for (const Support& row : rows_of(world, who)) strongest = std::max(strongest, row.bond);
  return static_cast<double>(strongest);
}

int support_meetings(const World& world, ResidentId who) {
  int meetings = 0;
  for (const Support& row : rows_of(world, who)) meetings += row.met;
  return meetings;
}

bool is_here(const World& world, ResidentId who, std::uint64_t life) {
  return who.value < world.residents.size() && world.residents.has(who, kPresent) &&
         world.residents.life[who] == life;
}

void add_support(World& world, const Support& support) {
  world.residents.set(support.who, kSupported, true);
  const auto place = place_of(world, support.life, support.action);
  const bool there = place != world.supports.end() && place->life == support.life &&
                     place->action == support.action;
  if (there) {
    *place = support;
  } else {
    world.supports.insert(place, support);
  }
}

void end_supports(World& world, bool (*ends)(const World&, const Support&)) {
  std::vector<Support> ended;
  std::erase_if(world.supports, [&](const Support& row) {
    const bool over = ends(world, row);
    if (over) ended.push_back(row);
    return over;
  });
  for (const Support& row : ended) {
    if (is_here(world, row.who, row.life) && supports_of(world, row.life).empty()) {
      go_alone(world, row.who);
    }
  }
}

}  // namespace engawa
