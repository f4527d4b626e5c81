#include "sim/study/sweep_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "sim/results/hdf5.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/study/version.hpp"

namespace engawa {
namespace {
constexpr std::string_view kSweepFormat = "engawa-sweep";

std::vector<std::string_view> measures_of(const std::vector<SweepOutput>& outputs) {
  std::vector<std::string_view> names;
  for (const auto& output : outputs) {
    if (std::ranges::find(names, output.measure) == names.end()) names.emplace_back(output.measure);
  }
  return names;
}

/// A field by RFC 4180; names of areas are anybody's.
std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

std::string csv_of(const SweepPlan& plan, const SweepTable& table) {
  std::string text = "point";
  const auto out = std::back_inserter(text);
  for (const auto& name : plan.parameters) fmt::format_to(out, ",{}", name);
  fmt::format_to(out, ",variant,seed");
  for (const auto& output : table.outputs) fmt::format_to(out, ",{}", csv_field(output.name()));
  for (const auto& row : table.rows) {
    fmt::format_to(out, "\n{}", row.point + 1);
    for (const double value : plan.values[row.point]) fmt::format_to(out, ",{}", value);
    fmt::format_to(out, ",{},{}", row.variant, row.seed);
    for (const double number : row.numbers) {
      text += ',';
      if (!std::isnan(number)) fmt::format_to(out, "{}", number);
    }
  }
  return text + '\n';
}

std::string text_of(Over over) {
  if (over == Over::whole) return "sum over the study";
  return over == Over::end ? "at the end" : "mean of the last year";
}

void write_parameters(const SweepPlan& plan, Hdf5Image& image) {
  std::vector<std::string> units;
  std::vector<double> lowest, highest, values;
  for (const auto& name : plan.parameters) {
    for (const auto& row : parameter_rows()) {
      if (row.name != name) continue;
      units.emplace_back(row.unit);
      lowest.push_back(row.lowest), highest.push_back(row.highest);
    }
  }
  for (const auto& point : plan.values) values.insert(values.end(), point.begin(), point.end());
  image.write("/parameters/name", make_texts(plan.parameters));
  image.write("/parameters/unit", make_texts(units));
  image.write("/parameters/lowest", make_column(lowest));
  image.write("/parameters/highest", make_column(highest));
  image.write("/points/value", make_dataset(std::span<const double>(values),
                                            {plan.values.size(), plan.parameters.size()}));
}

void write_outputs(const SweepTable& table, Hdf5Image& image) {
  std::vector<std::string> names, groups, units, over, ja, en;
  for (const auto& output : table.outputs) {
    names.push_back(output.measure), groups.push_back(output.group);
    const Measure& measure = *find_measure(output.measure);
    units.emplace_back(measure.unit), over.push_back(text_of(natural_over(measure)));
    ja.emplace_back(measure.ja), en.emplace_back(measure.en);
  }
  image.write("/outputs/measure", make_texts(names));
  image.write("/outputs/group", make_texts(groups));
  image.write("/outputs/unit", make_texts(units));
  image.write("/outputs/over", make_texts(over));
  image.write("/outputs/title_ja", make_texts(ja));
  image.write("/outputs/title_en", make_texts(en));
}

void write_cases(const SweepTable& table, Hdf5Image& image) {
  std::vector<std::uint32_t> point;
  std::vector<std::uint64_t> seed;
  std::vector<std::string> variant;
  std::vector<double> values;
  for (const auto& row : table.rows) {
    point.push_back(std::uint32_t(row.point + 1));
    seed.push_back(row.seed), variant.push_back(row.variant);
    values.insert(values.end(), row.numbers.begin(), row.numbers.end());
  }
  image.write("/cases/point", make_column(point));
  image.write("/cases/variant", make_texts(variant));
  image.write("/cases/seed", make_column(seed));
  image.write("/cases/value", make_dataset(std::span<const double>(values),
                                           {table.rows.size(), table.outputs.size()}));
}

std::vector<std::byte> image_of(const SweepPlan& plan, const SweepTable& table) {
  Hdf5Image image;
  image.set_attribute("/", {"format", std::string(kSweepFormat)});
  image.set_attribute("/", {"format_version", std::int64_t{kFormatVersion}});
  image.set_attribute("/", {"engawa_version", std::string(engine_version())});
  image.set_attribute("/", {"revision", std::string(source_revision())});
  image.set_attribute("/", {"study", plan.study.name});
  image.set_attribute("/", {"study_digest", digest_of_study(plan.study)});
  image.set_attribute("/", {"years", std::int64_t{plan.study.years}});
  write_parameters(plan, image);
  write_outputs(table, image);
  write_cases(table, image);
  return image.close();
}
}  // namespace

Quantity SweepOutput::quantity() const {
  return {measure, group, natural_over(*find_measure(measure))};
}

std::string SweepOutput::name() const {
  return group == "total" ? measure : fmt::format("{}@{}", measure, group);
}

SweepTable gather_sweep(const SweepPlan& plan, const std::vector<SweepOutput>& outputs) {
  SweepTable table{outputs, {}};
  const auto wanted = measures_of(outputs);
  for (std::size_t point = 0; point < plan.values.size(); ++point) {
    const auto folder = folder_of_point(plan, point);
    for (const auto& variant : plan.study.variants) {
      for (int seed = 1; seed <= plan.study.seeds; ++seed) {
        const auto data = read_case(run_file(folder, variant.name, std::uint64_t(seed)), wanted);
        SweepRow row{point, variant.name, std::uint64_t(seed), {}};
        for (const auto& output : outputs) row.numbers.push_back(reduce(data, output.quantity()));
        table.rows.push_back(std::move(row));
      }
    }
  }
  return table;
}

Responses responses_of(const SweepPlan& plan, const SweepTable& table, std::size_t output,
                       std::string_view variant, std::optional<std::string_view> less) {
  Responses out(plan.values.size(), std::size_t(plan.study.seeds));
  for (const auto& row : table.rows) {
    const double number = row.numbers[output];
    if (row.variant == variant) out.at(row.point, row.seed - 1) += number;
    if (less && row.variant == *less) out.at(row.point, row.seed - 1) -= number;
  }
  return out;
}

void write_sweep(const SweepPlan& plan, const SweepTable& table) {
  make_folders(plan.folder);
  const std::string text = csv_of(plan, table);
  write_whole_file(plan.folder / "sweep.csv", std::as_bytes(std::span<const char>(text)));
  write_whole_file(plan.folder / "sweep.h5", image_of(plan, table));
}

}  // namespace engawa
