// Dwellings and the households in them. A dwelling stays where it is; its household may be empty.
#pragma once
#include <array>
#include <cstdint>

#include "sim/core/column.hpp"
#include "sim/state/residents.hpp"

namespace engawa {

inline constexpr std::size_t kMaxHousehold = 8;

enum class HouseholdKind : std::uint8_t {
  vacant,
  single,
  couple,
  couple_children,
  single_parent,
  three_generation,
  other
};

/// One dwelling with its household. Children under six are members like everybody else.
struct Household {
  std::uint64_t dwelling_key = 0;  ///< stable: derived from the area's name and an ordinal
  std::array<ResidentId, kMaxHousehold> members;  ///< the first `size` exist
  std::uint32_t vacancies = 0;    ///< how often this dwelling has stood empty (keys newcomers)
  std::int32_t refill_week = -1;  ///< when newcomers move in; -1 = occupied
  AreaId area;
  std::uint16_t x10 = 0, y10 = 0;  ///< [10 m]
  std::uint8_t size = 0;
  HouseholdKind kind = HouseholdKind::vacant;
  std::uint8_t income = 2;  ///< quintile 0-4
  std::uint8_t spare = 0;
};

using Households = Column<HouseholdId, Household>;

/// Areas (chome or town) of the town file.
struct Area {
  std::uint64_t key = 0;
  double x_metres = 0, y_metres = 0;  ///< centre, east and north of the town's origin
  double latitude = 0, longitude = 0;
  std::array<float, kNeedKinds> murmurs{};  ///< said at home, unsolved, 26-week memory
};

}  // namespace engawa
