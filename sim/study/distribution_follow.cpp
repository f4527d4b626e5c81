// Every rank but 0.
#include <cstdio>
#include <fstream>
#include <thread>

#include "sim/study/distribution_desk.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kSignTime{10};  // network folders show new files late
constexpr std::chrono::milliseconds kReportTime{250};

class Follower {
 public:
  Follower(Post& post, const SharedStudy& study, const std::atomic<bool>& stop)
      : post_(post), study_(study), stop_(stop), options_(options_of_rank(study.options, post)) {}

  void run() {
    try {
      plan_ = study_.read();
      post_.send(0, letter_of(greeting_of(plan_, options_, post_)));
    } catch (...) {
      tell_failure();
    }
    while (!dismissed_) {
      try {
        exchange_letters();
      } catch (...) {
        tell_failure();
      }
      std::this_thread::sleep_for(kTick);
    }
  }

 private:
  void tell_failure() {
    Letter letter = letter_of_failure(std::current_exception(), study_.language);
    letter.numbers.clear();
    post_.send(0, letter);
  }

  void tell(Subject subject) {
    Letter letter;
    letter.subject = subject;
    post_.send(0, letter);
  }

  void exchange_letters() {
    while (const auto received = post_.look()) handle(received->letter);
    if (crew_) tell_what_happened();
    keep_time();
  }

  void handle(const Letter& letter) {
    silent_ticks_ = 0;
    heard_since_stop_ = true;
    switch (letter.subject) {
      case Subject::begin:
        begin(letter);
        break;
      case Subject::work:
      case Subject::no_work:
        if (crew_) crew_->deliver(letter);
        break;
      case Subject::stop:
        stop();
        break;
      case Subject::end:
        crew_.reset();
        dismissed_ = true;
        break;
      default:
        break;
    }
  }

  void begin(const Letter& letter) {
    require_sign(letter);
    tell(Subject::ready);
    try {
      crew_ = std::make_unique<RankCrew>(plan_, options_, letter.count, study_.language);
    } catch (...) {
      tell_failure();
      tell(Subject::done);  // nobody else will, and rank 0 waits for it
      return;
    }
    if (stopping_) crew_->stop();
  }

  void require_sign(const Letter& letter) const {
    const std::string wanted = std::to_string(letter.digest);
    for (const auto began = Clock::now(); Clock::now() - began < kSignTime;) {
      std::string said;
      std::ifstream(letter.text) >> said;
      if (said == wanted || stop_.load()) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    throw InputError({std::filesystem::path(letter.text).parent_path().string()},
                     {"distribution.no_shared_folder", {}}, {}, {"distribution.share_folder", {}});
  }

  void tell_what_happened() {
    const bool ended = crew_->ended();
    for (const Letter& letter : crew_->collect()) post_.send(0, letter);
    const auto now = Clock::now();
    if (now - reported_ > kReportTime || ended) {
      reported_ = now;
      if (const auto weeks = crew_->collect_weeks()) post_.send(0, *weeks);
    }
    if (ended && !told_done_ && crew_->ended()) {
      told_done_ = true;
      tell(Subject::done);
    }
  }

  void stop() {
    if (stopping_) return;
    stopping_ = true;
    if (crew_) crew_->stop();
    tell(Subject::stopping);
  }

  void keep_time() {
    const auto now = Clock::now();
    if (stop_.load() && !signalled_) {
      signalled_ = true;
      signalled_at_ = now;
      heard_since_stop_ = false;
      stop();
    }
    if (now - beaten_ > kBeat) {
      beaten_ = now;
      tell(Subject::alive);
    }
    const bool no_answer = signalled_ && !heard_since_stop_ && now - signalled_at_ > kAnswerTime;
    // before work begins rank 0 may be long in listing what is there
    const bool silent = crew_ && ++silent_ticks_ > kSilentTicks;
    if (!dismissed_ && (no_answer || silent)) leave(no_answer);
  }

  /// Rank 0 is lost: the first of the others says so.
  [[noreturn]] void leave(bool job_is_ending) {
    if (post_.rank() == 1) {
      const RunError error({say(study_.language, "distribution.place", {"0", "?"})},
                           {"distribution.lost", {}}, {"distribution.why_lost", {}},
                           {"distribution.resume_all", {}});
      std::fprintf(stderr, "%s\n", error.in(study_.language).c_str());
    }
    std::fflush(nullptr);
    if (job_is_ending) std::_Exit(kFailed);
    post_.abort(kFailed);
  }

  Post& post_;
  const SharedStudy& study_;
  const std::atomic<bool>& stop_;
  RunnerOptions options_;
  StudyPlan plan_;
  bool dismissed_ = false, told_done_ = false, stopping_ = false, signalled_ = false;
  bool heard_since_stop_ = false;
  std::int64_t silent_ticks_ = 0;
  Clock::time_point beaten_ = Clock::now(), reported_ = Clock::now(), signalled_at_;
  std::unique_ptr<RankCrew> crew_;  ///< last: joined before anything it uses goes
};
}  // namespace

void follow_desk(Post& post, const SharedStudy& study, const std::atomic<bool>& stop) {
  Follower(post, study, stop).run();
}

}  // namespace engawa
