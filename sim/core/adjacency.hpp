// Neighbour lists, each in ascending order of the neighbour, that change in place: what a few new
// or ended ties cost does not depend on how many there are. Order and sums over a list follow from
// who its members are, never from when they came.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "sim/core/ids.hpp"

namespace engawa {

/// One side of a tie, seen from its owner.
struct HalfTie {
  ResidentId other;
  TieId tie;
};

class Adjacency {
 public:
  /// Rebuilds from pairs, each given once, leaving each list a little room to grow.
  void rebuild(std::size_t residents, std::span<const ResidentId> first,
               std::span<const ResidentId> second);
  /// Gives empty lists to residents that have none yet; never takes one away.
  void grow(std::size_t residents);

  [[nodiscard]] std::span<const HalfTie> of(ResidentId owner) const {
    const auto& list = lists_[owner.value];
    return {pool_.data() + list.start, list.size};
  }
  /// The tie from one resident to another, or one that does not exist.
  [[nodiscard]] TieId find(ResidentId owner, ResidentId other) const;
  /// The list must not hold the neighbour yet.
  void insert(ResidentId owner, HalfTie half);
  /// The list must hold the neighbour.
  void erase(ResidentId owner, ResidentId other);
  void renumber(ResidentId owner, ResidentId other, TieId tie);

  [[nodiscard]] std::size_t residents() const { return lists_.size(); }
  /// Number of half ties: two a tie.
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t bytes() const {
    return pool_.size() * sizeof(HalfTie) + lists_.size() * sizeof(List);
  }

 private:
  /// A stretch of the pool; a list that outgrows its room moves to the end.
  struct List {
    std::uint32_t start = 0;
    std::uint16_t size = 0, room = 0;
  };
  [[nodiscard]] std::size_t place(const List& list, ResidentId other) const;
  void move_to_end(List& list);
  void put_in_order();

  std::vector<List> lists_;
  std::vector<HalfTie> pool_;
  std::size_t size_ = 0;
};

}  // namespace engawa
