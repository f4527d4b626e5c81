#include "sim/study/ensemble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>

#include "sim/results/safe_file.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
using Overrides = std::vector<std::pair<std::string, double>>;

/// Rows of the parameters that are named, in the file's order.
std::vector<FieldInfo> read_rows(const TomlValue& list) {
  const auto all = parameter_rows();
  std::vector<FieldInfo> rows;
  for (const auto& item : list.as_list()) {
    const std::string& name = item.as_text();
    const auto row = std::ranges::find(all, name, &FieldInfo::name);
    if (row == all.end()) {
      std::vector<std::string> names;
      for (const auto& known : all) names.emplace_back(known.name);
      throw InputError(item.place, {"study.unknown_parameter", {name}}, {},
                       suggest_name(name, names));
    }
    if (std::ranges::find(rows, row->name, &FieldInfo::name) != rows.end())
      throw InputError(item.place, {"sweep.twice", {name}}, {}, {"sweep.once", {}});
    rows.push_back(*row);
  }
  if (rows.empty())
    throw InputError(list.place, {"ensemble.empty", {list.key}}, {}, {"ensemble.make_one", {}});
  return rows;
}

double read_value(const TomlValue& item, const FieldInfo& row) {
  const double value = item.as_number();
  if (row.lowest <= value && value <= row.highest) return value;
  const auto lowest = fmt::format("{:g}", row.lowest), highest = fmt::format("{:g}", row.highest);
  throw InputError(item.place,
                   {"toml.out_of_range", {std::string(row.name), fmt::format("{:g}", value)}},
                   {"study.parameter_range", {lowest, highest, std::string(row.unit)}},
                   {"toml.choose_inside", {lowest, highest}});
}

std::vector<double> read_values(const TomlValue& list, const std::vector<FieldInfo>& rows) {
  const auto& items = list.as_list();
  if (items.size() != rows.size()) {
    throw InputError(
        list.place,
        {"ensemble.wrong_length", {std::to_string(items.size()), std::to_string(rows.size())}}, {},
        {"ensemble.one_value_each", {}});
  }
  std::vector<double> values;
  for (std::size_t k = 0; k < rows.size(); ++k) values.push_back(read_value(items[k], rows[k]));
  return values;
}

/// A basic string of TOML.
std::string toml_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == '\x7f') {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string comment(const std::string& text) {
  std::string out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out += fmt::format("# {}\n", text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

std::string toml_of(const Ensemble& ensemble) {
  std::string text;
  const std::string count = std::to_string(ensemble.members.size());
  for (const Language language : {Language::japanese, Language::english})
    text += comment(render(language, {"ensemble.header", {count}}));
  const auto out = std::back_inserter(text);
  fmt::format_to(out, "\n[ensemble]\n");
  const std::array<std::pair<const char*, const std::string*>, 5> said{
      {{"name", &ensemble.name},
       {"town", &ensemble.town},
       {"targets", &ensemble.targets},
       {"command", &ensemble.command},
       {"engawa_version", &ensemble.engawa_version}}};
  for (const auto& [key, value] : said) fmt::format_to(out, "{} = {}\n", key, toml_text(*value));
  fmt::format_to(out, "parameters = [\n");
  for (const auto& name : ensemble.parameters) fmt::format_to(out, "  {},\n", toml_text(name));
  fmt::format_to(out, "]\nbest = [{}]\nmembers = [\n", fmt::join(ensemble.best, ", "));
  for (const auto& member : ensemble.members)
    fmt::format_to(out, "  [{}],\n", fmt::join(member, ", "));
  return text + "]\n";
}
}  // namespace

Ensemble read_ensemble(const std::filesystem::path& file) {
  const TomlValue root = read_toml(file);
  root.allow_only({"ensemble"});
  const TomlValue& table = root.require("ensemble");
  table.allow_only(
      {"name", "town", "targets", "command", "engawa_version", "parameters", "best", "members"});
  Ensemble out;
  out.file = file;
  out.name = table.require("name").as_text();
  const auto text = [&table](std::string_view key) {
    const TomlValue* value = table.find(key);
    return value == nullptr ? std::string() : value->as_text();
  };
  out.town = text("town"), out.targets = text("targets"), out.command = text("command");
  out.engawa_version = text("engawa_version");
  const auto rows = read_rows(table.require("parameters"));
  for (const auto& row : rows) out.parameters.emplace_back(row.name);
  out.best = read_values(table.require("best"), rows);
  const TomlValue& members = table.require("members");
  for (const auto& member : members.as_list()) out.members.push_back(read_values(member, rows));
  if (out.members.empty())
    throw InputError(members.place, {"ensemble.empty", {members.key}}, {},
                     {"ensemble.make_one", {}});
  return out;
}

void write_ensemble(const Ensemble& ensemble, const std::filesystem::path& file) {
  std::error_code trouble;
  if (std::filesystem::exists(file, trouble)) {
    throw InputError({file.string()}, {"ensemble.exists", {}}, {"study.same_study", {}},
                     {"ensemble.move_away", {}});
  }
  const std::string text = toml_of(ensemble);
  if (text.size() > kTomlBytes) {
    throw InputError({file.string()}, {"ensemble.too_large", {std::to_string(text.size())}}, {},
                     {"ensemble.fewer_members", {}});
  }
  write_whole_file(file, std::as_bytes(std::span<const char>(text)));
}

Overrides overrides_of_member(const Ensemble& ensemble, std::size_t member) {
  const auto& values = ensemble.members.at(member);
  Overrides out;
  for (std::size_t k = 0; k < ensemble.parameters.size(); ++k)
    out.emplace_back(ensemble.parameters[k], values.at(k));
  return out;
}

}  // namespace engawa
