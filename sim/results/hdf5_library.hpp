// What the two halves of the HDF5 wrapper share: handles that close themselves, types, the lock.
#pragma once
#include <hdf5.h>

#include <mutex>
#include <utility>

#include "sim/results/hdf5.hpp"

namespace engawa {

/// An HDF5 id with the function that closes it.
class Handle {
 public:
  Handle() = default;
  Handle(hid_t id, herr_t (*close)(hid_t)) : id_(id), close_(close) {}
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), close_(other.close_) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(close_, other.close_);
    return *this;
  }
  ~Handle() { (void)close(); }
  [[nodiscard]] hid_t get() const { return id_; }
  [[nodiscard]] bool ok() const { return id_ >= 0; }
  bool close() { return id_ < 0 || close_(std::exchange(id_, -1)) >= 0; }

 private:
  hid_t id_ = -1;
  herr_t (*close_)(hid_t) = nullptr;
};

/// Debian's HDF5 is not thread-safe: one thread at a time. Recursive, because merging reads and
/// writes at once. Also silences the library's own error printing and forbids plugins.
[[nodiscard]] std::unique_lock<std::recursive_mutex> lock_hdf5();

/// Type of an element in the file (little endian) and in memory.
[[nodiscard]] Handle file_type(Element element, std::size_t size);
[[nodiscard]] hid_t memory_type(Element element);
[[nodiscard]] Handle text_type(std::size_t size);

}  // namespace engawa
