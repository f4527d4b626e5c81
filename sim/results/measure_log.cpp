#include "sim/results/measure_log.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace engawa {
namespace {
constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

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
      const auto universe = static_cast<std::size_t>(measures()[measure].universe);
      const double people = total(group, divisor->cells, divisor->areas, universe, kUniverses);
      value = people > 0 ? value / people : kMissing;
    }
    rows_[measure].push_back(value);
  }
}

void MeasureLog::count_people(const World& world) {
  const std::size_t columns = person_measures_.size();
  // The last row of areas takes those who live in none.
  Sums sums{std::vector<FixedSum>(kCells * columns), std::vector<FixedSum>((areas_ + 1) * columns)};
  Sums people{std::vector<FixedSum>(kCells * kUniverses),
              std::vector<FixedSum>((areas_ + 1) * kUniverses)};
  struct Row {
    double (*of_person)(const PersonView&);
    std::size_t universe;
  };
  std::vector<Row> rows;  // side by side: they are asked of everybody
  for (const std::size_t m : person_measures_)
    rows.push_back({measures()[m].of_person, static_cast<std::size_t>(measures()[m].universe)});
  const auto hubs = open_hubs_of(world);
  const auto ties = outside_ties_of(world);
  const Residents& r = world.residents;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (!r.has(who, kPresent)) continue;
    const PersonView view = view_person(world, survey_, hubs, ties, who);
    const std::size_t cell = cell_of(world, who);
    const std::size_t area = std::min<std::size_t>(r.area[who].value, areas_);
    std::array<bool, kUniverses> in{};
    for (std::size_t u = 0; u < kUniverses; ++u) in[u] = is_in(view, static_cast<Universe>(u));
    const auto add = [cell, area](Sums& to, std::size_t column, std::size_t stride, double value) {
      if (value == 0) return;  // most flags of most people
      FixedSum one;
      one.add(value);
      to.cells[cell * stride + column].add(one);
      to.areas[area * stride + column].add(one);
    };
    for (std::size_t u = 0; u < kUniverses; ++u) add(people, u, kUniverses, in[u] ? 1 : 0);
    for (std::size_t column = 0; column < columns; ++column) {
      if (in[rows[column].universe]) add(sums, column, columns, rows[column].of_person(view));
    }
  }
  for (std::size_t column = 0; column < columns; ++column) {
    const std::size_t m = person_measures_[column];
    add_row(m, sums.cells, sums.areas, column, columns,
            measures()[m].kind == MeasureKind::mean ? &people : nullptr);
  }
}

void MeasureLog::count_events(const World& world, std::size_t measure) {
  std::vector<FixedSum> cells(kCells), areas(areas_);
  Tally tally(world, cells, areas);
  measures()[measure].of_events(world, tally);
  if (tally.empty()) {
    rows_[measure].resize(rows_[measure].size() + groups_.size(), 0.0);
  } else {
    add_row(measure, cells, areas, 0, 1, nullptr);
  }
}

void MeasureLog::add_week(const World& world, int study_week, bool last) {
  const bool stock_week = counts_people(study_week) || last;
  for (std::size_t m = 0; m < measures().size(); ++m) {
    const Measure& measure = measures()[m];
    const bool due = stock_week || !measure.every_fourth_week;
    if (measure.of_town != nullptr && due) rows_[m].push_back(measure.of_town(world));
    if (measure.of_events != nullptr) count_events(world, m);
  }
  if (stock_week) {
    count_people(world);
    stock_weeks_.push_back(static_cast<std::uint32_t>(study_week));
  }
}

void MeasureLog::flush(DatasetSink& image) {
  for (std::size_t m = 0; m < measures().size(); ++m) {
    const Measure& measure = measures()[m];
    const std::uint64_t width = measure.of_town != nullptr ? 1 : groups_.size();
    const std::string calendar = is_seldom(measure) ? "stock_week" : "week";
    image.write("/measures/" + std::string(measure.name),
                make_dataset(std::span<const double>(rows_[m]), {rows_[m].size() / width, width},
                             {{"unit", std::string(measure.unit)},
                              {"title_ja", std::string(measure.ja)},
                              {"title_en", std::string(measure.en)},
                              {"kind", std::string(kind_name(measure.kind))},
                              {"code", std::string(measure.code)},
                              {"universe", std::string(name_of(measure.universe))},
                              {"groups", std::string(width == 1 ? "total" : "all")},
                              {"calendar", calendar}}));
    rows_[m].clear();
  }
  image.write("/calendar/stock_week", make_column(stock_weeks_));
  stock_weeks_.clear();
}

}  // namespace engawa
