// Ties between residents of the town, sorted by (a, b) with a < b, at most one per pair.
#pragma once
#include <cstdint>

#include "sim/core/adjacency.hpp"
#include "sim/core/column.hpp"

namespace engawa {

enum class TieKind : std::uint8_t {
  household,
  kin,
  friendship,
  neighbour,
  hub,
  colleague,
  professional,
  online
};
inline constexpr std::size_t kTieKinds = 8;

struct Ties {
  template <class T>
  using Of = Column<TieId, T>;

  Of<ResidentId> a, b;
  Of<float> strength;  ///< [0,1]; < .3 acquaintance, < .5 casual, < .75 friend, else close
  Of<TieKind> kind;
  Of<std::uint8_t> origin;       ///< TieKind with which the tie began
  Of<std::uint8_t> weeks_apart;  ///< weeks since the last meeting, saturates at 255
  Of<std::int32_t> born;         ///< [week]
  Of<float> hours;               ///< [h] met this week, hub sessions included
  Of<float> wanted_hours;        ///< [h/week] expected if nothing throttled it
  Of<std::uint8_t> meetings;     ///< meetings this week

  Adjacency adjacency;  ///< rebuilt when ties appear or vanish

  [[nodiscard]] std::size_t size() const { return a.size(); }
};

template <class T, class Visit>
void for_each_tie_column(T& ties, Visit visit) {
  visit(ties.a), visit(ties.b), visit(ties.strength), visit(ties.kind), visit(ties.origin),
      visit(ties.weeks_apart), visit(ties.born), visit(ties.hours), visit(ties.wanted_hours),
      visit(ties.meetings);
}

/// A tie that is proposed or about to be added.
struct NewTie {
  ResidentId a, b;  ///< a < b
  TieKind kind = TieKind::friendship;
  float strength = 0;
};

/// The tie between two residents, or one that does not exist.
[[nodiscard]] TieId find_tie(const Ties& ties, ResidentId a, ResidentId b);
/// Adds ties: sorts, keeps the first kind of a pair proposed twice, drops pairs already tied (an
/// existing tie of a weaker kind becomes household), rebuilds the adjacency.
void add_ties(Ties& ties, std::vector<NewTie>& fresh, std::size_t residents, std::int32_t week);
/// Keeps the ties for which keep[tie] != 0, in order, and rebuilds the adjacency.
void keep_ties(Ties& ties, const std::vector<std::uint8_t>& keep, std::size_t residents);

}  // namespace engawa
