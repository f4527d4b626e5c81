// engawa run: lives a study and says what was found.
#include <fmt/format.h>

#include <memory>
#include <thread>

#include "analysis/findings.hpp"
#include "sim/app/commands.hpp"
#include "sim/app/interrupt.hpp"
#include "sim/app/progress.hpp"
#include "sim/study/cost.hpp"
#include "sim/study/runner.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
constexpr int kMaxThreads = 1024;

/// Options as written; numbers are checked by whole_option, which names place and range.
struct RunArguments {
  std::string study, out = "results", seeds, years, threads, shard;
  std::vector<std::string> set, variants;
  bool resume = false, quiet = false;
};

void read_shard(const std::string& text, RunnerOptions& options) {
  if (text.empty()) return;
  const auto slash = text.find('/');
  if (slash == std::string::npos) {
    throw InputError({"--shard " + text}, {"app.bad_shard", {text}}, {}, {"app.shard_form", {}});
  }
  const std::string name = "--shard";
  options.shards = whole_option(name, text.substr(slash + 1), 1, kMaxSeeds).value_or(0);
  options.shard = whole_option(name, text.substr(0, slash), 1, options.shards).value_or(0);
  if (options.shard == 0 || options.shards == 0) {
    throw InputError({"--shard " + text}, {"app.bad_shard", {text}}, {}, {"app.shard_form", {}});
  }
}

StudyChanges read_changes(const RunArguments& arguments) {
  StudyChanges changes;
  changes.seeds = whole_option("--seeds", arguments.seeds, 1, kMaxSeeds);
  changes.years = whole_option("--years", arguments.years, 1, kMaxYears);
  changes.set = arguments.set;
  changes.variants = arguments.variants;
  return changes;
}

RunnerOptions read_options(const RunArguments& arguments) {
  RunnerOptions options;
  const int cores = std::max(1, int(std::thread::hardware_concurrency()));
  options.out = arguments.out;
  options.threads = whole_option("--threads", arguments.threads, 1, kMaxThreads).value_or(cores);
  options.resume = arguments.resume;
  read_shard(arguments.shard, options);
  return options;
}

void tell_end(const RunSummary& summary, const RunArguments& arguments, Language language) {
  if (summary.skipped > 0) {
    fmt::print("{}\n", say(language, "app.skipped", {std::to_string(summary.skipped)}));
  }
  if (summary.interrupted) {
    fmt::print(
        stderr, "{}\n",
        say(language, "app.interrupted",
            {std::to_string(summary.finished + summary.skipped), arguments.study, arguments.out}));
  } else if (!summary.whole) {
    fmt::print("{}\n", say(language, "app.shard_done", {summary.study_dir.string()}));
  } else {
    fmt::print("\n{}\n", write_findings(find_findings(summary.study_dir), language));
    fmt::print("{}\n", say(language, "app.files",
                           {(summary.study_dir / "study.h5").string(),
                            (summary.study_dir / "runs").string()}));
  }
}

int run(const RunArguments& arguments, Language language) {
  require_argument("STUDY", arguments.study);
  const RunnerOptions options = read_options(arguments);
  const StudyPlan plan = read_study(arguments.study, read_changes(arguments));
  const InterruptWatch watch;
  ProgressTeller teller(language, arguments.quiet ? Chatter::quiet : Chatter::full);
  const RunSummary summary = run_study(plan, options, teller.listener(), watch.stop());
  teller.end();
  tell_end(summary, arguments, language);
  return summary.interrupted ? kInterrupted : kDone;
}
}  // namespace

void add_run_command(CLI::App& app, Language language, Job& job) {
  const auto arguments = std::make_shared<RunArguments>();
  auto* command = app.add_subcommand("run", say(language, "app.run"));
  const auto text = [&](const char* name, std::string& value, const char* id) {
    return command->add_option(name, value, say(language, id));
  };
  text("STUDY", arguments->study, "app.run.study");
  text("--out", arguments->out, "app.run.out")->type_name("DIR")->capture_default_str();
  text("--seeds", arguments->seeds, "app.run.seeds")->type_name("N");
  text("--years", arguments->years, "app.run.years")->type_name("Y");
  text("--threads", arguments->threads, "app.run.threads")->type_name("N");
  text("--shard", arguments->shard, "app.run.shard")->type_name("i/n");
  command->add_option("--set", arguments->set, say(language, "app.run.set"))
      ->type_name("NAME=VALUE")
      ->allow_extra_args(false);
  command->add_option("--variant", arguments->variants, say(language, "app.run.variant"))
      ->type_name("NAME")
      ->allow_extra_args(false);
  command->add_flag("--resume", arguments->resume, say(language, "app.run.resume"));
  command->add_flag("--quiet", arguments->quiet, say(language, "app.run.quiet"));
  command->callback([arguments, language, &job] {
    job = [arguments, language] { return run(*arguments, language); };
  });
}

}  // namespace engawa
