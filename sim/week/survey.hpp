// What surveys would read off latent loneliness and meetings: expected shares, without a draw.
#pragma once
#include <array>
#include <vector>

#include "sim/params/loneliness.hpp"
#include "sim/state/residents.hpp"

namespace engawa {

inline constexpr int kSurveyAge = 16;  ///< the national survey asks people of 16 and over
inline constexpr std::size_t kDirectAnswers =
    5;  // never, hardly, occasionally, sometimes, often/always
inline constexpr std::size_t kUclaBands = 4;    // scores 3, 4-6, 7-9, 10-12
inline constexpr std::size_t kUclaScores = 10;  // 3..12

/// Chances of the answers of one person.
struct SurveyShares {
  std::array<double, kDirectAnswers> direct{};
  std::array<double, kUclaBands> ucla{};
};

/// Latent loneliness in standard deviations of the calibrated baseline (frozen, never
/// re-estimated).
[[nodiscard]] inline double loneliness_z(const Loneliness& p, double latent) {
  return (latent - p.scale_mean) / p.scale_sd;
}
/// P(category <= m) = Phi((tau_m - loading z) / sqrt(1 - loading^2)), the direct question.
[[nodiscard]] std::array<double, kDirectAnswers> direct_shares(const Loneliness& p, double z);
/// Distribution of the UCLA-3 score 3..12: three items alike, independent given z.
[[nodiscard]] std::array<double, kUclaScores> ucla_distribution(const Loneliness& p, double z);

/// The shares on a grid of z, interpolated linearly. The error of a share is below 5e-5 (a test
/// holds it to that); beyond +-6 the value at the end is used.
class SurveyTable {
 public:
  explicit SurveyTable(const Loneliness& p);
  [[nodiscard]] SurveyShares at(double z) const;

 private:
  std::vector<SurveyShares> rows_;
};

/// Category of the survey's contact question from meetings a week (26-week mean): never below one
/// a year, monthly from .23 (12 a year), fortnightly from .5, weekly from 1, then 2 and 4.
[[nodiscard]] constexpr ContactCategory contact_category(double meetings) {
  if (meetings >= 4) return ContactCategory::four_or_more;
  if (meetings >= 2) return ContactCategory::two_or_three;
  if (meetings >= 1) return ContactCategory::weekly;
  if (meetings >= .5) return ContactCategory::fortnightly;
  if (meetings >= 12.0 / 52.0) return ContactCategory::monthly;
  if (meetings >= 1.0 / 52.0) return ContactCategory::less_than_monthly;
  return ContactCategory::never;
}

}  // namespace engawa
