// Reads the cases of a study and pairs them: seed by seed, every variant with the first.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "analysis/cohort.hpp"
#include "analysis/effects/participant_effect.hpp"
#include "analysis/estimate.hpp"
#include "analysis/quantity.hpp"

namespace engawa {

/// A number in both towns, seed by seed.
struct Pairs {
  std::vector<double> base, variant;
  [[nodiscard]] std::size_t size() const { return base.size(); }
  /// Variant less base.
  [[nodiscard]] std::vector<double> differences() const;
};

/// One variant beside the first, over the seeds that both have.
struct PairedVariant {
  std::string name, ja, en;
  std::vector<ActionNote> actions;
  std::map<Quantity, Pairs> numbers;  ///< those of which every seed has a value
  Pairs lonely_years, lonely_people;
  std::vector<CohortPair> cohorts;
  std::vector<SeedEffects> effects;
  std::map<std::string, std::vector<double>, std::less<>>
      population_share;  ///< by group, in the first variant at the end
  [[nodiscard]] const Pairs* find(const Quantity& quantity) const;
};

struct PairedStudy {
  RunHeader header;  ///< of the first run
  std::size_t seeds = 0;
  bool settled = true;                  ///< every burn-in passed the equilibrium test
  std::vector<PairedVariant> variants;  ///< all but the first
};

/// Reads all finished runs of a study's folder. `wanted` that the files do not hold is left out.
/// InputError if there are no runs.
[[nodiscard]] PairedStudy pair_cases(const std::filesystem::path& study_dir,
                                     const std::vector<Quantity>& wanted);

}  // namespace engawa
