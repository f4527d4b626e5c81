// Outcomes year by year in pairs of towns: what present values are made of. A study that is
// compared seed by seed keeps the whole time only; discounting needs to know in which year
// something was.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "analysis/valuation/values.hpp"
#include "sim/results/run_file.hpp"

namespace engawa {

inline constexpr int kWeeksOfYear = 52;

/// Variant less first variant, [seed][year].
using YearlyDifferences = std::vector<std::vector<double>>;

struct YearlyVariant {
  std::string name;
  TextPair title;
  std::size_t seeds = 0;
  std::map<Outcome, YearlyDifferences> outcomes;  ///< those of which every year has a number
};

struct YearlyStudy {
  RunHeader header;                     ///< of the first run
  bool settled = true;                  ///< every burn-in passed the equilibrium test
  std::vector<double> year_lengths;     ///< [year]; the last may be shorter than 1
  std::vector<YearlyVariant> variants;  ///< all but the first
};

/// Length of each year of so many weeks.
[[nodiscard]] std::vector<double> year_lengths_of(int weeks);
/// The outcome of one case by year: person-years, events, or growth. A running total begins at
/// zero: the two towns of a pair are one town until the study begins, so only the difference means
/// something. NaN where nobody was counted.
[[nodiscard]] std::vector<double> by_year(const CaseMeasures& data, const Outcome& outcome);
/// Reads all finished runs of a study's folder and pairs them by seed. InputError if there are
/// none.
[[nodiscard]] YearlyStudy read_yearly(const std::filesystem::path& study_dir,
                                      const std::vector<Outcome>& wanted);

}  // namespace engawa
