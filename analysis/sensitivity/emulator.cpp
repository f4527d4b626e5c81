#include "analysis/sensitivity/emulator.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace engawa {
namespace {
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
const double kRootFive = std::sqrt(5.0);
constexpr double kJitter = 1e-9;  ///< share of the variance that keeps close points apart

/// Distance with every parameter in units of its length.
double scaled_distance(std::span<const double> a, std::span<const double> b,
                       const std::vector<double>& lengths) {
  double square = 0;
  for (std::size_t k = 0; k < lengths.size(); ++k) {
    const double gap = (a[k] - b[k]) / lengths[k];
    square += gap * gap;
  }
  return std::sqrt(square);
}

double matern(double distance) {
  const double r = kRootFive * distance;
  return (1 + r + r * r / 3) * std::exp(-r);
}

MatrixXd correlations(const Points& points, const std::vector<double>& lengths) {
  const auto n = static_cast<Index>(points.rows());
  MatrixXd out = MatrixXd::Identity(n, n);
  for (Index a = 0; a < n; ++a) {
    for (Index b = 0; b < a; ++b) {
      out(a, b) = out(b, a) =
          matern(scaled_distance(points.row(static_cast<std::size_t>(a)),
                                 points.row(static_cast<std::size_t>(b)), lengths));
    }
  }
  return out;
}
}  // namespace

double LeftOut::standardised() const {
  return (value - mean) / std::sqrt(variance);
}

struct Emulator::Parts {
  Points points;
  EmulatorShape shape;
  VectorXd values, noise;  ///< noise: variance of each value
  MatrixXd correlation;
  Eigen::LLT<MatrixXd> factor;
  VectorXd ones, weights;  ///< the inverse times a vector of ones; times what is above the mean
  double ones_sum = 0, mean = 0, likelihood = 0;

  void solve() {
    const auto n = values.size();
    correlation = correlations(points, shape.lengths);
    MatrixXd covariance = shape.variance * correlation;
    covariance.diagonal() += noise + VectorXd::Constant(n, shape.noise + kJitter * shape.variance);
    factor.compute(covariance);
    if (factor.info() != Eigen::Success) {
      likelihood = -std::numeric_limits<double>::infinity();
      return;
    }
    ones = factor.solve(VectorXd::Ones(n));
    ones_sum = ones.sum();
    mean = values.dot(ones) / ones_sum;
    weights = factor.solve(VectorXd(values.array() - mean));
    double half_log_determinant = 0;
    for (Index k = 0; k < n; ++k) half_log_determinant += std::log(factor.matrixLLT()(k, k));
    // the last term: the mean is estimated as well (restricted likelihood)
    likelihood = -(values.array() - mean).matrix().dot(weights) / 2 - half_log_determinant -
                 std::log(ones_sum) / 2;
  }

  /// Of the smooth part at a point with the values.
  [[nodiscard]] VectorXd covariances(std::span<const double> point) const {
    VectorXd near(values.size());
    for (Index k = 0; k < near.size(); ++k) {
      const auto row = points.row(static_cast<std::size_t>(k));
      near(k) = shape.variance * matern(scaled_distance(point, row, shape.lengths));
    }
    return near;
  }

  /// Inverse of the covariance once the mean is taken off.
  [[nodiscard]] MatrixXd projected_inverse() const {
    const auto n = values.size();
    return factor.solve(MatrixXd::Identity(n, n)) - ones * ones.transpose() / ones_sum;
  }

  /// Of the likelihood, by ln of every length, of the variance and of the noise.
  [[nodiscard]] std::vector<double> gradient() const {
    const auto n = values.size();
    const MatrixXd slope = (weights * weights.transpose() - projected_inverse()) / 2;
    std::vector<double> out(shape.lengths.size() + 2, 0.0);
    for (Index a = 0; a < n; ++a) {
      for (Index b = 0; b < a; ++b) add_pair(std::size_t(a), std::size_t(b), slope(a, b), out);
    }
    out[out.size() - 2] =
        shape.variance * (slope.cwiseProduct(correlation).sum() + kJitter * slope.trace());
    out[out.size() - 1] = shape.noise * slope.trace();
    return out;
  }

  /// The kernel's slope by ln length k is variance 5/3 (1 + r) e^-r (gap_k / length_k)^2; a pair
  /// stands in the matrix twice.
  void add_pair(std::size_t a, std::size_t b, double slope, std::vector<double>& out) const {
    const auto p = points.row(a), q = points.row(b);
    const double r = kRootFive * scaled_distance(p, q, shape.lengths);
    const double factor_of_pair = 2 * slope * shape.variance * 5.0 / 3 * (1 + r) * std::exp(-r);
    for (std::size_t k = 0; k < shape.lengths.size(); ++k) {
      const double gap = (p[k] - q[k]) / shape.lengths[k];
      out[k] += factor_of_pair * gap * gap;
    }
  }
};

Emulator::Emulator(Points points, std::vector<double> values, EmulatorShape shape,
                   std::vector<double> known_noise)
    : parts_(std::make_unique<Parts>()) {
  const auto n = values.size();
  if (n < 3 || points.rows() != n || points.columns() != shape.lengths.size() ||
      (!known_noise.empty() && known_noise.size() != n))
    throw std::invalid_argument("points and values do not fit together");
  parts_->points = std::move(points);
  parts_->shape = std::move(shape);
  parts_->values = Eigen::Map<const VectorXd>(values.data(), static_cast<Index>(n));
  parts_->noise = VectorXd::Zero(static_cast<Index>(n));
  if (!known_noise.empty())
    parts_->noise = Eigen::Map<const VectorXd>(known_noise.data(), static_cast<Index>(n));
  parts_->solve();
}
Emulator::~Emulator() = default;
Emulator::Emulator(Emulator&&) noexcept = default;
Emulator& Emulator::operator=(Emulator&&) noexcept = default;

Prediction Emulator::predict(std::span<const double> point) const {
  const Parts& p = *parts_;
  const VectorXd near = p.covariances(point);
  const double rest = 1 - near.dot(p.ones);  // what the unknown mean adds
  const double variance =
      p.shape.variance - near.dot(p.factor.solve(near)) + rest * rest / p.ones_sum;
  return {p.mean + near.dot(p.weights), std::max(0.0, variance)};
}

double Emulator::mean_at(std::span<const double> point) const {
  return parts_->mean + parts_->covariances(point).dot(parts_->weights);
}

std::vector<LeftOut> Emulator::leave_one_out() const {
  const MatrixXd inverse = parts_->projected_inverse();  // Dubrule (1983): no refitting needed
  std::vector<LeftOut> out;
  for (Index k = 0; k < parts_->values.size(); ++k) {
    const double variance = 1 / inverse(k, k), value = parts_->values(k);
    out.push_back({value, value - variance * parts_->weights(k), variance});
  }
  return out;
}

double Emulator::log_likelihood() const {
  return parts_->likelihood;
}
const EmulatorShape& Emulator::shape() const {
  return parts_->shape;
}

std::vector<double> Emulator::likelihood_gradient() const {
  return parts_->gradient();
}

}  // namespace engawa
