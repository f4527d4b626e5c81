// engawa validate: the baseline of a study held against published numbers.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>

#include "analysis/validation/validation_page.hpp"
#include "analysis/validation/validation_text.hpp"
#include "sim/app/commands.hpp"
#include "sim/app/interrupt.hpp"
#include "sim/app/option_rules.hpp"
#include "sim/app/progress.hpp"
#include "sim/app/target_options.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/study/ensemble.hpp"
#include "sim/study/launch.hpp"
#include "sim/study/validate_study.hpp"
#include "sim/text/speech.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;
constexpr int kMaxThreads = 1024, kMaxSample = 10'000'000, kMaxWaves = 10'000;
/// The national survey of 2023: 11,141 answers, 55.7 % of those drawn (F020).
constexpr int kNationalSample = 20'000, kUsualWaves = 100;
constexpr double kNationalResponse = .557;

/// Options as written.
struct ValidateArguments {
  std::string study, out = "results", seeds, threads, sample, response, response_loneliness, waves;
  std::string ensemble, member, before, page, compare, from;
  std::vector<std::string> targets, set;
  bool overwrite = false, quiet = false;
};

/// The parameters of the chosen member, as if they had been given one by one with --set.
struct ChosenMember {
  std::vector<std::string> set;
  std::string told;
};

ChosenMember read_member(const ValidateArguments& arguments) {
  ChosenMember chosen;
  if (arguments.ensemble.empty()) {
    if (arguments.member.empty()) return chosen;
    throw InputError({fmt::format("--member {}", arguments.member)},
                     {"validate.member_of_what", {}}, {}, {"validate.give_ensemble", {}});
  }
  const Ensemble ensemble = read_ensemble(arguments.ensemble);
  const bool best = arguments.member.empty() || arguments.member == "best";
  std::vector<std::pair<std::string, double>> values;
  if (best) {
    for (std::size_t k = 0; k < ensemble.parameters.size(); ++k)
      values.emplace_back(ensemble.parameters[k], ensemble.best[k]);
  } else {
    const int last = int(ensemble.members.size()) - 1;
    const auto member = whole_option("--member", arguments.member, 0, last);
    values = overrides_of_member(ensemble, std::size_t(member.value_or(0)));
  }
  for (const auto& [name, value] : values)
    chosen.set.push_back(fmt::format("{}={:.17g}", name, value));
  chosen.told = fmt::format("{}, {}", ensemble.name, best ? "best" : arguments.member);
  return chosen;
}

StudyPlan read_plan(const ValidateArguments& arguments, const ChosenMember& member) {
  require_argument("STUDY", arguments.study);
  StudyChanges changes;
  changes.seeds = whole_option("--seeds", arguments.seeds, 1, kMaxSeeds);
  changes.set = member.set;
  changes.set.insert(changes.set.end(), arguments.set.begin(), arguments.set.end());
  return read_study(arguments.study, changes);
}

std::string read_compared(const ValidateArguments& arguments, const StudyPlan& study) {
  std::vector<std::string> names;
  for (const auto& variant : study.variants) names.push_back(variant.name);
  if (arguments.compare.empty() || std::ranges::find(names, arguments.compare) != names.end())
    return arguments.compare;
  throw InputError({fmt::format("--compare {}", arguments.compare)},
                   {"validate.no_variant", {arguments.compare}}, {},
                   suggest_name(arguments.compare, names));
}

ValidationPlan read_validation_plan(const ValidateArguments& arguments) {
  const ChosenMember member = read_member(arguments);
  ValidationPlan plan{read_plan(arguments, member), {}, {}, {}, {}, member.told, 1};
  plan.targets = read_all_targets(arguments.study, arguments.targets, plan.targets_files);
  plan.compared = read_compared(arguments, plan.study);
  plan.survey.sample =
      whole_option("--sample", arguments.sample, 1, kMaxSample).value_or(kNationalSample);
  plan.survey.waves = whole_option("--waves", arguments.waves, 1, kMaxWaves).value_or(kUsualWaves);
  plan.survey.response = real_option("--response", arguments.response, .01, 1, kNationalResponse);
  plan.survey.response_loneliness =
      real_option("--response-loneliness", arguments.response_loneliness, -2, 2, 0);
  plan.threads =
      whole_option("--threads", arguments.threads, 1, kMaxThreads).value_or(cores_at_hand());
  return plan;
}

void write_text(const fs::path& file, const std::string& text) {
  if (file.has_parent_path()) make_folders(file.parent_path());
  write_whole_file(file, std::as_bytes(std::span<const char>(text)));
}

/// What stands below this line of a page is written by hand, and stays.
constexpr std::string_view kByHand = "<!-- written by hand from here -->";

std::string kept_by_hand(const fs::path& page) {
  std::ostringstream text;
  text << std::ifstream(page).rdbuf();
  const std::string whole = text.str();
  const auto at = whole.find(kByHand);
  return at == std::string::npos ? "" : whole.substr(at);
}

