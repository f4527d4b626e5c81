#include "viz/facts/screen_table.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "sim/text/speech.hpp"
#include "viz/facts/area_facts.hpp"
#include "viz/facts/csv.hpp"
#include "viz/facts/hub_facts.hpp"
#include "viz/facts/person_facts.hpp"

namespace engawa {
namespace {

using Row = std::vector<std::string>;

double at_week(const std::vector<double>& series, int week) {
  return week < 0 || std::size_t(week) >= series.size() ? std::numeric_limits<double>::quiet_NaN()
                                                        : series[std::size_t(week)];
}

/// Writes the table section by section.
class Table {
 public:
  Table(const Playback& playback, const ViewState& view)
      : playback_(playback), view_(view), week_(week_of(view)) {
    if (playback.paired()) sides_.push_back(Side::baseline);
    sides_.push_back(Side::variant);
  }

  void write_heading() {
    const RunHeader& header = recording(Side::variant).header;
    const bool japanese = view_.language == Language::japanese;
    add({said("facts.csv_study"), header.study_name,
         japanese ? header.question_ja : header.question_en});
    add({said("facts.csv_seed"), fmt::to_string(header.seed)});
    add({said("facts.csv_week"), fmt::to_string(week_), date_of(week_)});
    for (const Side side : sides_)
      add({said(side == Side::baseline ? "facts.csv_baseline" : "facts.csv_variant"),
           recording(side).header.variant, name_of(side)});
  }

  void write_numbers(const SeedNumbers& numbers) {
    Row titles{said("facts.csv_number"), said("facts.csv_unit")};
    for (const Side side : sides_)
      for (const auto* id : {"facts.csv_run", "facts.csv_mean", "facts.csv_low", "facts.csv_high"})
        titles.push_back(headed(id, side));
    for (const auto* id : {"facts.csv_difference", "facts.csv_low", "facts.csv_high"})
      titles.push_back(said(id));
    titles.push_back(said("facts.csv_seeds"));
    start(said("facts.csv_numbers"), titles);
    for (const NumberPair& pair : numbers.numbers) write_number(pair, numbers.seeds);
    if (!numbers.settled) add({said("facts.not_settled")});
  }

  void write_areas(const Viewport& pane) {
    Row titles{said("facts.csv_area")};
    for (const Side side : sides_)
      for (const auto* id : {"facts.csv_people", "facts.csv_lonely", "facts.csv_isolated"})
        titles.push_back(headed(id, side));
    start(said("facts.csv_areas", {fmt::to_string(kFewestForMean)}), titles);
    std::vector<std::vector<AreaFacts>> facts;
    for (const Side side : sides_) facts.push_back(facts_of_areas(playback_.world(side), week_));
    const auto& areas = recording(Side::variant).areas;
    for (std::size_t k = 0; k < areas.size(); ++k) {
      if (!pane.holds(pane.pixel(areas[k].x, areas[k].y))) continue;
      Row row{areas[k].name};
      for (const auto& of_side : facts) {
        const AreaFacts one = k < of_side.size() ? of_side[k] : AreaFacts{};
        row.push_back(fmt::to_string(one.people));
        row.push_back(csv_number(one.loneliness));
        row.push_back(csv_number(one.isolated));
      }
      add(row);
    }
  }

  void write_resident(std::uint64_t life) {
    Row titles{said("facts.csv_week"), said("facts.csv_date")};
    std::vector<PersonFacts> facts;
    const RecordedWorld& first = playback_.world(sides_.front());
    for (const Side side : sides_) {
      facts.push_back(facts_of_person(playback_.world(side), life, week_, view_.language, &first));
      for (const auto* id : {"facts.csv_visits", "facts.csv_given", "facts.csv_received",
                             "facts.csv_lonely", "facts.csv_meetings", "facts.csv_role"})
        titles.push_back(headed(id, side));
    }
    start(resident_label(first, life, week_, view_.language, &first), titles);
    for (int week = -1; week < playback_.weeks(); ++week) {
      Row row{fmt::to_string(week), date_of(week)};
      for (const PersonFacts& one : facts) append_week(one, week, row);
      add(row);
    }
  }

