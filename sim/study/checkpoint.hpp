// Checkpoints: the exact state of what is not finished, so that --resume goes on with the same bits
// on any number of threads. OUT/STUDY/checkpoints/; docs/checkpoints.md tells users.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "sim/core/archive.hpp"
#include "sim/study/study_plan.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// What `engawa run` does unless told otherwise: a year, as long as a segment of results.
inline constexpr int kUsualCheckpointWeeks = 52;

/// Checkpoints every so many weeks; 0 = none are written. With `resume` those that are there count.
struct CheckpointRule {
  int every = 0;  ///< [week]
  bool resume = false;
};

/// What a checkpoint is of, and who can read it.
struct CheckpointStamp {
  std::string engine_version, revision;  ///< of the program that wrote it
  std::string study_digest;
  std::uint64_t layout = 0;  ///< of the state in memory
  std::uint64_t seed = 0;
  std::string stage;  ///< "burn-in", "start" or "case VARIANT"
};
/// A stamp of this program.
[[nodiscard]] CheckpointStamp stamp_of(const StudyPlan& plan, std::uint64_t seed,
                                       std::string stage);

/// The checkpoints of one stage of one seed, the newest two.
class CheckpointShelf {
 public:
  /// All folders are searched; the first is this worker's own, only there is anything changed. (A
  /// seed's variants may be shared out to several workers, who all need its town.)
  CheckpointShelf(std::vector<std::filesystem::path> folders, CheckpointStamp stamp);

  /// Writes a whole new checkpoint, then removes what is older than the one before. Throws
  /// RunError.
  void save(int week, std::size_t expected_bytes, const std::function<void(StateWriter&)>& write);
  /// The same in two steps, the second by another thread if one likes: the head of a new
  /// checkpoint, to which the state is added; and its writing.
  [[nodiscard]] StateWriter begin(std::size_t expected_bytes) const;
  void put(int week, StateWriter& archive);
  /// Calls `read` for the newest checkpoint; if it is damaged, or `read` throws DamagedBytes, this
  /// is told and the one before is tried. False if none is left. Throws InputError for a checkpoint
  /// of another program, study, case or machine.
  bool restore(const std::function<void(StateReader&)>& read,
               const std::function<void(const Message&)>& told);
  /// Removes the checkpoints: what they are of is finished.
  void clear();

 private:
  std::vector<std::filesystem::path> folders_;
  CheckpointStamp stamp_;
  std::vector<std::filesystem::path> whole_;  ///< known to be whole, oldest first
};

/// Folder of a seed's checkpoints.
[[nodiscard]] std::filesystem::path checkpoint_folder(const std::filesystem::path& study_dir,
                                                      std::uint64_t seed);
/// Before anything runs: InputError if checkpoints of the seed are there and are not to be used
/// (without --resume), or cannot be.
void check_checkpoints(const StudyPlan& plan, const std::filesystem::path& study_dir,
                       std::uint64_t seed, const CheckpointRule& rule);
/// Removes the checkpoints of the seed's finished cases; all of them once every case of the study
/// file is there, those included that are not lived now.
void remove_spent(const StudyPlan& plan, const std::filesystem::path& study_dir,
                  std::uint64_t seed);
/// Removes what killed runs left beside finished cases, for all seeds. What cases need that are not
/// finished stays, though they be no part of this plan.
void remove_leftovers(const StudyPlan& plan, const std::filesystem::path& study_dir);

}  // namespace engawa
