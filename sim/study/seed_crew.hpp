// Threads that live seeds, each one seed at a time.
#pragma once
#include <atomic>
#include <exception>
#include <optional>
#include <thread>
#include <vector>

#include "sim/study/runner.hpp"

namespace engawa {

/// Who the crew works for. Called from its threads, from several at once.
struct CrewOrders {
  /// The next seed, or nothing if there is none left. May wait.
  std::function<std::optional<SeedWork>()> next_seed;
  /// After every week; `unplanned` is 1 for weeks of an extended burn-in. False: it is time to
  /// stop.
  std::function<bool(std::int64_t unplanned)> week_done;
  std::function<void(std::uint64_t seed, const BurnIn& burned)> unsettled;
  std::function<void(const CaseDone& done)> case_done;
  std::function<void(const Message&)> told;        ///< about checkpoints; may be empty
  std::function<void(std::exception_ptr)> failed;  ///< the thread that calls this ends
};

class SeedCrew {
 public:
  /// Starts the workers; the options' threads are spread over them. Plan, options and whatever the
  /// orders use must outlive the crew.
  SeedCrew(const StudyPlan& plan, const RunnerOptions& options, int workers, CrewOrders orders);
  /// Waits until every worker has ended.
  ~SeedCrew() = default;
  SeedCrew(const SeedCrew&) = delete;
  SeedCrew& operator=(const SeedCrew&) = delete;
  [[nodiscard]] bool ended() const { return working_.load() == 0; }

 private:
  void work(int threads);
  void live_one(const SeedWork& work, const Parallel& parallel);

  const StudyPlan& plan_;
  const RunnerOptions& options_;
  CrewOrders orders_;
  std::atomic<int> working_;
  std::vector<std::jthread> threads_;  ///< last: joined before anything they use goes
};

}  // namespace engawa
