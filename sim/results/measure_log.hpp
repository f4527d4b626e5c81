// Evaluates the measures week by week and keeps the rows of the current segment.
#pragma once
#include <vector>

#include "sim/core/archive.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/results/measures.hpp"

namespace engawa {

class MeasureLog {
 public:
  explicit MeasureLog(const World& at_start);
  /// Evaluates a lived week; study_week counts from 0. People are counted in every fourth week and
  /// when `last`.
  void add_week(const World& world, int study_week, bool last);
  /// Writes /measures and the stock calendar, and forgets the rows.
  void flush(DatasetSink& image);
  [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }

  /// What is not yet written, for a checkpoint; the rest follows from the world.
  template <class Self, class Archive>
  static void pass(Self& self, Archive& archive) {
    auto& [groups, survey, areas, person_measures, rows, stock_weeks] = self;
    archive(rows, stock_weeks);
  }

 private:
  struct Sums {
    std::vector<FixedSum> cells, areas;  ///< [cell][column], [area][column]
  };
  void count_people(const World& world);
  void count_events(const World& world, std::size_t measure);
  void add_row(std::size_t measure, const std::vector<FixedSum>& cells,
               const std::vector<FixedSum>& areas, std::size_t column, std::size_t columns,
               const Sums* divisor);

  std::vector<Group> groups_;
  SurveyTable survey_;
  std::size_t areas_;
  std::vector<std::size_t> person_measures_;
  std::vector<std::vector<double>> rows_;  ///< by measure, row-major
  std::vector<std::uint32_t> stock_weeks_;
};

}  // namespace engawa
