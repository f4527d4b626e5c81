#include "sim/results/measure_log.hpp"

#include <algorithm>
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
    const Measure& measure = measures()[m];
    if (measure.of_person == nullptr) continue;
    questions_[static_cast<std::size_t>(measure.universe)].push_back(
        {measure.of_person, person_measures_.size()});
    person_measures_.push_back(m);
  }
}

// The last row of areas takes those who live in none.
MeasureLog::Sums::Sums(std::size_t number, std::size_t places)
    : columns(number), cells(kCells * number), areas((places + 1) * number) {}

void MeasureLog::add_row(std::size_t measure, const Sums& sums, std::size_t column,
                         std::optional<std::size_t> people) {
  const auto total = [&](const Group& group, std::size_t at) {
    FixedSum sum;
    if (group.area.exists()) sum.add(sums.areas[group.area.value * sums.columns + at]);
    for (const auto cell : group.cells) sum.add(sums.cells[cell * sums.columns + at]);
    return sum.value();
  };
  for (const auto& group : groups_) {
    double value = total(group, column);
    if (people) {
      const double divisor = total(group, *people);
      value = divisor > 0 ? value / divisor : kMissing;
    }
    rows_[measure].push_back(value);
  }
}

/// Zero where the person does not belong to the universe; behind the answers, one for each universe
/// to which the person does.
void MeasureLog::answer(const PersonView& person, std::vector<double>& values) const {
  std::ranges::fill(values, 0.0);
  for (std::size_t u = 0; u < kUniverses; ++u) {
    if (!is_in(person, static_cast<Universe>(u))) continue;
    values[person_measures_.size() + u] = 1;
    for (const auto& question : questions_[u]) values[question.column] = question.of_person(person);
  }
}

void MeasureLog::count_people(const World& world) {
  const std::size_t columns = person_measures_.size(), all = columns + kUniverses;
  Sums sums(all, areas_);
  const std::span cells(sums.cells), areas(sums.areas);
  std::vector<double> values(all);
  const auto hubs = open_hubs_of(world);
  const auto ties = outside_ties_of(world);
  const Residents& r = world.residents;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (!r.has(who, kPresent)) continue;
    answer(view_person(world, survey_, hubs, ties, who), values);
    const std::size_t area = std::min<std::size_t>(r.area[who].value, areas_);
    add_each(values, cells.subspan(cell_of(world, who) * all, all), areas.subspan(area * all, all));
  }
  for (std::size_t column = 0; column < columns; ++column) {
    const std::size_t m = person_measures_[column];
    const auto universe = static_cast<std::size_t>(measures()[m].universe);
    const bool mean = measures()[m].kind == MeasureKind::mean;
    add_row(m, sums, column, mean ? std::optional(columns + universe) : std::nullopt);
  }
}

void MeasureLog::count_events(const World& world, std::size_t measure) {
  Sums sums(1, areas_);
  Tally tally(world, sums.cells, std::span(sums.areas).first(areas_));
  measures()[measure].of_events(world, tally);
  if (tally.empty()) {
    rows_[measure].resize(rows_[measure].size() + groups_.size(), 0.0);
  } else {
    add_row(measure, sums, 0);
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
