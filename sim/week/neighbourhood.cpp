#include "sim/week/neighbourhood.hpp"

#include <algorithm>

namespace engawa {

void Neighbourhood::cover(const Households& households, double cell_metres) {
  const int cell = std::max(1, static_cast<int>(cell_metres / 10.0 + 0.999));
  if (cell == cell_ && covered_ == households.size()) return;
  cell_ = cell;
  covered_ = households.size();
  int right = 0, top = 0;
  for (const auto& household : households.values()) {
    right = std::max(right, int{household.x10});
    top = std::max(top, int{household.y10});
  }
  columns_ = right / cell_ + 1;
  rows_ = top / cell_ + 1;
  const auto cell_of = [this](const Household& household) {
    return static_cast<std::size_t>(household.y10 / cell_) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(household.x10 / cell_);
  };
  starts_.assign(static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_) + 1, 0);
  for (const auto& household : households.values()) ++starts_[cell_of(household) + 1];
  for (std::size_t k = 1; k < starts_.size(); ++k) starts_[k] += starts_[k - 1];
  auto cursor = starts_;
  dwellings_.resize(households.size());
  for (std::size_t k = 0; k < households.size(); ++k) {
    const HouseholdId id(k);
    const auto& home = households[id];
    dwellings_[cursor[cell_of(home)]++] = {id, home.x10, home.y10};
  }
}

}  // namespace engawa
