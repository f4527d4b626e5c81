// Numbers as a report shows them: thousands apart, a true minus, yen as 万円 in Japanese, and a
// difference never without its interval.
#pragma once
#include <string>
#include <string_view>

#include "analysis/findings.hpp"

namespace engawa {

/// "12,345", "3.21"; about three digits that count, "–" if there is no number.
[[nodiscard]] std::string count_text(double value);
/// The same with its sign.
[[nodiscard]] std::string signed_count_text(double value);
/// Two numbers with as many decimals as it takes to tell them apart, three at most.
[[nodiscard]] std::pair<std::string, std::string> two_counts_text(double one, double other);
/// "1,234万円" or "12,340,000 yen".
[[nodiscard]] std::string money_text(double yen, Language language);
[[nodiscard]] std::string signed_money_text(double yen, Language language);
/// "2027年4月1日" or "1 April 2027" of "2027-04-01"; as it is if it is no date.
[[nodiscard]] std::string date_text(const std::string& iso, Language language);
/// "12.3 %", "0.04 %"
[[nodiscard]] std::string share_text(double share);
/// "3", "2.5": years of so many weeks.
[[nodiscard]] std::string years_text(int weeks);

/// Whether the finding is told in yen.
[[nodiscard]] bool is_money(const Finding& finding);
/// What stands in the brackets of its title.
[[nodiscard]] std::string unit_text(const Finding& finding, Language language);
/// A value of the finding with its unit: money as money; "%" and the like behind a number.
[[nodiscard]] std::string value_text(const Finding& finding, double value, Language language);
/// Its difference with its unit.
[[nodiscard]] std::string signed_value_text(const Finding& finding, Language language);
/// A difference and its limits with as many decimals as its interval allows, three at most.
struct DifferenceWords {
  std::string mean;   ///< "+44"; "under 0.001 more" where three decimals show nothing
  std::string range;  ///< "+15 to +72"; empty if there is no interval, or nothing to be seen in it
};
[[nodiscard]] DifferenceWords difference_words(const Estimate& difference, Language language);
/// The same, money as money.
[[nodiscard]] DifferenceWords difference_words(const Finding& finding, Language language);

/// "（95%区間 +1〜+5）", or nothing if every seed gave the same, or "no interval from one seed".
[[nodiscard]] std::string range_text(const Finding& finding, Language language);
/// "+3人（95%区間 +1〜+5）", "cannot be told from zero" included.
[[nodiscard]] std::string difference_text(const Finding& finding, Language language);

/// What a difference allows to be said.
enum class Verdict { same, open, more, less };
[[nodiscard]] Verdict verdict_of(const Estimate& difference);
[[nodiscard]] std::string verdict_text(Verdict verdict, Language language);

}  // namespace engawa
