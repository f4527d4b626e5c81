#include "analysis/sensitivity/sensitivity_file.hpp"

#include <array>
#include <string_view>

#include "sim/results/hdf5.hpp"
#include "sim/results/run_file.hpp"
#include "sim/results/safe_file.hpp"

namespace engawa {
namespace {
constexpr std::string_view kSensitivityFormat = "engawa-sensitivity";

struct OutputText {
  std::string_view path;
  std::string OutputInfluence::*member;
};
constexpr std::array kOutputTexts{
    OutputText{"/outputs/measure", &OutputInfluence::measure},
    OutputText{"/outputs/group", &OutputInfluence::group},
    OutputText{"/outputs/variant", &OutputInfluence::variant},
    OutputText{"/outputs/less", &OutputInfluence::less},
    OutputText{"/outputs/title_ja", &OutputInfluence::title_ja},
    OutputText{"/outputs/title_en", &OutputInfluence::title_en},
    OutputText{"/outputs/unit", &OutputInfluence::unit},
};

struct InfluenceText {
  std::string_view path;
  std::string Influence::*member;
};
constexpr std::array kInfluenceTexts{
    InfluenceText{"/influences/parameter", &Influence::parameter},
    InfluenceText{"/influences/unit", &Influence::unit},
    InfluenceText{"/influences/meaning_ja", &Influence::meaning_ja},
    InfluenceText{"/influences/meaning_en", &Influence::meaning_en},
    InfluenceText{"/influences/source", &Influence::source},
};

struct InfluenceNumber {
  std::string_view path, unit, definition;
  double Influence::*member;
};
constexpr std::array kInfluenceNumbers{
    InfluenceNumber{"/influences/lowest", "unit of the parameter", "of its range",
                    &Influence::lowest},
    InfluenceNumber{"/influences/highest", "unit of the parameter", "of its range",
                    &Influence::highest},
    InfluenceNumber{"/influences/index", "unit of the output (morris), 1 (sobol)",
                    "mean size of the effect of a move over the whole range (morris), share of the "
                    "variance in which the parameter has any part (sobol)",
                    &Influence::index},
    InfluenceNumber{"/influences/low", "as index", "95 % limit of the index", &Influence::low},
    InfluenceNumber{"/influences/high", "as index", "95 % limit of the index", &Influence::high},
    InfluenceNumber{"/influences/direction", "unit of the output",
                    "mean effect with its sign (morris), 0 (sobol)", &Influence::direction},
};

void write_outputs(const SensitivityResult& result, Hdf5Image& image) {
  for (const auto& column : kOutputTexts) {
    std::vector<std::string> texts;
    for (const auto& output : result.outputs) texts.push_back(output.*column.member);
    image.write(column.path, make_texts(texts));
  }
}

void write_influences(const SensitivityResult& result, Hdf5Image& image) {
  std::vector<Influence> rows;
  std::vector<std::uint32_t> output_of;
  std::vector<std::uint8_t> told;
  for (std::size_t k = 0; k < result.outputs.size(); ++k) {
    for (const auto& influence : result.outputs[k].influences) {
      rows.push_back(influence);
      output_of.push_back(static_cast<std::uint32_t>(k));
      told.push_back(influence.told ? 1 : 0);
    }
  }
  image.write("/influences/output", make_column(output_of, {{"unit", "row of /outputs, from 0"}}));
  image.write("/influences/told",
              make_column(told, {{"unit", "1"}, {"definition", "1: told from noise (5 %)"}}));
  for (const auto& column : kInfluenceTexts) {
    std::vector<std::string> texts;
    for (const auto& row : rows) texts.push_back(row.*column.member);
    image.write(column.path, make_texts(texts));
  }
  for (const auto& column : kInfluenceNumbers) {
    std::vector<double> numbers;
    for (const auto& row : rows) numbers.push_back(row.*column.member);
    image.write(column.path,
                make_column(numbers, {{"unit", std::string(column.unit)},
                                      {"definition", std::string(column.definition)}}));
  }
}

void read_outputs(const Hdf5File& file, SensitivityResult& result) {
  result.outputs.resize(file.texts(kOutputTexts.front().path).size());
  for (const auto& column : kOutputTexts) {
    const auto texts = file.texts(column.path);
    if (texts.size() != result.outputs.size()) file.refuse(column.path);
    for (std::size_t k = 0; k < texts.size(); ++k) result.outputs[k].*column.member = texts[k];
  }
}

void read_influences(const Hdf5File& file, SensitivityResult& result) {
  const auto output_of = file.column<std::uint32_t>("/influences/output");
  std::vector<Influence> rows(output_of.size());
  for (const auto& column : kInfluenceTexts) {
    const auto texts = file.texts(column.path);
    if (texts.size() != rows.size()) file.refuse(column.path);
    for (std::size_t k = 0; k < rows.size(); ++k) rows[k].*column.member = texts[k];
  }
  for (const auto& column : kInfluenceNumbers) {
    const auto numbers = file.values<double>(column.path, {rows.size()});
    for (std::size_t k = 0; k < rows.size(); ++k) rows[k].*column.member = numbers[k];
  }
  const auto told = file.values<std::uint8_t>("/influences/told", {rows.size()});
  for (std::size_t k = 0; k < rows.size(); ++k) {
    if (output_of[k] >= result.outputs.size()) file.refuse("/influences/output");
    rows[k].told = told[k] != 0;
    result.outputs[output_of[k]].influences.push_back(rows[k]);
  }
}
}  // namespace

void write_sensitivity(const SensitivityResult& result, const std::filesystem::path& file) {
  std::vector<std::byte> bytes;
  {
    Hdf5Image image;
    image.set_attribute("/", {"format", std::string(kSensitivityFormat)});
    image.set_attribute("/", {"format_version", std::int64_t{kFormatVersion}});
    image.set_attribute("/", {"engawa_version", result.engawa_version});
    image.set_attribute("/", {"study", result.study});
    image.set_attribute("/", {"method", result.method});
    image.set_attribute("/", {"seeds", std::int64_t(result.seeds)});
    image.set_attribute("/", {"points", std::int64_t(result.points)});
    write_outputs(result, image);
    write_influences(result, image);
    bytes = image.close();
  }
  write_whole_file(file, bytes);
}

SensitivityResult read_sensitivity(const std::filesystem::path& path) {
  const Hdf5File file(path);
  if (file.text_attribute("/", "format") != kSensitivityFormat ||
      file.whole_attribute("/", "format_version") != kFormatVersion)
    file.refuse("/");
  SensitivityResult out;
  out.engawa_version = file.text_attribute("/", "engawa_version");
  out.study = file.text_attribute("/", "study");
  out.method = file.text_attribute("/", "method");
  out.seeds = static_cast<std::size_t>(file.whole_attribute("/", "seeds"));
  out.points = static_cast<std::size_t>(file.whole_attribute("/", "points"));
  read_outputs(file, out);
  read_influences(file, out);
  return out;
}

}  // namespace engawa
