// Packed neighbour lists in a stable order, rebuilt from a sorted list of pairs.
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
  /// Rebuilds from pairs sorted by (first, second); each resident's list is in ascending tie order.
  void rebuild(std::size_t residents, std::span<const ResidentId> first,
               std::span<const ResidentId> second);
  [[nodiscard]] std::span<const HalfTie> of(ResidentId resident) const {
    return {half_ties_.data() + starts_[resident.value],
            starts_[resident.value + 1] - starts_[resident.value]};
  }
  [[nodiscard]] std::size_t size() const { return half_ties_.size(); }

 private:
  std::vector<std::uint32_t> starts_{0};
  std::vector<std::uint32_t> cursor_;
  std::vector<HalfTie> half_ties_;
};

}  // namespace engawa
