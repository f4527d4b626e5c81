#include "sim/results/provenance.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "sim/results/groups.hpp"

namespace engawa {
namespace {
std::string in_one_line(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

void write_actions(Hdf5Image& image, const std::vector<ActionNote>& actions) {
  const auto write = [&](const char* what, auto text_of) {
    std::vector<std::string> texts;
    for (const auto& action : actions) texts.push_back(text_of(action));
    image.write(std::string("/provenance/actions/") + what, make_texts(texts));
  };
  write("name", [](const ActionNote& action) { return action.name; });
  write("kind", [](const ActionNote& action) { return action.kind; });
  write("hub", [](const ActionNote& action) { return action.hub; });
  write("title_ja", [](const ActionNote& action) { return action.title_ja; });
  write("title_en", [](const ActionNote& action) { return action.title_en; });
  write("moves", [](const ActionNote& action) { return in_one_line(action.moves); });
  write("leaves_alone", [](const ActionNote& action) { return in_one_line(action.leaves_alone); });
  write("label_ja", [](const ActionNote& action) { return action.label_ja; });
  write("label_en", [](const ActionNote& action) { return action.label_en; });
  std::vector<double> strengths;
  std::vector<std::int32_t> from, until;
  for (const auto& action : actions) {
    strengths.push_back(action.strength);
    from.push_back(action.from), until.push_back(action.until);
  }
  image.write("/provenance/actions/strength", make_column(strengths));
  image.write("/provenance/actions/from", make_column(from, {{"unit", "study week"}}));
  image.write("/provenance/actions/until", make_column(until, {{"unit", "study week"}}));
}
}  // namespace

std::string hex_of(std::uint64_t value) {
  return fmt::format("{:016x}", value);
}

std::string utc_now() {
  return fmt::format(
      "{:%Y-%m-%dT%H:%M:%SZ}",
      fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

std::string date_after(std::string_view date, int days) {
  using namespace std::chrono;
  int y = 0, m = 0, d = 0;
  const auto number = [](std::string_view text, int& into) {
    return std::from_chars(text.data(), text.data() + text.size(), into).ec == std::errc{};
  };
  if (date.size() != 10 || !number(date.substr(0, 4), y) || !number(date.substr(5, 2), m) ||
      !number(date.substr(8, 2), d)) {
    return std::string(date);
  }
  const year_month_day first{year(y), month(static_cast<unsigned>(m)),
                             day(static_cast<unsigned>(d))};
  if (!first.ok()) return std::string(date);
  const year_month_day then{sys_days(first) + std::chrono::days(days)};
  return fmt::format("{:04}-{:02}-{:02}", int(then.year()), unsigned(then.month()),
                     unsigned(then.day()));
}

void write_root(Hdf5Image& image, const CaseInfo& info, std::string_view format,
                const RunTimes& times) {
  const auto text = [&](const char* name, std::string_view value) {
    image.set_attribute("/", {name, std::string(value)});
  };
  const auto whole = [&](const char* name, std::int64_t value) {
    image.set_attribute("/", {name, value});
  };
  text("format", format), whole("format_version", kRunVersion);
  text("engawa_version", info.engawa_version), text("revision", info.revision);
  text("study", info.study_name), text("study_digest", info.study_digest);
  text("question_ja", info.question_ja), text("question_en", info.question_en);
  text("variant", info.variant), text("variant_ja", info.variant_ja);
  text("variant_en", info.variant_en), whole("variant_order", info.variant_order);
  text("seed", std::to_string(info.seed)), text("digest", times.digest);
  text("started", times.started), text("finished", times.finished);
  text("town", info.town_name), text("start_date", info.start_date);
  text("town_ja", info.town_ja), text("town_en", info.town_en);
  whole("weeks", info.weeks), whole("burn_in_weeks", info.burn_in_weeks);
  whole("burn_in_settled", info.burn_in_settled ? 1 : 0);
  whole("record_all", info.record_all ? 1 : 0);
}

void write_provenance(Hdf5Image& image, const CaseInfo& info, const Parameters& parameters) {
  const std::string at = "/provenance/";
  image.write(at + "study_text", make_texts(std::vector{info.study_text}));
  image.write(at + "town_text", make_texts(std::vector{info.town_text}));
  image.write(at + "burn_in_report", make_texts(std::vector{info.burn_in_report}));
  image.write(at + "remarks", make_texts(info.remarks));
  std::vector<std::string> keys, texts;
  for (const auto& [source, text] : info.sources) keys.push_back(source), texts.push_back(text);
  image.write(at + "sources/key", make_texts(keys));
  image.write(at + "sources/text", make_texts(texts));
  write_actions(image, info.actions);
  std::vector<std::string> names, units, sources, en, ja;
  std::vector<double> values, defaults, lowest, highest;
  for_each_parameter(parameters, [&](const FieldInfo& row, double value) {
    names.emplace_back(row.name), units.emplace_back(row.unit), sources.emplace_back(row.source);
    en.emplace_back(row.meaning.en), ja.emplace_back(row.meaning.ja);
    values.push_back(value), defaults.push_back(row.default_value);
    lowest.push_back(row.lowest), highest.push_back(row.highest);
  });
  const std::string p = at + "parameters/";
  image.write(p + "name", make_texts(names)), image.write(p + "value", make_column(values));
  image.write(p + "unit", make_texts(units)), image.write(p + "default", make_column(defaults));
  image.write(p + "lowest", make_column(lowest)), image.write(p + "highest", make_column(highest));
  image.write(p + "meaning_en", make_texts(en)), image.write(p + "meaning_ja", make_texts(ja));
  image.write(p + "source", make_texts(sources));
}

void write_landmarks(Hdf5Image& image, std::span<const LandmarkNote> landmarks) {
  std::vector<std::string> names, kinds;
  std::vector<double> x, y;
  for (const auto& landmark : landmarks) {
    names.push_back(landmark.name), kinds.push_back(landmark.kind);
    x.push_back(landmark.x_metres), y.push_back(landmark.y_metres);
  }
  image.write("/landmarks/name", make_texts(names));
  image.write("/landmarks/kind", make_texts(kinds));
  image.write("/landmarks/x", make_column(x, {{"unit", "m east"}}));
  image.write("/landmarks/y", make_column(y, {{"unit", "m north"}}));
}

void write_groups(Hdf5Image& image, const World& world) {
  std::vector<std::string> names, ja, en;
  std::vector<std::int32_t> cell;
  for (const auto& group : groups_of(world.area_names)) {
    names.push_back(group.name), ja.push_back(group.ja), en.push_back(group.en);
    cell.push_back(group.cells.size() == 1 ? group.cells[0] : -1);
  }
  image.write("/groups/name", make_texts(names));
  image.write("/groups/title_ja", make_texts(ja));
  image.write("/groups/title_en", make_texts(en));
  image.write("/groups/cell", make_column(cell, {{"unit", "cell, -1 = a sum or an area"}}));
  std::vector<double> x, y, latitude, longitude;
  for (const auto& area : world.areas.values()) {
    x.push_back(area.x_metres), y.push_back(area.y_metres);
    latitude.push_back(area.latitude), longitude.push_back(area.longitude);
  }
  image.write("/areas/name", make_texts(world.area_names));
  image.write("/areas/x", make_column(x, {{"unit", "m east"}}));
  image.write("/areas/y", make_column(y, {{"unit", "m north"}}));
  image.write("/areas/latitude", make_column(latitude, {{"unit", "degrees"}}));
  image.write("/areas/longitude", make_column(longitude, {{"unit", "degrees"}}));
}

}  // namespace engawa
