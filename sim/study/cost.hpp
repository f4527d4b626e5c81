// What a study will need, estimated before anything is allocated.
#pragma once
#include <filesystem>

#include "sim/study/study_plan.hpp"

namespace engawa {

struct StudyCost {
  double residents = 0;
  double cases = 0;
  double resident_weeks = 0;  ///< burn-in included
  double memory_bytes = 0;    ///< at the same time
  double disk_bytes = 0;      ///< of all results
};

/// An estimate from above for `workers` seeds at a time, with checkpoints every so many weeks (0 =
/// none).
[[nodiscard]] StudyCost estimate_cost(const StudyPlan& plan, int workers, int checkpoint_every = 0);
/// The same for a sweep: `point` is the study at one of its `points`, without recorded seeds.
[[nodiscard]] StudyCost estimate_sweep(const StudyPlan& point, double points, int workers);
/// The same for towns that live and are asked, as calibration and validation do: `numbers` are kept
/// in memory and in a file, and `other_bytes` besides in memory.
[[nodiscard]] StudyCost estimate_asking(const StudyPlan& plan, int workers, double numbers,
                                        double other_bytes = 0);
/// InputError if the machine's memory or the disk that holds `out` cannot take it.
void require_room(const StudyPlan& plan, const StudyCost& cost, const std::filesystem::path& out);
/// The same, one by one: for machines with memory of their own that share a disk.
void require_memory(const StudyPlan& plan, const StudyCost& cost, double available_bytes);
void require_disk(const StudyPlan& plan, const StudyCost& cost, const std::filesystem::path& out);
/// Memory that this process may use: the machine's, or what its limits leave [byte].
[[nodiscard]] double machine_memory();

}  // namespace engawa
