// The numbers of a table that nobody knows exactly, in one list: each can be turned alone (tornado)
// or all together (keyed draws).
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/valuation/values.hpp"
#include "analysis/valuation/yearly.hpp"

namespace engawa {

enum class DialKind : std::uint8_t { discount, currency, row, prices };

/// One number with its range; of which thing it is, in words.
struct Dial {
  DialKind kind = DialKind::discount;
  std::string name;  ///< of a currency or a row
  TextPair title;
  RangedNumber range;
  bool used = true;  ///< by a row that is added up
};

/// Discount rate, conversions, rises of prices, costs, values, in that order.
[[nodiscard]] std::vector<Dial> dials_of(const ValueTable& table);
/// Where each dial stands when nobody turns it.
[[nodiscard]] std::vector<double> usual_settings(const std::vector<Dial>& dials);
/// Settings drawn from triangles over the ranges, peak at the usual value. Keyed by the dial's
/// name: another row in the table leaves the draws of the others as they are.
[[nodiscard]] std::vector<double> draw_settings(const std::vector<Dial>& dials, std::uint64_t seed,
                                                std::uint32_t draw);

/// Present values of one variant, seed by seed.
struct PresentValues {
  std::vector<double> benefit, cost;  ///< [yen]
};

/// Present value of one row by seed, with the dials as set. Zeros if its outcome is not known.
[[nodiscard]] std::vector<double> value_row(const ValueRow& row, const YearlyVariant& variant,
                                            const std::vector<double>& year_lengths,
                                            const std::vector<Dial>& dials,
                                            const std::vector<double>& settings);
/// All rows in use.
[[nodiscard]] PresentValues value_all(const ValueTable& table, const YearlyVariant& variant,
                                      const std::vector<double>& year_lengths,
                                      const std::vector<Dial>& dials,
                                      const std::vector<double>& settings);

}  // namespace engawa
