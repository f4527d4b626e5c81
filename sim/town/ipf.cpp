#include "sim/town/ipf.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/elementary.hpp"

namespace engawa {
namespace {
/// Each step goes this much of the way in the logarithm: beyond 1, sweeps that would creep along
/// two margins that pull against each other need half as many; the fixed point is the same.
constexpr double kRelaxation = 1.4;

/// Scales each weight by r^contribution with the r that meets one margin. Households that add one
/// person are scaled by r, those that add two by r^2: the classic step of IPF is the case 0 or 1.
void scale_to(Eigen::VectorXd& weights, const Eigen::VectorXd& contribution, double margin) {
  if (margin <= 0) {
    for (Eigen::Index t = 0; t < weights.size(); ++t) {
      if (contribution[t] > 0) weights[t] = 0;
    }
    return;
  }
  double log_r = 0;
  for (int step = 0; step < 30; ++step) {
    double sum = 0, slope = 0;
    for (Eigen::Index t = 0; t < weights.size(); ++t) {
      if (contribution[t] <= 0) continue;
      const double part = contribution[t] * weights[t] * exp_of(contribution[t] * log_r);
      sum += part;
      slope += contribution[t] * part;
    }
    if (sum <= 0) return;
    const double change = std::clamp((margin - sum) / slope, -1.0, 1.0);
    log_r += change;
    if (std::abs(change) < 1e-12) break;
  }
  for (Eigen::Index t = 0; t < weights.size(); ++t) {
    if (contribution[t] > 0) weights[t] *= exp_of(kRelaxation * contribution[t] * log_r);
  }
}
}  // namespace

double worst_margin(const Eigen::VectorXd& weights, const Eigen::MatrixXd& contributions,
                    const Eigen::VectorXd& margins) {
  double worst = 0;
  for (Eigen::Index m = 0; m < margins.size(); ++m) {
    double sum = 0;  // in order: the same bits from every compiler
    for (Eigen::Index t = 0; t < weights.size(); ++t) sum += contributions(t, m) * weights[t];
    worst = std::max(worst, std::abs(sum - margins[m]) / std::max(margins[m], 1.0));
  }
  return worst;
}

Fit fit_weights(const Eigen::VectorXd& seed, const Eigen::MatrixXd& contributions,
                const Eigen::VectorXd& margins, double tolerance, int most_sweeps) {
  Fit fit{seed, 0, worst_margin(seed, contributions, margins)};
  while (fit.worst > tolerance && fit.sweeps < most_sweeps) {
    for (Eigen::Index m = 0; m < margins.size(); ++m) {
      scale_to(fit.weights, contributions.col(m), margins[m]);
    }
    fit.worst = worst_margin(fit.weights, contributions, margins);
    ++fit.sweeps;
  }
  return fit;
}

}  // namespace engawa
