#include "sim/town/members.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/core/elementary.hpp"

namespace engawa {
namespace {
/// Fractional parts of square roots of 2, 3, 5, 7 ...: multiples of them fill [0,1) evenly.
constexpr std::array<double, 8> kSteps{0.41421356237309515, 0.7320508075688772, 0.2360679774997898,
                                       0.6457513110645907,  0.3166247903553998, 0.6055512754639891,
                                       0.12310562561766059, 0.3588989435406740};

double fraction(double value) {
  return value - std::floor(value);
}

const MemberSlot::Cell& cell_at(const MemberSlot& slot, double u) {
  for (const auto& cell : slot.cells) {
    if (u < cell.chance) return cell;
    u -= cell.chance;
  }
  return slot.cells.back();
}

/// Dwellings in the order of a score, ties by key.
void sort_by_score(std::vector<std::size_t>& order, const std::vector<double>& scores,
                   const std::vector<Dwelling>& dwellings) {
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return scores[a] != scores[b] ? scores[a] < scores[b] : dwellings[a].key < dwellings[b].key;
  });
}
}  // namespace

double block_score(const Draws& draws, Purpose of_block, Purpose own, double side10,
                   const Dwelling& dwelling, double share) {
  constexpr std::uint32_t kForLife = 0xFFFFFFFFU;
  const auto block = derive_key(key(of_block), static_cast<std::uint64_t>(dwelling.x10 / side10),
                                static_cast<std::uint64_t>(dwelling.y10 / side10));
  const double shared = normal_quantile(draws.at(key(of_block), kForLife, block).u());
  const double alone = normal_quantile(draws.at(key(own), kForLife, dwelling.key).u());
  return std::sqrt(share) * shared + std::sqrt(1.0 - share) * alone;
}

std::vector<std::size_t> assign_archetypes(const std::vector<Dwelling>& dwellings,
                                           const std::vector<std::vector<int>>& counts,
                                           const std::vector<Archetype>& archetypes,
                                           const Population& population, const Draws& draws) {
  std::vector<double> scores;
  scores.reserve(dwellings.size());
  for (const auto& dwelling : dwellings) {
    scores.push_back(block_score(draws, Purpose::block_household, Purpose::household_archetype,
                                 population.block_metres / 10.0, dwelling,
                                 population.block_household));
  }
  std::vector<std::size_t> rank(archetypes.size());
  std::iota(rank.begin(), rank.end(), std::size_t{0});
  std::ranges::stable_sort(rank, {}, [&](std::size_t t) { return archetypes[t].order; });
  std::vector<std::size_t> types(dwellings.size());
  for (std::size_t begin = 0; begin < dwellings.size();) {
    const AreaId area = dwellings[begin].area;
    std::vector<std::size_t> order;
    for (; begin < dwellings.size() && dwellings[begin].area == area; ++begin)
      order.push_back(begin);
    sort_by_score(order, scores, dwellings);
    std::size_t next = 0;
    for (const auto type : rank) {
      for (int k = 0; k < counts[area.value][type]; ++k) types[order[next++]] = type;
    }
  }
  return types;
}

std::vector<std::uint8_t> assign_incomes(const std::vector<Dwelling>& dwellings,
                                         const std::vector<std::size_t>& types,
                                         const std::vector<Archetype>& archetypes,
                                         const Population& population, const Draws& draws) {
  std::vector<double> scores;
  scores.reserve(dwellings.size());
  for (std::size_t k = 0; k < dwellings.size(); ++k) {
    scores.push_back(archetypes[types[k]].means +
                     block_score(draws, Purpose::block_income, Purpose::income,
                                 population.block_metres / 10.0, dwellings[k],
                                 population.block_income));
  }
  std::vector<std::size_t> order(dwellings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_by_score(order, scores, dwellings);
  std::vector<std::uint8_t> quintiles(dwellings.size());
  for (std::size_t k = 0; k < order.size(); ++k) {
    quintiles[order[k]] = static_cast<std::uint8_t>(5 * k / order.size());
  }
  return quintiles;
}

std::vector<Member> MemberDrawer::next(std::size_t archetype, std::uint64_t dwelling_key) {
  const auto& type = archetypes_[archetype];
  const int turn = ++taken_[archetype];
  std::vector<Member> members;
  members.reserve(type.members.size());
  for (std::size_t k = 0; k < type.members.size(); ++k) {
    const double start = draws_.at(key(Purpose::member_cell), 0, archetype, k).u();
    const auto& cell = cell_at(type.members[k], fraction(start + turn * kSteps[k]));
    const auto draw = draws_.at(key(Purpose::member_age), 0, dwelling_key, k);
    Member member{type.members[k].role, cell.woman == 1, 0, 0};
    member.age = profile_.age_in_band(cell.band, cell.woman, draw.u());
    member.birth_week = -weeks_of(member.age, draw.v());
    members.push_back(member);
  }
  return members;
}

bool has_young_child(const std::vector<Member>& members) {
  return std::ranges::any_of(members,
                             [](const Member& m) { return m.role == Role::child && m.age < 12; });
}

}  // namespace engawa
