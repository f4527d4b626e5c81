#include "analysis/sensitivity/design.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "sim/core/draws.hpp"

namespace engawa {
namespace {
// Purposes of these draws; the model's are below 9000.
constexpr std::uint32_t kShuffle = 9010, kStratum = 9011, kStart = 9012, kSaltelli = 9013;
constexpr std::uint32_t kTriedCubes = 20;  // more gain little
constexpr std::uint32_t kListsOfCube = 1000;
constexpr double kGridStep = 1.0 / 3, kMorrisStep = 2.0 / 3;  // four levels: p / 2(p - 1)

Points one_hypercube(std::size_t rows, std::size_t columns, std::uint64_t seed,
                     std::uint32_t cube) {
  const Draws draws(seed);
  Points points(rows, columns);
  for (std::size_t column = 0; column < columns; ++column) {
    const std::uint32_t list = cube * kListsOfCube + std::uint32_t(column);
    const auto strata = shuffled(rows, list, seed);
    for (std::size_t row = 0; row < rows; ++row) {
      const double inside = draws.at(kStratum, list, row).u();
      points.at(row, column) = (double(strata[row]) + inside) / double(rows);
    }
  }
  return points;
}

double least_distance(const Points& points) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t a = 0; a < points.rows(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      double square = 0;
      for (std::size_t k = 0; k < points.columns(); ++k) {
        const double gap = points.at(a, k) - points.at(b, k);
        square += gap * gap;
      }
      least = std::min(least, square);
    }
  }
  return least;
}

/// A start on the grid from which every parameter can move by two thirds, up or down.
std::vector<double> start_of(std::uint32_t trajectory, std::size_t columns, std::uint64_t seed) {
  const Draws draws(seed);
  std::vector<double> start(columns);
  for (std::size_t k = 0; k < columns; ++k) {
    const Draw draw = draws.at(kStart, trajectory, k);
    start[k] = (draw.u() < .5 ? 0 : kGridStep) + (draw.v() < .5 ? 0 : kMorrisStep);
  }
  return start;
}
}  // namespace

void Points::set_row(std::size_t row, std::span<const double> values) {
  if (values.size() != columns_) throw std::invalid_argument("a point has other columns");
  std::ranges::copy(values, values_.begin() + std::ptrdiff_t(row * columns_));
}

double value_between(double low, double high, double share) {
  return std::clamp(low * (1 - share) + high * share, low, high);  // not beyond it by rounding
}

std::vector<std::size_t> shuffled(std::size_t count, std::uint32_t list, std::uint64_t seed) {
  const Draws draws(seed);
  std::vector<double> lots(count);
  for (std::size_t k = 0; k < count; ++k) lots[k] = draws.at(kShuffle, list, k).u();
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&lots](std::size_t a, std::size_t b) {
    return lots[a] != lots[b] ? lots[a] < lots[b] : a < b;
  });
  return order;
}

Points latin_hypercube(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  if (columns >= kListsOfCube) throw std::invalid_argument("too many columns");
  Points best = one_hypercube(rows, columns, seed, 0);
  double apart = least_distance(best);
  for (std::uint32_t cube = 1; cube < kTriedCubes; ++cube) {
    Points other = one_hypercube(rows, columns, seed, cube);
    const double distance = least_distance(other);
    if (distance > apart) best = std::move(other), apart = distance;
  }
  return best;
}

Points full_grid(const std::vector<std::size_t>& steps) {
  std::size_t rows = 1;
  for (const std::size_t count : steps) rows *= count;
  Points points(rows, steps.size());
  for (std::size_t row = 0; row < rows; ++row) {
    std::size_t rest = row;
    for (std::size_t k = steps.size(); k-- > 0;) {
      const std::size_t step = rest % steps[k];
      rest /= steps[k];
      points.at(row, k) = steps[k] < 2 ? 0 : double(step) / double(steps[k] - 1);
    }
  }
  return points;
}

MorrisDesign morris_design(std::size_t trajectories, std::size_t columns, std::uint64_t seed) {
  MorrisDesign design{Points(trajectories * (columns + 1), columns), {}};
  for (std::size_t t = 0; t < trajectories; ++t) {
    auto point = start_of(std::uint32_t(t), columns, seed);
    std::size_t row = t * (columns + 1);
    design.points.set_row(row, point);
    auto& steps = design.trajectories.emplace_back();
    for (const std::size_t parameter : shuffled(columns, std::uint32_t(t), seed)) {
      const double length = point[parameter] < .5 ? kMorrisStep : -kMorrisStep;
      point[parameter] += length;
      point[parameter] = std::clamp(point[parameter], 0.0, 1.0);  // off the edge by rounding only
      design.points.set_row(row + 1, point);
      steps.push_back({parameter, row, row + 1, length});
      ++row;
    }
  }
  return design;
}

Points saltelli_sample(std::size_t samples, std::size_t columns, std::uint64_t seed) {
  const Draws draws(seed);
  Points points(samples * (columns + 2), columns);
  for (std::size_t j = 0; j < samples; ++j) {
    const std::size_t row = j * (columns + 2);
    for (std::size_t k = 0; k < columns; ++k) {
      const Draw draw = draws.at(kSaltelli, std::uint32_t(k), j);
      for (std::size_t i = 0; i < columns + 2; ++i) points.at(row + i, k) = draw.u();
      points.at(row + 1, k) = points.at(row + 2 + k, k) = draw.v();
    }
  }
  return points;
}

}  // namespace engawa
