// The numbers under each pane and the small charts: this run's value, and means over all seeds with
// 95 % intervals of the paired difference, week by week.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "analysis/estimate.hpp"
#include "viz/facts/measure_columns.hpp"
#include "viz/playback/playback.hpp"
#include "viz/scene/view_state.hpp"

namespace engawa {

/// How a number is read off a measure.
enum class Reading : std::uint8_t {
  share,  ///< a share of people, shown in % with the number of people beside it
  stock,  ///< a count as it stands
  so_far  ///< a weekly flow, added up since the study began
};
struct ShownNumber {
  std::string measure;    ///< name in the files
  std::string of_people;  ///< measure that counts the people a share is of ("adults"); or empty
  Reading reading = Reading::stock;
  std::string title_ja, title_en, unit;  ///< as the file has them
};

/// One number week by week, in one variant: NaN where it is not known.
struct NumberSeries {
  std::vector<double> run;              ///< [week] of the case that is shown
  std::vector<double> people;           ///< [week] of it, that a share is of; empty otherwise
  std::vector<double> mean, low, high;  ///< [week] over seeds; empty if there is no study.h5
};
struct NumberPair {
  ShownNumber what;
  NumberSeries baseline, variant;    ///< variant alone if not paired
  std::vector<Estimate> difference;  ///< [week] paired over seeds; empty if unknown
};
/// lonely often or always, isolated, new ties so far, needs met so far; then visits so far, people
/// reached, regulars, loneliness.
inline constexpr std::size_t kNumbersUnderPanes = 4;

struct SeedNumbers {
  std::vector<NumberPair> numbers;
  std::size_t seeds = 0;  ///< over which the intervals are; 0 = only this run
  bool settled = true;    ///< every burn-in passed the equilibrium test
};
/// Files that lack a measure leave it out.
[[nodiscard]] SeedNumbers read_numbers(const Playback& playback);

/// Where the numbers of two variants stand, and which case of them is shown.
struct NumberFiles {
  std::optional<FileReader> study;                      ///< study.h5
  std::optional<FileReader> baseline_run, variant_run;  ///< read where study.h5 lacks the case
  std::string baseline, variant;                        ///< names; baseline empty if not paired
  std::uint64_t seed = 0;
  bool settled = true;  ///< as the shown cases say
};
[[nodiscard]] SeedNumbers read_numbers(const NumberFiles& files);

/// What is written under a pane for one number, in a language.
struct NumberLine {
  std::string title;     ///< "孤独（しばしば・常に）"
  std::string value;     ///< "6.2 %（960人）" of this run
  std::string interval;  ///< over the seeds: mean and 95 % interval; of the difference on the
                         ///< variant's side
  std::string warning;   ///< "0と区別できません" if so; empty otherwise
};
[[nodiscard]] std::vector<NumberLine> lines_under(const SeedNumbers& numbers, Side side, int week,
                                                  Language language);
/// "孤独（しばしば・常に）": short enough to stand under a pane or over a chart.
[[nodiscard]] std::string number_title(const ShownNumber& what, Language language);

}  // namespace engawa
