#include "analysis/uncertainty/layers.hpp"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <cmath>
#include <limits>
#include <numeric>

namespace engawa {
namespace {
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// Mean squares of points and of what is left when points and seeds are taken off.
struct MeanSquares {
  double points = 0, residuals = 0;
  double freedom_points = 0, freedom_residuals = 0;
};

MeanSquares mean_squares(const Responses& values) {
  const std::size_t points = values.points(), seeds = values.seeds();
  std::vector<double> of_point(points), of_seed(seeds);
  for (std::size_t p = 0; p < points; ++p) {
    of_point[p] = values.mean(p);
    for (std::size_t s = 0; s < seeds; ++s) of_seed[s] += values.at(p, s) / double(points);
  }
  const double all = mean_of(of_point);
  MeanSquares out;
  out.freedom_points = double(points - 1);
  out.freedom_residuals = double((points - 1) * (seeds - 1));
  for (std::size_t p = 0; p < points; ++p) {
    out.points += double(seeds) * (of_point[p] - all) * (of_point[p] - all) / out.freedom_points;
    for (std::size_t s = 0; s < seeds; ++s) {
      const double left = values.at(p, s) - of_point[p] - of_seed[s] + all;
      out.residuals += left * left / out.freedom_residuals;
    }
  }
  return out;
}

/// A limit of the variance between points: chi-square of the points, less the noise by F.
double limit_of(const MeanSquares& squares, double seeds, double share) {
  const boost::math::chi_squared chi(squares.freedom_points);
  const boost::math::fisher_f f(squares.freedom_points, squares.freedom_residuals);
  const double noise = squares.residuals * boost::math::quantile(f, share);
  const double variance = squares.freedom_points * (squares.points - noise) /
                          (seeds * boost::math::quantile(chi, share));
  return std::max(0.0, variance);
}
}  // namespace

SpreadBetween spread_between(const Responses& values, double confidence) {
  if (values.points() < 2 || values.seeds() < 2)
    return {kUnknown, {kUnknown, kUnknown}, kUnknown, kUnknown};
  const MeanSquares squares = mean_squares(values);
  const double seeds = double(values.seeds());
  const double variance = std::max(0.0, (squares.points - squares.residuals) / seeds);
  const double tail = 0.5 * (1 - confidence);
  SpreadBetween out;
  out.sd = std::sqrt(variance);
  out.noise_sd = std::sqrt(squares.residuals / seeds);
  out.shrinkage = squares.points > 0 ? std::sqrt(variance * seeds / squares.points) : 0;
  out.sd_limits = {std::sqrt(limit_of(squares, seeds, 1 - tail)),
                   std::sqrt(limit_of(squares, seeds, tail))};
  return out;
}

std::vector<double> means_without_noise(const Responses& values) {
  std::vector<double> means;
  for (std::size_t p = 0; p < values.points(); ++p) means.push_back(values.mean(p));
  const double shrinkage = spread_between(values).shrinkage;
  if (!std::isfinite(shrinkage)) return means;
  const double all = mean_of(means);
  for (double& mean : means) mean = all + shrinkage * (mean - all);
  return means;
}

bool is_robust(std::size_t agreeing, std::size_t asked) {
  constexpr double kRounding = 1e-9;
  return asked > 0 && double(agreeing) >= kRobustShare * double(asked) - kRounding;
}

std::size_t count_same_sign(const Responses& values, double reference) {
  std::size_t count = 0;
  for (std::size_t p = 0; p < values.points(); ++p)
    count += values.mean(p) * reference > 0 ? 1U : 0U;
  return count;
}

std::vector<std::size_t> order_of(std::span<const double> numbers) {
  std::vector<std::size_t> order(numbers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order,
                           [&](std::size_t a, std::size_t b) { return numbers[a] > numbers[b]; });
  return order;
}

}  // namespace engawa
