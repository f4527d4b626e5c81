#include "analysis/effects/effects_text.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "analysis/wording.hpp"

namespace engawa {
namespace {
/// Standardised differences beyond this are no balance (Austin 2009, doi:10.1002/sim.3697).
constexpr double kBalanced = .1;
/// Times by which before-after has to be off for it to be said.
constexpr double kMuch = 1.25;

std::string say(Language language, std::string_view id, std::vector<std::string> words = {}) {
  return render(language, {id, std::move(words)});
}

bool is_known(const Estimate& estimate) {
  return !std::isnan(estimate.mean);
}

bool is_told_from_zero(const Estimate& estimate) {
  return has_interval(estimate) && estimate.differs_from_zero();
}

std::string people_text(double people) {
  return fmt::format("{:.0f}", people);
}

/// change = effect + what would have happened anyway, as far as they are known.
std::string sum_text(const ParticipantEffect& effect, Language language) {
  const bool before = is_known(effect.before_after), twin = is_known(effect.twin);
  const auto text = [&](const Estimate& estimate) { return sd_text(estimate, language); };
  if (before && twin)
    return say(language, "effects.decomposed",
               {text(effect.before_after), text(effect.twin), text(effect.anyway)});
  if (before) return say(language, "effects.only_change", {text(effect.before_after)});
  if (twin) return say(language, "effects.only_twin", {text(effect.twin)});
  return {};
}

/// Before-after against the twin: what one would wrongly conclude.
std::string misled_text(const ParticipantEffect& effect, Language language) {
  if (!is_told_from_zero(effect.before_after) || !has_interval(effect.twin)) return {};
  if (!effect.twin.differs_from_zero()) return say(language, "effects.would_mislead");
  if (effect.twin.mean * effect.before_after.mean < 0)
    return say(language, "effects.would_hide", {signed_text(effect.twin.mean)});
  const double times = effect.before_after.mean / effect.twin.mean;
  if (times > kMuch)
    return say(language, "effects.would_overstate", {fmt::format("{:.1f}", times)});
  if (times < 1 / kMuch)
    return say(language, "effects.would_understate", {fmt::format("{:.1f}", 1 / times)});
  return {};
}
}  // namespace

std::string title_of(Participants who, Language language) {
  constexpr std::array<std::string_view, kParticipants> kTitles{
      "effects.anybody", "effects.regulars", "effects.newly_come", "effects.first_town",
      "effects.first_town_regulars"};
  return say(language, kTitles[std::size_t(who)]);
}

bool is_told(const ParticipantEffect& effect) {
  return effect.participants >= kFewestTold;
}

std::string sd_text(const Estimate& estimate, Language language) {
  if (!is_known(estimate)) return say(language, "effects.unknown");
  std::string text = signed_text(estimate.mean);
  if (!has_interval(estimate)) return text;
  const std::string low = signed_text(estimate.low), high = signed_text(estimate.high);
  const bool told = estimate.differs_from_zero();
  return text + say(language, told ? "findings.interval" : "findings.open_interval", {low, high});
}

std::string matched_text(const ParticipantEffect& effect, Language language) {
  if (!is_known(effect.matched)) return {};
  return say(language, "effects.matched",
             {sd_text(effect.matched, language), fmt::format("{:.0f}", 100 * effect.matched_share),
              fmt::format("{:.2f}", effect.balance.worst_after())});
}

std::vector<std::string> effect_remarks(const ParticipantEffect& effect, Language language) {
  std::vector<std::string> remarks;
  if (is_known(effect.twin) && is_known(effect.before_after)) {
    const double less = std::round(effect.less_lonely);
    const double anyway = std::round(effect.less_lonely_anyway);
    remarks.push_back(say(language, "effects.in_people",
                          {people_text(effect.participants), people_text(less), people_text(anyway),
                           fmt::format("{:+.0f}", less - anyway)}));
  }
  if (const auto misled = misled_text(effect, language); !misled.empty()) remarks.push_back(misled);
  if (is_told_from_zero(effect.apart_before))
    remarks.push_back(say(language, "effects.apart", {sd_text(effect.apart_before, language)}));
  if (is_known(effect.matched) && effect.balance.worst_after() > kBalanced)
    remarks.push_back(say(language, "effects.unbalanced"));
  if (!is_known(effect.before_after)) remarks.push_back(say(language, "effects.not_recorded"));
  if (!is_known(effect.twin)) remarks.push_back(say(language, "effects.no_town_without"));
  return remarks;
}

std::string tell_participants(const std::vector<ParticipantEffect>& effects, Language language) {
  std::string text;
  for (const auto& effect : effects) {
    const bool told = is_told(effect);
    const std::string title = title_of(effect.who, language);
    text += "  " +
            (told ? say(language, "effects.people", {title, people_text(effect.participants)})
                  : say(language, "effects.few_of", {title})) +
            '\n';
    if (!told) continue;
    std::vector<std::string> lines{sum_text(effect, language), matched_text(effect, language)};
    if (lines[1].empty() && is_known(effect.before_after))
      lines[1] = say(language, "effects.no_match");
    for (auto& remark : effect_remarks(effect, language)) lines.push_back(std::move(remark));
    for (const auto& line : lines) {
      if (!line.empty()) text += "    " + line + '\n';
    }
  }
  if (text.empty()) return text;
  return say(language, "effects.heading") + '\n' + text + "  " + say(language, "effects.how") +
         '\n';
}

}  // namespace engawa