  void write_hub(const std::string& hub) {
    Row titles{said("facts.csv_week"), said("facts.csv_date")};
    std::vector<HubFacts> facts;
    std::string label = hub;
    for (const Side side : sides_) {
      facts.push_back(facts_of_hub(playback_.world(side), hub, week_, view_.language));
      if (facts.back().known) label = facts.back().label;
      for (const auto* id : {"facts.csv_visits", "facts.csv_turned_away"})
        titles.push_back(headed(id, side));
    }
    start(label, titles);
    for (int week = 0; week < playback_.weeks(); ++week) {
      Row row{fmt::to_string(week), date_of(week)};
      for (const HubFacts& one : facts) {
        const auto k = static_cast<std::size_t>(week);
        const bool has = one.known && k < one.visits_by_week.size();
        row.push_back(has ? csv_number(double(one.visits_by_week[k])) : "");
        row.push_back(has ? csv_number(double(one.turned_away_by_week[k])) : "");
      }
      add(row);
    }
  }

  [[nodiscard]] std::string text() const { return fmt::format("{}{}", kByteOrderMark, text_); }

 private:
  [[nodiscard]] const Recording& recording(Side side) const {
    return playback_.world(side).recording();
  }
  [[nodiscard]] std::string said(std::string_view id, Row with = {}) const {
    return say(view_.language, id, std::move(with));
  }
  [[nodiscard]] std::string name_of(Side side) const {
    const RunHeader& header = recording(side).header;
    return view_.language == Language::japanese ? header.variant_ja : header.variant_en;
  }
  /// A column's title with the world it is of.
  [[nodiscard]] std::string headed(std::string_view id, Side side) const {
    return sides_.size() == 1 ? said(id) : said("facts.csv_headed", {name_of(side), said(id)});
  }
  [[nodiscard]] std::string date_of(int week) const {
    const auto& dates = recording(Side::variant).dates;
    return week < 0 || std::size_t(week) >= dates.size() ? "" : dates[std::size_t(week)];
  }
  void add(const Row& row) { text_ += csv_row(row); }
  void start(const std::string& title, const Row& titles) {
    text_ += "\r\n";
    add({title});
    add(titles);
  }

  void write_number(const NumberPair& pair, std::size_t seeds) {
    const bool japanese = view_.language == Language::japanese;
    Row row{japanese ? pair.what.title_ja : pair.what.title_en,
            said(pair.what.reading == Reading::so_far ? "facts.csv_so_far" : "facts.csv_as_is",
                 {pair.what.unit})};
    for (const Side side : sides_) {
      const NumberSeries& series = side == Side::baseline ? pair.baseline : pair.variant;
      for (const auto* values : {&series.run, &series.mean, &series.low, &series.high})
        row.push_back(csv_number(at_week(*values, week_)));
    }
    const bool known = week_ >= 0 && std::size_t(week_) < pair.difference.size();
    const Estimate difference = known ? pair.difference[std::size_t(week_)] : Estimate{};
    for (const double value : {difference.mean, difference.low, difference.high})
      row.push_back(known ? csv_number(value) : "");
    row.push_back(fmt::to_string(seeds));
    add(row);
  }

  static void append_week(const PersonFacts& one, int week, Row& row) {
    for (const auto* counts : {&one.visits, &one.helps_given, &one.helps_received}) {
      const bool has = one.known && week >= 0 && std::size_t(week) < counts->size();
      row.push_back(has ? fmt::to_string((*counts)[std::size_t(week)]) : "");
    }
    std::size_t k = 0;
    while (k < one.snapshot_week.size() && one.snapshot_week[k] != week) ++k;
    for (const auto* series : {&one.loneliness, &one.meetings, &one.role})
      row.push_back(k < series->size() ? csv_number(double((*series)[k])) : "");
  }

  const Playback& playback_;
  const ViewState& view_;
  int week_;
  std::vector<Side> sides_;
  std::string text_;
};

}  // namespace

std::string screen_table(const Playback& playback, const ViewState& view,
                         const SeedNumbers& numbers, const Viewport& pane) {
  Table table(playback, view);
  table.write_heading();
  table.write_numbers(numbers);
  table.write_areas(pane);
  if (view.selection.life) table.write_resident(*view.selection.life);
  if (!view.selection.hub.empty()) table.write_hub(view.selection.hub);
  return table.text();
}

}  // namespace engawa
