// The points of an uncertainty study: the reference, members of an ensemble, structural
// alternatives; and the layers of what they give.
#pragma once
#include <vector>

#include "analysis/uncertainty/uncertainty_file.hpp"
#include "sim/study/ensemble.hpp"
#include "sim/study/structures.hpp"
#include "sim/study/sweep_table.hpp"

namespace engawa {

struct UncertaintyPlan {
  SweepPlan sweep;  ///< the reference, then members, structures, members crossed with structures
  std::size_t members = 0;
  std::vector<ModelStructure> structures;
  std::string ensemble_file;  ///< empty without one
  std::size_t crossed = 0;    ///< member by member, each with every structure that counts
};

/// Without members if there is no ensemble; `members` at most, spread evenly over the file. With
/// `cross`, each of them also lives with each structure that counts.
[[nodiscard]] UncertaintyPlan plan_uncertainty(const StudyPlan& study, const Ensemble* ensemble,
                                               std::size_t members,
                                               const std::vector<ModelStructure>& structures,
                                               const std::filesystem::path& folder,
                                               bool cross = false);

/// The layers of every output and variant. Those of which some case has no number are left out, and
/// named as "OUTPUT VARIANT" in `missing`.
[[nodiscard]] Uncertainty find_uncertainty(const UncertaintyPlan& plan, const SweepTable& table,
                                           std::vector<std::string>& missing);

}  // namespace engawa
