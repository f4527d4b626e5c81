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

void append_fresh(Ties& to, const NewTie& tie, std::int32_t week) {
  to.a.push_back(tie.a);
  to.b.push_back(tie.b);
  to.strength.push_back(tie.strength);
  to.kind.push_back(tie.kind);
  to.origin.push_back(static_cast<std::uint8_t>(tie.kind));
  to.weeks_apart.push_back(0);
  to.born.push_back(week);
  to.hours.push_back(0);
  to.wanted_hours.push_back(0);
  to.meetings.push_back(0);
}

void append_copy(Ties& to, const Ties& from, TieId tie) {
  to.a.push_back(from.a[tie]);
  to.b.push_back(from.b[tie]);
  to.strength.push_back(from.strength[tie]);
  to.kind.push_back(from.kind[tie]);
  to.origin.push_back(from.origin[tie]);
  to.weeks_apart.push_back(from.weeks_apart[tie]);
  to.born.push_back(from.born[tie]);
  to.hours.push_back(from.hours[tie]);
  to.wanted_hours.push_back(from.wanted_hours[tie]);
  to.meetings.push_back(from.meetings[tie]);
}

void replace_columns(Ties& ties, Ties& merged, std::size_t residents) {
  merged.adjacency = std::move(ties.adjacency);
  ties = std::move(merged);
  ties.adjacency.rebuild(residents, ties.a.values(), ties.b.values());
}
}  // namespace

TieId find_tie(const Ties& ties, ResidentId a, ResidentId b) {
  if (b < a) std::swap(a, b);
  std::size_t low = 0, high = ties.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const TieId tie(middle);
    const bool before = ties.a[tie] != a ? ties.a[tie] < a : ties.b[tie] < b;
    (before ? low : high) = before ? middle + 1 : middle;
  }
  const TieId tie(low);
  return low < ties.size() && ties.a[tie] == a && ties.b[tie] == b ? tie : TieId{};
}

void add_ties(Ties& ties, std::vector<NewTie>& fresh, std::size_t residents, std::int32_t week) {
  for (auto& tie : fresh) {
    if (tie.b < tie.a) std::swap(tie.a, tie.b);
  }
  std::sort(fresh.begin(), fresh.end(), pair_less);
  Ties merged;
  for_each_tie_column(merged, [&](auto& column) { column.reserve(ties.size() + fresh.size()); });
  std::size_t next = 0;
  const auto take_fresh_before = [&](ResidentId a, ResidentId b) {
    while (next < fresh.size() && (fresh[next].a != a ? fresh[next].a < a : fresh[next].b < b)) {
      const bool repeated = merged.size() > 0 && merged.a.values().back() == fresh[next].a &&
                            merged.b.values().back() == fresh[next].b;
      if (!repeated && fresh[next].a != fresh[next].b) append_fresh(merged, fresh[next], week);
      ++next;
    }
  };
  for (std::size_t k = 0; k < ties.size(); ++k) {
    const TieId tie(k);
    take_fresh_before(ties.a[tie], ties.b[tie]);
    append_copy(merged, ties, tie);
    for (; next < fresh.size() && fresh[next].a == ties.a[tie] && fresh[next].b == ties.b[tie];
         ++next) {  // already tied: only moving in together changes the kind
      auto& kind = merged.kind.values().back();
      auto& strength = merged.strength.values().back();
      if (fresh[next].kind == TieKind::household && kind != TieKind::household) {
        kind = TieKind::household;
        strength = std::max(strength, fresh[next].strength);
      }
    }
  }
  take_fresh_before(ResidentId{}, ResidentId{});
  replace_columns(ties, merged, residents);
}

void keep_ties(Ties& ties, const std::vector<std::uint8_t>& keep, std::size_t residents) {
  for_each_tie_column(ties, [&](auto& column) {
    auto values = column.values();
    std::size_t kept = 0;
    for (std::size_t k = 0; k < values.size(); ++k) {
      if (keep[k] != 0) values[kept++] = values[k];
    }
    column.resize(kept);
  });
  ties.adjacency.rebuild(residents, ties.a.values(), ties.b.values());
}

}  // namespace engawa
