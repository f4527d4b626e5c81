// A valuation in words, with the source or the word "assumption" beside every value.
#pragma once
#include <string>
#include <vector>

#include "analysis/valuation/valuation.hpp"

namespace engawa {

/// The answer, the rows, what was not counted, which values matter, and what an SROI is not.
[[nodiscard]] std::string tell_valuation(const Valuation& valuation, const ValueTable& table,
                                         Language language);
/// The same in parts: a heading with its lines; a part without lines is a paragraph of its own.
struct ValuationPart {
  std::string heading;
  std::vector<std::string> lines;
};
[[nodiscard]] std::vector<ValuationPart> valuation_parts(const Valuation& valuation,
                                                         const ValueTable& table,
                                                         Language language);
/// "Outcome (whom, stage): +3.2 person-years (interval) x -9,537 GBP = ... yen. Assumption: why"
[[nodiscard]] std::string value_row_text(const ValuationRow& row, Language language);
/// "Value: low to high -> net ... (ratio ...)"
[[nodiscard]] std::string tornado_row_text(const TornadoRow& row, Language language);
/// The sentences that have to stand beside every ratio.
[[nodiscard]] std::string what_an_sroi_is_not(Language language);

}  // namespace engawa
