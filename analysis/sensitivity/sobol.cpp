#include "analysis/sensitivity/sobol.hpp"

#include <cmath>
#include <stdexcept>

namespace engawa {
namespace {
/// What one row of the sample adds to the sums.
class Sample {
 public:
  Sample(std::size_t columns, std::span<const double> values)
      : columns_(columns),
        rows_(values.size() / (columns + 2)),
        values_(values.begin(), values.end()) {
    const double mean = mean_of(values_);  // taken off: the estimator of S1 is the surer for it
    for (double& value : values_) value -= mean;
  }
  [[nodiscard]] std::size_t rows() const { return rows_; }

  /// First and total index of every column from these rows.
  [[nodiscard]] std::vector<SobolIndex> indices(std::span<const std::size_t> rows) const {
    std::vector<double> first(columns_), total(columns_);
    double sum = 0, squares = 0;
    for (const std::size_t row : rows) {
      const double* value = values_.data() + row * (columns_ + 2);
      const double a = value[0], b = value[1];
      sum += a + b, squares += a * a + b * b;
      for (std::size_t k = 0; k < columns_; ++k) {
        const double mixed = value[2 + k];
        first[k] += b * (mixed - a);
        total[k] += (a - mixed) * (a - mixed) / 2;
      }
    }
    const double count = double(rows.size()), mean = sum / (2 * count);
    const double variance = squares / (2 * count) - mean * mean;
    std::vector<SobolIndex> out(columns_);
    for (std::size_t k = 0; k < columns_ && variance > 0; ++k) {
      out[k].first = first[k] / count / variance;
      out[k].total = total[k] / count / variance;
    }
    return out;
  }

 private:
  std::size_t columns_, rows_;
  std::vector<double> values_;
};
}  // namespace

std::vector<SobolIndex> sobol_indices(std::size_t columns, std::span<const double> values,
                                      int repetitions, std::uint64_t seed) {
  if (columns == 0 || values.empty() || values.size() % (columns + 2) != 0)
    throw std::invalid_argument("values do not belong to a sample of this width");
  const Sample sample(columns, values);
  std::vector<std::size_t> rows(sample.rows());
  for (std::size_t row = 0; row < rows.size(); ++row) rows[row] = row;
  auto indices = sample.indices(rows);
  std::vector<std::vector<double>> first(columns), total(columns);
  for (int repetition = 0; repetition < repetitions; ++repetition) {
    const auto drawn = sample.indices(resample(rows.size(), std::uint32_t(repetition), seed));
    for (std::size_t k = 0; k < columns; ++k) {
      first[k].push_back(drawn[k].first);
      total[k].push_back(drawn[k].total);
    }
  }
  for (std::size_t k = 0; k < columns && repetitions > 0; ++k) {
    indices[k].first_interval = percentile_interval(std::move(first[k]));
    indices[k].total_interval = percentile_interval(std::move(total[k]));
  }
  return indices;
}

std::vector<SobolIndex> sobol_of(const UnitFunction& function, std::size_t columns,
                                 std::size_t samples, std::uint64_t seed, int repetitions) {
  const Points points = saltelli_sample(samples, columns, seed);
  std::vector<double> values;
  for (std::size_t row = 0; row < points.rows(); ++row) values.push_back(function(points.row(row)));
  return sobol_indices(columns, values, repetitions, seed);
}

}  // namespace engawa
