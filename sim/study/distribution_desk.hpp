// Rank 0: lists what is missing, hands it out, hears of everything and gathers.
#pragma once
#include <chrono>

#include "sim/study/distribution.hpp"
#include "sim/study/distribution_crew.hpp"
#include "sim/study/work_list.hpp"

namespace engawa {

/// What a rank says of itself when it comes.
struct Greeting {
  std::string machine;
  std::uint64_t identity = 0;  ///< of study, town and program, as that rank read them
  int threads = 1, cores = 1;
  double memory_bytes = 0;  ///< of its machine
};
[[nodiscard]] Greeting greeting_of(const StudyPlan& plan, const RunnerOptions& options,
                                   const Post& post);
[[nodiscard]] Letter letter_of(const Greeting& greeting);
[[nodiscard]] Greeting greeting_in(const Letter& letter);
/// The options with this rank's threads: as asked for, or its share of its machine's cores.
[[nodiscard]] RunnerOptions options_of_rank(const RunnerOptions& options, const Post& post);

class Desk {
 public:
  Desk(Post& post, const SharedStudy& study, const SharedListener& listener,
       const std::atomic<bool>& stop);
  RunSummary run();

 private:
  using Clock = std::chrono::steady_clock;
  struct RankState {
    Greeting greeting;
    bool greeted = false, ready = false, ended = false, heard_since_stop = false;
    int workers = 1;
    std::int64_t silent_ticks = 0;
  };

  void greet_all();
  void list();
  void require_memory_everywhere() const;
  void begin_all();
  void hand_out();
  void dismiss_all();
  RunSummary close();

  /// Takes letters until `reached`, a failure or a signal.
  void wait_until(const std::function<bool()>& reached);
  void exchange_letters();
  void handle(int from, const Letter& letter);
  void handle_telling(const Letter& letter);
  void answer_ask(int from);
  void keep_time();
  void stop_all();
  void look_for_lost();
  void tell_interruption();
  [[noreturn]] void tell_lost(int rank, bool job_is_ending);
  void fail(int from, const Letter& letter);
  void tell(int to, const Letter& letter);
  void tell_others(const Letter& letter);
  [[nodiscard]] bool all(bool RankState::*what) const;

  Post& post_;
  const SharedStudy& study_;
  const SharedListener& listener_;
  const std::atomic<bool>& stop_;
  StudyPlan plan_;
  RunnerOptions options_;
  std::vector<RankState> ranks_;
  std::vector<SeedWork> work_;
  std::size_t next_ = 0;
  std::vector<std::uint64_t> unsettled_;  ///< told already: shares of a seed find the same
  Progress progress_;
  RunSummary summary_;
  std::exception_ptr failure_;  ///< the first
  bool listed_ = false, stopping_ = false, signalled_ = false, interruption_told_ = false;
  Clock::time_point stopped_at_, beaten_ = Clock::now(), counted_ = Clock::now();
  std::unique_ptr<RankCrew> crew_;  ///< of rank 0
};

/// Every other rank: does what rank 0 says, and tells it what happens.
void follow_desk(Post& post, const SharedStudy& study, const std::atomic<bool>& stop);

inline constexpr std::chrono::milliseconds kTick{2};      ///< between two looks for letters
inline constexpr std::chrono::seconds kBeat{1};           ///< between two signs of life
inline constexpr std::int64_t kSilentTicks = 60'000 / 2;  ///< a minute: a rank is lost
/// After a signal mpirun leaves a second; who is alive answers within half of it.
inline constexpr std::chrono::milliseconds kAnswerTime{500};

}  // namespace engawa
