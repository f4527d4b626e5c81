// The money of one hub, exact in yen: every month, in - out = change of the reserve.
#pragma once
#include <array>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace engawa {

enum class Cost : std::uint8_t { wages, rent, programme, overhead, campaign };
inline constexpr std::size_t kCosts = 5;
enum class Income : std::uint8_t {
  fees,
  membership,
  business,
  gifts_inside,   ///< monthly supporters who live in the town
  gifts_outside,  ///< monthly supporters elsewhere
  grants,
  contract,  ///< municipality
  crowdfunding,
  bearer  ///< the bearer's own budget
};
inline constexpr std::size_t kIncomes = 9;

using CostYen = std::array<std::int64_t, kCosts>;
using IncomeYen = std::array<std::int64_t, kIncomes>;

/// A monthly supporter who lives elsewhere; no agent. The ordinal names the supporter in draws.
struct OutsideDonor {
  std::uint32_t ordinal = 0;
  std::int32_t gift_yen = 0;  ///< [yen/month]
};

struct HubAccount {
  std::int64_t reserve = 0;
  CostYen month_out{}, total_out_by{};
  IncomeYen month_in{}, total_in_by{};
  std::int64_t total_in = 0, total_out = 0;
  std::vector<OutsideDonor> outside;    ///< in order of their ordinals
  std::uint32_t next_ordinal = 0;       ///< of the next supporter outside
  std::int32_t months_below_zero = 0;   ///< months in a row that ended with a reserve below zero
  std::int32_t last_appeal = -100'000;  ///< [week]
  double kept_hours = 1;                ///< share of the paid hours left after cutting
};

[[nodiscard]] inline std::int64_t sum_of(std::span<const std::int64_t> posts) {
  return std::accumulate(posts.begin(), posts.end(), std::int64_t{0});
}

}  // namespace engawa
