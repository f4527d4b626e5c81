#include "sim/app/uncertainty_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "analysis/quantity.hpp"
#include "analysis/wording.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
std::string percent(double share) {
  return fmt::format("{:.0f} %", 100 * share);
}

/// "visits @ female [visits; sum over the study]"
std::string outcome_of(const std::string& name, const std::string& group, Language language) {
  const Measure& measure = *find_measure(name);
  const Over over = natural_over(measure);
  return fmt::format(
      "{}{} [{}; {}]", Bilingual{measure.ja, measure.en}.in(language),
      group == "total" ? std::string{} : fmt::format(" @ {}", group),
      over == Over::whole ? measure.unit.substr(0, measure.unit.find('/')) : measure.unit,
      say(language, over == Over::whole ? "sensitivity.over.whole"
                    : over == Over::end ? "sensitivity.over.end"
                                        : "sensitivity.over.year"));
}

std::string title_of(const LayeredEffect& effect, Language language) {
  const bool ja = language == Language::japanese;
  return say(language, "uncertainty.effect",
             {outcome_of(effect.measure, effect.group, language),
              ja ? effect.variant_ja : effect.variant_en});
}

std::string limits_of(const Estimate& estimate, Language language) {
  return interval_text(estimate, signed_text, language);
}

std::string tell_layers(const LayeredEffect& effect, Language language) {
  std::string text =
      fmt::format("  {}\n", say(language, "uncertainty.chance",
                                {signed_text(effect.seeds.mean), limits_of(effect.seeds, language),
                                 number_text(effect.seed_sd)}));
  const auto out = std::back_inserter(text);
  if (effect.members > 0) {
    fmt::format_to(out, "  {}\n",
                   say(language, "uncertainty.parameters",
                       {std::to_string(effect.members), number_text(effect.parameter_sd),
                        number_text(effect.parameter_sd_low), number_text(effect.parameter_sd_high),
                        signed_text(effect.parameter_low), signed_text(effect.parameter_high)}));
  }
  if (!effect.structures.empty()) {
    fmt::format_to(
        out, "  {}\n",
        say(language, "uncertainty.structures",
            {std::to_string(effect.structures_counted()), number_text(effect.structure_sd)}));
  }
  for (const auto& structure : effect.structures) {
    const bool ja = language == Language::japanese;
    fmt::format_to(
        out, "    {}\n",
        say(language, structure.counted ? "uncertainty.structure" : "uncertainty.demonstration",
            {structure.name, ja ? structure.title_ja : structure.title_en,
             signed_text(structure.effect.mean), limits_of(structure.effect, language),
             signed_text(structure.change.mean), limits_of(structure.change, language)}));
  }
  if (effect.crossed > 0) {
    fmt::format_to(out, "  {}\n",
                   say(language, "uncertainty.crossed",
                       {std::to_string(effect.crossed), signed_text(effect.crossed_low),
                        signed_text(effect.crossed_high)}));
  }
  return text;
}

std::string tell_verdict(const LayeredEffect& effect, Language language) {
  std::string text =
      fmt::format("  {}\n", say(language, "uncertainty.shares",
                                {percent(effect.seed_share), percent(effect.parameter_share),
                                 percent(effect.structure_share)}));
  const auto out = std::back_inserter(text);
  fmt::format_to(out, "  {}\n",
                 say(language, effect.robust ? "uncertainty.robust" : "uncertainty.not_robust",
                     {std::to_string(effect.agreeing()), std::to_string(effect.asked())}));
  if (!effect.seeds.differs_from_zero())
    fmt::format_to(out, "  {}\n", say(language, "uncertainty.not_told"));
  return text;
}

std::string tell_ranking(const Uncertainty::Ranking& ranking, Language language) {
  return fmt::format(
      "{}\n  {}\n",
      say(language, "uncertainty.ranking",
          {outcome_of(ranking.measure, ranking.group, language),
           fmt::format("{}", fmt::join(ranking.variants, " > ")), percent(ranking.agreement),
           percent(ranking.first_agreement)}),
      say(language, ranking.robust ? "uncertainty.robust_order" : "uncertainty.loose_order"));
}

/// The effects that are robust, or those that are not, in a line.
std::string list_of(const Uncertainty& uncertainty, bool robust, Language language) {
  std::vector<std::string> names;
  for (const auto& effect : uncertainty.effects) {
    if (effect.robust == robust) names.push_back(title_of(effect, language));
  }
  if (names.empty()) names.push_back(say(language, "uncertainty.summary.none"));
  return fmt::format(
      "{}:\n  {}\n",
      say(language, robust ? "uncertainty.summary.robust" : "uncertainty.summary.not"),
      fmt::join(names, "\n  "));
}
}  // namespace

std::string tell_uncertainty(const Uncertainty& uncertainty, Language language) {
  const bool any = !uncertainty.effects.empty();
  const std::size_t members = any ? uncertainty.effects.front().members : 0,
                    structures = any ? uncertainty.effects.front().structures.size() : 0;
  std::string text =
      fmt::format("{}\n", say(language, "uncertainty.head",
                              {std::to_string(uncertainty.seeds), std::to_string(uncertainty.years),
                               std::to_string(members), std::to_string(structures)}));
  for (const auto& effect : uncertainty.effects) {
    text += fmt::format("\n{}\n{}{}", title_of(effect, language), tell_layers(effect, language),
                        tell_verdict(effect, language));
  }
  if (!uncertainty.rankings.empty()) text += '\n';
  for (const auto& ranking : uncertainty.rankings) {
    if (ranking.variants.size() > 2) text += tell_ranking(ranking, language);
  }
  text += fmt::format("\n{}{}\n{}\n", list_of(uncertainty, true, language),
                      list_of(uncertainty, false, language), say(language, "uncertainty.note"));
  return text;
}

}  // namespace engawa
