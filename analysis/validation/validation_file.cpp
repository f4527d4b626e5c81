#include "analysis/validation/validation_file.hpp"

#include <array>
#include <cmath>
#include <limits>

#include "sim/results/hdf5.hpp"
#include "sim/results/safe_file.hpp"

namespace engawa {
namespace {
constexpr std::string_view kValidationFormat = "engawa-validation";
constexpr std::int64_t kValidationVersion = 1;
using Texts = std::vector<std::string>;
using Results = std::vector<TargetResult>;

/// A text of a target, with where it lies in the file.
struct TextColumn {
  std::string_view path, definition;
  std::string& (*of)(TargetResult&);
};
constexpr std::array kTexts{
    TextColumn{"targets/name", "unique name",
               [](TargetResult& r) -> std::string& { return r.target.name; }},
    TextColumn{"targets/set", "set of targets",
               [](TargetResult& r) -> std::string& { return r.target.set; }},
    TextColumn{"targets/measure", "what is measured",
               [](TargetResult& r) -> std::string& { return r.target.measure; }},
    TextColumn{"targets/group", "in whom",
               [](TargetResult& r) -> std::string& { return r.target.group; }},
    TextColumn{"targets/unit", "unit of values, limits and readings",
               [](TargetResult& r) -> std::string& { return r.unit; }},
    TextColumn{"targets/instrument", "survey, registry, books, follow_up, trial or formula",
               [](TargetResult& r) -> std::string& { return r.instrument; }},
    TextColumn{"targets/title_ja", "title in Japanese",
               [](TargetResult& r) -> std::string& { return r.target.title_ja; }},
    TextColumn{"targets/title_en", "title in English",
               [](TargetResult& r) -> std::string& { return r.target.title_en; }},
    TextColumn{"targets/source", "what was published, and where",
               [](TargetResult& r) -> std::string& { return r.target.source; }},
    TextColumn{"targets/note_ja", "remark in Japanese",
               [](TargetResult& r) -> std::string& { return r.target.note_ja; }},
    TextColumn{"targets/note_en", "remark in English",
               [](TargetResult& r) -> std::string& { return r.target.note_en; }},
};

struct NumberColumn {
  std::string_view path, definition;
  double& (*of)(TargetResult&);
};
constexpr std::array kNumbers{
    NumberColumn{"targets/value", "published value",
                 [](TargetResult& r) -> double& { return r.target.value; }},
    NumberColumn{"targets/low", "least value that is accepted",
                 [](TargetResult& r) -> double& { return r.target.low; }},
    NumberColumn{"targets/high", "greatest value that is accepted",
                 [](TargetResult& r) -> double& { return r.target.high; }},
    NumberColumn{
        "model/simulated_error",
        "standard deviation of one emulated survey over waves, within seeds (NaN: one wave)",
        [](TargetResult& r) -> double& { return r.simulated_error; }},
};

struct SeedColumn {
  std::string_view path, definition;
  std::vector<double>& (*of)(TargetResult&);
};
constexpr std::array kBySeed{
    SeedColumn{"model/expected", "everybody asked, chances of answers counted: no sampling error",
               [](TargetResult& r) -> std::vector<double>& { return r.expected; }},
    SeedColumn{"model/surveyed", "as the emulated survey reads it, mean over waves",
               [](TargetResult& r) -> std::vector<double>& { return r.surveyed; }},
    SeedColumn{"model/changed", "as expected, in the same year under the compared variant",
               [](TargetResult& r) -> std::vector<double>& { return r.changed; }},
};

std::vector<Attribute> described(std::string_view definition, std::string_view unit) {
  return {{"definition", std::string(definition)}, {"unit", std::string(unit)}};
}

constexpr std::string_view kOwnUnit = "as targets/unit";

void write_root(Hdf5Image& image, const Validation& v) {
  const auto put = [&image](std::string_view name, auto value) {
    image.set_attribute("/", {std::string(name), value});
  };
  put("format", std::string(kValidationFormat));
  put("format_version", kValidationVersion);
  put("engawa_version", v.engawa_version);
  put("study", v.study), put("town", v.town), put("targets_file", v.targets_file);
  put("compared", v.compared), put("member", v.member);
  put("seeds", std::int64_t(v.seeds)), put("burn_in_years", std::int64_t(v.burn_in_years));
  put("survey_sample", std::int64_t(v.survey.sample));
  put("survey_waves", std::int64_t(v.survey.waves));
  put("survey_response", v.survey.response);
  put("survey_response_loneliness", v.survey.response_loneliness);
}

void write_by_seed(Hdf5Image& image, const SeedColumn& column, Results& results,
                   std::size_t seeds) {
  std::vector<double> values;
  for (auto& result : results) {
    auto row = column.of(result);
    row.resize(seeds, std::numeric_limits<double>::quiet_NaN());
    values.insert(values.end(), row.begin(), row.end());
  }
  image.write(column.path, make_dataset(std::span<const double>(values), {results.size(), seeds},
                                        described(column.definition, kOwnUnit)));
}

void write_results(Hdf5Image& image, Results results, std::size_t seeds) {
  for (const auto& column : kTexts) {
    Texts texts;
    for (auto& result : results) texts.push_back(column.of(result));
    image.write(column.path, make_texts(texts, described(column.definition, "")));
  }
  for (const auto& column : kNumbers) {
    std::vector<double> values;
    for (auto& result : results) values.push_back(column.of(result));
    image.write(column.path, make_column(values, described(column.definition, kOwnUnit)));
  }
  std::vector<std::uint8_t> fitted, stages;
  for (const auto& result : results) {
    fitted.push_back(result.target.role == TargetRole::fitted ? 1 : 0);
    stages.push_back(static_cast<std::uint8_t>(result.target.stage));
  }
  image.write("targets/fitted", make_column(fitted, described("1 fitted, 0 held out", "")));
  image.write("targets/stage",
              make_column(stages, described("stage of calibration, 0 = in none", "")));
  for (const auto& column : kBySeed) write_by_seed(image, column, results, seeds);
}

void read_by_seed(const Hdf5File& file, const SeedColumn& column, Results& results,
                  std::size_t seeds) {
  const auto values = file.values<double>(column.path, {results.size(), seeds});
  for (std::size_t k = 0; k < results.size(); ++k) {
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(k * seeds);
    column.of(results[k]).assign(begin, begin + static_cast<std::ptrdiff_t>(seeds));
  }
}

Results read_results(const Hdf5File& file, std::size_t seeds) {
  Results results(file.texts("targets/name").size());
  for (const auto& column : kTexts) {
    const auto texts = file.texts(column.path);
    if (texts.size() != results.size()) file.refuse(column.path);
    for (std::size_t k = 0; k < texts.size(); ++k) column.of(results[k]) = texts[k];
  }
  for (const auto& column : kNumbers) {
    const auto values = file.values<double>(column.path, {results.size()});
    for (std::size_t k = 0; k < values.size(); ++k) column.of(results[k]) = values[k];
  }
  const auto fitted = file.values<std::uint8_t>("targets/fitted", {results.size()});
  const auto stages = file.values<std::uint8_t>("targets/stage", {results.size()});
  for (std::size_t k = 0; k < results.size(); ++k) {
    results[k].target.role = fitted[k] == 1 ? TargetRole::fitted : TargetRole::held_out;
    results[k].target.stage = stages[k];
  }
  for (const auto& column : kBySeed) read_by_seed(file, column, results, seeds);
  return results;
}

double number_attribute(const Hdf5File& file, std::string_view name) {
  for (const auto& attribute : file.attributes("/")) {
    const auto* number = std::get_if<double>(&attribute.value);
    if (attribute.name == name && number != nullptr) return *number;
  }
  file.refuse("/");
}

void require_format(const Hdf5File& file, const std::filesystem::path& path) {
  std::string format;
  std::int64_t version = 0;
  for (const auto& attribute : file.attributes("/")) {
    if (const auto* text = std::get_if<std::string>(&attribute.value); text != nullptr) {
      if (attribute.name == "format") format = *text;
    } else if (const auto* whole = std::get_if<std::int64_t>(&attribute.value); whole != nullptr) {
      if (attribute.name == "format_version") version = *whole;
    }
  }
  if (format != kValidationFormat || version != kValidationVersion) {
    throw InputError({path.string()}, {"validation.not_one", {}}, {}, {"validation.give_one", {}});
  }
}
}  // namespace

Estimate TargetResult::estimate() const {
  return estimate_mean(expected);
}

double TargetResult::mean() const {
  return mean_of(expected);
}

bool TargetResult::hit() const {
  return target.accepts(mean());
}

Judgement TargetResult::judgement() const {
  const Estimate found = estimate();
  const Judgement plain = hit() ? Judgement::hit : Judgement::miss;
  if (!has_interval(found)) return plain;
  const auto holds = [&found](double limit) { return found.low < limit && limit < found.high; };
  return holds(target.low) || holds(target.high) ? Judgement::untold : plain;
}

void write_validation(const Validation& validation, const std::filesystem::path& file) {
  make_folders(file.parent_path());
  Hdf5Image image;
  write_root(image, validation);
  write_results(image, validation.results, validation.seeds);
  Texts names;
  std::vector<double> values;
  for (const auto& [name, value] : validation.overrides) {
    names.push_back(name);
    values.push_back(value);
  }
  image.write("parameters/name",
              make_texts(names, described("parameters that are not defaults", "")));
  image.write("parameters/value",
              make_column(values, described("their values", "that of the parameter")));
  write_whole_file(file, image.close());
}

Validation read_validation(const std::filesystem::path& path) {
  const Hdf5File file(path);
  require_format(file, path);
  Validation v;
  const auto text = [&file](std::string_view name) { return file.text_attribute("/", name); };
  v.study = text("study"), v.town = text("town"), v.targets_file = text("targets_file");
  v.engawa_version = text("engawa_version");
  v.compared = text("compared"), v.member = text("member");
  v.survey.sample = int(file.whole_attribute("/", "survey_sample"));
  v.survey.waves = int(file.whole_attribute("/", "survey_waves"));
  v.survey.response = number_attribute(file, "survey_response");
  v.survey.response_loneliness = number_attribute(file, "survey_response_loneliness");
  const auto seeds = file.whole_attribute("/", "seeds");
  if (seeds < 0) file.refuse("/");
  v.seeds = std::size_t(seeds);
  v.burn_in_years = int(file.whole_attribute("/", "burn_in_years"));
  v.results = read_results(file, v.seeds);
  if (v.compared.empty()) {
    for (auto& result : v.results) result.changed.clear();
  }
  const auto names = file.texts("parameters/name");
  const auto values = file.values<double>("parameters/value", {names.size()});
  for (std::size_t k = 0; k < names.size(); ++k) v.overrides.emplace_back(names[k], values[k]);
  return v;
}

}  // namespace engawa
