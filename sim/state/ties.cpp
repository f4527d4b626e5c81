#include "sim/state/ties.hpp"

#include <algorithm>

namespace engawa {
namespace {
bool pair_less(const NewTie& x, const NewTie& y) {
  if (x.a != y.a) return x.a < y.a;
  if (x.b != y.b) return x.b < y.b;
  if (x.kind != y.kind) return x.kind < y.kind;
  return x.strength > y.strength;
}

/// Sorted, one tie a pair, none with oneself.
void put_in_order(std::vector<NewTie>& fresh) {
  for (auto& tie : fresh) {
    if (tie.b < tie.a) std::swap(tie.a, tie.b);
  }
  std::erase_if(fresh, [](const NewTie& tie) { return tie.a == tie.b; });
  std::sort(fresh.begin(), fresh.end(), pair_less);
  const auto same = [](const NewTie& x, const NewTie& y) { return x.a == y.a && x.b == y.b; };
  fresh.erase(std::unique(fresh.begin(), fresh.end(), same), fresh.end());
}

void append(Ties& to, const NewTie& tie, std::int32_t week) {
  to.a.push_back(tie.a);
  to.b.push_back(tie.b);
  to.strength.push_back(tie.strength);
  to.kind.push_back(tie.kind);
  to.origin.push_back(static_cast<std::uint8_t>(tie.kind));
  to.weeks_apart.push_back(0);
  to.born.push_back(week);
  to.hours.push_back(0);
}

/// Those who know each other already and move in together keep their tie, as a household tie.
void follow_move(Ties& ties, TieId known, const NewTie& tie) {
  if (tie.kind != TieKind::household || ties.kind[known] == TieKind::household) return;
  ties.kind[known] = TieKind::household;
  ties.strength[known] = std::max(ties.strength[known], tie.strength);
}

void lay_out(Ties& ties, std::span<const TieId> order, std::size_t residents) {
  for_each_tie_column(ties, [&](auto& column) {
    auto old = column;
    for (std::size_t k = 0; k < order.size(); ++k) column[TieId(k)] = old[order[k]];
  });
  ties.adjacency.rebuild(residents, ties.a.values(), ties.b.values());
}

/// For as many as a new town has: all into the columns, then the lists at once.
void add_first_ties(Ties& ties, const std::vector<NewTie>& fresh, std::size_t residents,
                    std::int32_t week) {
  for_each_tie_column(ties, [&](auto& column) { column.reserve(fresh.size()); });
  for (const auto& tie : fresh) append(ties, tie, week);
  ties.adjacency.rebuild(residents, ties.a.values(), ties.b.values());
}
}  // namespace

void add_ties(Ties& ties, std::vector<NewTie>& fresh, std::size_t residents, std::int32_t week) {
  put_in_order(fresh);
  ties.adjacency.grow(residents);
  if (ties.size() == 0) return add_first_ties(ties, fresh, residents, week);
  for (const auto& tie : fresh) {
    if (const auto known = find_tie(ties, tie.a, tie.b); known.exists()) {
      follow_move(ties, known, tie);
      continue;
    }
    const TieId id(ties.size());
    append(ties, tie, week);
    ties.adjacency.insert(tie.a, {tie.b, id});
    ties.adjacency.insert(tie.b, {tie.a, id});
  }
}

void remove_ties(Ties& ties, std::span<const TieId> gone) {
  for (std::size_t k = gone.size(); k-- > 0;) {  // from the last on, so that ids to come stay right
    const TieId tie = gone[k], last(ties.size() - 1);
    ties.adjacency.erase(ties.a[tie], ties.b[tie]);
    ties.adjacency.erase(ties.b[tie], ties.a[tie]);
    if (tie != last) {
      ties.adjacency.renumber(ties.a[last], ties.b[last], tie);
      ties.adjacency.renumber(ties.b[last], ties.a[last], tie);
    }
    for_each_tie_column(ties, [&](auto& column) {
      column[tie] = column[last];
      column.resize(last.value);
    });
  }
}

std::vector<TieId> ties_in_order(const Ties& ties) {
  std::vector<TieId> order;
  order.reserve(ties.size());
  for (std::size_t k = 0; k < ties.adjacency.residents(); ++k) {
    const ResidentId who(k);
    for (const auto half : ties.adjacency.of(who)) {
      if (who < half.other) order.push_back(half.tie);
    }
  }
  return order;
}

void tidy_ties(Ties& ties) {
  lay_out(ties, ties_in_order(ties), ties.adjacency.residents());
}

}  // namespace engawa
