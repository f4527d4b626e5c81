#include "sim/results/recorder.hpp"

#include <array>
#include <optional>

#include "sim/results/case_log.hpp"
#include "sim/results/week_copy.hpp"
#include "sim/results/writer_thread.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {
constexpr std::size_t kCopies = 2;   // of weeks: one is recorded, one is filled
constexpr std::size_t kClosing = 2;  // segments and checkpoints, at most
}  // namespace

struct Recorder::Parts {
  CaseLog log;
  std::array<World, kCopies> copies;
  std::size_t next = 0;               ///< week to be recorded
  std::optional<WriterThread> files;  ///< closes segments, which takes as long as many weeks
  std::optional<WriterThread> weeks;  ///< gives work to the other, and so ends first

  template <class... Begin>
  explicit Parts(Writing writing, Begin&&... begin) : log(std::forward<Begin>(begin)...) {
    next = static_cast<std::size_t>(log.lived());
    if (writing == Writing::by_thread) files.emplace(kClosing), weeks.emplace(kCopies);
  }

  void add_week(const World& world) {
    auto segment = log.add_week(world);
    if (!segment) return;
    if (!files) {
      log.close(std::move(*segment));
      return;
    }
    const auto kept = std::make_shared<Segment>(std::move(*segment));
    files->add([this, kept] { log.close(std::move(*kept)); });
  }
};

Recorder::Recorder(CaseInfo info, const World& at_start, std::filesystem::path run_file,
                   Writing writing)
    : parts_(std::make_unique<Parts>(writing, std::move(info), at_start, std::move(run_file))) {}

Recorder::Recorder(CaseInfo info, const World& now, std::filesystem::path run_file,
                   StateReader& archive, Writing writing)
    : parts_(std::make_unique<Parts>(writing, std::move(info), now, std::move(run_file), archive)) {
}

Recorder::~Recorder() = default;
Recorder::Recorder(Recorder&&) noexcept = default;

void Recorder::record_week(const World& world) {
  Parts& p = *parts_;
  const std::size_t week = p.next++;
  if (!p.weeks) {
    p.add_week(world);
    return;
  }
  p.weeks->wait_for_room();  // then the copy that was filled two weeks ago is no longer read
  World& copy = p.copies[week % kCopies];
  copy_week(world, copy, needs_of(p.log.info(), int(week)));
  p.weeks->add([&p, &copy] { p.add_week(copy); });
}

void Recorder::wait() const {
  if (!parts_->weeks) return;
  parts_->weeks->wait_for_all();
  parts_->files->wait_for_all();
}

void Recorder::save(StateWriter& archive) const {
  wait();
  parts_->log.save_weeks(archive);
  parts_->log.save_files(archive);
}

void Recorder::save(StateWriter archive, std::function<void(StateWriter&)> done) {
  Parts& p = *parts_;
  const auto kept = std::make_shared<StateWriter>(std::move(archive));
  const auto save_weeks = [&log = p.log, kept] { log.save_weeks(*kept); };
  const auto save_files = [&log = p.log, kept, done = std::move(done)] {
    log.save_files(*kept);
    done(*kept);
  };
  if (!p.weeks) {
    save_weeks(), save_files();
    return;
  }
  p.weeks->add([&p, save_weeks, save_files] {
    save_weeks();
    p.files->add(save_files);
  });
}

void Recorder::finish(const World& world) {
  wait();
  parts_->log.finish(world);
}

bool is_finished_run(const std::filesystem::path& run_file, const CaseInfo& info) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(run_file, ignored)) return false;
  try {
    const RunHeader header = read_header(run_file);
    return header.study_digest == info.study_digest && header.variant == info.variant &&
           header.seed == info.seed && !header.digest.empty() && !header.finished.empty();
  } catch (const InputError&) {
    return false;
  }
}

}  // namespace engawa
