// What a sensitivity analysis found, in words for people and as CSV.
#pragma once
#include <string>
#include <vector>

#include "analysis/sensitivity/emulated.hpp"
#include "analysis/sensitivity/morris.hpp"
#include "sim/params/field.hpp"
#include "sim/study/sweep_table.hpp"

namespace engawa {

/// A number whose parameters are asked for: of a variant, or its difference from the first one.
struct Screened {
  SweepOutput output;
  std::string variant, less;  ///< names; `less` is empty for a level
  std::string variant_ja, variant_en, less_ja, less_en;
  Responses values{0, 1};  ///< point by point, seed by seed
};

struct MorrisReport {
  Screened screened;
  std::vector<MorrisIndex> indices;  ///< by parameter
};

struct SobolReport {
  Screened screened;
  EmulatedIndices found;  ///< by parameter
};

/// An emulator that explains less than this is not read (assumption: half is little to go by).
inline constexpr double kLeastExplained = 0.5;

[[nodiscard]] std::string tell_morris(const std::vector<MorrisReport>& reports,
                                      const std::vector<FieldInfo>& parameters,
                                      std::size_t trajectories, Language language);
[[nodiscard]] std::string tell_sobol(const std::vector<SobolReport>& reports,
                                     const std::vector<FieldInfo>& parameters, std::size_t samples,
                                     Language language);
[[nodiscard]] std::string csv_of_morris(const std::vector<MorrisReport>& reports,
                                        const std::vector<FieldInfo>& parameters);
[[nodiscard]] std::string csv_of_sobol(const std::vector<SobolReport>& reports,
                                       const std::vector<FieldInfo>& parameters);

}  // namespace engawa
