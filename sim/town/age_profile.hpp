// The ages of a population: single years by sex, from whatever bands a town file has.
#pragma once
#include <array>
#include <cstddef>

#include "sim/town/town.hpp"

namespace engawa {

inline constexpr int kOldestAge = 105;
inline constexpr std::size_t kBands = 18;      ///< 0-4, 5-9 ... 80-84, 85+
inline constexpr std::size_t kChildBands = 3;  ///< 0-14: fitted for both sexes together

/// Shares of the population by single year of age and sex; they add up to 1.
struct AgeProfile {
  std::array<std::array<double, kOldestAge + 1>, 2> share{};  ///< [woman][age]

  [[nodiscard]] double of_band(std::size_t band, std::size_t woman) const;
  /// Single year of age at quantile u within a band.
  [[nodiscard]] int age_in_band(std::size_t band, std::size_t woman, double u) const;
  [[nodiscard]] double mean_age() const;
};

[[nodiscard]] AgeProfile profile_of(const std::vector<AgeSexRow>& rows);
/// The rows with the shares 0-14, 15-64 and 65+ of a place, and within 15-64 tilted towards the
/// young or the old (by one exponent) until the mean age is met.
[[nodiscard]] std::vector<AgeSexRow> scaled_to(const std::vector<AgeSexRow>& rows,
                                               const std::array<double, 3>& shares,
                                               double mean_age);

}  // namespace engawa
