// Finds an emulator's shape by resilient steps along the gradient of the likelihood (Rprop; Blum &
// Riedmiller 2013 found it as good as conjugate gradients for Gaussian processes).
#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "analysis/sensitivity/emulator.hpp"
#include "sim/core/draws.hpp"

namespace engawa {
namespace {
constexpr std::uint32_t kStarts = 9020;  // purpose of these draws; the model's are below 9000
constexpr int kDrawnStarts = 3, kMostSteps = 120;
constexpr double kLongest = 30;  ///< ranges; from here on a parameter hardly counts
constexpr double kShortest = .05, kLeastVariance = 1e-3, kMostVariance = 1e3;
constexpr double kLeastNoise = 1e-8, kMostNoise = 2;

/// Values brought to mean 0 and variance 1, with what is known of their noise.
struct Standardised {
  std::vector<double> values, noise;
  double scale = 1, centre = 0;
};

Standardised standardise(const std::vector<double>& values,
                         const std::vector<double>& known_noise) {
  Standardised out;
  out.centre = mean_of(values);
  const double spread = std::sqrt(variance_of(values));
  out.scale = spread > 0 ? spread : 1;
  for (const double value : values) out.values.push_back((value - out.centre) / out.scale);
  for (const double noise : known_noise) out.noise.push_back(noise / out.scale / out.scale);
  return out;
}

/// ln of the lengths, of the variance, of the noise; and back.
using Position = std::vector<double>;

class Search {
 public:
  Search(const Points& points, const Standardised& data) : points_(points), data_(data) {}

  [[nodiscard]] Emulator at(const Position& position) const {
    EmulatorShape shape;
    for (std::size_t k = 0; k < points_.columns(); ++k)
      shape.lengths.push_back(std::exp(position[k]));
    shape.variance = std::exp(position[points_.columns()]);
    shape.noise = data_.noise.empty() ? std::exp(position.back()) : 0;
    return {points_, data_.values, std::move(shape), data_.noise};
  }

  /// The best position on the way up from a start.
  void climb(Position position) {
    std::vector<double> step(position.size(), .2), before(position.size(), 0.0);
    for (int round = 0; round < kMostSteps; ++round) {
      const Emulator emulator = at(position);
      const double likelihood = emulator.log_likelihood();
      if (!std::isfinite(likelihood)) return;
      if (likelihood > best_likelihood_) best_likelihood_ = likelihood, best_ = position;
      auto gradient = emulator.likelihood_gradient();
      if (!move(position, gradient, before, step)) return;
      before = std::move(gradient);
    }
  }

  [[nodiscard]] const Position& best() const { return best_; }
  [[nodiscard]] double best_likelihood() const { return best_likelihood_; }

 private:
  [[nodiscard]] std::pair<double, double> limits(std::size_t place) const {
    if (place < points_.columns()) return {std::log(kShortest), std::log(kLongest)};
    if (place == points_.columns()) return {std::log(kLeastVariance), std::log(kMostVariance)};
    return {std::log(kLeastNoise), std::log(kMostNoise)};
  }

  /// Longer steps while the slope keeps its sign, half as long when it turns. False at the top.
  bool move(Position& position, std::vector<double>& gradient, const std::vector<double>& before,
            std::vector<double>& step) const {
    constexpr double kLonger = 1.2, kShorter = .5, kMost = 1, kLeast = 1e-3;
    bool moved = false;
    for (std::size_t k = 0; k < position.size(); ++k) {
      const double turned = gradient[k] * before[k];
      step[k] = turned > 0   ? std::min(kMost, step[k] * kLonger)
                : turned < 0 ? step[k] * kShorter
                             : step[k];
      if (turned < 0) gradient[k] = 0;  // wait for the next round
      const double was = position[k];
      const auto [low, high] = limits(k);
      const double ahead = gradient[k] > 0 ? step[k] : gradient[k] < 0 ? -step[k] : 0;
      position[k] = std::clamp(position[k] + ahead, low, high);
      moved = moved || (step[k] > kLeast && (turned < 0 || position[k] != was));
    }
    return moved;
  }

