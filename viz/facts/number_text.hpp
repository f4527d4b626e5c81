// Numbers in few characters: rounded so that an interval can be told from its mean, never so that a
// small difference reads as nothing.
#pragma once
#include <string>

#include "analysis/estimate.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// How the values of a measure are written.
struct NumberForm {
  double factor = 1;          ///< 100 for shares
  int most_decimals = 1;      ///< what is smaller is told as "under"
  std::string unit_id;        ///< catalogue: "{0} people"
  std::string difference_id;  ///< unit of differences: points for shares; empty = none
};

/// At most so wide that four stand side by side [em].
inline constexpr float kNumberEms = 13.8F;

/// "6.2 %" or "12,944"; "-" if it is not known.
[[nodiscard]] std::string value_text(double value, const NumberForm& form, Language language);
/// "12,944"
[[nodiscard]] std::string whole_count_text(double value);
/// "mean 6.2 (6.1 to 6.3) %"; the range alone where both do not fit.
[[nodiscard]] std::string mean_text(const Estimate& mean, const NumberForm& form,
                                    Language language);
/// "diff +12 (+8 to +16)", "diff under 0.01 points", "no difference"; says if there is no interval.
[[nodiscard]] std::string difference_text(const Estimate& difference, const NumberForm& form,
                                          Language language);

}  // namespace engawa
