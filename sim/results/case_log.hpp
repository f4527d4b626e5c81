// What is recorded of one case: week by week in memory, year by year in segments beside the file
// that it becomes, and in that file when it is whole. Has no threads of its own.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/core/archive.hpp"
#include "sim/results/case_file.hpp"
#include "sim/results/cohort_log.hpp"
#include "sim/results/event_log.hpp"
#include "sim/results/hub_log.hpp"
#include "sim/results/measure_log.hpp"
#include "sim/results/network_log.hpp"
#include "sim/results/provenance.hpp"
#include "sim/results/week_copy.hpp"

namespace engawa {

/// Weeks whose rows are complete.
struct Segment {
  int first_week = 0, last_week = 0;
  std::vector<NamedDataset> rows;
};

class CaseLog {
 public:
  /// Makes the folders and writes the start; what a killed run left is removed.
  CaseLog(CaseInfo info, const World& at_start, std::filesystem::path run_file);
  /// Goes on where one was saved. Throws DamagedBytes, also if a segment is not what it was.
  CaseLog(CaseInfo info, const World& now, std::filesystem::path run_file, StateReader& archive);

  /// Ends a segment with each year but the last: it is to be closed.
  [[nodiscard]] std::optional<Segment> add_week(const World& world);
  /// Writes the segment and packs its rows. Touches nothing that weeks are added to: another thread
  /// may do so meanwhile. Segments are closed in their order.
  void close(Segment segment);
  /// When all segments are closed.
  void finish(const World& world);

  /// For a checkpoint: first the weeks (as they are now), then the files (when all segments are
  /// closed).
  void save_weeks(StateWriter& archive) const { pass_weeks(*this, archive); }
  void save_files(StateWriter& archive) const { CaseFile::pass(files_, archive); }

  [[nodiscard]] const CaseInfo& info() const { return info_; }
  [[nodiscard]] int lived() const { return lived_; }  ///< weeks recorded

 private:
  template <class Self, class Archive>
  static void pass_weeks(Self& self, Archive& archive) {
    auto& [info, files, times, measures, hubs, cohort, people, network, events, lived, segment_from,
           weeks, dates, week_of_year] = self;
    archive(times.started, measures, hubs, cohort, people, network, events, lived, segment_from,
            weeks, dates, week_of_year);
  }
  struct Started {};
  CaseLog(Started, CaseInfo info, const World& world, std::filesystem::path run_file);
  void write_once(Hdf5Image& image, const World& world) const;
  [[nodiscard]] Segment end_segment();

  CaseInfo info_;
  CaseFile files_;
  RunTimes times_;
  MeasureLog measures_;
  HubLog hubs_;
  Cohort cohort_;
  PeopleLog people_;
  NetworkLog network_;
  EventLog events_;
  int lived_ = 0;         ///< weeks recorded
  int segment_from_ = 0;  ///< first week of the open segment
  std::vector<std::uint32_t> weeks_;
  std::vector<std::string> dates_;
  std::vector<std::uint8_t> week_of_year_;
};

/// What of the world is read after a study week.
[[nodiscard]] WeekCopyNeeds needs_of(const CaseInfo& info, int study_week);

}  // namespace engawa