  const Points& points_;
  const Standardised& data_;
  Position best_;
  double best_likelihood_ = -std::numeric_limits<double>::infinity();
};

std::vector<Position> starts_for(std::size_t columns) {
  const double near_one = std::log(.8), near_none = std::log(.02);
  std::vector<Position> starts(1, Position(columns + 2, near_one));
  starts[0][columns] = 0, starts[0][columns + 1] = near_none;
  const Draws draws(1);
  for (std::uint32_t start = 0; start < kDrawnStarts; ++start) {
    Position position(columns + 2, 0.0);
    for (std::size_t k = 0; k < columns; ++k)
      position[k] = std::log(.2) + draws.at(kStarts, start, k).u() * std::log(15.0);
    position[columns + 1] = std::log(1e-4) + draws.at(kStarts, start, columns).u() * std::log(5e3);
    starts.push_back(std::move(position));
  }
  return starts;
}

Search search_from(const Points& points, const Standardised& data,
                   const std::vector<Position>& starts) {
  Search search(points, data);
  for (const auto& start : starts) search.climb(start);
  if (search.best().empty()) throw std::runtime_error("no emulator fits these values");
  return search;
}

/// The emulator at the best position, in the values' own units.
Emulator fitted(const Search& search, const Standardised& data, const Points& points,
                const std::vector<double>& values, const std::vector<double>& known_noise) {
  EmulatorShape shape = search.at(search.best()).shape();
  shape.variance *= data.scale * data.scale;
  shape.noise *= data.scale * data.scale;
  return {points, values, std::move(shape), known_noise};
}

Points without_column(const Points& points, std::size_t column) {
  Points out(points.rows(), points.columns() - 1);
  for (std::size_t row = 0; row < points.rows(); ++row) {
    for (std::size_t k = 0, to = 0; k < points.columns(); ++k) {
      if (k != column) out.at(row, to++) = points.at(row, k);
    }
  }
  return out;
}

bool all_equal(const std::vector<double>& values) {
  return std::ranges::all_of(values, [&](double value) { return value == values.front(); });
}
}  // namespace

EmulatorCheck check_emulator(const Emulator& emulator) {
  constexpr double kNormal95 = 1.959964;
  const auto rows = emulator.leave_one_out();
  std::vector<double> values;
  double missed = 0, covered = 0;
  for (const auto& row : rows) {
    values.push_back(row.value);
    missed += (row.value - row.mean) * (row.value - row.mean);
    covered += std::abs(row.standardised()) <= kNormal95 ? 1 : 0;
  }
  const double spread = variance_of(values) * double(rows.size() - 1);
  return {spread > 0 ? 1 - missed / spread : 0, covered / double(rows.size())};
}

Emulator fit_emulator(const Points& points, const std::vector<double>& values,
                      const std::vector<double>& known_noise) {
  const Standardised data = standardise(values, known_noise);
  return fitted(search_from(points, data, starts_for(points.columns())), data, points, values,
                known_noise);
}

Emulator refit_emulator(const Points& points, const std::vector<double>& values,
                        const std::vector<double>& known_noise, const EmulatorShape& start) {
  const Standardised data = standardise(values, known_noise);
  const double square = data.scale * data.scale;
  Position position;
  for (const double length : start.lengths) position.push_back(std::log(length));
  position.push_back(std::log(std::max(kLeastVariance, start.variance / square)));
  position.push_back(std::log(std::max(kLeastNoise, start.noise / square)));
  return fitted(search_from(points, data, {position}), data, points, values, known_noise);
}

std::vector<double> gains_of_parameters(const Points& points, const std::vector<double>& values,
                                        const std::vector<double>& known_noise) {
  std::vector<double> gains(points.columns(), 0.0);
  if (all_equal(values)) return gains;
  const Standardised data = standardise(values, known_noise);
  Search full = search_from(points, data, starts_for(points.columns()));
  for (std::size_t k = 0; k < gains.size(); ++k) {
    auto starts = starts_for(points.columns() - 1);
    Position from_full = full.best();
    from_full.erase(from_full.begin() + std::ptrdiff_t(k));
    starts.push_back(from_full);
    const Points fewer = without_column(points, k);
    const Search search = search_from(fewer, data, starts);
    Position back = search.best();  // the full one may not be worse than this
    back.insert(back.begin() + std::ptrdiff_t(k), std::log(kLongest));
    full.climb(back);
    gains[k] = -search.best_likelihood();
  }
  for (double& gain : gains) gain = std::max(0.0, 2 * (full.best_likelihood() + gain));
  return gains;
}

double chance_of_gain(double gain) {
  if (!(gain > 0)) return 1;
  const boost::math::chi_squared distribution(1);
  return boost::math::cdf(boost::math::complement(distribution, gain)) / 2;
}

}  // namespace engawa
