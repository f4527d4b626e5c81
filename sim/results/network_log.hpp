// The network as it was at the start and every change since, so that any week is rebuilt exactly:
// who is tied, how, and how strongly in steps of 1/64.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "sim/core/archive.hpp"
#include "sim/results/people_log.hpp"

namespace engawa {

inline constexpr double kStrengthSteps = 64;
[[nodiscard]] inline std::uint8_t strength_step(float strength) {
  // A strength is never negative: this is rounding, and one instruction. NOLINTNEXTLINE
  return static_cast<std::uint8_t>(strength * float(kStrengthSteps) + 0.5F);
}

/// A tie between two numbered people; a and b are in the order of the world's rows.
struct RecordedTie {
  std::uint32_t a = 0, b = 0;
  std::uint8_t kind = 0, strength = 0;
  friend bool operator==(const RecordedTie&, const RecordedTie&) = default;
};

/// Sum (modulo 2^64) of a number for each tie, so the order of ties is of no account and a change
/// is one subtraction and one addition: digest_of_tie.
[[nodiscard]] std::uint64_t digest_of_ties(std::span<const RecordedTie> ties);
/// mix(mix(a << 32 | b) + (kind << 8 | strength)), where mix is the finaliser of SplitMix64 after
/// adding its increment. Other strength, other number.
[[nodiscard]] std::uint64_t digest_of_tie(const RecordedTie& tie);

/// Numbers from their steps, which go on from `last` (modulo 2^32); `last` is moved on.
[[nodiscard]] std::vector<std::uint32_t> add_up_steps(std::vector<std::uint32_t> steps,
                                                      std::uint32_t& last);

class NetworkLog {
 public:
  /// Compares with the week before; the first call (for the start) makes the first ties.
  void add_week(const World& world, const PeopleLog& people, int study_week);
  /// Writes what the file says once: /network/first.
  void write_first(DatasetSink& image) const;
  /// Writes the digests not yet written; flush does so too. The first is that of the start.
  void flush_digests(DatasetSink& image);
  void flush(DatasetSink& image);

  /// All that is kept, for a checkpoint.
  template <class Self, class Archive>
  static void pass(Self& self, Archive& archive) {
    auto& [known, next, digest, digests, first, count, started, added_week, removed_week,
           changed_week, added, removed, changed, last_changed, tie_step, kind_step,
           strength_step] = self;
    archive(known, digest, digests, first, count, started, added_week, removed_week, changed_week,
            added, removed, last_changed, tie_step, kind_step, strength_step);
  }

 private:
  struct Known {
    std::uint64_t rows = 0;  ///< a's row << 32 | b's row
    std::uint32_t number = 0;
    RecordedTie tie;
  };
  void add(Known& tie, std::uint32_t week);
  void remove(const Known& tie, std::uint32_t week);
  void change(const Known& from, const RecordedTie& to);
  void add_steps(std::uint32_t week);
  void require_digest() const;

  std::vector<Known> known_, next_;
  std::uint64_t digest_ = 0;  ///< of the ties known
  std::vector<std::uint64_t> digests_;
  std::vector<RecordedTie> first_;
  std::uint32_t count_ = 0;
  bool started_ = false;
  std::vector<std::uint32_t> added_week_, removed_week_, changed_week_;
  std::vector<RecordedTie> added_;
  std::vector<std::uint32_t> removed_;
  std::vector<std::uint64_t> changed_;  ///< of this week: number << 16 | kind step << 8 | strength
  std::uint32_t last_changed_ = 0;      ///< number of the tie last written
  std::vector<std::uint32_t> tie_step_;
  std::vector<std::uint8_t> kind_step_, strength_step_;
};

/// The network at the end of a study week, ordered by tie number; -1 is the start. Throws
/// InputError if the file holds no network or no such week.
[[nodiscard]] std::vector<RecordedTie> read_network(const std::filesystem::path& run_file,
                                                    int study_week);

/// A tie with the study week at whose end it was first there; -1 = there from the start.
struct DatedTie {
  RecordedTie tie;
  int since = -1;
};
/// The same, with the weeks.
[[nodiscard]] std::vector<DatedTie> read_dated_network(const std::filesystem::path& run_file,
                                                       int study_week);

}  // namespace engawa
