// Parallel loops whose result does not depend on the number of threads. parallel.cpp is the only
// include of oneTBB.
#pragma once
#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

#include "sim/core/ids.hpp"

namespace engawa {

/// Work is cut into blocks of a fixed size, so sums over blocks come out the same on any machine.
inline constexpr std::size_t kBlock = 2048;

class Parallel {
 public:
  /// threads >= 1; one thread runs in place and starts nothing.
  explicit Parallel(int threads);
  ~Parallel();
  Parallel(Parallel&&) noexcept;
  Parallel& operator=(Parallel&&) noexcept;

  /// Calls body(block, begin, end) for each block of [0, size); bodies may run at the same time.
  template <class Body>
  void for_each_block(std::size_t size, const Body& body) const {
    run_blocks(size, &body,
               [](const void* context, std::size_t block, std::size_t begin, std::size_t end) {
                 (*static_cast<const Body*>(context))(block, begin, end);
               });
  }
  /// Calls body(id) for each id below size. The body writes only to its own id.
  template <class IdType, class Body>
  void for_each_id(std::size_t size, const Body& body) const {
    for_each_block(size, [&body](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t k = begin; k < end; ++k) body(IdType(k));
    });
  }
  [[nodiscard]] int threads() const { return threads_; }

 private:
  using Trampoline = void (*)(const void*, std::size_t, std::size_t, std::size_t);
  void run_blocks(std::size_t size, const void* context, Trampoline body) const;

  struct Arena;
  int threads_;
  std::unique_ptr<Arena> arena_;
};

/// Number of blocks that for_each_block makes of size items.
[[nodiscard]] constexpr std::size_t block_count(std::size_t size) {
  return (size + kBlock - 1) / kBlock;
}

/// Lists filled one per block and read in block order: the order of a serial loop, on any number of
/// threads. This is how passes propose.
template <class T>
class BlockLists {
 public:
  void start(std::size_t size) {
    lists_.resize(block_count(size));
    for (auto& list : lists_) list.clear();
  }
  [[nodiscard]] std::vector<T>& of_block(std::size_t block) { return lists_[block]; }
  /// All items, in block order, into a vector that keeps its capacity.
  void gather(std::vector<T>& out) const {
    out.clear();
    gather_more(out);
  }
  /// The same, behind what `out` holds already.
  void gather_more(std::vector<T>& out) const {
    for (const auto& list : lists_) out.insert(out.end(), list.begin(), list.end());
  }

 private:
  std::vector<std::vector<T>> lists_;
};

}  // namespace engawa
