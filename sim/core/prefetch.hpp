// Asking memory for what a loop will need a little later. Changes no result.
#pragma once
#include "sim/core/adjacency.hpp"

// g++ 12 takes a function that only prefetches for one that does nothing, and drops its calls.
#define ENGAWA_INLINED [[gnu::always_inline]] inline

namespace engawa {

ENGAWA_INLINED void prefetch(const void* address) {
  __builtin_prefetch(address);
}

/// For a loop over residents that reads of each tie what lies far from the tie before: calls
/// ask(half tie) for those of somebody a few residents further on. Not in a town small enough for
/// the nearer caches, where asking costs more than waiting.
template <class Ask>
ENGAWA_INLINED void ask_ahead(const Adjacency& adjacency, ResidentId who, const Ask& ask) {
  constexpr std::uint32_t kAhead = 16;
  constexpr std::size_t kFewHalfTies = 150'000;
  if (adjacency.size() < kFewHalfTies) return;
  const ResidentId later(who.value + kAhead);
  if (later.value >= adjacency.residents()) return;
  for (const auto half : adjacency.of(later)) ask(half);
}

}  // namespace engawa
