#include "sim/core/parallel.hpp"

#include <optional>
#include <thread>

// ENGAWA_STD_THREADS: static blocks on plain threads, for ThreadSanitizer, which cannot follow
// Debian's oneTBB.
#ifndef ENGAWA_STD_THREADS
#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>
#endif

namespace engawa {

#ifdef ENGAWA_STD_THREADS
struct Parallel::Arena {};
#else
struct Parallel::Arena {
  /// oneTBB never starts more workers than cores unless told so: tests of 8 threads must run on 8
  /// threads on any machine.
  std::optional<oneapi::tbb::global_control> more_than_cores;
  oneapi::tbb::task_arena arena;
};
#endif

Parallel::Parallel(int threads) : threads_(std::max(1, threads)) {
#ifndef ENGAWA_STD_THREADS
  if (threads_ > 1) {
    arena_ = std::make_unique<Arena>();
    const auto wanted = static_cast<std::size_t>(threads_);
    if (wanted > std::thread::hardware_concurrency()) {
      arena_->more_than_cores.emplace(oneapi::tbb::global_control::max_allowed_parallelism, wanted);
    }
    arena_->arena.initialize(threads_);
  }
#endif
}
Parallel::~Parallel() = default;
Parallel::Parallel(Parallel&&) noexcept = default;
Parallel& Parallel::operator=(Parallel&&) noexcept = default;

void Parallel::run_blocks(std::size_t size, const void* context, Trampoline body) const {
  const std::size_t blocks = block_count(size);
  const auto run = [&](std::size_t block) {
    body(context, block, block * kBlock, std::min(size, (block + 1) * kBlock));
  };
  if (threads_ == 1 || blocks < 2) {
    for (std::size_t block = 0; block < blocks; ++block) run(block);
    return;
  }
#ifdef ENGAWA_STD_THREADS
  std::vector<std::jthread> workers;
  const auto count = static_cast<std::size_t>(threads_);
  for (std::size_t worker = 0; worker < count; ++worker) {
    workers.emplace_back([&, worker] {
      for (std::size_t block = worker; block < blocks; block += count) run(block);
    });
  }
#else
  arena_->arena.execute([&] {
    oneapi::tbb::parallel_for(oneapi::tbb::blocked_range<std::size_t>(0, blocks, 1),
                              [&](const oneapi::tbb::blocked_range<std::size_t>& range) {
                                for (auto block = range.begin(); block != range.end(); ++block) {
                                  run(block);
                                }
                              });
  });
#endif
}

}  // namespace engawa
