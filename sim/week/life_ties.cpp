#include "sim/week/life_ties.hpp"

#include <algorithm>
#include <tuple>

namespace engawa {
namespace {
/// Sorted, one tie a pair, none with oneself.
void put_in_order(std::vector<NewTie>& fresh) {
  for (auto& tie : fresh) {
    if (tie.b < tie.a) std::swap(tie.a, tie.b);
  }
  std::erase_if(fresh, [](const NewTie& tie) { return tie.a == tie.b; });
  std::sort(fresh.begin(), fresh.end(), [](const NewTie& x, const NewTie& y) {
    return std::tuple(x.a, x.b, x.kind, -x.strength) < std::tuple(y.a, y.b, y.kind, -y.strength);
  });
  fresh.erase(
      std::unique(fresh.begin(), fresh.end(),
                  [](const NewTie& x, const NewTie& y) { return x.a == y.a && x.b == y.b; }),
      fresh.end());
}

/// Those who know each other already and move in together keep their tie, as a household tie.
void drop_known(Ties& ties, std::span<const TieId> gone, std::vector<NewTie>& fresh) {
  std::erase_if(fresh, [&](const NewTie& tie) {
    const auto known = find_tie(ties, tie.a, tie.b);
    if (!known.exists() || std::binary_search(gone.begin(), gone.end(), known)) return false;
    if (tie.kind == TieKind::household) {
      ties.kind[known] = TieKind::household;
      ties.strength[known] = std::max(ties.strength[known], tie.strength);
    }
    return true;
  });
}

std::size_t place_of(const Ties& ties, const NewTie& tie) {
  std::size_t low = 0, high = ties.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const TieId there(middle);
    const bool before = std::tuple(ties.a[there], ties.b[there]) < std::tuple(tie.a, tie.b);
    (before ? low : high) = before ? middle + 1 : middle;
  }
  return low;
}

/// One stretch of the new list: `count` old ties from `from`, or a fresh one.
struct Piece {
  std::size_t from = 0, count = 0;
  const NewTie* fresh = nullptr;
};

std::vector<Piece> cut(const Ties& ties, std::span<const TieId> gone,
                       const std::vector<NewTie>& fresh) {
  std::vector<Piece> pieces;
  std::size_t at = 0, next_gone = 0;
  const auto keep_until = [&](std::size_t end) {
    for (; next_gone < gone.size() && gone[next_gone].value < end; ++next_gone) {
      pieces.push_back({at, gone[next_gone].value - at, nullptr});
      at = gone[next_gone].value + std::size_t{1};
    }
    pieces.push_back({at, end - at, nullptr});
    at = end;
  };
  for (const auto& tie : fresh) {
    keep_until(place_of(ties, tie));
    pieces.push_back({0, 1, &tie});
  }
  keep_until(ties.size());
  return pieces;
}

template <class T, class OfFresh>
void splice(Column<TieId, T>& column, Column<TieId, T>& spare, const std::vector<Piece>& pieces,
            std::size_t size, OfFresh of_fresh) {
  spare.resize(size);
  auto to = spare.values().begin();
  const auto from = column.values().begin();
  for (const auto& piece : pieces) {
    if (piece.fresh != nullptr) {
      *to++ = of_fresh(*piece.fresh);
    } else {
      const auto start = from + static_cast<std::ptrdiff_t>(piece.from);
      to = std::copy(start, start + static_cast<std::ptrdiff_t>(piece.count), to);
    }
  }
  std::swap(column, spare);
}
}  // namespace

void splice_ties(Ties& ties, std::span<const TieId> gone, std::vector<NewTie>& fresh,
                 std::size_t residents, std::int32_t week, Ties& spare) {
  put_in_order(fresh);
  drop_known(ties, gone, fresh);
  const auto pieces = cut(ties, gone, fresh);
  const std::size_t size = ties.size() - gone.size() + fresh.size();
  splice(ties.strength, spare.strength, pieces, size, [](const NewTie& t) { return t.strength; });
  splice(ties.kind, spare.kind, pieces, size, [](const NewTie& t) { return t.kind; });
  splice(ties.origin, spare.origin, pieces, size,
         [](const NewTie& t) { return static_cast<std::uint8_t>(t.kind); });
  splice(ties.weeks_apart, spare.weeks_apart, pieces, size,
         [](const NewTie&) { return std::uint8_t{0}; });
  splice(ties.born, spare.born, pieces, size, [week](const NewTie&) { return week; });
  splice(ties.hours, spare.hours, pieces, size, [](const NewTie&) { return 0.0F; });
  splice(ties.wanted_hours, spare.wanted_hours, pieces, size, [](const NewTie&) { return 0.0F; });
  splice(ties.meetings, spare.meetings, pieces, size,
         [](const NewTie&) { return std::uint8_t{0}; });
  splice(ties.a, spare.a, pieces, size, [](const NewTie& t) { return t.a; });
  splice(ties.b, spare.b, pieces, size, [](const NewTie& t) { return t.b; });
  ties.adjacency.rebuild(residents, ties.a.values(), ties.b.values());
}

}  // namespace engawa
