// Typed indices. An id of one kind cannot be used where another is meant: that does not compile.
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace engawa {

/// Index into the columns of one kind of entity. Never enters the key of a draw: indices differ
/// between variants, stable keys (a life, a dwelling, a name) do not.
template <class Tag>
struct Id {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t value = kNone;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}
  [[nodiscard]] constexpr bool exists() const { return value != kNone; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using ResidentId = Id<struct ResidentTag>;
using HouseholdId = Id<struct HouseholdTag>;
using TieId = Id<struct TieTag>;
using HubId = Id<struct HubTag>;
using AreaId = Id<struct AreaTag>;

}  // namespace engawa
