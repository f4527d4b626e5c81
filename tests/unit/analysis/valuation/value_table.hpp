// A small table of values, ways to spoil it, and a variant whose valuation was worked out by hand.
#pragma once
#include <stdexcept>
#include <string>

#include "analysis/valuation/valuation.hpp"

namespace engawa::testing {

inline const std::string kGoodValues = R"(title = { ja = "小さな表", en = "A small table" }
[discount]
rate = 0.25
low = 0
high = 0.25
source = "assumption: high, so that it shows"
[[conversion]]
currency = "GBP"
yen = 200
low = 100
high = 300
year = 2019
source = "assumption: round"
[[cost]]
name = "spending"
title = { ja = "支出", en = "Spending" }
stakeholder = { ja = "運営者", en = "bearers" }
measure = "hub_spending"
counted = "growth"
stage = "M2"
amount = 1
currency = "JPY"
year = 2026
origin = "native"
source = "counted"
[[value]]
name = "lonely"
title = { ja = "孤独な1年", en = "A lonely year" }
stakeholder = { ja = "住民", en = "residents" }
measure = "often_always"
group = "total"
counted = "person_years"
stage = "F1"
amount = -100
low = -120
high = -50
currency = "GBP"
year = 2019
origin = "converted"
source = "S:dcms"
[[value]]
name = "tie"
title = { ja = "新しい絆", en = "A new tie" }
stakeholder = { ja = "隣人", en = "neighbours" }
measure = "gained_tie"
counted = "growth"
stage = "A1"
amount = 5000
currency = "JPY"
year = 2026
origin = "native"
source = { ja = "仮定: 見当", en = "assumption: a guess" }
drop_off = 0.5
duration = 2
[[value]]
name = "quarrel"
title = { ja = "仲たがい", en = "A quarrel" }
stakeholder = { ja = "来所者", en = "visitors" }
measure = "fell_out"
counted = "events"
stage = "N3"
amount = -1000
currency = "JPY"
year = 2026
origin = "native"
source = "assumption: another guess"
[[value]]
name = "isolated"
title = { ja = "孤立", en = "Isolation" }
stakeholder = { ja = "住民", en = "residents" }
measure = "isolated"
counted = "person_years"
stage = "F1"
amount = -500
currency = "JPY"
year = 2026
origin = "native"
source = "assumption: told only"
used = false
overlaps = ["lonely"]
)";

/// The table with one piece replaced.
inline std::string spoil_values(const std::string& piece, const std::string& by) {
  std::string text = kGoodValues;
  const auto at = text.find(piece);
  if (at == std::string::npos) throw std::logic_error("no such piece: " + piece);
  return text.replace(at, piece.size(), by);
}

inline ValueTable good_values() {
  return parse_values(kGoodValues, "values.toml");
}

/// Differences of two seeds in two years: {seed 1, seed 2}.
inline YearlyVariant hand_variant() {
  YearlyVariant out{"evening", {"夜", "Evening"}, 2, {}};
  out.outcomes[{"hub_spending", "total", Counted::growth}] = {{1e6, 1e6}, {1e6, 1e6}};
  out.outcomes[{"often_always", "total", Counted::person_years}] = {{-2, -3}, {-1, -2}};
  out.outcomes[{"gained_tie", "total", Counted::growth}] = {{10, 0}, {4, 6}};
  out.outcomes[{"fell_out", "total", Counted::events}] = {{5, 5}, {0, 5}};
  out.outcomes[{"isolated", "total", Counted::person_years}] = {{-1, 0}, {-1, 0}};
  return out;
}

inline Valuation hand_valuation() {
  return value_variant(good_values(), hand_variant(), {1, 1});
}

/// The same outcomes, nothing different in any year.
inline YearlyVariant idle_variant() {
  YearlyVariant out = hand_variant();
  for (auto& [outcome, seeds] : out.outcomes) seeds = {{0, 0}, {0, 0}};
  return out;
}

}  // namespace engawa::testing
