#include "sim/results/writer_thread.hpp"

#include <utility>

namespace engawa {

WriterThread::WriterThread(std::size_t most) : most_(most), thread_([this] { work(); }) {}

WriterThread::~WriterThread() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void WriterThread::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
    if (ending_) return;
    const auto& job = jobs_.front();  // others are added behind it, which moves nothing
    if (!failure_) {
      lock.unlock();
      std::exception_ptr failure;
      try {
        job();
      } catch (...) {
        failure = std::current_exception();
      }
      lock.lock();
      failure_ = std::move(failure);
    }
    jobs_.pop_front();
    changed_.notify_all();
  }
}

void WriterThread::wait_until_fewer(std::size_t than) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return jobs_.size() < than; });
  if (failure_) std::rethrow_exception(failure_);
}

void WriterThread::wait_for_room() {
  wait_until_fewer(most_);
}
void WriterThread::wait_for_all() {
  wait_until_fewer(1);
}

void WriterThread::add(std::function<void()> job) {
  wait_for_room();
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  changed_.notify_all();
}

}  // namespace engawa
