// The network of a week as GraphML: people with what is known of them, ties with what they are.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <optional>

#include "sim/results/export.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/results/network_log.hpp"
#include "sim/results/run_file.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/markup.hpp"

namespace engawa {
namespace {
constexpr std::array<std::string_view, 8> kTieNames = {
    "household", "kin", "friendship", "neighbour", "hub", "colleague", "professional", "online"};

/// What a node or an edge is told to hold, with its unit.
struct GraphKey {
  std::string_view name, of, type, meaning;
};
constexpr std::array kKeys{
    GraphKey{"study", "graph", "string", "name of the study"},
    GraphKey{"variant", "graph", "string", "name of the variant"},
    GraphKey{"seed", "graph", "string", "seed of the case"},
    GraphKey{"week", "graph", "int", "study week at whose end this is the network; -1 = the start"},
    GraphKey{"date", "graph", "string", "first day of that week; empty for the start"},
    GraphKey{"panel_week", "graph", "int",
             "study week in which loneliness and household were noted"},
    GraphKey{"life", "node", "string", "key of the life, the same in every variant of a seed"},
    GraphKey{"age", "node", "int", "years"},
    GraphKey{"sex", "node", "string", "female or male"},
    GraphKey{"area", "node", "string", "area at entry"},
    GraphKey{"loneliness", "node", "double", "standard deviations of the baseline"},
    GraphKey{"household", "node", "int", "number of the dwelling"},
    GraphKey{"kind", "edge", "string", "kind of tie"},
    GraphKey{"strength", "edge", "double", "0 to 1, in steps of 1/64"},
    GraphKey{"since", "edge", "int",
             "study week in which the tie began; -1 = there from the start"}};

/// Columns of the people, whole.
struct People {
  std::vector<std::uint64_t> life;
  std::vector<std::int32_t> born, entered, left;
  std::vector<std::uint8_t> female;
  std::vector<std::uint32_t> area;
  std::vector<std::string> area_names;
};

People read_people(const Hdf5File& file) {
  People out;
  out.life = file.column<std::uint64_t>("/residents/life");
  const std::vector<std::uint64_t> shape{out.life.size()};
  out.born = file.values<std::int32_t>("/residents/birth_week", shape);
  out.female = file.values<std::uint8_t>("/residents/female", shape);
  out.entered = file.values<std::int32_t>("/residents/entered_week", shape);
  out.area = file.values<std::uint32_t>("/residents/area", shape);
  out.area_names = file.texts("/areas/name");
  out.left.assign(out.life.size(), 0x7FFFFFFF);
  const auto leaver = file.column<std::uint32_t>("/residents/left/person");
  const auto left_week = file.values<std::int32_t>("/residents/left/week", {leaver.size()});
  for (std::size_t k = 0; k < leaver.size(); ++k) {
    if (leaver[k] >= out.left.size()) file.refuse("/residents/left/person");
    out.left[leaver[k]] = left_week[k];
  }
  return out;
}

/// The last snapshot of the panel up to the week.
struct Snapshot {
  int week = -1;
  std::vector<std::int8_t> loneliness;
  std::vector<std::uint32_t> household;
};

template <class T>
std::vector<T> row_of(const Hdf5File& file, const std::string& path, std::uint64_t row,
                      std::uint64_t width) {
  const Dataset data = file.read_part(path, {row, 0}, {1, width});
  if (data.element != element_of<T>()) file.refuse(path);
  std::vector<T> out(width);
  std::memcpy(out.data(), data.bytes.data(), width * sizeof(T));
  return out;
}

Snapshot read_snapshot(const Hdf5File& file, int study_week, std::uint64_t people) {
  const auto weeks = file.column<std::int32_t>("/calendar/snapshot_week");
  const auto after = std::ranges::upper_bound(weeks, study_week);
  if (after == weeks.begin() || people == 0) return {};
  const auto row = static_cast<std::uint64_t>(after - weeks.begin() - 1);
  return {weeks[row], row_of<std::int8_t>(file, "/residents/panel/loneliness", row, people),
          row_of<std::uint32_t>(file, "/residents/panel/household", row, people)};
}

std::string date_of(const Hdf5File& file, int study_week) {
  const auto dates = file.texts("/calendar/date");
  return study_week >= 0 && std::size_t(study_week) < dates.size() ? dates[std::size_t(study_week)]
                                                                   : std::string();
}

void write_head(std::string& text, const RunHeader& header, int study_week, const Snapshot& then,
                const std::string& date) {
  text +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  const auto out = std::back_inserter(text);
  for (const auto& key : kKeys) {
    fmt::format_to(out,
                   "<key id=\"{0}\" for=\"{1}\" attr.name=\"{0}\" attr.type=\"{2}\">"
                   "<desc>{3}</desc></key>\n",
                   key.name, key.of, key.type, key.meaning);
  }
  fmt::format_to(out,
                 "<graph id=\"town\" edgedefault=\"undirected\">\n"
                 "<data key=\"study\">{}</data><data key=\"variant\">{}</data>"
                 "<data key=\"seed\">{}</data><data key=\"week\">{}</data>"
                 "<data key=\"date\">{}</data><data key=\"panel_week\">{}</data>\n",
                 escape_markup(header.study_name), escape_markup(header.variant), header.seed,
                 study_week, date, then.week);
}

void write_node(std::string& text, const People& people, std::size_t k, int study_week,
                const Snapshot& then) {
  const auto out = std::back_inserter(text);
  fmt::format_to(out,
                 "<node id=\"n{}\"><data key=\"life\">{:016x}</data><data key=\"age\">{}</data>"
                 "<data key=\"sex\">{}</data><data key=\"area\">{}</data>",
                 k, people.life[k], (study_week + 1 - people.born[k]) / 52,
                 people.female[k] != 0 ? "female" : "male",
                 people.area[k] < people.area_names.size()
                     ? escape_markup(people.area_names[people.area[k]])
                     : "");
  constexpr std::int8_t kNotThere = -128;
  constexpr double kSteps = 32;  // as /residents/panel/loneliness
  if (!then.loneliness.empty() && then.loneliness[k] != kNotThere)
    fmt::format_to(out, "<data key=\"loneliness\">{}</data>", then.loneliness[k] / kSteps);
  if (!then.household.empty() && then.household[k] != kNobody)
    fmt::format_to(out, "<data key=\"household\">{}</data>", then.household[k]);
  text += "</node>\n";
}
}  // namespace

void export_graphml(const std::filesystem::path& run_file, int study_week,
                    const std::filesystem::path& graphml) {
  const auto ties = read_dated_network(run_file, study_week);
  const RunHeader header = read_header(run_file);
  const Hdf5File file(run_file);
  const People people = read_people(file);
  const Snapshot then = read_snapshot(file, study_week, people.life.size());
  std::string text;
  write_head(text, header, study_week, then, date_of(file, study_week));
  for (std::size_t k = 0; k < people.life.size(); ++k) {
    if (people.entered[k] > study_week || people.left[k] <= study_week) continue;
    write_node(text, people, k, study_week, then);
  }
  for (const auto& [tie, since] : ties) {
    if (tie.a >= people.life.size() || tie.b >= people.life.size() ||
        tie.kind >= std::size(kTieNames))
      file.refuse("/network");
    fmt::format_to(std::back_inserter(text),
                   "<edge source=\"n{}\" target=\"n{}\"><data key=\"kind\">{}</data>"
                   "<data key=\"strength\">{}</data><data key=\"since\">{}</data></edge>\n",
                   tie.a, tie.b, kTieNames[tie.kind], double(tie.strength) / kStrengthSteps, since);
  }
  text += "</graph>\n</graphml>\n";
  write_whole_file(graphml, std::as_bytes(std::span<const char>(text)));
}

}  // namespace engawa
