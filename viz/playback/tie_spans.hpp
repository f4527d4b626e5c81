// Pairs of people who are tied in one of two worlds only, and when.
#pragma once
#include <array>
#include <vector>

#include "viz/playback/differences.hpp"

namespace engawa {

struct TieChanges;

/// Differences::ties; the kinds are those with which the ties began.
[[nodiscard]] std::vector<TieSpan> tie_spans_of_one_only(const Recording& baseline,
                                                         const Recording& variant);

/// Corrects the kinds of spans that begin after their tie did: the tie may have become another
/// kind by then.
void set_kinds(std::vector<TieSpan>& spans, Side side, const Recording& recording,
               const TieChanges& changes);

}  // namespace engawa
