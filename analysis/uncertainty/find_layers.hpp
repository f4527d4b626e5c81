// The three layers of one effect, and of an order of variants, from the points that were run.
#pragma once
#include <string>
#include <vector>

#include "analysis/sensitivity/morris.hpp"
#include "analysis/uncertainty/uncertainty_file.hpp"

namespace engawa {

/// A paired difference at the points of an uncertainty study, over the same seeds.
struct LayeredValues {
  Responses reference{1, 0};   ///< one point
  Responses members{0, 0};     ///< of the ensemble; none if there is none
  Responses structures{0, 0};  ///< alternatives
  Responses crossed{0, 0};     ///< each member with each alternative that counts, or none
};

/// Fills in the numbers of an effect whose names and structures are there already.
void find_layers(const LayeredValues& values, LayeredEffect& effect);

/// The order of variants by one outcome, at the reference and at every other point. Numbers are
/// [variant][point], the reference first; `names` are those of the variants.
[[nodiscard]] Uncertainty::Ranking rank_variants(const std::vector<std::string>& names,
                                                 const std::vector<std::vector<double>>& numbers);

}  // namespace engawa
