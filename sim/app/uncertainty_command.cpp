// engawa uncertainty: what of a finding is chance, what hangs on parameters, what on structure.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "sim/app/commands.hpp"
#include "sim/app/sweep_options.hpp"
#include "sim/app/uncertainty_text.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/study/uncertainty_points.hpp"
#include "sim/text/speech.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
constexpr int kUsualMembers = 20, kMostMembers = 5'000;

struct UncertaintyCommand {
  SweepArguments shared;
  std::string ensemble, members, structures = "all";
  bool cross = false;
};

ModelStructure require_structure(const std::string& name) {
  if (const auto* found = find_structure(name)) return *found;
  std::vector<std::string> names;
  for (const auto& known : model_structures()) names.emplace_back(known.name);
  throw InputError({fmt::format("--structures {}", name)},
                   {"uncertainty.unknown_structure", {name}}, {}, suggest_name(name, names));
}

std::vector<ModelStructure> read_structures(const std::string& text) {
  std::vector<ModelStructure> out;
  if (text == "none") return out;
  if (text == "all") {
    const auto all = model_structures();
    out.assign(all.begin(), all.end());
    return out;
  }
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const ModelStructure one = require_structure(text.substr(begin, end - begin));
    if (std::ranges::find(out, one.name, &ModelStructure::name) != out.end()) {
      throw InputError({fmt::format("--structures {}", text)},
                       {"uncertainty.twice", {std::string(one.name)}}, {},
                       {"uncertainty.once", {}});
    }
    out.push_back(one);
    begin = end + 1;
  }
  return out;
}

void require_layers(const UncertaintyCommand& command,
                    const std::vector<ModelStructure>& structures) {
  if (command.ensemble.empty() && !command.members.empty()) {
    throw InputError({fmt::format("--members {}", command.members)},
                     {"uncertainty.members_of_what", {}}, {}, {"uncertainty.give_ensemble", {}});
  }
  const bool any_counts =
      std::ranges::any_of(structures, [](const ModelStructure& one) { return !one.demonstration; });
  if (command.cross && (command.ensemble.empty() || !any_counts)) {
    throw InputError({"--cross"}, {"uncertainty.cross_of_what", {}}, {},
                     {"uncertainty.cross_needs", {}});
  }
  if (command.ensemble.empty() && structures.empty()) {
    throw InputError({"engawa uncertainty"}, {"uncertainty.nothing", {}}, {},
                     {"uncertainty.give_some", {}});
  }
}

/// Chance is told from the rest by differences between seeds of pairs of variants.
void require_pairs_of_seeds(const StudyPlan& study) {
  if (study.variants.size() < 2) {
    throw InputError({study.file.string()},
                     {"uncertainty.one_variant", {study.variants.front().name}},
                     {"uncertainty.differences_only", {}}, {"uncertainty.add_variant", {}});
  }
  if (study.seeds < 2) {
    throw InputError({study.file.string()}, {"uncertainty.one_seed", {}},
                     {"uncertainty.chance_needs_two", {}}, {"uncertainty.more_seeds", {}});
  }
}

void write_end(const Uncertainty& found, const SweepPlan& sweep, Language language) {
  const auto file = sweep.folder / "uncertainty.h5", table = sweep.folder / "uncertainty.csv";
  const std::string csv = csv_of_uncertainty(found);
  write_whole_file(table, std::as_bytes(std::span<const char>(csv)));
  write_uncertainty(found, file);
  fmt::print("\n{}\n{}\n", tell_uncertainty(found, language),
             say(language, "uncertainty.files",
                 {file.string(), table.string(), (sweep.folder / "sweep.csv").string()}));
}

int ask_layers(const UncertaintyCommand& command, Language language) {
  require_argument("STUDY", command.shared.study);
  const auto structures = read_structures(command.structures);
  require_layers(command, structures);
  const int members =
      whole_option("--members", command.members, 2, kMostMembers).value_or(kUsualMembers);
  const StudyPlan study = read_swept_study(command.shared);
  require_pairs_of_seeds(study);
  const auto outputs = read_outputs(command.shared.measures, study);
  std::optional<Ensemble> ensemble;
  if (!command.ensemble.empty()) {
    ensemble = read_ensemble(command.ensemble);
    refuse_set(command.shared, ensemble->parameters);
  }
  const auto folder = std::filesystem::path(command.shared.out) / study.name / "uncertainty";
  const UncertaintyPlan plan =
      plan_uncertainty(study, ensemble ? &*ensemble : nullptr, std::size_t(members), structures,
                       folder, command.cross);
  const auto table = run_and_gather(plan.sweep, outputs, command.shared, language);
  if (!table) return kInterrupted;
  std::vector<std::string> missing;
  const Uncertainty found = find_uncertainty(plan, *table, missing);
  for (const auto& name : missing)
    fmt::print(stderr, "{}\n", say(language, "uncertainty.missing", {name}));
  write_end(found, plan.sweep, language);
  return kDone;
}
}  // namespace

void add_uncertainty_command(CLI::App& app, Language language, Job& job) {
  const auto arguments = std::make_shared<UncertaintyCommand>();
  auto* command = app.add_subcommand("uncertainty", say(language, "uncertainty.help"));
  add_sweep_options(*command, arguments->shared, language);
  const auto text = [&](const char* name, std::string& value, const char* id) {
    return command->add_option(name, value, say(language, id));
  };
  text("--ensemble", arguments->ensemble, "uncertainty.help.ensemble")->type_name("FILE");
  text("--members", arguments->members, "uncertainty.help.members")->type_name("N");
  text("--structures", arguments->structures, "uncertainty.help.structures")
      ->type_name("S1,S2...|all|none");
  command->add_flag("--cross", arguments->cross, say(language, "uncertainty.help.cross"));
  command->callback([arguments, language, &job] {
    job = [arguments, language] { return ask_layers(*arguments, language); };
  });
}

}  // namespace engawa
