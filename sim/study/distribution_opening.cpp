// How rank 0 opens: who is there, do all read the same, is there room, do all see one folder.
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "sim/core/digest.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/study/cost.hpp"
#include "sim/study/distribution_desk.hpp"
#include "sim/study/launch.hpp"
#include "sim/study/version.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

std::uint64_t identity_of(const StudyPlan& plan) {
  Digest digest;
  digest.add(std::span<const char>(digest_of_study(plan)));
  digest.add(std::span<const char>(source_revision()));
  digest.add_value(plan.seeds);
  return digest.value();
}

/// A file that every rank must see: results belong into one folder.
class Sign {
 public:
  explicit Sign(const fs::path& folder) : file_(folder / ".together") {
    make_folders(folder);
    value_ = std::uint64_t(::getpid()) * 1'000'003 +
             std::uint64_t(std::chrono::system_clock::now().time_since_epoch().count());
    const std::string text = std::to_string(value_);
    write_whole_file(file_, std::as_bytes(std::span(text)));
  }
  ~Sign() {
    std::error_code trouble;
    fs::remove(file_, trouble);
  }
  Sign(const Sign&) = delete;
  Sign& operator=(const Sign&) = delete;
  [[nodiscard]] const fs::path& file() const { return file_; }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  fs::path file_;
  std::uint64_t value_ = 0;
};
}  // namespace

Greeting greeting_of(const StudyPlan& plan, const RunnerOptions& options, const Post& post) {
  return {post.machine(), identity_of(plan), options.threads, cores_at_hand(), machine_memory()};
}

Letter letter_of(const Greeting& greeting) {
  Letter letter;
  letter.subject = Subject::hello;
  letter.text = greeting.machine;
  letter.digest = greeting.identity;
  letter.numbers = {double(greeting.threads), double(greeting.cores), greeting.memory_bytes};
  return letter;
}

Greeting greeting_in(const Letter& letter) {
  return {letter.text, letter.digest, int(letter.numbers.at(0)), int(letter.numbers.at(1)),
          letter.numbers.at(2)};
}

RunnerOptions options_of_rank(const RunnerOptions& options, const Post& post) {
  RunnerOptions own = options;
  const int share = int(std::thread::hardware_concurrency()) / post.ranks_here();
  if (own.threads == 0) own.threads = std::clamp(share, 1, cores_at_hand());
  return own;
}

void Desk::greet_all() {
  ranks_[0].greeting = greeting_of(plan_, options_, post_);
  ranks_[0].greeted = true;
  wait_until([this] { return all(&RankState::greeted); });
  for (std::size_t rank = 1; rank < ranks_.size(); ++rank) {
    const Greeting& greeting = ranks_[rank].greeting;
    if (!ranks_[rank].greeted || greeting.identity == ranks_[0].greeting.identity) continue;
    throw InputError(
        {say(study_.language, "distribution.place", {std::to_string(rank), greeting.machine})},
        {"distribution.other_study", {}}, {}, {"distribution.same_files", {}});
  }
}

void Desk::list() {
  summary_.study_dir = options_.out / plan_.name;
  WorkList list = list_work(plan_, options_);
  summary_.skipped = list.skipped;
  work_ = share_out(plan_, std::move(list.seeds), post_.ranks());
  progress_ = progress_of(plan_, work_);
  const int each = (int(work_.size()) + post_.ranks() - 1) / post_.ranks();
  for (auto& rank : ranks_) rank.workers = std::clamp(each, 1, std::max(1, rank.greeting.threads));
  require_memory_everywhere();
  int workers = 0;  // all write into one folder
  for (const auto& rank : ranks_) workers += rank.workers;
  workers = std::min(workers, std::max(1, int(work_.size())));
  require_disk(plan_, estimate_cost(plan_, workers, options_.checkpoint_every), options_.out);
}

void Desk::require_memory_everywhere() const {
  std::map<std::string, std::pair<int, double>> machines;  // workers, bytes
  for (const auto& rank : ranks_) {
    auto& [workers, bytes] = machines[rank.greeting.machine];
    workers += rank.workers;
    bytes = rank.greeting.memory_bytes;
  }
  for (const auto& [name, machine] : machines) {
    require_memory(plan_, estimate_cost(plan_, machine.first, options_.checkpoint_every),
                   machine.second);
  }
}

void Desk::begin_all() {
  const Sign sign(summary_.study_dir);
  listed_ = true;
  ranks_[0].ready = true;
  for (int rank = 1; rank < post_.ranks(); ++rank) {
    Letter letter;
    letter.subject = Subject::begin;
    letter.count = ranks_[std::size_t(rank)].workers;
    letter.text = sign.file().string();
    letter.digest = sign.value();
    tell(rank, letter);
  }
  wait_until([this] { return all(&RankState::ready); });
  if (!listener_.began) return;
  std::set<std::string> machines;
  int threads = 0;
  for (const auto& rank : ranks_) {
    machines.insert(rank.greeting.machine);
    threads += rank.greeting.threads;
  }
  listener_.began(post_.ranks(), int(machines.size()), threads);
  for (std::size_t rank = 0; rank < ranks_.size() && listener_.bound; ++rank) {
    const auto& greeting = ranks_[rank].greeting;
    if (greeting.cores >= greeting.threads) continue;
    listener_.bound(int(rank), greeting.cores, greeting.threads);
    break;  // the others are bound alike
  }
}

}  // namespace engawa
