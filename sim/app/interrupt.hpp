// Ctrl-C without a signal handler: the signals are blocked everywhere and awaited by one thread.
#pragma once
#include <atomic>
#include <thread>

namespace engawa {

/// From its making on (before any other thread starts), SIGINT and SIGTERM turn a flag; a second
/// one ends the program at once.
class InterruptWatch {
 public:
  InterruptWatch();
  [[nodiscard]] const std::atomic<bool>& stop() const { return stop_; }

 private:
  std::atomic<bool> stop_{false};
  std::jthread watcher_;
};

}  // namespace engawa
