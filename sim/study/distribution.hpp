// A study lived by several processes ("ranks") that mpirun or srun started together. Rank 0 lists
// what is missing, hands it out seed by seed, longest first, and alone speaks and gathers.
#pragma once
#include <memory>
#include <optional>

#include "sim/study/runner.hpp"
#include "sim/text/error.hpp"

namespace engawa {

/// What every rank is asked to do, in the same words.
struct SharedStudy {
  std::function<StudyPlan()> read;  ///< every rank reads the study for itself; may throw
  /// `threads` of each rank; 0 = this rank's share of its machine's cores.
  RunnerOptions options;
  Language language = Language::english;  ///< of what a rank's failure says
};

/// What only rank 0 tells, besides the progress of a run.
struct SharedListener {
  RunListener run;
  /// Once all ranks are there: how many, on how many machines, threads of all.
  std::function<void(int ranks, int machines, int threads)> began;
  /// A rank may use fewer cores than it has threads.
  std::function<void(int rank, int cores, int threads)> bound;
  /// A signal stops the run and all ranks know: told at once, for mpirun leaves little time.
  std::function<void(int finished)> interrupted;
  /// A rank is lost: told before the process ends at once, with exit code 1.
  std::function<void(const UserError&)> lost;
};

class Post;

/// The ranks of this launch. MPI begins with the object and ends with it.
class Distribution {
 public:
  Distribution();
  ~Distribution();
  Distribution(const Distribution&) = delete;
  Distribution& operator=(const Distribution&) = delete;
  [[nodiscard]] int rank() const;
  [[nodiscard]] int ranks() const;

  /// Called by every rank. On rank 0 as run_study, with the same results and digests; a failure of
  /// another rank is thrown here, with the rank. Other ranks say nothing and return nothing.
  std::optional<RunSummary> run(const SharedStudy& study, const SharedListener& listener,
                                const std::atomic<bool>& stop);

 private:
  std::unique_ptr<Post> post_;
};

}  // namespace engawa
