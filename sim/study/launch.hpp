// How this process was started: alone, or as one of several by mpirun or srun.
#pragma once

namespace engawa {

struct Launch {
  int rank = 0, ranks = 1;
  bool without_mpi = false;  ///< one of several that srun started, with nothing to join them
};

/// Read from what mpirun and srun put into the environment; MPI itself is not touched.
[[nodiscard]] Launch find_launch();

/// Cores that this process may run on (mpirun and Slurm bind processes to some).
[[nodiscard]] int cores_at_hand();

}  // namespace engawa
