// What is recorded of one case: week by week in memory, year by year in segments beside the file
// that it becomes, and in that file when it is whole. Knows nothing of threads.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "sim/core/archive.hpp"
#include "sim/results/cohort_log.hpp"
#include "sim/results/event_log.hpp"
#include "sim/results/growing_dataset.hpp"
#include "sim/results/hub_log.hpp"
#include "sim/results/measure_log.hpp"
#include "sim/results/network_log.hpp"
#include "sim/results/provenance.hpp"
#include "sim/results/week_copy.hpp"

namespace engawa {

/// A file of the folder of segments, with the digest of its bytes.
using WrittenPart = std::pair<std::string, std::uint64_t>;

class CaseLog {
 public:
  /// Makes the folders and writes the start; what a killed run left is removed.
  CaseLog(CaseInfo info, const World& at_start, std::filesystem::path run_file);
  /// Goes on where one was saved. Throws DamagedBytes, also if a segment is not what it was.
  CaseLog(CaseInfo info, const World& now, std::filesystem::path run_file, StateReader& archive);

  void add_week(const World& world);
  void finish(const World& world);
  void save(StateWriter& archive) const { pass(*this, archive); }

  [[nodiscard]] const CaseInfo& info() const { return info_; }
  [[nodiscard]] int lived() const { return lived_; }  ///< weeks recorded

 private:
  template <class Self, class Archive>
  static void pass(Self& self, Archive& archive) {
    auto& [info, run_file, partial, times, measures, hubs, cohort, people, network, events, lived,
           segment_from, start, segments, weeks, dates, week_of_year, packer, grown] = self;
    archive(times.started, measures, hubs, cohort, people, network, events, lived, segment_from,
            start, segments, weeks, dates, week_of_year);
  }
  struct Started {};
  CaseLog(Started, CaseInfo info, const World& world, std::filesystem::path run_file);
  void write_once(Hdf5Image& image, const World& world) const;
  void flush(DatasetSink& sink);
  [[nodiscard]] WrittenPart write_part(std::string name, std::span<const std::byte> bytes) const;
  void require_parts() const;
  void read_parts();
  void close_segment();

  CaseInfo info_;
  std::filesystem::path run_file_, partial_;
  RunTimes times_;
  MeasureLog measures_;
  HubLog hubs_;
  Cohort cohort_;
  PeopleLog people_;
  NetworkLog network_;
  EventLog events_;
  int lived_ = 0;         ///< weeks recorded
  int segment_from_ = 0;  ///< first week of the open segment
  WrittenPart start_;
  std::vector<WrittenPart> segments_;
  std::vector<std::uint32_t> weeks_;
  std::vector<std::string> dates_;
  std::vector<std::uint8_t> week_of_year_;
  // what the segments hold, as the file will; read from them again after a checkpoint
  ChunkPacker packer_;
  std::map<std::string, GrowingDataset> grown_;
};

/// What of the world is read after a study week.
[[nodiscard]] WeekCopyNeeds needs_of(const CaseInfo& info, int study_week);

}  // namespace engawa
