// engawa power: how many seeds it takes to tell a difference.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <span>

#include "analysis/power_table.hpp"
#include "analysis/report/gnuplot.hpp"
#include "sim/app/commands.hpp"
#include "sim/app/option_rules.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/input_file.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
struct PowerArguments {
  std::string results, figure;
  std::vector<std::string> measures, variants;
  bool overwrite = false;
};

std::vector<std::string> groups_in(const std::filesystem::path& folder) {
  const auto runs = find_runs(folder);
  if (runs.empty())
    throw InputError({folder.string()}, {"results.no_runs", {}}, {},
                     {"results.give_study_folder", {}});
  return Hdf5File(runs[0].file).texts("/groups/name");
}

std::vector<PowerAsk> read_asks(const PowerArguments& arguments,
                                const std::vector<std::string>& groups) {
  std::vector<PowerAsk> asks;
  for (const auto& text : arguments.measures.empty() ? usual_power_asks() : arguments.measures)
    asks.push_back(read_power_ask(text, groups));
  return asks;
}

void choose(const PowerArguments& arguments, PairedStudy& study) {
  const auto& wanted = arguments.variants;
  auto& variants = study.variants;
  if (wanted.empty()) return;
  std::vector<std::string> names;
  names.reserve(variants.size());
  for (const auto& variant : variants) names.push_back(variant.name);
  for (const auto& name : wanted) {
    if (std::ranges::find(names, name) != names.end()) continue;
    if (name == study.header.variant) {
      throw InputError({fmt::format("--variant {}", name)}, {"power.is_baseline", {name}},
                       {"power.compared_with", {}},
                       {"power.name_other", {fmt::format("{}", fmt::join(names, ", "))}});
    }
    const std::string nearest = nearest_name(name, names);
    throw InputError(
        {"--variant"}, {"power.no_variant", {name}}, {},
        nearest.empty() ? Message{"app.see_help", {}} : Message{"input.did_you_mean", {nearest}});
  }
  std::erase_if(variants, [&](const PairedVariant& variant) {
    return std::ranges::find(wanted, variant.name) == wanted.end();
  });
}

/// The name stands in gnuplot's script, which takes letters, digits and _ only.
bool is_plain(const std::string& name) {
  return !name.empty() && name.find_first_not_of(
                              "abcdefghijklmnopqrstuvwxyz"
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == std::string::npos;
}

void require_figure(const PowerArguments& arguments) {
  if (arguments.figure.empty()) return;
  const std::filesystem::path file = arguments.figure;
  if (file.extension() != ".svg" || !is_plain(file.stem().string()))
    throw InputError({"--figure"}, {"power.bad_figure", {}});
  require_free(file, arguments.overwrite);
}

void draw(const std::filesystem::path& file, Figure figure, Language language) {
  figure.name = file.stem().string();
  figure.drawn = GnuplotFolder().draw(figure.name, figure_script(figure), figure.data.csv());
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  make_folders(folder);
  keep_figures({figure}, folder);
  fmt::print("{}\n", say(language, "power.figure_done", {file.string()}));
}

int tell_power(const PowerArguments& arguments, Language language) {
  require_argument("RESULTS", arguments.results);
  require_figure(arguments);
  const std::filesystem::path given = arguments.results;
  const auto status = look_at(given);
  if (!std::filesystem::exists(status))
    throw InputError({given.string()}, {"results.no_such_file", {}}, {},
                     {"results.give_study_folder", {}});
  const auto folder = std::filesystem::is_directory(status) ? given : given.parent_path();
  static_cast<void>(look_at(folder / "runs"));  // a locked folder is not one without cases
  const auto asks = read_asks(arguments, groups_in(folder));
  std::vector<Quantity> wanted;
  wanted.reserve(asks.size());
  for (const auto& ask : asks) wanted.push_back(quantity_of(ask));
  PairedStudy study = pair_cases(folder, wanted);
  choose(arguments, study);
  fmt::print("{}", write_power(study, asks, language));
  if (!arguments.figure.empty() && !study.variants.empty())
    draw(arguments.figure, power_figure(study.variants[0], asks[0], language), language);
  return kDone;
}
}  // namespace

void add_power_command(CLI::App& app, Language language, Job& job) {
  const auto arguments = std::make_shared<PowerArguments>();
  auto* command = app.add_subcommand("power", say(language, "power.help"));
  command->add_option("RESULTS", arguments->results, say(language, "power.help.results"));
  command->add_option("--measure", arguments->measures, say(language, "power.help.measure"))
      ->type_name("MEASURE[@GROUP]")
      ->allow_extra_args(false);
  command->add_option("--variant", arguments->variants, say(language, "power.help.variant"))
      ->type_name("NAME")
      ->allow_extra_args(false);
  command->add_option("--figure", arguments->figure, say(language, "power.help.figure"))
      ->type_name("FILE.svg");
  command->add_flag("--overwrite", arguments->overwrite, say(language, "power.help.overwrite"));
  command->callback([arguments, language, &job] {
    job = [arguments, language] { return tell_power(*arguments, language); };
  });
}

}  // namespace engawa
