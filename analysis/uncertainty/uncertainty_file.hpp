// What `engawa uncertainty` found: each effect with its three layers kept apart.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/estimate.hpp"

namespace engawa {

/// One difference between a variant and the first. Layers: chance (seeds, at the reference
/// parameters), parameters (between members of the ensemble, less what chance makes of it), and
/// structure (each alternative's own mean).
struct LayeredEffect {
  std::string measure, group, variant;
  std::string title_ja, title_en, unit;
  Estimate seeds;                                ///< reference parameters and structure
  double seed_sd = 0;                            ///< between seeds [of one pair]
  double parameter_sd = 0;                       ///< between members, noise of seeds taken off
  double parameter_low = 0, parameter_high = 0;  ///< 2.5 and 97.5 % of the members' means
  std::size_t members = 0, members_same_sign = 0;
  struct Structure {
    std::string name, title_ja, title_en;
    Estimate effect;
  };
  std::vector<Structure> structures;
  /// Same direction in at least nine tenths of members and structures together (model.md 12.5).
  bool robust = false;
};

struct Uncertainty {
  std::string study, ensemble_file, engawa_version;
  std::vector<LayeredEffect> effects;
  /// Order of the variants by an outcome: share of members x structures that agree with it.
  struct Ranking {
    std::string measure, group;
    std::vector<std::string> variants;  ///< best first, at the reference
    double agreement = 0;
  };
  std::vector<Ranking> rankings;
};

/// uncertainty.h5; RunError if writing fails.
void write_uncertainty(const Uncertainty& uncertainty, const std::filesystem::path& file);
/// InputError if it is none.
[[nodiscard]] Uncertainty read_uncertainty(const std::filesystem::path& file);

}  // namespace engawa
