#include "viz/facts/number_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/text/speech.hpp"
#include "viz/scene/scene.hpp"

namespace engawa {
namespace {

constexpr float kPixels = 100;    ///< the em at which widths are measured
constexpr double kLarge = 10000;  ///< from here on in 万 or thousands

/// What large numbers are counted in.
struct Scale {
  double size = 1;
  std::string word;
  int more_decimals = 0;
};
Scale scale_of(double largest, Language language) {
  if (largest < kLarge) return {};
  return language == Language::japanese ? Scale{1e4, say(language, "facts.ten_thousand"), 3}
                                        : Scale{1e3, say(language, "facts.ten_thousand"), 2};
}

double largest_of(const Estimate& e) {
  double largest = std::abs(e.mean);
  if (has_interval(e)) largest = std::max({largest, std::abs(e.low), std::abs(e.high)});
  return largest;
}

/// Decimals that show the half of an interval with one digit that counts.
int decimals_for(double half, int most) {
  if (!(half > 0)) return most;
  if (!std::isfinite(half)) return 0;
  return std::clamp(-static_cast<int>(std::floor(std::log10(half))), 0, most);
}

std::string fixed(double value, int decimals, bool with_sign) {
  std::string text = fmt::format("{:.{}f}", std::abs(value), decimals);
  const bool zero = text.find_first_not_of("0.") == std::string::npos;
  for (std::size_t at = std::min(text.find('.'), text.size()); at > 3; at -= 3)
    text.insert(at - 3, 1, ',');
  const std::string_view sign = zero ? "" : value < 0 ? "-" : with_sign ? "+" : "";
  return fmt::format("{}{}", sign, text);
}

Estimate times(const Estimate& e, double factor) {
  return {e.mean * factor, e.low * factor, e.high * factor, e.seeds};
}

struct Written {
  std::string mean, low, high, unit;
};
Written written(const Estimate& scaled, const NumberForm& form, const std::string& unit_id,
                bool with_sign, Language language) {
  const Scale scale = scale_of(largest_of(scaled), language);
  const Estimate e = times(scaled, 1 / scale.size);
  const int most = form.most_decimals + scale.more_decimals;
  // one case's counts are whole
  const int alone = form.most_decimals == 1 ? scale.more_decimals : most;
  int decimals = has_interval(e) ? decimals_for((e.high - e.low) / 2, most) : alone;
  const double nearest = has_interval(e) ? std::min(std::abs(e.low), std::abs(e.high)) : 0;
  // an interval that leaves zero out must not end in "0.00"
  while (e.differs_from_zero() && decimals < most && nearest < .5 * std::pow(10, -decimals))
    ++decimals;
  std::string unit = unit_id.empty() ? "" : say(language, unit_id);
  return {fixed(e.mean, decimals, with_sign), fixed(e.low, decimals, with_sign),
          fixed(e.high, decimals, with_sign), fmt::format("{}{}", scale.word, unit)};
}

/// The first that fits, or the last.
std::string first_fitting(const std::array<std::string, 3>& candidates) {
  for (const auto& text : candidates)
    if (text_width(text, kPixels) <= kNumberEms * kPixels) return text;
  return candidates.back();
}

bool is_minute(const Estimate& e, int most_decimals) {
  return largest_of(e) < std::pow(10, -most_decimals);
}

}  // namespace

std::string whole_count_text(double value) {
  return std::isnan(value) ? "-" : fixed(value, 0, false);
}

std::string value_text(double value, const NumberForm& form, Language language) {
  if (std::isnan(value)) return "-";
  const double scaled = value * form.factor;
  const bool whole = form.most_decimals == 1;  // counts
  int decimals = whole ? 0 : form.most_decimals;
  if (form.factor > 1) decimals = std::abs(scaled) < .1 ? form.most_decimals : 1;
  return say(language, form.unit_id, {fixed(scaled, decimals, false)});
}

std::string mean_text(const Estimate& mean, const NumberForm& form, Language language) {
  if (std::isnan(mean.mean)) return "";
  if (!has_interval(mean)) return say(language, "facts.no_interval");
  const std::string unit = form.factor > 1 ? "facts.percent" : "";
  const Written w = written(times(mean, form.factor), form, unit, false, language);
  const std::string range = say(language, "facts.mean_range", {w.low, w.high, w.unit});
  return first_fitting({say(language, "facts.mean", {w.mean, w.low, w.high, w.unit}), range,
                        say(language, "facts.bare_range", {w.low, w.high, w.unit})});
}

std::string difference_text(const Estimate& difference, const NumberForm& form, Language language) {
  if (std::isnan(difference.mean)) return "";
  const bool interval = has_interval(difference);
  const Estimate e = times(difference, form.factor);
  if (e.mean == 0 && (!interval || (e.low == 0 && e.high == 0)))
    return say(language, "facts.difference_none");
  const std::string unit = form.difference_id.empty() ? "" : say(language, form.difference_id);
  if (is_minute(e, form.most_decimals))
    return say(
        language, "facts.difference_under",
        {fmt::format("{:.{}f}", std::pow(10, -form.most_decimals), form.most_decimals), unit});
  const Written w = written(e, form, form.difference_id, true, language);
  if (!interval) return say(language, "facts.difference_alone", {w.mean, w.unit});
  return first_fitting({say(language, "facts.difference", {w.mean, w.low, w.high, w.unit}),
                        say(language, "facts.difference_range", {w.low, w.high, w.unit}),
                        say(language, "facts.bare_range", {w.low, w.high, w.unit})});
}

}  // namespace engawa
