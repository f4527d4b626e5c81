// Ties between residents of the town, a < b, at most one per pair, in no order that anything may
// depend on: a tie that ends gives its row to the last one. Where order matters (files, digests),
// go by ties_in_order.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

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

  Adjacency adjacency;  ///< each resident's ties, by neighbour; kept in step by the functions below

  [[nodiscard]] std::size_t size() const { return a.size(); }
};

template <class T, class Visit>
void for_each_tie_column(T& ties, Visit visit) {
  visit(ties.a), visit(ties.b), visit(ties.strength), visit(ties.kind), visit(ties.origin),
      visit(ties.weeks_apart), visit(ties.born), visit(ties.hours);
}

/// A tie that is proposed or about to be added.
struct NewTie {
  ResidentId a, b;  ///< a < b
  TieKind kind = TieKind::friendship;
  float strength = 0;
};

/// The tie between two residents, or one that does not exist.
[[nodiscard]] inline TieId find_tie(const Ties& ties, ResidentId a, ResidentId b) {
  return ties.adjacency.find(a, b);
}
/// Adds ties: sorts, keeps the first kind of a pair proposed twice, drops pairs already tied (an
/// existing tie of a weaker kind becomes household). Costs as many ties as are added.
void add_ties(Ties& ties, std::vector<NewTie>& fresh, std::size_t residents, std::int32_t week);
/// Ends ties, given in ascending order without doubles; other ties may change their ids.
void remove_ties(Ties& ties, std::span<const TieId> gone);
/// All ties in ascending order of (a, b).
[[nodiscard]] std::vector<TieId> ties_in_order(const Ties& ties);
/// Lays the rows of ties and the neighbour lists out anew, in order, so that what is used together
/// lies together. Changes no result.
void tidy_ties(Ties& ties);

}  // namespace engawa
