#include "sim/results/export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "sim/results/hdf5.hpp"
#include "sim/results/run_file.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {

void write_text(const std::filesystem::path& file, const std::string& text) {
  write_whole_file(file, std::as_bytes(std::span<const char>(text)));
}

/// A CSV field by RFC 4180; a leading = + - @ would be run as a formula by spreadsheets.
std::string csv_field(const std::string& text) {
  std::string safe = text;
  if (!safe.empty() && std::string_view("=+-@\t").find(safe[0]) != std::string_view::npos)
    safe.insert(safe.begin(), '\'');
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string out = "\"";
  for (const char c : safe) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

/// A number as it is, or nothing if there is none.
std::string number_field(float value) {
  return std::isnan(value) ? std::string() : fmt::format("{}", value);
}

std::string header_of_cohort(const CohortRows& cohort) {
  std::string text =
      "life,group_at_start,age_at_start,regular_at_start,loneliness_at_start,first_visit_week,"
      "loneliness_at_first_visit,visits,present_at_end,regular_at_end,loneliness_at_end";
  for (const int week : cohort.snapshot_weeks) text += fmt::format(",loneliness_week_{}", week);
  return text + '\n';
}

/// Everybody present at the start, a row each: loneliness in SD, weeks of the study.
std::string cohort_table(const Hdf5File& file, const CohortRows& cohort,
                         const std::vector<std::string>& groups) {
  std::vector<std::string> group_of_cell(256);
  const auto cells = file.values<std::int32_t>("/groups/cell", {groups.size()});
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (cells[g] >= 0 && cells[g] < 256) group_of_cell[std::size_t(cells[g])] = groups[g];
  }
  const bool course = !cohort.first_visit.empty();
  std::string text = header_of_cohort(cohort);
  for (std::size_t k = 0; k < cohort.life.size(); ++k) {
    fmt::format_to(
        std::back_inserter(text), "{:016x},{},{},{},{},{},{},{},{},{},{}", cohort.life[k],
        csv_field(group_of_cell[cohort.cell[k]]), cohort.age[k], cohort.regular_at_start[k],
        number_field(cohort.z_at_start[k]),
        course && cohort.first_visit[k] >= 0 ? std::to_string(cohort.first_visit[k]) : "",
        course ? number_field(cohort.z_at_first_visit[k]) : "", cohort.visits[k],
        cohort.present_at_end[k], cohort.regular_at_end[k], number_field(cohort.z_at_end[k]));
    for (const auto& then : cohort.z_then) text += ',' + number_field(then[k]);
    text += '\n';
  }
  return text;
}

/// What each table holds: one row a measure.
std::string measures_table(const Hdf5File& file, const std::vector<std::string>& names) {
  std::string text = "measure,unit,code,kind,universe,groups,calendar,ja,en\n";
  for (const auto& name : names) {
    text += csv_field(name);
    for (const char* what :
         {"unit", "code", "kind", "universe", "groups", "calendar", "title_ja", "title_en"})
      text += ',' + csv_field(file.text_attribute(fmt::format("/measures/{}", name), what));
    text += '\n';
  }
  return text;
}

}  // namespace

void export_csv(const std::filesystem::path& run_file, const std::filesystem::path& folder) {
  const CaseMeasures data = read_case(run_file);
  std::vector<std::string> dates, ja, en;
  const CohortRows cohort = read_cohort(run_file);
  std::string members, described;
  {
    const Hdf5File file(run_file);
    dates = file.texts("/calendar/date");
    ja = file.texts("/groups/title_ja"), en = file.texts("/groups/title_en");
    if (dates.size() != std::size_t(data.weeks) || ja.size() != data.groups.size() ||
        en.size() != data.groups.size())
      file.refuse("/groups");
    members = cohort_table(file, cohort, data.groups);
    described = measures_table(file, data.measures);
  }
  make_folders(folder);
  std::string names = "group,ja,en\n";
  for (std::size_t g = 0; g < data.groups.size(); ++g)
    names += csv_field(data.groups[g]) + ',' + csv_field(ja[g]) + ',' + csv_field(en[g]) + '\n';
  write_text(folder / "groups.csv", names);
  write_text(folder / "measures.csv", described);
  write_text(folder / "cohort.csv", members);
  for (std::size_t m = 0; m < data.measures.size(); ++m) {
    std::string text = "week,date";
    for (const auto& group : data.groups) text += ',' + csv_field(group);
    text += '\n';
    for (int week = 0; week < data.weeks; ++week) {
      text += fmt::format("{},{}", week, dates[std::size_t(week)]);
      for (std::size_t g = 0; g < data.groups.size(); ++g) {
        const double value = data.at(m, week, g);
        text += ',';
        if (!std::isnan(value)) fmt::format_to(std::back_inserter(text), "{}", value);
      }
      text += '\n';
    }
    write_text(folder / (data.measures[m] + ".csv"), text);
  }
}

std::filesystem::path choose_run(const std::filesystem::path& results, bool with_network) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(results, ignored)) return results;
  for (const auto& run : find_runs(results)) {
    if (run.header.record_all || !with_network) return run.file;
  }
  throw InputError({results.string()},
                   {with_network ? "results.no_network" : "results.no_runs", {}}, {},
                   {with_network ? "results.record_seeds" : "results.give_study_folder", {}});
}

}  // namespace engawa
