#include "sim/results/measure_log.hpp"

#include <limits>

namespace engawa {
namespace {
constexpr std::size_t kEveryoneColumn = 0, kAdultsColumn = 1;  // divisors of the means

std::string_view kind_name(MeasureKind kind) {
  return kind == MeasureKind::flow ? "flow" : kind == MeasureKind::stock ? "stock" : "mean";
}
}  // namespace

MeasureLog::MeasureLog(const World& at_start)
    : groups_(groups_of(at_start.area_names)),
      survey_(at_start.parameters.loneliness),
      areas_(at_start.area_names.size()),
      rows_(measures().size()) {
  for (std::size_t m = 0; m < measures().size(); ++m) {
    if (measures()[m].of_person != nullptr) person_measures_.push_back(m);
  }
}

void MeasureLog::add_row(std::size_t measure, const std::vector<FixedSum>& cells,
                         const std::vector<FixedSum>& areas, std::size_t column,
                         std::size_t columns, const Sums* divisor) {
  const auto total = [&](const Group& group, const auto& by_cell, const auto& by_area,
                         std::size_t at, std::size_t stride) {
    FixedSum sum;
    if (group.area.exists()) sum.add(by_area[group.area.value * stride + at]);
    for (const auto cell : group.cells) sum.add(by_cell[cell * stride + at]);
    return sum.value();
  };
  for (const auto& group : groups_) {
    double value = total(group, cells, areas, column, columns);
    if (divisor != nullptr) {
      const bool adults = measures()[measure].universe == Universe::adults;
      const double people =
          total(group, divisor->cells, divisor->areas, adults ? kAdultsColumn : kEveryoneColumn, 2);
      value = people > 0 ? value / people : std::numeric_limits<double>::quiet_NaN();
    }
    rows_[measure].push_back(value);
  }
}

void MeasureLog::count_people(const World& world) {
  const std::size_t columns = person_measures_.size();
  Sums sums{std::vector<FixedSum>(kCells * columns), std::vector<FixedSum>(areas_ * columns)};
  Sums people{std::vector<FixedSum>(kCells * 2), std::vector<FixedSum>(areas_ * 2)};
  const Residents& r = world.residents;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (!r.has(who, kPresent)) continue;
    const bool adult = age_of(r, who, world.week) >= kSurveyAge;
    const std::size_t cell = cell_of(world, who), area = r.area[who].value;
    const PersonView view = view_person(world, survey_, who);
    const auto add = [&](Sums& to, std::size_t column, std::size_t stride, double value) {
      to.cells[cell * stride + column].add(value);
      if (area < areas_) to.areas[area * stride + column].add(value);
    };
    add(people, kEveryoneColumn, 2, 1);
    if (adult) add(people, kAdultsColumn, 2, 1);
    for (std::size_t column = 0; column < columns; ++column) {
      const Measure& measure = measures()[person_measures_[column]];
      if (measure.universe == Universe::adults && !adult) continue;
      add(sums, column, columns, measure.of_person(view));
    }
  }
  for (std::size_t column = 0; column < columns; ++column) {
    const std::size_t m = person_measures_[column];
    add_row(m, sums.cells, sums.areas, column, columns,
            measures()[m].kind == MeasureKind::mean ? &people : nullptr);
  }
}

void MeasureLog::add_week(const World& world, int study_week, bool last) {
  for (std::size_t m = 0; m < measures().size(); ++m) {
    const Measure& measure = measures()[m];
    if (measure.of_town != nullptr) rows_[m].push_back(measure.of_town(world));
    if (measure.of_events == nullptr) continue;
    std::vector<FixedSum> cells(kCells), areas(areas_);
    Tally tally(world, cells, areas);
    measure.of_events(world, tally);
    add_row(m, cells, areas, 0, 1, nullptr);
  }
  if ((study_week + 1) % kStockWeeks == 0 || last) {
    count_people(world);
    stock_weeks_.push_back(static_cast<std::uint32_t>(study_week));
  }
}

void MeasureLog::flush(Hdf5Image& image) {
  for (std::size_t m = 0; m < measures().size(); ++m) {
    const Measure& measure = measures()[m];
    const std::uint64_t width = measure.of_town != nullptr ? 1 : groups_.size();
    const std::string calendar = measure.of_person != nullptr ? "stock_week" : "week";
    image.write(
        "/measures/" + std::string(measure.name),
        make_dataset(
            std::span<const double>(rows_[m]), {rows_[m].size() / width, width},
            {{"unit", std::string(measure.unit)},
             {"title_ja", std::string(measure.ja)},
             {"title_en", std::string(measure.en)},
             {"kind", std::string(kind_name(measure.kind))},
             {"universe",
              std::string(measure.universe == Universe::adults ? "age 16 and over" : "everyone")},
             {"groups", std::string(width == 1 ? "total" : "all")},
             {"calendar", calendar}}));
    rows_[m].clear();
  }
  image.write("/calendar/stock_week", make_column(stock_weeks_));
  stock_weeks_.clear();
}

}  // namespace engawa
