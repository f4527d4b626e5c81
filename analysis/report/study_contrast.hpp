// In what studies that are shown side by side differ, besides their options; and hence what may not
// be compared.
#pragma once
#include <string>
#include <vector>

#include "analysis/report/report_content.hpp"

namespace engawa {

struct StudyContrast {
  bool towns = false;     ///< other residents: numbers of people and yen are not comparable
  bool years = false;     ///< other lengths: sums over the study are not comparable
  bool starts = false;    ///< other first weeks
  bool seeds = false;     ///< other pairs of towns
  bool versions = false;  ///< another program: nothing is comparable
  std::vector<std::string> parameters;  ///< names of those with other values
  /// Every seed that two studies share gave the very same first town, and they share all.
  bool same_first_towns = false;
  bool settled = true;  ///< all of them
};

[[nodiscard]] StudyContrast contrast_of(const std::vector<ReportContent>& contents);

/// What follows from it, a sentence each: first what may not be compared.
[[nodiscard]] std::vector<std::string> cautions_of(const StudyContrast& contrast,
                                                   const std::vector<ReportContent>& contents);

}  // namespace engawa
