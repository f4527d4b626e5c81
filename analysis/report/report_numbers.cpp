#include "analysis/report/report_numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/wording.hpp"

namespace engawa {
namespace {
constexpr std::string_view kMinus = "\xE2\x88\x92", kNone = "\xE2\x80\x93";
constexpr std::string_view kPercent = "\xC2\xA0%";  ///< never alone on a line
constexpr double kMan = 1e4;                        ///< 万

/// Thousands apart in the whole part, "-" as a minus.
std::string dressed(std::string digits) {
  if (digits == "-") return std::string(kNone);
  const bool minus = digits.starts_with('-'), plus = digits.starts_with('+');
  if (minus || plus) digits.erase(0, 1);
  const auto point = std::min(digits.find('.'), digits.size());
  for (std::size_t at = point; at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return fmt::format("{}{}", minus ? kMinus : plus ? "+" : "", digits);
}

bool is_zero(std::string_view digits) {
  return digits.find_first_of("123456789") == std::string_view::npos;
}

/// "+0" and "-0" are plain 0.
std::string with_sign(std::string digits) {
  if (is_zero(digits) && digits != "-") return dressed(std::string(1, '0'));
  return dressed(std::move(digits));
}

std::string money(double yen, std::string_view sign, Language language) {
  if (!std::isfinite(yen)) return std::string(kNone);
  const double size = std::abs(yen);
  if (language == Language::english)
    return fmt::format("{}{} yen", sign, dressed(fmt::format("{:.0f}", size)));
  if (size < kMan) return fmt::format("{}{}円", sign, dressed(fmt::format("{:.0f}", size)));
  const double man = size / kMan;
  return fmt::format("{}{}万円", sign,
                     dressed(fmt::format("{:.{}f}", man,
                                         man < 10    ? 2
                                         : man < 100 ? 1
                                                     : 0)));
}

bool is_word(std::string_view unit) {
  return unit != "%" && unit != "0〜1" && unit != "0-1" && unit != "1" && unit != "share";
}
}  // namespace

std::string count_text(double value) {
  return std::isfinite(value) ? dressed(number_text(value)) : std::string(kNone);
}

std::string signed_count_text(double value) {
  return std::isfinite(value) ? with_sign(signed_text(value)) : std::string(kNone);
}

std::pair<std::string, std::string> two_counts_text(double one, double other) {
  constexpr int kMostDecimals = 3;
  std::pair<std::string, std::string> texts{count_text(one), count_text(other)};
  for (int decimals = 1; decimals <= kMostDecimals && texts.first == texts.second; ++decimals) {
    if (one == other || !std::isfinite(one) || !std::isfinite(other)) break;
    texts = {dressed(fmt::format("{:.{}f}", one, decimals)),
             dressed(fmt::format("{:.{}f}", other, decimals))};
  }
  return texts;
}

std::string money_text(double yen, Language language) {
  return money(yen, yen <= -.5 ? kMinus : "", language);
}

std::string signed_money_text(double yen, Language language) {
  return money(yen, yen >= .5 ? "+" : yen <= -.5 ? kMinus : "", language);
}

std::string share_text(double share) {
  return std::isfinite(share) ? fmt::format("{}{}", count_text(100 * share), kPercent)
                              : std::string(kNone);
}

std::string date_text(const std::string& iso, Language language) {
  static constexpr std::array<std::string_view, 12> kMonths{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const auto part = [&](std::size_t from, std::size_t count) {
    unsigned number = 0;
    for (const char c : iso.substr(from, count))
      number = c >= '0' && c <= '9' ? 10 * number + unsigned(c - '0') : 99999;
    return number;
  };
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return iso;
  const unsigned year = part(0, 4), month = part(5, 2), day = part(8, 2);
  if (year > 9999 || month < 1 || month > 12 || day > 31) return iso;
  return render(language, {"report.date",
                           {std::to_string(year),
                            language == Language::english ? std::string(kMonths[month - 1])
                                                          : std::to_string(month),
                            std::to_string(day)}});
}

std::string years_text(int weeks) {
  return weeks % 52 == 0 ? std::to_string(weeks / 52) : fmt::format("{:.1f}", weeks / 52.0);
}

bool is_money(const Finding& finding) {
  return finding.en.ends_with("[yen]") || finding.en.ends_with("[yen/week]");
}

std::string unit_text(const Finding& finding, Language language) {
  const std::string& title = language == Language::japanese ? finding.ja : finding.en;
  const auto begin = title.rfind(" [");
  return begin == std::string::npos ? "" : title.substr(begin + 2, title.size() - begin - 3);
}

std::string value_text(const Finding& finding, double value, Language language) {
  if (is_money(finding)) return money_text(value, language);
  const std::string unit = unit_text(finding, language);
  if (unit == "%") return fmt::format("{}{}", count_text(value), kPercent);
  if (!is_word(unit)) return count_text(value);
  return count_text(value) + (language == Language::japanese ? "" : " ") + unit;
}

namespace {
constexpr int kMostDecimals = 3;

std::string signed_digits(double value, int decimals) {
  return std::isfinite(value) ? with_sign(fmt::format("{:+.{}f}", value, decimals))
                              : std::string(kNone);
}

/// As many as the widest of the three numbers allows; more, if a difference that can be told from
/// zero would have zero for a limit.
int decimals_of(const Estimate& difference) {
  double widest = 0;
  for (const double value : {difference.mean, difference.low, difference.high})
    if (std::isfinite(value)) widest = std::max(widest, std::abs(value));
  int decimals = widest >= 20 ? 0 : widest >= 2 ? 1 : widest >= .2 ? 2 : kMostDecimals;
  const double near = std::min(std::abs(difference.low), std::abs(difference.high));
  while (difference.differs_from_zero() && decimals < kMostDecimals &&
         is_zero(fmt::format("{:.{}f}", near, decimals)))
    ++decimals;
  return decimals;
}

std::string range_of(const std::string& low, const std::string& high, Language language) {
  return fmt::format("{}{}{}", low, render(language, {"report.to", {}}), high);
}
}  // namespace

DifferenceWords difference_words(const Estimate& difference, Language language) {
  const int decimals = decimals_of(difference);
  const auto text = [&](double value) { return signed_digits(value, decimals); };
  const bool limits = has_interval(difference) && difference.low != difference.high;
  const bool unseen = is_zero(fmt::format("{:.{}f}", difference.mean, decimals)) &&
                      (!limits || difference.differs_from_zero() ||
                       (is_zero(text(difference.low)) && is_zero(text(difference.high))));
  if (difference.mean != 0 && unseen) {
    return {
        render(language, {difference.mean > 0 ? "report.unseen_more" : "report.unseen_less", {}}),
        {}};
  }
  return {text(difference.mean),
          limits ? range_of(text(difference.low), text(difference.high), language) : ""};
}

DifferenceWords difference_words(const Finding& finding, Language language) {
  const Estimate& difference = finding.difference;
  if (!is_money(finding)) return difference_words(difference, language);
  const bool limits = has_interval(difference) && difference.low != difference.high;
  return {signed_money_text(difference.mean, language),
          limits ? range_of(signed_money_text(difference.low, language),
                            signed_money_text(difference.high, language), language)
                 : ""};
}

std::string range_text(const Finding& finding, Language language) {
  if (!has_interval(finding.difference)) return render(language, {"report.no_interval", {}});
  const std::string range = difference_words(finding, language).range;
  return range.empty() ? "" : render(language, {"report.interval", {range}});
}

std::string signed_value_text(const Finding& finding, Language language) {
  const std::string number = difference_words(finding, language).mean;
  if (is_money(finding)) return number;
  const std::string unit = unit_text(finding, language);
  if (unit == "%") return render(language, {"report.points", {number}});
  if (!is_word(unit)) return number;
  return number + (language == Language::japanese ? "" : " ") + unit;
}

std::string difference_text(const Finding& finding, Language language) {
  std::string text = signed_value_text(finding, language) + range_text(finding, language);
  if (verdict_of(finding.difference) == Verdict::open)
    text += render(language, {"report.not_told", {}});
  return text;
}

Verdict verdict_of(const Estimate& difference) {
  if (!has_interval(difference)) return Verdict::open;
  if (difference.differs_from_zero()) return difference.mean > 0 ? Verdict::more : Verdict::less;
  return difference.low == 0 && difference.high == 0 ? Verdict::same : Verdict::open;
}

std::string verdict_text(Verdict verdict, Language language) {
  switch (verdict) {
    case Verdict::same:
      return render(language, {"report.verdict.same", {}});
    case Verdict::open:
      return render(language, {"report.verdict.open", {}});
    case Verdict::more:
      return render(language, {"report.verdict.more", {}});
    case Verdict::less:
      break;
  }
  return render(language, {"report.verdict.less", {}});
}

}  // namespace engawa
