#include "analysis/uncertainty/uncertainty_file.hpp"

#include <algorithm>
#include <array>

#include "analysis/uncertainty/uncertainty_columns.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/results/run_file.hpp"
#include "sim/results/safe_file.hpp"

namespace engawa {
namespace {
constexpr std::string_view kUncertaintyFormat = "engawa-uncertainty";

std::string at(std::string_view folder, std::string_view name) {
  std::string path = "/";
  path.append(folder).append("/").append(name);
  return path;
}

template <class Row, class Columns>
void write_texts(const std::vector<Row>& rows, const Columns& columns, std::string_view folder,
                 Hdf5Image& image) {
  for (const auto& column : columns) {
    std::vector<std::string> texts;
    for (const auto& row : rows) texts.push_back(row.*column.member);
    image.write(at(folder, column.name), make_texts(texts));
  }
}

void write_numbers(const std::vector<LayeredEffect>& effects, Hdf5Image& image) {
  for (const auto& column : kEffectNumbers) {
    std::vector<double> numbers;
    for (const auto& effect : effects) numbers.push_back(column.of(effect));
    image.write(at("effects", column.name),
                make_column(numbers, {{"unit", std::string(column.unit)},
                                      {"definition", std::string(column.definition)}}));
  }
}

void write_counts(const std::vector<LayeredEffect>& effects, Hdf5Image& image) {
  for (const auto& column : kEffectCounts) {
    std::vector<std::uint32_t> counts;
    for (const auto& effect : effects)
      counts.push_back(static_cast<std::uint32_t>(effect.*column.member));
    image.write(
        at("effects", column.name),
        make_column(counts, {{"unit", "1"}, {"definition", std::string(column.definition)}}));
  }
  std::vector<std::uint8_t> robust;
  for (const auto& effect : effects) robust.push_back(effect.robust ? 1 : 0);
  image.write("/effects/robust",
              make_column(robust, {{"unit", "1"},
                                   {"definition",
                                    "1: nine tenths of members and structures, alone and crossed, "
                                    "have the direction of the reference"}}));
}

void write_structures(const std::vector<LayeredEffect>& effects, Hdf5Image& image) {
  std::vector<LayeredEffect::Structure> rows;
  std::vector<std::uint32_t> effect_of;
  for (std::size_t k = 0; k < effects.size(); ++k) {
    for (const auto& structure : effects[k].structures) {
      rows.push_back(structure);
      effect_of.push_back(static_cast<std::uint32_t>(k));
    }
  }
  image.write("/structures/effect", make_column(effect_of, {{"unit", "row of /effects, from 0"}}));
  std::vector<std::uint8_t> counted;
  for (const auto& row : rows) counted.push_back(row.counted ? 1 : 0);
  image.write("/structures/counted",
              make_column(counted, {{"unit", "1"},
                                    {"definition", "0: known not to fit, a demonstration only"}}));
  write_texts(rows, kStructureTexts, "structures", image);
  for (const auto& column : kStructureNumbers) {
    std::vector<double> numbers;
    for (const auto& row : rows) numbers.push_back(column.of(row));
    image.write(at("structures", column.name),
                make_column(numbers, {{"unit", "unit of the effect"},
                                      {"definition", std::string(column.definition)}}));
  }
}

void write_rankings(const std::vector<Uncertainty::Ranking>& rankings, Hdf5Image& image) {
  write_texts(rankings, kRankingTexts, "rankings", image);
  std::vector<double> agreement, first;
  std::vector<std::uint8_t> robust;
  std::vector<std::uint32_t> ranking_of;
  std::vector<std::string> names;
  for (std::size_t k = 0; k < rankings.size(); ++k) {
    agreement.push_back(rankings[k].agreement), first.push_back(rankings[k].first_agreement);
    robust.push_back(rankings[k].robust ? 1 : 0);
    for (const auto& name : rankings[k].variants) {
      names.push_back(name);
      ranking_of.push_back(static_cast<std::uint32_t>(k));
    }
  }
  image.write(
      "/rankings/agreement",
      make_column(agreement, {{"unit", "1"},
                              {"definition",
                               "share of members and structures, alone and crossed, with the "
                               "whole order of the reference"}}));
  image.write(
      "/rankings/first_agreement",
      make_column(first, {{"unit", "1"}, {"definition", "the same for the first of the order"}}));
  image.write("/rankings/robust", make_column(robust, {{"unit", "1"}}));
  image.write("/orders/ranking", make_column(ranking_of, {{"unit", "row of /rankings, from 0"}}));
  image.write("/orders/variant", make_texts(names));
}

template <class Row, class Columns>
void read_texts(const Hdf5File& file, const Columns& columns, std::string_view folder,
                std::vector<Row>& rows) {
  for (const auto& column : columns) {
    const auto texts = file.texts(at(folder, column.name));
    if (rows.empty()) rows.resize(texts.size());
    if (rows.size() != texts.size()) file.refuse(at(folder, column.name));
    for (std::size_t k = 0; k < rows.size(); ++k) rows[k].*column.member = texts[k];
  }
}

void read_effects(const Hdf5File& file, std::vector<LayeredEffect>& effects, std::size_t seeds) {
  read_texts(file, kEffectTexts, "effects", effects);
  for (const auto& column : kEffectNumbers) {
    if (column.later && !file.has(at("effects", column.name))) continue;
    const auto numbers = file.values<double>(at("effects", column.name), {effects.size()});
    for (std::size_t k = 0; k < effects.size(); ++k) column.set(effects[k], numbers[k]);
  }
  for (const auto& column : kEffectCounts) {
    if (column.later && !file.has(at("effects", column.name))) continue;
    const auto counts = file.values<std::uint32_t>(at("effects", column.name), {effects.size()});
    for (std::size_t k = 0; k < effects.size(); ++k) effects[k].*column.member = counts[k];
  }
  const auto robust = file.values<std::uint8_t>("/effects/robust", {effects.size()});
  for (std::size_t k = 0; k < effects.size(); ++k)
    effects[k].robust = robust[k] != 0, effects[k].seeds.seeds = seeds;
}

void read_structures(const Hdf5File& file, std::vector<LayeredEffect>& effects, std::size_t seeds) {
  std::vector<LayeredEffect::Structure> rows;
  read_texts(file, kStructureTexts, "structures", rows);
  for (const auto& column : kStructureNumbers) {
    const auto numbers = file.values<double>(at("structures", column.name), {rows.size()});
    for (std::size_t k = 0; k < rows.size(); ++k) column.set(rows[k], numbers[k]);
  }
  const auto effect_of = file.values<std::uint32_t>("/structures/effect", {rows.size()});
  const auto counted = file.values<std::uint8_t>("/structures/counted", {rows.size()});
  for (std::size_t k = 0; k < rows.size(); ++k) {
    if (effect_of[k] >= effects.size()) file.refuse("/structures/effect");
    rows[k].counted = counted[k] != 0;
    rows[k].effect.seeds = rows[k].change.seeds = seeds;
    effects[effect_of[k]].structures.push_back(rows[k]);
  }
}

void read_rankings(const Hdf5File& file, std::vector<Uncertainty::Ranking>& rankings) {
  read_texts(file, kRankingTexts, "rankings", rankings);
  const auto agreement = file.values<double>("/rankings/agreement", {rankings.size()});
  const auto first = file.values<double>("/rankings/first_agreement", {rankings.size()});
  const auto robust = file.values<std::uint8_t>("/rankings/robust", {rankings.size()});
  for (std::size_t k = 0; k < rankings.size(); ++k) {
    rankings[k].agreement = agreement[k], rankings[k].first_agreement = first[k];
    rankings[k].robust = robust[k] != 0;
  }
  const auto names = file.texts("/orders/variant");
  const auto ranking_of = file.values<std::uint32_t>("/orders/ranking", {names.size()});
  for (std::size_t k = 0; k < names.size(); ++k) {
    if (ranking_of[k] >= rankings.size()) file.refuse("/orders/ranking");
    rankings[ranking_of[k]].variants.push_back(names[k]);
  }
}
}  // namespace

std::size_t LayeredEffect::structures_counted() const {
  return std::size_t(std::ranges::count(structures, true, &Structure::counted));
}

void write_uncertainty(const Uncertainty& uncertainty, const std::filesystem::path& file) {
  std::vector<std::byte> bytes;
  {
    Hdf5Image image;
    image.set_attribute("/", {"format", std::string(kUncertaintyFormat)});
    image.set_attribute("/", {"format_version", std::int64_t{kFormatVersion}});
    image.set_attribute("/", {"engawa_version", uncertainty.engawa_version});
    image.set_attribute("/", {"study", uncertainty.study});
    image.set_attribute("/", {"study_digest", uncertainty.study_digest});
    image.set_attribute("/", {"ensemble_file", uncertainty.ensemble_file});
    image.set_attribute("/", {"seeds", std::int64_t(uncertainty.seeds)});
    image.set_attribute("/", {"years", std::int64_t{uncertainty.years}});
    write_texts(uncertainty.effects, kEffectTexts, "effects", image);
    write_numbers(uncertainty.effects, image);
    write_counts(uncertainty.effects, image);
    write_structures(uncertainty.effects, image);
    write_rankings(uncertainty.rankings, image);
    bytes = image.close();
  }
  write_whole_file(file, bytes);
}

Uncertainty read_uncertainty(const std::filesystem::path& path) {
  const Hdf5File file(path);
  if (file.text_attribute("/", "format") != kUncertaintyFormat ||
      file.whole_attribute("/", "format_version") != kFormatVersion)
    file.refuse("/");
  Uncertainty out;
  out.engawa_version = file.text_attribute("/", "engawa_version");
  out.study = file.text_attribute("/", "study");
  out.study_digest = file.text_attribute("/", "study_digest");
  out.ensemble_file = file.text_attribute("/", "ensemble_file");
  out.seeds = static_cast<std::size_t>(file.whole_attribute("/", "seeds"));
  out.years = static_cast<int>(file.whole_attribute("/", "years"));
  read_effects(file, out.effects, out.seeds);
  read_structures(file, out.effects, out.seeds);
  read_rankings(file, out.rankings);
  return out;
}

}  // namespace engawa
