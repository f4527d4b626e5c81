// Evaluates the measures week by week and keeps the rows of the current segment.
#pragma once
#include <array>
#include <optional>
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
    auto& [groups, survey, areas, person_measures, questions, rows, stock_weeks] = self;
    archive(rows, stock_weeks);
  }

 private:
  struct Sums {
    std::size_t columns = 0;
    std::vector<FixedSum> cells, areas;  ///< [cell][column], [area][column]
    Sums(std::size_t number, std::size_t places);
  };
  struct Question {
    double (*of_person)(const PersonView&) = nullptr;
    std::size_t column = 0;  ///< among the measures of persons
  };
  void count_people(const World& world);
  void count_events(const World& world, std::size_t measure);
  void answer(const PersonView& person, std::vector<double>& values) const;
  /// Sums of a column, by group; divided by those of another if there is one.
  void add_row(std::size_t measure, const Sums& sums, std::size_t column,
               std::optional<std::size_t> people = {});

  std::vector<Group> groups_;
  SurveyTable survey_;
  std::size_t areas_;
  std::vector<std::size_t> person_measures_;
  std::array<std::vector<Question>, kUniverses> questions_;
  std::vector<std::vector<double>> rows_;  ///< by measure, row-major
  std::vector<std::uint32_t> stock_weeks_;
};

}  // namespace engawa