void tell(const ValidateArguments& arguments, const Validation& validation,
          const std::optional<Validation>& before, Language language) {
  const Validation* earlier = before ? &*before : nullptr;
  fmt::print("{}", tell_validation(validation, earlier, language));
  if (arguments.page.empty()) return;
  write_text(arguments.page,
             page_of_validation(validation, earlier, language) + kept_by_hand(arguments.page));
  fmt::print("{}\n", say(language, "validate.page_done", {arguments.page}));
}

int run_validation(const ValidateArguments& arguments, const std::optional<Validation>& before,
                   Language language) {
  const ValidationPlan plan = read_validation_plan(arguments);
  const fs::path folder = fs::path(arguments.out) / plan.study.name;
  for (const char* name : {"validation.h5", "validation.csv"})
    require_free(folder / name, arguments.overwrite);
  const InterruptWatch watch;
  ProgressTeller teller(language, arguments.quiet ? Chatter::quiet : Chatter::full);
  const auto validation = validate_study(plan, teller.listener(), watch.stop());
  teller.end();
  if (!validation) {
    fmt::print(stderr, "{}\n", say(language, "validate.interrupted"));
    return kInterrupted;
  }
  write_validation(*validation, folder / "validation.h5");
  write_text(folder / "validation.csv", csv_of_validation(*validation));
  tell(arguments, *validation, before, language);
  fmt::print("{}\n",
             say(language, "validate.files",
                 {(folder / "validation.h5").string(), (folder / "validation.csv").string()}));
  return kDone;
}

/// What only a run of the study looks at.
const std::vector<std::string>& options_of_a_run() {
  static const std::vector<std::string> names{
      "--targets", "--seeds",   "--set",      "--sample", "--response", "--response-loneliness",
      "--waves",   "--compare", "--ensemble", "--member", "--out",      "--threads"};
  return names;
}

int validate(const CLI::App& command, const ValidateArguments& arguments, Language language) {
  refuse_beside(command, "--from", options_of_a_run());
  std::optional<Validation> before;
  if (!arguments.before.empty()) before = read_validation(arguments.before);
  if (!arguments.page.empty()) require_free(arguments.page, arguments.overwrite);
  if (arguments.from.empty()) return run_validation(arguments, before, language);
  if (!arguments.study.empty()) {
    throw InputError({fmt::format("--from {}", arguments.from)}, {"validate.from_or_study", {}},
                     {"validate.from_reads", {}}, {"validate.leave_out_study", {}});
  }
  tell(arguments, read_validation(arguments.from), before, language);
  return kDone;
}
}  // namespace

void add_validate_command(CLI::App& app, Language language, Job& job) {
  const auto arguments = std::make_shared<ValidateArguments>();
  auto* command = app.add_subcommand("validate", say(language, "validate.help"));
  const auto text = [&](const char* name, std::string& value, const char* id) {
    return command->add_option(name, value, say(language, id));
  };
  const auto list = [&](const char* name, std::vector<std::string>& values, const char* id) {
    return command->add_option(name, values, say(language, id))->allow_extra_args(false);
  };
  text("STUDY", arguments->study, "app.run.study");
  list("--targets", arguments->targets, "validate.help.targets")->type_name("FILE");
  text("--seeds", arguments->seeds, "app.run.seeds")->type_name("N");
  list("--set", arguments->set, "app.run.set")->type_name("NAME=VALUE");
  text("--sample", arguments->sample, "validate.help.sample")->type_name("N");
  text("--response", arguments->response, "validate.help.response")->type_name("SHARE");
  text("--response-loneliness", arguments->response_loneliness, "validate.help.lonely")
      ->type_name("X");
  text("--waves", arguments->waves, "validate.help.waves")->type_name("K");
  text("--compare", arguments->compare, "validate.help.compare")->type_name("VARIANT");
  text("--ensemble", arguments->ensemble, "validate.help.ensemble")->type_name("FILE");
  text("--member", arguments->member, "validate.help.member")->type_name("best|N");
  text("--before", arguments->before, "validate.help.before")->type_name("FILE.h5");
  text("--from", arguments->from, "validate.help.from")->type_name("FILE.h5");
  text("--page", arguments->page, "validate.help.page")->type_name("FILE.md");
  text("--out", arguments->out, "app.run.out")->type_name("DIR")->capture_default_str();
  text("--threads", arguments->threads, "app.run.threads")->type_name("N");
  command->add_flag("--overwrite", arguments->overwrite, say(language, "validate.help.overwrite"));
  command->add_flag("--quiet", arguments->quiet, say(language, "app.run.quiet"));
  command->callback([command, arguments, language, &job] {
    job = [command, arguments, language] { return validate(*command, *arguments, language); };
  });
}

}  // namespace engawa
