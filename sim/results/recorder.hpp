// Records one case (a variant with a seed) while it runs and writes its file when it is whole.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "sim/core/archive.hpp"
#include "sim/results/run_file.hpp"
#include "sim/state/world.hpp"

namespace engawa {

/// A station or another place by which people find their way, as /areas: from the town's origin.
struct LandmarkNote {
  std::string name, kind;
  double x_metres = 0, y_metres = 0;  ///< east, north
};

/// What a results file must say about where it came from.
struct CaseInfo {
  std::string study_name, question_ja, question_en;
  std::string variant, variant_ja, variant_en;
  int variant_order = 0;  ///< place in the study file; 0 = the first, to which others compare
  std::string study_text, town_name, town_text;
  std::string town_ja, town_en;  ///< what the town is called
  std::string study_digest;      ///< hex digest of study and town texts and overrides
  std::string engawa_version = "unknown";
  std::string revision;    ///< of the program's sources, or "unknown"
  std::string start_date;  ///< "2027-04-01"
  std::uint64_t seed = 0;
  int weeks = 0;
  int burn_in_weeks = 0;
  bool burn_in_settled = true;       ///< the equilibrium test passed
  std::string burn_in_report;        ///< one line per tested quantity
  bool record_all = false;           ///< also network, events and panel
  int snapshot_every = 4;            ///< [week] between panel snapshots
  std::vector<std::string> remarks;  ///< how gaps in the town's tables were filled
  std::vector<std::pair<std::string, std::string>> sources;
  std::vector<LandmarkNote> landmarks;
  std::vector<ActionNote> actions;  ///< of the variant
};

/// here: at once, by whoever calls. by_thread: by two threads of the recorder's own, one of which
/// records weeks, from copies, at most two behind, and the other writes and packs whole years. What
/// is recorded is the same, bit for bit.
enum class Writing : std::uint8_t { here, by_thread };

/// Errors of the threads are thrown by the next call of any function.
class Recorder {
 public:
  /// run_file: OUT/STUDY/runs/VARIANT/seed-NNNN.h5; segments go to seed-NNNN.partial/ beside it.
  Recorder(CaseInfo info, const World& at_start, std::filesystem::path run_file,
           Writing writing = Writing::here);
  /// Goes on where a recorder was saved; `now` is the world as it was then. Throws DamagedBytes,
  /// also if a segment closed before is no longer there or not what it was.
  Recorder(CaseInfo info, const World& now, std::filesystem::path run_file, StateReader& archive,
           Writing writing = Writing::here);
  /// What the threads have not done is lost; wait() before.
  ~Recorder();
  Recorder(Recorder&&) noexcept;
  /// After each lived week. Closes a segment at the end of each year.
  void record_week(const World& world);
  /// What is not yet in the file, for a checkpoint; closed segments stay beside the file.
  void save(StateWriter& archive) const;
  /// The same, and then `done`, once the weeks so far are recorded: by the threads if there are
  /// any.
  void save(StateWriter archive, std::function<void(StateWriter&)> done);
  /// Until all is done that was asked for.
  void wait() const;
  /// Merges the segments, writes the file aside, renames it, removes the segments.
  void finish(const World& world);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// True if the file is a finished run of this study digest, variant and seed (for --resume).
[[nodiscard]] bool is_finished_run(const std::filesystem::path& run_file, const CaseInfo& info);

/// Gathers all finished runs below study_dir/runs into study_dir/study.h5 (written aside, renamed).
void write_study_file(const std::filesystem::path& study_dir);

}  // namespace engawa
