// engawa run: lives a study and says what was found.
#include <fmt/format.h>

#include <memory>

#include "analysis/findings.hpp"
#include "sim/app/commands.hpp"
#include "sim/app/interrupt.hpp"
#include "sim/app/progress.hpp"
#include "sim/study/cost.hpp"
#include "sim/study/distribution.hpp"
#include "sim/study/launch.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
constexpr int kMaxThreads = 1024;
constexpr int kMostCheckpointWeeks = kMaxYears * kWeeksPerYear;

/// Options as written; numbers are checked by whole_option, which names place and range.
struct RunArguments {
  std::string study, out = "results", seeds, years, threads, shard, checkpoint_every;
  std::string ensemble, member;
  std::vector<std::string> set, variants;
  bool resume = false, quiet = false;
};

void read_shard(const std::string& text, RunnerOptions& options) {
  if (text.empty()) return;
  const auto slash = text.find('/');
  const bool both = slash != std::string::npos && slash > 0 && slash + 1 < text.size();
  if (!both) {
    throw InputError({"--shard " + text}, {"app.bad_shard", {text}}, {}, {"app.shard_form", {}});
  }
  const std::string name = "--shard";
  options.shards = whole_option(name, text.substr(slash + 1), 1, kMaxSeeds).value_or(1);
  options.shard = whole_option(name, text.substr(0, slash), 1, options.shards).value_or(1);
}

StudyChanges read_changes(const RunArguments& arguments) {
  StudyChanges changes;
  changes.seeds = whole_option("--seeds", arguments.seeds, 1, kMaxSeeds);
  changes.years = whole_option("--years", arguments.years, 1, kMaxYears);
  changes.set = arguments.set;
  changes.variants = arguments.variants;
  changes.ensemble = arguments.ensemble;
  if (!arguments.member.empty()) changes.member = arguments.member;
  if (!arguments.member.empty() && arguments.ensemble.empty()) {
    throw InputError({fmt::format("--member {}", arguments.member)},
                     {"uncertainty.member_of_what", {}}, {}, {"uncertainty.give_ensemble", {}});
  }
  return changes;
}

RunnerOptions read_options(const RunArguments& arguments, const Launch& launch) {
  RunnerOptions options;
  const int usual = launch.ranks > 1 && !launch.without_mpi
                        ? 0
                        : cores_at_hand();  // 0 = a rank's share of its machine
  options.out = arguments.out;
  options.threads = whole_option("--threads", arguments.threads, 1, kMaxThreads).value_or(usual);
  options.resume = arguments.resume;
  options.checkpoint_every =
      whole_option("--checkpoint-every", arguments.checkpoint_every, 0, kMostCheckpointWeeks)
          .value_or(kUsualCheckpointWeeks);
  read_shard(arguments.shard, options);
  return options;
}

void tell_interruption(int finished, const RunArguments& arguments, Language language) {
  fmt::print(
      stderr, "{}\n",
      say(language, "app.interrupted", {std::to_string(finished), arguments.study, arguments.out}));
}

void tell_end(const RunSummary& summary, const RunArguments& arguments, Language language) {
  if (summary.skipped > 0) {
    fmt::print("{}\n", say(language, "app.skipped", {std::to_string(summary.skipped)}));
  }
  if (summary.interrupted) {
    tell_interruption(summary.finished + summary.skipped, arguments, language);
  } else if (!summary.whole) {
    fmt::print("{}\n", say(language, "app.shard_done", {summary.study_dir.string()}));
  } else {
    fmt::print("\n{}\n", write_findings(find_findings(summary.study_dir), language));
    fmt::print("{}\n", say(language, "app.files",
                           {(summary.study_dir / "study.h5").string(),
                            (summary.study_dir / "runs").string()}));
  }
}

