#include "viz/playback/differences.hpp"

#include <algorithm>
#include <tuple>

#include "viz/playback/tie_spans.hpp"

namespace engawa {
namespace {

/// The k-th row of a life in one world is the twin of its k-th row in the other: who came back to
/// the town has two rows.
std::vector<std::uint32_t> people_by_life(const RecordedPeople& people) {
  std::vector<std::uint32_t> order(people.size());
  for (std::size_t k = 0; k < order.size(); ++k) order[k] = static_cast<std::uint32_t>(k);
  std::ranges::sort(order, {},
                    [&](std::uint32_t person) { return std::pair(people.life[person], person); });
  return order;
}

std::array<std::vector<std::uint32_t>, 2> find_twins(const RecordedPeople& a,
                                                     const RecordedPeople& b) {
  std::array<std::vector<std::uint32_t>, 2> twin{std::vector<std::uint32_t>(a.size(), kNoPerson),
                                                 std::vector<std::uint32_t>(b.size(), kNoPerson)};
  const auto of_a = people_by_life(a), of_b = people_by_life(b);
  std::size_t k = 0, j = 0;
  while (k < of_a.size() && j < of_b.size()) {
    const auto life_a = a.life[of_a[k]], life_b = b.life[of_b[j]];
    if (life_a == life_b) {
      twin[0][of_a[k]] = of_b[j];
      twin[1][of_b[j]] = of_a[k];
      ++k, ++j;
    } else {
      ++(life_a < life_b ? k : j);
    }
  }
  return twin;
}

/// What makes two rows of events the same in both worlds.
using EventKey = std::tuple<std::uint32_t, std::uint64_t, std::uint64_t>;
struct KeyedRow {
  EventKey key;
  std::uint32_t row = 0;
  friend auto operator<=>(const KeyedRow&, const KeyedRow&) = default;
};
using KeyedRows = std::array<std::vector<KeyedRow>, 2>;

std::array<std::vector<std::uint32_t>, 2> rows_of_one_only(KeyedRows& rows) {
  for (auto& side : rows) std::ranges::sort(side);
  std::array<std::vector<std::uint32_t>, 2> out;
  for (const std::size_t side : {0U, 1U}) {
    const auto& other = rows[1 - side];
    for (const auto& row : rows[side]) {
      const auto found = std::ranges::lower_bound(other, row.key, {}, &KeyedRow::key);
      if (found == other.end() || found->key != row.key) out[side].push_back(row.row);
    }
    std::ranges::sort(out[side]);
  }
  return out;
}

/// Number of the hub of the same name in the first recording, or one that it does not have.
std::vector<std::uint64_t> common_hubs(const Recording& here, const Recording& first) {
  std::vector<std::uint64_t> common;
  for (const auto& name : here.hubs.name) {
    const auto found = std::ranges::find(first.hubs.name, name);
    const auto place = static_cast<std::size_t>(found - first.hubs.name.begin());
    common.push_back(found == first.hubs.name.end() ? first.hubs.size() + common.size() : place);
  }
  return common;
}

}  // namespace

Differences compare_worlds(const Recording& baseline, const Recording& variant) {
  const std::array<const Recording*, 2> worlds{&baseline, &variant};
  const auto weeks = static_cast<std::uint32_t>(std::min(baseline.weeks, variant.weeks));
  Differences out;
  out.twin = find_twins(baseline.people, variant.people);
  out.ties = tie_spans_of_one_only(baseline, variant);
  KeyedRows visits, helps;
  for (const std::size_t side : {0U, 1U}) {
    const Recording& r = *worlds[side];
    const auto hub = common_hubs(r, baseline);
    for (std::size_t k = 0; k < r.visits.size(); ++k) {
      if (r.visits.admitted[k] == 0 || r.visits.week[k] >= weeks) continue;
      visits[side].push_back(
          {{r.visits.week[k], r.people.life[r.visits.person[k]], hub[r.visits.hub[k]]},
           static_cast<std::uint32_t>(k)});
    }
    for (std::size_t k = 0; k < r.helps.size(); ++k) {
      if (r.helps.week[k] >= weeks) continue;
      const auto helper = r.helps.helper[k];
      const std::uint64_t by = helper == kNoPerson ? 0 : r.people.life[helper];
      helps[side].push_back(
          {{r.helps.week[k] << 8U | r.helps.need[k], r.people.life[r.helps.asker[k]], by},
           static_cast<std::uint32_t>(k)});
    }
  }
  out.visits = rows_of_one_only(visits);
  out.helps = rows_of_one_only(helps);
  return out;
}

}  // namespace engawa
