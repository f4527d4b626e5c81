// What `engawa uncertainty` found: each effect with its three layers kept apart.
#pragma once
#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "analysis/estimate.hpp"

namespace engawa {

/// One difference between a variant and the first. Layers: chance (seeds, at the reference
/// parameters), parameters (between members of the ensemble, less what chance makes of it), and
/// structure (each alternative's own mean).
struct LayeredEffect {
  std::string measure, group, variant;
  std::string variant_ja, variant_en, title_ja, title_en, unit;
  Estimate seeds;                                      ///< reference parameters and structure
  double seed_sd = 0;                                  ///< between seeds [of one pair]
  double parameter_sd = 0;                             ///< between members, noise of seeds off
  double parameter_sd_low = 0, parameter_sd_high = 0;  ///< 95 % limits of that
  /// 2.5 and 97.5 % of the members' means, drawn together until they spread as parameter_sd says.
  double parameter_low = 0, parameter_high = 0;
  std::size_t members = 0, members_same_sign = 0;
  struct Structure {
    std::string name, title_ja, title_en;
    Estimate effect;
    Estimate change;      ///< from the reference structure, seed by seed
    bool counted = true;  ///< false: known not to fit, shown as a demonstration only
  };
  std::vector<Structure> structures;
  std::size_t structures_same_sign = 0;  ///< of those that count
  double structure_sd = 0;  ///< between the reference and those that count, noise of seeds off
  /// Shares of seed_sd^2 + parameter_sd^2 + structure_sd^2; what was not asked counts nothing.
  double seed_share = 0, parameter_share = 0, structure_share = 0;
  /// Each member with each structure that counts (`--cross`); none if they were not crossed.
  std::size_t crossed = 0, crossed_same_sign = 0;
  /// 2.5 and 97.5 % of the means of members, alone and crossed, drawn together as above; NaN if
  /// they were not crossed.
  double crossed_low = kNone, crossed_high = kNone;
  static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  /// Same direction in at least nine tenths of members, structures and both together (model.md
  /// 12.5).
  bool robust = false;
  /// Members and structures, alone and crossed, that have the direction of the reference, of so
  /// many.
  [[nodiscard]] std::size_t agreeing() const {
    return members_same_sign + structures_same_sign + crossed_same_sign;
  }
  [[nodiscard]] std::size_t asked() const { return members + structures_counted() + crossed; }
  [[nodiscard]] std::size_t structures_counted() const;
};

struct Uncertainty {
  std::string study, ensemble_file, engawa_version;
  std::string study_digest;  ///< of the reference
  std::size_t seeds = 0;
  int years = 0;
  std::vector<LayeredEffect> effects;
  /// Order of the variants by an outcome: share of members x structures that agree with it.
  struct Ranking {
    std::string measure, group;
    std::vector<std::string> variants;  ///< the greatest number first, at the reference
    double agreement = 0;               ///< on the whole order
    double first_agreement = 0;         ///< on the first of it
    bool robust = false;                ///< at least nine tenths agree on the whole order
  };
  std::vector<Ranking> rankings;
};

/// uncertainty.h5; RunError if writing fails.
void write_uncertainty(const Uncertainty& uncertainty, const std::filesystem::path& file);
/// InputError if it is none.
[[nodiscard]] Uncertainty read_uncertainty(const std::filesystem::path& file);
/// The same as a table: one row for each effect and layer.
[[nodiscard]] std::string csv_of_uncertainty(const Uncertainty& uncertainty);

}  // namespace engawa
