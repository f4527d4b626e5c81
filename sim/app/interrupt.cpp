#include "sim/app/interrupt.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>

#include "sim/text/speech.hpp"

namespace engawa {

InterruptWatch::InterruptWatch() {
  sigset_t awaited;
  sigemptyset(&awaited);
  sigaddset(&awaited, SIGINT);
  sigaddset(&awaited, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &awaited, nullptr);  // inherited by every thread started later
  watcher_ = std::jthread([this, awaited](const std::stop_token& token) {
    constexpr timespec kTick{0, 50'000'000};  // 50 ms: how long the end of a run may wait
    // mpirun and Slurm both hand the same signal on: twice within this time is once
    constexpr std::chrono::milliseconds kOneSignal{500};
    std::chrono::steady_clock::time_point first;
    while (!token.stop_requested()) {
      if (sigtimedwait(&awaited, nullptr, &kTick) < 0) continue;
      const auto now = std::chrono::steady_clock::now();
      if (!stop_.exchange(true)) {
        first = now;
      } else if (now - first > kOneSignal) {
        std::_Exit(kInterrupted);
      }
    }
  });
}

}  // namespace engawa
