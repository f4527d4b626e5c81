// The table of practices: runs many studies, those of the same town and time as one with a shared
// baseline, and sets what their interventions moved beside what they say they move
// (docs/studies.md). usage: practice_table [--seeds N] [--years Y] [--threads T] [--out DIR]
// [--page FILE] STUDY.toml... Finished cases in DIR are used again; take a fresh DIR after a change
// of the program.
#include <atomic>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <optional>
#include <thread>

#include "benchmarks/practice_page.hpp"
#include "sim/text/error.hpp"

namespace engawa::practice_table {
namespace {
struct Options {
  StudyChanges changes;
  RunnerOptions runner;
  std::filesystem::path page = "studies.md";
  std::vector<std::filesystem::path> files;
};

[[noreturn]] void explain() {
  fmt::print(stderr,
             "usage: practice_table [--seeds N] [--years Y] [--threads T] [--out DIR] [--page "
             "FILE] STUDY.toml...\n");
  std::exit(2);
}

int whole(const std::string& text) {
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || value < 1) explain();
  return value;
}

Options read_options(const std::vector<std::string>& words) {
  Options options;
  options.runner.resume = true;
  options.runner.gather =
      false;  // one file per case is enough, and hundreds are not opened at once
  options.runner.threads = std::max(1, int(std::thread::hardware_concurrency()));
  for (std::size_t k = 0; k < words.size(); ++k) {
    const auto& word = words[k];
    if (!word.starts_with("--")) {
      options.files.emplace_back(word);
      continue;
    }
    if (++k == words.size()) explain();
    const auto& value = words[k];
    if (word == "--seeds") {
      options.changes.seeds = whole(value);
    } else if (word == "--years") {
      options.changes.years = whole(value);
    } else if (word == "--threads") {
      options.runner.threads = whole(value);
    } else if (word == "--out") {
      options.runner.out = value;
    } else if (word == "--page") {
      options.page = value;
    } else {
      explain();
    }
  }
  if (options.files.empty()) explain();
  return options;
}

RunListener telling_listener() {
  RunListener listener;
  listener.case_done = [done = 0](const CaseDone& finished) mutable {
    fmt::print(stderr, "{:5} {} {:.1f} s\n", ++done, case_name(finished.variant, finished.seed),
               finished.seconds);
  };
  listener.unsettled = [](std::uint64_t seed, const BurnIn&) {
    fmt::print(stderr, "seed {} still drifts after its burn-in\n", seed);
  };
  return listener;
}

/// Written anew after every group, so that an interrupted table is of use.
void write_page(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

/// One study that cannot be read does not keep the others from being run.
std::vector<StudyPlan> read_studies(const Options& options) {
  std::vector<StudyPlan> studies;
  for (const auto& file : options.files) {
    try {
      studies.push_back(read_study(file, options.changes));
    } catch (const InputError& trouble) {
      fmt::print(stderr, "left out: {}\n", trouble.in(Language::english));
    }
  }
  return studies;
}

void make_table(const Options& options) {
  const auto studies = read_studies(options);
  const auto groups = merge_studies(studies);
  const std::atomic<bool> stop{false};
  std::vector<VariantResult> results;
  for (const auto& group : groups) {
    fmt::print(stderr, "{}: {} variants, {} seeds\n", group.plan.name, group.plan.variants.size(),
               group.plan.seeds);
    const auto summary = run_study(group.plan, options.runner, telling_listener(), stop);
    Cases cases(summary.study_dir);
    for (const auto& variant : group.variants) results.push_back(compare(group, variant, cases));
    write_page(options.page, page_of(studies, results));
  }
  fmt::print(stderr, "{} variants in {}\n", results.size(), options.page.string());
}
}  // namespace
}  // namespace engawa::practice_table

int main(int argc, char** argv) {
  using namespace engawa;
  try {
    practice_table::make_table(
        practice_table::read_options(std::vector<std::string>(argv + 1, argv + argc)));
  } catch (const InputError& trouble) {
    fmt::print(stderr, "{}\n", trouble.in(Language::english));
    return 2;
  } catch (const std::exception& trouble) {
    fmt::print(stderr, "{}\n", trouble.what());
    return 1;
  }
  return 0;
}
