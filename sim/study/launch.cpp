#include "sim/study/launch.hpp"

#include <sched.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>
#include <thread>

namespace engawa {
namespace {
/// The whole number in an environment variable, or -1.
int number_in(const char* name) {
  const char* text = std::getenv(name);
  if (text == nullptr) return -1;
  const std::string_view word = text;
  int value = -1;
  const auto [stopped, trouble] = std::from_chars(word.data(), word.data() + word.size(), value);
  const bool whole = trouble == std::errc{} && stopped == word.data() + word.size();
  return whole && value >= 0 ? value : -1;
}
}  // namespace

Launch find_launch() {
  struct Names {
    const char *rank, *ranks;
  };
  // Open MPI's mpirun; srun --mpi=pmi2 and MPICH; srun --mpi=pmix, which leaves the number to Slurm
  for (const Names& names :
       {Names{"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE"}, Names{"PMI_RANK", "PMI_SIZE"},
        Names{"PMIX_RANK", "SLURM_STEP_NUM_TASKS"}}) {
    const int rank = number_in(names.rank), ranks = number_in(names.ranks);
    if (rank >= 0 && ranks > rank) return {rank, ranks, false};
  }
  const int rank = number_in("SLURM_PROCID"), ranks = number_in("SLURM_STEP_NUM_TASKS");
  if (rank >= 0 && ranks > 1 && ranks > rank) return {rank, ranks, true};
  return {};
}

int cores_at_hand() {
  cpu_set_t cores;
  CPU_ZERO(&cores);
  // more than 1024 cores: the call fails, and all are at hand
  if (sched_getaffinity(0, sizeof(cores), &cores) == 0) return std::max(1, CPU_COUNT(&cores));
  return std::max(1, int(std::thread::hardware_concurrency()));
}

}  // namespace engawa
