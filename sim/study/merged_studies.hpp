// Studies that share town, time, seeds and parameters, put together: one burn-in and one baseline
// for all of them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "sim/study/study_plan.hpp"

namespace engawa {

/// A variant of one of the studies, and what it is called in the merged one.
struct MergedVariant {
  std::string study, variant;
  std::string name;      ///< of the merged study's variant
  std::string baseline;  ///< name of the merged variant to which it is compared
};

struct MergedStudy {
  StudyPlan plan;                       ///< no seed is recorded for viewing
  std::vector<MergedVariant> variants;  ///< without the studies' baselines, in the order given
};

/// Groups the studies that can share their towns, in the order in which the first of each comes.
/// First variants that do the same, or nothing, become one baseline; all others are kept as
/// STUDY--VARIANT. The name of a merged variant holds a digest of its study's text, so that the
/// results of studies that did not change can be used again.
[[nodiscard]] std::vector<MergedStudy> merge_studies(const std::vector<StudyPlan>& studies);

}  // namespace engawa
