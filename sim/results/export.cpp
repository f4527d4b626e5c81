#include "sim/results/export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "sim/results/hdf5.hpp"
#include "sim/results/network_log.hpp"
#include "sim/results/run_file.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"
#include "sim/text/markup.hpp"

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

constexpr std::string_view kTieNames[] = {"household", "kin",       "friendship",   "neighbour",
                                          "hub",       "colleague", "professional", "online"};

}  // namespace

void export_csv(const std::filesystem::path& run_file, const std::filesystem::path& folder) {
  const CaseMeasures data = read_case(run_file);
  std::vector<std::string> dates, ja, en;
  {
    const Hdf5File file(run_file);
    dates = file.texts("/calendar/date");
    ja = file.texts("/groups/title_ja"), en = file.texts("/groups/title_en");
    if (dates.size() != std::size_t(data.weeks) || ja.size() != data.groups.size() ||
        en.size() != data.groups.size())
      file.refuse("/groups");
  }
  make_folders(folder);
  std::string names = "group,ja,en\n";
  for (std::size_t g = 0; g < data.groups.size(); ++g)
    names += csv_field(data.groups[g]) + ',' + csv_field(ja[g]) + ',' + csv_field(en[g]) + '\n';
  write_text(folder / "groups.csv", names);
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

void export_graphml(const std::filesystem::path& run_file, int study_week,
                    const std::filesystem::path& graphml) {
  const auto ties = read_network(run_file, study_week);
  const Hdf5File file(run_file);
  const auto life = file.column<std::uint64_t>("/residents/life");
  const std::vector<std::uint64_t> shape{life.size()};
  const auto born = file.values<std::int32_t>("/residents/birth_week", shape);
  const auto female = file.values<std::uint8_t>("/residents/female", shape);
  const auto entered = file.values<std::int32_t>("/residents/entered_week", shape);
  const auto area = file.values<std::uint32_t>("/residents/area", shape);
  const auto area_names = file.texts("/areas/name");
  std::vector<std::int32_t> left(life.size(), 0x7FFFFFFF);
  const auto leaver = file.column<std::uint32_t>("/residents/left/person");
  const auto left_week = file.values<std::int32_t>("/residents/left/week", {leaver.size()});
  for (std::size_t k = 0; k < leaver.size(); ++k) {
    if (leaver[k] >= left.size()) file.refuse("/residents/left/person");
    left[leaver[k]] = left_week[k];
  }
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
      "<key id=\"life\" for=\"node\" attr.name=\"life\" attr.type=\"string\"/>\n"
      "<key id=\"age\" for=\"node\" attr.name=\"age\" attr.type=\"int\"/>\n"
      "<key id=\"sex\" for=\"node\" attr.name=\"sex\" attr.type=\"string\"/>\n"
      "<key id=\"area\" for=\"node\" attr.name=\"area\" attr.type=\"string\"/>\n"
      "<key id=\"kind\" for=\"edge\" attr.name=\"kind\" attr.type=\"string\"/>\n"
      "<key id=\"strength\" for=\"edge\" attr.name=\"strength\" attr.type=\"double\"/>\n"
      "<graph id=\"town\" edgedefault=\"undirected\">\n";
  const auto out = std::back_inserter(text);
  for (std::size_t k = 0; k < life.size(); ++k) {
    if (entered[k] > study_week || left[k] <= study_week) continue;
    fmt::format_to(out,
                   "<node id=\"n{}\"><data key=\"life\">{:016x}</data><data key=\"age\">{}</data>"
                   "<data key=\"sex\">{}</data><data key=\"area\">{}</data></node>\n",
                   k, life[k], (study_week + 1 - born[k]) / 52, female[k] != 0 ? "female" : "male",
                   area[k] < area_names.size() ? escape_markup(area_names[area[k]]) : "");
  }
  for (const auto& tie : ties) {
    if (tie.a >= life.size() || tie.b >= life.size() || tie.kind >= std::size(kTieNames))
      file.refuse("/network");
    fmt::format_to(out,
                   "<edge source=\"n{}\" target=\"n{}\"><data key=\"kind\">{}</data>"
                   "<data key=\"strength\">{}</data></edge>\n",
                   tie.a, tie.b, kTieNames[tie.kind], double(tie.strength) / kStrengthSteps);
  }
  text += "</graph>\n</graphml>\n";
  write_text(graphml, text);
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
