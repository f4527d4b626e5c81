#include "analysis/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace engawa {
namespace {
/// Decimals for about three digits that count, two below a tenth.
int places_of(double value) {
  constexpr int kMost = 9;
  const double size = std::abs(value);
  if (size == 0 || size >= 100) return 0;
  if (size >= .1) return size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return std::min(kMost, 1 - static_cast<int>(std::floor(std::log10(size))));
}

/// Lines in which a share of the baseline says nothing: they are shares or means already.
bool tells_relative(const Finding& f) {
  return f.section != "findings.district" && f.section != "persons" && !std::isnan(f.relative());
}

/// Money is told with its thousands, everything else with three digits.
bool is_yen(const Finding& f) {
  return f.en.ends_with("[yen]") || f.en.ends_with("[yen/week]");
}
std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) == 0x80U) continue;  // the rest of a character
    columns += byte >= 0xE2U ? 2 : 1;       // Japanese takes two columns
  }
  return columns;
}
}  // namespace

std::string number_text(double value) {
  return std::isnan(value) ? "-" : fmt::format("{:.{}f}", value, places_of(value));
}

std::string signed_text(double value) {
  return std::isnan(value) ? "-" : fmt::format("{:+.{}f}", value, places_of(value));
}

std::string percent_text(double share) {
  return std::isnan(share) ? "-" : fmt::format("{:+.0f} %", 100 * share);
}

std::string yen_text(double yen) {
  if (!std::isfinite(yen)) return "-";
  double step = 1;
  while (std::abs(yen) >= 1e4 * step) step *= 10;
  std::string digits = fmt::format("{:.0f}", std::round(std::abs(yen) / step) * step);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return fmt::format("{}{}", yen < 0 && digits != "0" ? "-" : "", digits);
}

std::string signed_yen_text(double yen) {
  return fmt::format("{}{}", yen >= 0 ? "+" : "", yen_text(yen));
}

std::string line_text(const Finding& f, Language language) {
  const std::string& what = language == Language::japanese ? f.ja : f.en;
  if (f.difference.seeds == 0) return render(language, {"findings.nobody", {what}});
  const auto plain = is_yen(f) ? yen_text : number_text;
  const auto with_sign = is_yen(f) ? signed_yen_text : signed_text;
  std::string text = render(
      language,
      {"findings.line", {what, plain(f.baseline), plain(f.variant), with_sign(f.difference.mean)}});
  text += interval_text(f.difference, with_sign, language);
  if (tells_relative(f))
    text += render(language, {"findings.relative", {percent_text(f.relative())}});
  if (!has_interval(f.difference)) return text + render(language, {"findings.one_seed", {}});
  if (!f.difference.differs_from_zero()) text += render(language, {"findings.not_told", {}});
  if (f.survives == Survives::only_alone) text += render(language, {"findings.only_alone", {}});
  return text;
}

std::string title_text(const Finding& finding, Language language) {
  const std::string& title = language == Language::japanese ? finding.ja : finding.en;
  return title.substr(0, title.rfind(" ["));
}

std::string with_unit(const std::string& number, const std::string& unit) {
  return unit.empty() || unit == "1" ? number : number + ' ' + unit;
}

std::string list_text(const std::vector<std::string>& words, Language language) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += language == Language::japanese ? "、" : "; ";
    text += word;
  }
  return text;
}

std::string interval_text(const Estimate& estimate, std::string (*number)(double),
                          Language language) {
  if (!has_interval(estimate) || estimate.low == estimate.high) return {};  // every seed the same
  return render(language, {"findings.interval", {number(estimate.low), number(estimate.high)}});
}

std::string padded(const std::string& text, std::size_t columns) {
  const std::size_t taken = columns_of(text);
  return text + std::string(columns > taken ? columns - taken : 1, ' ');
}

}  // namespace engawa
