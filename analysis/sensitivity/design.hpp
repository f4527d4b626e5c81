// Where a study is looked at: points of the unit cube, one coordinate for each parameter, 0 = the
// lowest and 1 = the highest value. The same seed gives the same points.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace engawa {

/// Points, one a row.
class Points {
 public:
  Points() = default;
  Points(std::size_t rows, std::size_t columns)
      : rows_(rows), columns_(columns), values_(rows * columns) {}
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] double& at(std::size_t row, std::size_t column) {
    return values_[row * columns_ + column];
  }
  [[nodiscard]] double at(std::size_t row, std::size_t column) const {
    return values_[row * columns_ + column];
  }
  [[nodiscard]] std::span<const double> row(std::size_t row) const {
    return std::span(values_).subspan(row * columns_, columns_);
  }
  void set_row(std::size_t row, std::span<const double> values);
  bool operator==(const Points&) const = default;

 private:
  std::size_t rows_ = 0, columns_ = 0;
  std::vector<double> values_;
};

/// A coordinate in units of its range; both ends are met exactly.
[[nodiscard]] double value_between(double low, double high, double share);

/// 0..count-1 in an order by lot.
[[nodiscard]] std::vector<std::size_t> shuffled(std::size_t count, std::uint32_t list,
                                                std::uint64_t seed);
/// Latin hypercube (McKay et al. 1979): in every column one point in each of `rows` equal strata.
/// Of several drawn, the one whose nearest two points are farthest apart.
[[nodiscard]] Points latin_hypercube(std::size_t rows, std::size_t columns, std::uint64_t seed);
/// Every combination of `steps[k]` evenly spaced values in column k, the last column fastest.
[[nodiscard]] Points full_grid(const std::vector<std::size_t>& steps);

/// One step along a trajectory: from a point to the next, in one parameter.
struct MorrisStep {
  std::size_t parameter = 0, from = 0, to = 0;  ///< rows of the points
  double length = 0;                            ///< with its sign, in units of the range
};
struct MorrisDesign {
  Points points;  ///< columns + 1 for each trajectory
  std::vector<std::vector<MorrisStep>> trajectories;
};
/// Trajectories of Morris (1991) on a grid of four levels: each starts by lot and moves every
/// parameter once, in an order by lot, by two thirds of its range.
[[nodiscard]] MorrisDesign morris_design(std::size_t trajectories, std::size_t columns,
                                         std::uint64_t seed);

/// Sample of Saltelli et al. (2010): for each j the row of A, the row of B, and for each column i
/// the row of A whose column i comes from B. `samples` times (columns + 2) rows; plain Monte Carlo.
[[nodiscard]] Points saltelli_sample(std::size_t samples, std::size_t columns, std::uint64_t seed);

}  // namespace engawa
