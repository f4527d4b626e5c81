// A thread that does jobs in the order in which they are given, a few behind whoever gives them.
#pragma once
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace engawa {

class WriterThread {
 public:
  /// At most so many jobs wait or are being done.
  explicit WriterThread(std::size_t most);
  /// Jobs not yet begun are dropped.
  ~WriterThread();
  WriterThread(const WriterThread&) = delete;
  WriterThread& operator=(const WriterThread&) = delete;

  /// Waits until another job may be added. This and the next two throw what a job has thrown; then
  /// no other is begun.
  void wait_for_room();
  void add(std::function<void()> job);
  /// Waits until all is done.
  void wait_for_all();

 private:
  void work();
  void wait_until_fewer(std::size_t than);

  std::size_t most_;
  std::mutex mutex_;  ///< guards the next four
  std::condition_variable changed_;
  std::deque<std::function<void()>> jobs_;  ///< the first is being done
  std::exception_ptr failure_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace engawa
