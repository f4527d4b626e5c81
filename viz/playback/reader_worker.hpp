// The side of the reading processes. A keeper, forked early and small, holds one worker at a time;
// the worker alone opens files. If it dies, the keeper says so and starts another.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace engawa {

/// What is asked of a worker.
enum class FileQuestion : std::uint8_t { datasets, attributes, read };
/// How it went; all but `done` come with a text.
enum class FileAnswer : std::uint8_t {
  done,
  no_such_file,
  not_hdf5,
  damaged,        ///< with the place in the file
  foreign,        ///< with the place in the file
  out_of_memory,  ///< with the place in the file
};

/// Never returns.
[[noreturn]] void keep_workers(int socket, std::size_t memory_limit);

}  // namespace engawa
