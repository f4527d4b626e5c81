// Reading back what one finished case recorded.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engawa {

inline constexpr std::string_view kRunFormat = "engawa-run";
inline constexpr std::string_view kSegmentFormat = "engawa-segment";
inline constexpr std::string_view kStudyFormat = "engawa-study";
inline constexpr int kFormatVersion = 1;  ///< see docs/file-format.md
/// Of run files and segments. Files of version 1, whose changes of ties are not steps, are read.
inline constexpr int kRunVersion = 2;
[[nodiscard]] constexpr bool can_read_run(std::int64_t version) {
  return version >= 1 && version <= kRunVersion;
}

/// What the root of a run file says.
struct RunHeader {
  std::string study_name, question_ja, question_en, study_digest, town_name;
  std::string variant, variant_ja, variant_en;
  std::string digest, revision, start_date, started, finished;
  int variant_order = 0, weeks = 0, burn_in_weeks = 0;
  bool burn_in_settled = true, record_all = false;
  std::uint64_t seed = 0;
};
[[nodiscard]] RunHeader read_header(const std::filesystem::path& run_file);

/// A variant's runs lie in a folder of its name: it must not lead elsewhere.
[[nodiscard]] bool names_a_folder(std::string_view variant);

/// One action of a variant, and what its kind says of itself.
struct ActionNote {
  std::string name, kind, hub;
  std::string title_ja, title_en;                ///< of the kind
  std::vector<std::string> moves, leaves_alone;  ///< measures that it should move, or leave alone
  double strength = 1;
  std::int32_t from = 0, until = std::numeric_limits<std::int32_t>::max();  ///< study weeks, [)
  std::string label_ja{}, label_en{};  ///< what the action is called where it is marked
};
/// The actions of the case's variant; none in files written before they were kept.
[[nodiscard]] std::vector<ActionNote> read_actions(const std::filesystem::path& run_file);
/// Names of the measures that a run file holds.
[[nodiscard]] std::vector<std::string> list_measures(const std::filesystem::path& run_file);

/// Measures of one finished case, as read back. Weeks in which people were not counted, and groups
/// for which a measure of the whole town is not known, are NaN.
struct CaseMeasures {
  std::string variant, digest;
  std::uint64_t seed = 0;
  std::vector<std::string> measures, groups;
  int weeks = 0;
  std::vector<double> values;  ///< [measure][week][group]
  [[nodiscard]] double at(std::size_t measure, int week, std::size_t group) const {
    return values[(measure * std::size_t(weeks) + std::size_t(week)) * groups.size() + group];
  }
  /// Place of a name, or throws std::out_of_range.
  [[nodiscard]] std::size_t measure(std::string_view name) const;
  [[nodiscard]] std::size_t group(std::string_view name) const;
};
/// All measures, or only the wanted ones (in the order of the file).
[[nodiscard]] CaseMeasures read_case(const std::filesystem::path& run_file,
                                     std::span<const std::string_view> wanted = {});

/// Everybody present when the study began; the same lives in every variant of a seed.
struct CohortRows {
  std::vector<std::uint64_t> life;
  std::vector<std::uint8_t> cell, age, regular_at_start, regular_at_end, present_at_end;
  std::vector<float> z_at_start, z_at_end;  ///< z_at_end is NaN for those who left
  std::vector<std::uint32_t> visits;
  // Empty if the run was recorded by an earlier program:
  std::vector<std::int32_t> first_visit = {};     ///< study week, -1 = did not come
  std::vector<float> z_at_first_visit = {};       ///< the week before; NaN = did not come
  std::vector<std::int32_t> snapshot_weeks = {};  ///< -1 = the start
  std::vector<std::vector<float>> z_then = {};    ///< [snapshot][member]; NaN = not there
};
[[nodiscard]] CohortRows read_cohort(const std::filesystem::path& run_file);

/// Finished run files below study_dir/runs, by variant order, variant name and seed. A file that
/// does not read as a finished run is an InputError: what exists under its name was whole once, and
/// a study without it would be another one.
struct RunPlace {
  std::filesystem::path file;
  RunHeader header;
};
/// `header_of` reads a header or throws InputError: read_header, or a way that survives any file.
using HeaderReader = std::function<RunHeader(const std::filesystem::path&)>;
[[nodiscard]] std::vector<RunPlace> find_runs(const std::filesystem::path& study_dir,
                                              const HeaderReader& header_of = read_header);

}  // namespace engawa
