// results_mutations FIRST COUNT [FOLDER]: opens COUNT mutants of small results files, from seed
// FIRST on, as all users do. Each must be refused with the file and the reason, or be read; damage
// that checksums show must be refused or leave the values as they were. A mutant at which a process
// dies, hangs (10 s of its processor), needs more than 3 GiB or opens another file is told with its
// seed. FOLDER keeps the mutants that were found, and what all others were told. Exit code 1 if
// there were any.
#include <fmt/format.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <thread>

#include "sim/results/guarded_reading.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/results/recorder.hpp"
#include "sim/results/safe_file.hpp"
#include "tests/mutations/mutant.hpp"
#include "tests/mutations/openings.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa::mutations {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kBatch = 400;              // mutants a process
constexpr rlim_t kMostMemory = rlim_t{3} << 30U;   // addresses of a process [byte]
constexpr int kMostSeconds = 10;                   // of the processor, to open one mutant
constexpr int kMostMakingSeconds = 100;            // to make one: thousands of groups take long
constexpr std::chrono::seconds kMostWaiting{300};  // of the wall: the machine may be busy
constexpr int kWeeks = 8, kPeople = 40;

/// What the process that opens files tells the one that watches it.
struct Progress {
  std::atomic<std::uint64_t> seed, opening, failures;
  std::atomic<std::uint64_t> opened[kOpenings], refused[kOpenings], crashed[kOpenings];
  std::atomic<std::uint64_t> clocks[kOpenings];  ///< of the processor, in CLOCKS_PER_SEC
  std::atomic<bool> knows_truth;
  std::uint64_t truth[3][kOpenings];  ///< values of the whole files
};

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
void write_bytes(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Measures that reports and the viewer ask for by name; of the others every sixteenth, so that a
/// file is opened in a moment.
bool is_kept(const std::string& path, std::size_t number) {
  constexpr std::string_view kFolder = "/measures/";
  constexpr std::array<std::string_view, 10> kKept{
      "population", "adults", "often_always", "visits",   "new_ties",
      "needs_met",  "reach",  "regulars",     "isolated", "loneliness"};
  if (!path.starts_with(kFolder)) return true;
  const auto name = std::string_view(path).substr(kFolder.size());
  return number % 16 == 0 || std::find(kKept.begin(), kKept.end(), name) != kKept.end();
}

void make_small(const fs::path& file) {
  std::vector<std::byte> small;
  {
    const Hdf5File whole(file);
    Hdf5Image image;
    for (const auto& attribute : whole.attributes("/")) image.set_attribute("/", attribute);
    std::size_t number = 0;
    for (const auto& path : whole.datasets()) {
      if (is_kept(path, ++number)) image.write(path, whole.read(path));
    }
    small = image.close();
  }
  write_whole_file(file, small);
}

/// The study, and what may not be opened beside it.
struct Stage {
  toy::Folder folder{"mutations"};
  fs::path study = folder.path() / "study", out = folder.path() / "out";
  std::vector<WholeFile> files;
  std::vector<fs::path> forbidden;

  Stage() {
    for (const char* variant : {"baseline", "evening"}) {
      for (const std::uint64_t seed : {1U, 2U})
        make_small(toy::run(study, variant, seed, kWeeks, kPeople, true));
    }
    write_study_file(study);
    fs::create_directories(out);
    for (const char* name :
         {"study.h5", "runs/baseline/seed-0001.h5", "runs/evening/seed-0001.h5"}) {
      const auto file = study / name;
      files.push_back({file, bytes_of(file), Hdf5File(file).datasets()});
      for (const char* other : {kForbiddenFile, kForbiddenBytes}) {
        forbidden.push_back(file.parent_path() / other);
        write_bytes(forbidden.back(), files.front().bytes);
      }
    }
  }
  [[nodiscard]] std::size_t number_of(const WholeFile& file) const {
    return std::size_t(&file - files.data());
  }
  /// Every fifth mutant is of study.h5, every fifth of the first variant's run.
  [[nodiscard]] const WholeFile& file_of(std::uint64_t seed) const {
    return files[seed % 5 == 0 ? 0 : seed % 5 == 1 ? 1 : 2];
  }
};

/// Notices when a forbidden file is opened.
class Guard {
 public:
  explicit Guard(const std::vector<fs::path>& files) : watch_(inotify_init1(IN_NONBLOCK)) {
    for (const auto& file : files) inotify_add_watch(watch_, file.c_str(), IN_OPEN | IN_ACCESS);
  }
  ~Guard() { close(watch_); }
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;
  [[nodiscard]] bool saw_something() const {
    std::array<char, 4096> events{};
    return ::read(watch_, events.data(), events.size()) > 0;
  }

 private:
  int watch_;
};

/// Starts anew for each mutant, made and opened; the default action of the signal ends the process.
void allow_seconds(int seconds) {
  const itimerval timer{{0, 0}, {seconds, 0}};
  setitimer(ITIMER_PROF, &timer, nullptr);
}

class Tester {
 public:
  Tester(const Stage& stage, Progress& progress, fs::path keep)
      : stage_(stage), progress_(progress), keep_(std::move(keep)) {
    if (!progress.knows_truth) find_truth();
    (void)guard_.saw_something();
  }

  void test(std::uint64_t seed, std::size_t first_opening) {
    progress_.seed = seed, progress_.opening = kOpenings;
    const WholeFile& whole = stage_.file_of(seed);
    allow_seconds(kMostMakingSeconds);
    const Mutant mutant = mutate(whole, seed);
    write_bytes(whole.file, mutant.bytes);
    allow_seconds(kMostSeconds);
    for (std::size_t how = first_opening; how < kOpenings; ++how) {
      if (!StudyOpener::concerns(static_cast<Opening>(how), whole.file)) continue;
      progress_.opening = how;
      const std::string wrong = try_opening(static_cast<Opening>(how), whole, mutant);
      if (wrong.empty()) continue;
      ++progress_.failures;
      fmt::print(stderr, "seed {} ({}; {}), {}: {}\n", seed, whole.file.filename().string(),
                 mutant.what, kOpeningNames[how], wrong);
      if (!keep_.empty()) write_bytes(keep_ / fmt::format("{}.h5", seed), mutant.bytes);
    }
    write_bytes(whole.file, whole.bytes);
  }

 private:
  void find_truth() {
    for (std::size_t k = 0; k < stage_.files.size(); ++k) {
      const auto& file = stage_.files[k].file;
      for (std::size_t how = 0; how < kOpenings; ++how) {
        if (!StudyOpener::concerns(static_cast<Opening>(how), file)) continue;
        const Outcome truth = opener_.open(static_cast<Opening>(how), file);
        if (truth.refused) throw std::logic_error("a whole file is refused: " + truth.said_en);
        progress_.truth[k][how] = truth.values;
      }
    }
    progress_.knows_truth = true;
  }

  /// What is wrong; empty if nothing is.
  std::string try_opening(Opening how, const WholeFile& whole, const Mutant& mutant) {
    Outcome outcome;
    const std::clock_t before = std::clock();
    try {
      outcome = opener_.open(how, whole.file);
    } catch (const std::exception& error) {
      return fmt::format("no message for people: {}", error.what());
    }
    const auto place = static_cast<std::size_t>(how);
    ++progress_.opened[place];
    progress_.clocks[place] += std::uint64_t(std::clock() - before);
    progress_.refused[place] += outcome.refused ? 1U : 0U;
    if (guard_.saw_something()) return "another file was opened";
    if (!outcome.refused) {
      const bool right =
          !mutant.is_damage || outcome.values == progress_.truth[stage_.number_of(whole)][place];
      return right ? "" : "silently other values";
    }
    if (!keep_.empty())
      std::ofstream(keep_ / "refusals.txt", std::ios::app)
          << fmt::format("{}, {}: {}; {}\n", progress_.seed.load(), kOpeningNames[place],
                         mutant.what, outcome.said_en);
    const bool named = outcome.said_en.find(stage_.study.string()) != std::string::npos &&
                       outcome.said_ja.find(stage_.study.string()) != std::string::npos;
    if (!named) return "the refusal names no file: " + outcome.said_en;
    const auto problem = outcome.said_en.find(": ") + 2;  // after the place
    const bool reasoned = outcome.said_en.find_first_of("(;:", problem) != std::string::npos;
    if (!reasoned) return "the refusal gives no reason: " + outcome.said_en;
    return "";
  }

  const Stage& stage_;
  Progress& progress_;
  fs::path keep_;
  StudyOpener opener_{stage_.study, stage_.out};
  Guard guard_{stage_.forbidden};
};

[[noreturn]] void work(const Stage& stage, Progress& progress, const fs::path& keep,
                       std::uint64_t first, std::uint64_t last, std::size_t first_opening) {
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
#ifndef __SANITIZE_ADDRESS__  // which reserves terabytes of addresses for itself
  const rlimit limit{kMostMemory, kMostMemory};
  setrlimit(RLIMIT_AS, &limit);
#endif
  int code = 0;
  try {
    Tester tester(stage, progress, keep);
    for (std::uint64_t seed = first; seed < last; ++seed) {
      tester.test(seed, seed == first ? first_opening : 0);
    }
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    code = 3;
  }
  std::fflush(nullptr);
  _exit(code);
}

/// Waits for the process; one that no longer gets on is killed.
int wait_for(pid_t child, const Progress& progress) {
  std::uint64_t seen = 0;
  auto since = std::chrono::steady_clock::now();
  for (;;) {
    int status = 0;
    if (waitpid(child, &status, WNOHANG) == child) return status;
    const std::uint64_t now = progress.seed * kOpenings + progress.opening;
    if (now != seen) seen = now, since = std::chrono::steady_clock::now();
    if (std::chrono::steady_clock::now() - since > kMostWaiting) kill(child, SIGKILL);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

/// A crash of the library at a results file ends a command with a sentence: what the guard of the
/// command line does. The viewer reads in another process and must not crash at all.
bool is_guarded(int status, std::size_t opening, const Stage& stage) {
  const auto how = static_cast<Opening>(opening);
  const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  return how != Opening::viewer && how != Opening::numbers && opening < kOpenings &&
         (signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGABRT) &&
         noted_file().starts_with(stage.study.string());
}

/// Runs to the end of the batch or to a death; the next mutant, and the opening to begin with.
struct Next {
  std::uint64_t seed = 0;
  std::size_t opening = 0;
};

Next run_batch(const Stage& stage, Progress& progress, const fs::path& keep, const Next& from,
               std::uint64_t last) {
  progress.seed = from.seed, progress.opening = kOpenings;
  const pid_t child = fork();
  if (child == 0) work(stage, progress, keep, from.seed, last, from.opening);
  const int status = wait_for(child, progress);
  for (const auto& file : stage.files) write_bytes(file.file, file.bytes);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {last, 0};
  const std::uint64_t at = progress.seed, opening = progress.opening;
  const Next next = opening + 1 < kOpenings ? Next{at, std::size_t(opening) + 1} : Next{at + 1, 0};
  if (is_guarded(status, opening, stage)) {
    ++progress.crashed[opening];
    return next;
  }
  const Mutant mutant = mutate(stage.file_of(at), at);
  ++progress.failures;
  fmt::print(stderr, "seed {} ({}; {}), {}: died of {}\n", at,
             stage.file_of(at).file.filename().string(), mutant.what,
             opening < kOpenings ? kOpeningNames[opening] : "making it",
             WIFSIGNALED(status) ? strsignal(WTERMSIG(status)) : "an exception");
  if (!keep.empty()) write_bytes(keep / fmt::format("{}.h5", at), mutant.bytes);
  return next;
}

void tell(const Progress& progress, std::uint64_t count) {
  for (std::size_t how = 0; how < kOpenings; ++how) {
    const std::uint64_t opened = progress.opened[how];
    fmt::print("{:18} {:7} opened {:7} refused {:5} crashes told {:8.1f} ms each\n",
               kOpeningNames[how], opened, progress.refused[how].load(),
               progress.crashed[how].load(),
               1e3 * double(progress.clocks[how]) / CLOCKS_PER_SEC /
                   double(std::max<std::uint64_t>(opened, 1)));
  }
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  fmt::print("{} mutants, {} found wrong, {} s of the processor\n", count, progress.failures.load(),
             used.ru_utime.tv_sec + used.ru_stime.tv_sec);
}

std::uint64_t run(std::uint64_t first, std::uint64_t count, const fs::path& keep) {
  const Stage stage;
  share_notes();
  auto* memory =
      mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  auto& progress = *new (memory) Progress{};
  const std::uint64_t end = first + count;
  for (Next next{first, 0}; next.seed < end;)
    next = run_batch(stage, progress, keep, next, std::min(next.seed + kBatch, end));
  tell(progress, count);
  return progress.failures;
}

}  // namespace
}  // namespace engawa::mutations

int main(int count, char** words) {
  const auto number = [&](int which, std::uint64_t otherwise) {
    std::uint64_t value = otherwise;
    if (which < count) {
      const std::string_view text = words[which];
      std::from_chars(text.data(), text.data() + text.size(), value);
    }
    return value;
  };
  const std::filesystem::path keep = count > 3 ? words[3] : "";
  if (!keep.empty()) std::filesystem::create_directories(keep);
  return engawa::mutations::run(number(1, 1), number(2, 1000), keep) == 0 ? 0 : 1;
}
