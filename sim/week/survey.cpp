#include "sim/week/survey.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/elementary.hpp"

namespace engawa {
namespace {

constexpr double kLastZ = 6.0;
constexpr double kStepsPerZ = 64.0;

/// Chances of the categories cut at ascending thresholds.
template <std::size_t N>
std::array<double, N + 1> cut(const Loneliness& p, double z, const std::array<double, N>& taus) {
  const double spread = std::sqrt(1.0 - p.survey_loading * p.survey_loading);
  std::array<double, N + 1> shares{};
  double below = 0;
  for (std::size_t m = 0; m < N; ++m) {
    const double upto = normal_cdf((taus[m] - p.survey_loading * z) / spread);
    shares[m] = upto - below;
    below = upto;
  }
  shares[N] = 1.0 - below;
  return shares;
}

}  // namespace

std::array<double, kDirectAnswers> direct_shares(const Loneliness& p, double z) {
  return cut(p, z, std::array{p.direct_1, p.direct_2, p.direct_3, p.direct_4});
}

std::array<double, kUclaScores> ucla_distribution(const Loneliness& p, double z) {
  const auto item = cut(p, z, std::array{p.ucla_1, p.ucla_2, p.ucla_3});
  std::array<double, kUclaScores> score{};
  for (std::size_t a = 0; a < 4; ++a) {
    for (std::size_t b = 0; b < 4; ++b) {
      for (std::size_t c = 0; c < 4; ++c) score[a + b + c] += item[a] * item[b] * item[c];
    }
  }
  return score;
}

SurveyTable::SurveyTable(const Loneliness& p) {
  const int points = static_cast<int>(2 * kLastZ * kStepsPerZ) + 1;
  for (int k = 0; k < points; ++k) {
    const double z = k / kStepsPerZ - kLastZ;
    const auto score = ucla_distribution(p, z);
    rows_.push_back({direct_shares(p, z),
                     {score[0], score[1] + score[2] + score[3], score[4] + score[5] + score[6],
                      score[7] + score[8] + score[9]}});
  }
}

SurveyShares SurveyTable::at(double z) const {
  const double place = (std::clamp(z, -kLastZ, kLastZ) + kLastZ) * kStepsPerZ;
  const auto low = std::min(static_cast<std::size_t>(place), rows_.size() - 2);
  const double share = place - static_cast<double>(low);
  const SurveyShares &a = rows_[low], &b = rows_[low + 1];
  SurveyShares out;
  for (std::size_t k = 0; k < kDirectAnswers; ++k)
    out.direct[k] = a.direct[k] + share * (b.direct[k] - a.direct[k]);
  for (std::size_t k = 0; k < kUclaBands; ++k)
    out.ucla[k] = a.ucla[k] + share * (b.ucla[k] - a.ucla[k]);
  return out;
}

}  // namespace engawa
