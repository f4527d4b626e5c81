// Loops that the compiler turns into vector instructions: a function marked so is compiled for
// several instruction sets, and the machine chooses when the program starts. The bits are the same
// on all: only additions, multiplications, divisions and roots of single numbers, never contracted.
#pragma once
#include <cstddef>

// Sanitizers run before the choice could be made.
#if defined(__x86_64__) && defined(__linux__) && defined(__OPTIMIZE__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && !defined(__clang__)
#define ENGAWA_VECTORISED __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define ENGAWA_VECTORISED
#endif

namespace engawa {

/// Items that a vector loop takes at a time: their arrays stay in the nearest cache.
inline constexpr std::size_t kLane = 128;

}  // namespace engawa