[[noreturn]] void refuse_processes_apart(const Launch& launch) {
  throw InputError({"srun"}, {"distribution.no_mpi", {std::to_string(launch.ranks)}},
                   {"distribution.same_work", {}}, {"distribution.use_pmix", {}});
}

void refuse_shard_of_ranks(const RunnerOptions& options, const Launch& launch) {
  if (launch.without_mpi && options.shards == 1) refuse_processes_apart(launch);
  if (!launch.without_mpi && launch.ranks > 1 && options.shards > 1) {
    throw InputError({"--shard"}, {"distribution.no_shard", {}}, {"distribution.hands_out", {}},
                     {"distribution.leave_out_shard", {}});
  }
}

SharedListener tell_ranks(ProgressTeller& teller, const RunArguments& arguments, Language language,
                          Chatter chatter) {
  SharedListener listener;
  listener.run = teller.listener();
  const auto warn = [&teller, language](const char* id, std::vector<std::string> words) {
    teller.end();
    fmt::print(stderr, "{}\n", say(language, id, std::move(words)));
  };
  if (chatter == Chatter::full) {
    listener.began = [warn](int ranks, int machines, int threads) {
      warn("distribution.began",
           {std::to_string(ranks), std::to_string(machines), std::to_string(threads)});
    };
  }
  listener.bound = [warn](int rank, int cores, int threads) {
    warn("distribution.bound",
         {std::to_string(rank), std::to_string(cores), std::to_string(threads)});
  };
  listener.interrupted = [&teller, &arguments, language](int finished) {
    teller.end();
    tell_interruption(finished, arguments, language);
  };
  listener.lost = [&teller, language](const UserError& error) {
    teller.end();
    fmt::print(stderr, "{}\n", error.in(language));
  };
  return listener;
}

/// The same on every rank; rank 0 alone speaks.
int run_together(const RunArguments& arguments, const RunnerOptions& options, const Launch& launch,
                 Language language) {
  const InterruptWatch watch;  // before MPI starts threads
  Distribution ranks;
  // another MPI's mpirun, or srun --mpi=pmi2 for an MPI that speaks pmix only
  if (ranks.ranks() != launch.ranks) refuse_processes_apart(launch);
  const auto read = [&arguments] { return read_study(arguments.study, read_changes(arguments)); };
  const Chatter chatter = arguments.quiet ? Chatter::quiet : Chatter::full;
  ProgressTeller teller(language, chatter);
  const auto summary = ranks.run({read, options, language},
                                 tell_ranks(teller, arguments, language, chatter), watch.stop());
  if (!summary) return kDone;
  teller.end();
  if (summary->interrupted) return kInterrupted;  // told when it was
  tell_end(*summary, arguments, language);
  return kDone;
}

int run(const RunArguments& arguments, Language language) {
  require_argument("STUDY", arguments.study);
  const Launch launch = find_launch();
  const RunnerOptions options = read_options(arguments, launch);
  refuse_shard_of_ranks(options, launch);
  if (launch.ranks > 1 && !launch.without_mpi)
    return run_together(arguments, options, launch, language);
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
  text("--checkpoint-every", arguments->checkpoint_every, "checkpoint.option")->type_name("WEEKS");
  command->add_option("--set", arguments->set, say(language, "app.run.set"))
      ->type_name("NAME=VALUE")
      ->allow_extra_args(false);
  command->add_option("--variant", arguments->variants, say(language, "app.run.variant"))
      ->type_name("NAME")
      ->allow_extra_args(false);
  text("--ensemble", arguments->ensemble, "app.run.ensemble")->type_name("FILE");
  text("--member", arguments->member, "app.run.member")->type_name("best|N");
  command->add_flag("--resume", arguments->resume, say(language, "app.run.resume"));
  command->add_flag("--quiet", arguments->quiet, say(language, "app.run.quiet"));
  command->callback([arguments, language, &job] {
    job = [arguments, language] { return run(*arguments, language); };
  });
}

}  // namespace engawa
