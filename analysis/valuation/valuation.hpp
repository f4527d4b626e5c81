// Social return on investment of a variant: what its differences from the first variant are worth
// by a declared table of values, and what they cost. The paired town is what would have happened
// anyway (deadweight), so the difference itself is what the measure brought about (attribution);
// nothing of either is guessed.
#pragma once
#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "analysis/estimate.hpp"
#include "analysis/valuation/dials.hpp"

namespace engawa {

/// A row of the table with what came of it.
struct ValuationRow {
  ValueRow row;
  bool recorded = true;      ///< false: the results do not hold its outcome; it counts nothing
  Estimate units;            ///< difference over the study, not discounted
  double yen = 0;            ///< for one unit, as usual
  Estimate present_value;    ///< [yen], interval over seeds
  double low = 0, high = 0;  ///< mean present value with the row's own amount at its two ends [yen]
  Estimate cost_per_unit;    ///< [yen] of all costs for one unit for the better; values only
};

/// What happens when one number of the table stands at either end of its range.
struct TornadoRow {
  TextPair title;
  RangedNumber range;
  double ratio_low = 0, ratio_high = 0;  ///< with the number at its low and its high end
  double net_low = 0, net_high = 0;      ///< [yen]
  [[nodiscard]] double swing() const;    ///< of the net value [yen]
};

/// What happens when all numbers vary within their ranges at once; means over the seeds.
struct ValueSpread {
  std::uint32_t draws = 0;
  double ratio_low = 0, ratio_median = 0, ratio_high = 0;  ///< 95 % of the draws lie between
  double net_low = 0, net_median = 0, net_high = 0;        ///< [yen]
  double share_worth_it = 0;  ///< share of the draws with benefits above costs
};

struct Valuation {
  std::string variant;
  TextPair title;
  std::size_t seeds = 0;
  std::vector<ValuationRow> costs, values;  ///< in the table's order, alternatives too
  Estimate benefit, cost, net;              ///< [yen]; intervals over seeds, values as usual
  Estimate ratio;  ///< benefits over costs; NaN if it costs nothing more on average
  std::vector<TornadoRow> tornado;  ///< widest first
  ValueSpread spread;
  [[nodiscard]] bool has_ratio() const { return cost.mean > 0; }
};

inline constexpr std::uint32_t kValueDraws = 4000;

[[nodiscard]] Valuation value_variant(const ValueTable& table, const YearlyVariant& variant,
                                      const std::vector<double>& year_lengths,
                                      std::uint64_t seed = 1);
/// All variants of a study; reads its folder.
[[nodiscard]] std::vector<Valuation> value_study(const ValueTable& table,
                                                 const std::filesystem::path& study_dir);

}  // namespace engawa
