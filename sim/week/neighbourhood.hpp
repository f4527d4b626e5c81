// Who lives within walking distance: a grid over dwellings, which never move.
#pragma once
#include <span>
#include <vector>

#include "sim/state/households.hpp"

namespace engawa {

class Neighbourhood {
 public:
  /// A dwelling and where it stands, side by side: most are too far and need no second look.
  struct Dwelling {
    HouseholdId id;
    std::uint16_t x10 = 0, y10 = 0;  ///< [10 m]
  };

  /// Builds the grid when the dwellings or the cell size have changed; else does nothing.
  void cover(const Households& households, double cell_metres);
  /// Calls visit(dwelling) for every dwelling in the cells around a point, in a fixed order.
  template <class Visit>
  void around(std::uint16_t x10, std::uint16_t y10, Visit visit) const {
    const int column = x10 / cell_, row = y10 / cell_;
    for (int r = row - 1; r <= row + 1; ++r) {
      for (int c = column - 1; c <= column + 1; ++c) {
        if (r < 0 || c < 0 || r >= rows_ || c >= columns_) continue;
        const auto cell = static_cast<std::size_t>(r) * static_cast<std::size_t>(columns_) +
                          static_cast<std::size_t>(c);
        for (auto k = starts_[cell]; k < starts_[cell + 1]; ++k) visit(dwellings_[k]);
      }
    }
  }

 private:
  int cell_ = 0, rows_ = 0, columns_ = 0;  ///< cell side in units of 10 m
  std::size_t covered_ = 0;
  std::vector<std::uint32_t> starts_;
  std::vector<Dwelling> dwellings_;
};

}  // namespace engawa
