// The cohort that is compared between variants: everybody present when the study began, followed by
// life for as long as they stay.
#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "sim/core/archive.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/state/world.hpp"

namespace engawa {

inline constexpr int kCohortWeeks = 26;  ///< between snapshots of the whole cohort's loneliness
[[nodiscard]] constexpr bool takes_cohort(int study_week) {
  return (study_week + 1) % kCohortWeeks == 0;
}
inline constexpr double kCohortSteps = 32;  ///< loneliness is kept in 1/32 SD, +-3.97 at most
inline constexpr std::int8_t kNotThere = -128;
inline constexpr std::int32_t kNeverCame = -1;

/// The same lives in every variant of a seed.
class Cohort {
 public:
  explicit Cohort(const World& at_start);
  /// After each week: notes who came for the first time in the study, and how lonely they were the
  /// week before.
  void add_week(const World& world, int study_week);
  /// What is kept while the case runs; once for the start, then in each segment.
  void flush(DatasetSink& image);
  /// What the file says once, at the end.
  void write(const World& at_end, DatasetSink& image) const;

  /// All that is kept, for a checkpoint.
  template <class Self, class Archive>
  static void pass(Self& self, Archive& archive) {
    auto& [life, row, cell, age, regular, z, member_of_row, week_before, first_visit,
           z_at_first_visit, snapshot_week, snapshots] = self;
    archive(life, row, cell, age, regular, z, member_of_row, week_before, first_visit,
            z_at_first_visit, snapshot_week, snapshots);
  }

 private:
  void take_snapshot(const World& world, int study_week);
  [[nodiscard]] bool is_here(const World& world, std::size_t member) const;

  std::vector<std::uint64_t> life_;
  std::vector<std::uint32_t> row_;
  std::vector<std::uint8_t> cell_, age_, regular_;
  std::vector<float> z_;
  std::vector<std::uint32_t> member_of_row_;
  std::vector<float> week_before_;         ///< loneliness of every row, raw units
  std::vector<std::int32_t> first_visit_;  ///< study week
  std::vector<float> z_at_first_visit_;
  // snapshots not yet written
  std::vector<std::int32_t> snapshot_week_;
  std::vector<std::int8_t> snapshots_;
};

}  // namespace engawa
