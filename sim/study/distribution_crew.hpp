// The workers of one rank. They ask for seeds and tell what they did by letters to rank 0.
#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>

#include "sim/study/distribution_post.hpp"
#include "sim/study/seed_crew.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// How a failure is told to rank 0.
[[nodiscard]] Letter letter_of_failure(const std::exception_ptr& failure, Language language);
[[nodiscard]] BurnIn burn_in_of(const Letter& unsettled);

class RankCrew {
 public:
  RankCrew(const StudyPlan& plan, const RunnerOptions& options, int workers, Language language);
  /// Stops the workers and waits for them.
  ~RankCrew();
  RankCrew(const RankCrew&) = delete;
  RankCrew& operator=(const RankCrew&) = delete;

  /// An answer to an `ask`.
  void deliver(const Letter& answer);
  /// Every worker ends at its next week.
  void stop();
  /// Letters to rank 0 since the last call, in order.
  [[nodiscard]] std::vector<Letter> collect();
  /// Weeks lived since the last call, if there are any.
  [[nodiscard]] std::optional<Letter> collect_weeks();
  /// True once every worker has ended and all its letters are collected.
  [[nodiscard]] bool ended();

 private:
  [[nodiscard]] CrewOrders orders(Language language);
  std::optional<SeedWork> next_seed();
  void write(Letter letter);

  const StudyPlan& plan_;
  std::atomic<bool> stopped_{false};
  std::atomic<std::int64_t> weeks_{0}, unplanned_{0};
  std::mutex mutex_;  ///< guards the letters
  std::condition_variable answered_;
  std::vector<Letter> outbox_;
  std::deque<Letter> answers_;
  SeedCrew crew_;  ///< last: its threads end before anything they use goes
};

}  // namespace engawa
