#include "sim/core/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>

#include "sim/core/column.hpp"
#include "sim/core/draws.hpp"

namespace engawa {
namespace {

constexpr std::size_t kMany = 5 * kBlock + 17;

TEST(Parallel, EveryIdIsVisitedOnceOnAnyNumberOfThreads) {
  for (const int threads : {1, 2, 3, 4, 8}) {
    const Parallel parallel(threads);
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, kBlock, kBlock + 1, kMany}) {
      Column<ResidentId, int> visits(size, 0);
      parallel.for_each_id<ResidentId>(size, [&](ResidentId who) { ++visits[who]; });
      for (const int count : visits.values()) ASSERT_EQ(count, 1) << threads << ' ' << size;
    }
  }
}

TEST(Parallel, BlocksAreTheSameOnAnyNumberOfThreads) {
  for (const int threads : {1, 2, 3, 4, 8}) {
    const Parallel parallel(threads);
    std::vector<std::size_t> begins(block_count(kMany)), ends(block_count(kMany));
    parallel.for_each_block(kMany, [&](std::size_t block, std::size_t begin, std::size_t end) {
      begins[block] = begin;
      ends[block] = end;
    });
    for (std::size_t block = 0; block < begins.size(); ++block) {
      EXPECT_EQ(begins[block], block * kBlock);
      EXPECT_EQ(ends[block], std::min(kMany, (block + 1) * kBlock));
    }
  }
}

/// Proposals of those whom chance picks, as passes make them.
std::vector<std::uint64_t> proposals(int threads) {
  const Parallel parallel(threads);
  const Draws draws(3);
  BlockLists<std::uint64_t> lists;
  lists.start(kMany);
  parallel.for_each_block(kMany, [&](std::size_t block, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      if (draws.at(1, 0, k).u() < 0.1) lists.of_block(block).push_back(k);
    }
  });
  std::vector<std::uint64_t> all;
  lists.gather(all);
  return all;
}

TEST(Parallel, ProposalsComeInTheOrderOfASerialLoop) {
  std::vector<std::uint64_t> serial;
  for (std::uint64_t k = 0; k < kMany; ++k) {
    if (Draws(3).at(1, 0, k).u() < 0.1) serial.push_back(k);
  }
  for (const int threads : {1, 2, 3, 4, 8}) EXPECT_EQ(proposals(threads), serial) << threads;
}

TEST(Parallel, SumsByBlockAreTheSameBits) {
  const auto sum = [](int threads) {
    const Parallel parallel(threads);
    std::vector<double> sums(block_count(kMany), 0.0);
    parallel.for_each_block(kMany, [&](std::size_t block, std::size_t begin, std::size_t end) {
      for (std::size_t k = begin; k < end; ++k) sums[block] += Draws(9).at(1, 0, k).u() * 1e5;
    });
    double total = 0.0;
    for (const double part : sums) total += part;
    return total;
  };
  const double serial = sum(1);
  for (const int threads : {2, 3, 4, 8}) EXPECT_EQ(sum(threads), serial) << threads;
}

TEST(BlockLists, StartForgetsThePreviousWeek) {
  BlockLists<int> lists;
  lists.start(kMany);
  lists.of_block(0).push_back(1);
  lists.start(kMany);
  std::vector<int> all{9};
  lists.gather(all);
  EXPECT_TRUE(all.empty());
}

TEST(Parallel, RunsOnAsManyThreadsAsAsked) {
  // Every block waits until all four have begun: with fewer threads nobody would ever be the
  // fourth.
  const Parallel parallel(4);
  std::atomic<int> begun{0};
  std::atomic<bool> together{true};
  parallel.for_each_block(4 * kBlock, [&](std::size_t, std::size_t, std::size_t) {
    ++begun;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (begun < 4 && together) {
      if (std::chrono::steady_clock::now() > deadline) together = false;
      std::this_thread::yield();
    }
  });
  EXPECT_TRUE(together);
}

TEST(Parallel, FewerThanOneThreadIsOne) {
  EXPECT_EQ(Parallel(0).threads(), 1);
}

}  // namespace
}  // namespace engawa
