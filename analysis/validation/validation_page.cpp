#include "analysis/validation/validation_page.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "analysis/validation/validation_text.hpp"
#include "analysis/wording.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// The table of targets of one role.
class TargetTable {
 public:
  TargetTable(const Validation& validation, const Validation* before, Language language)
      : validation_(validation), before_(before), language_(language) {}

  void write(std::string& text, TargetRole role) const {
    text += head();
    for (const auto& result : validation_.results) {
      if (result.target.role == role) text += row(result);
    }
    text += "\n";
  }

 private:
  [[nodiscard]] std::string word(std::string_view id) const { return say(language_, id); }

  [[nodiscard]] std::string head() const {
    const std::string before =
        before_ != nullptr ? fmt::format(" {} |", word("validation.head.before")) : "";
    return fmt::format("|  | {} | {} | {} |{} {} | {} |  |\n|---|---|---|---|{}---|---|---|\n",
                       word("validation.head.target"), word("validation.head.published"),
                       word("validation.head.accepted"), before, word("validation.head.model"),
                       word("validation.head.surveyed"), before_ != nullptr ? "---|" : "");
  }

  [[nodiscard]] std::string row(const TargetResult& result) const {
    const TargetCells cells = cells_of(result, before_, language_);
    const auto& title =
        language_ == Language::japanese ? result.target.title_ja : result.target.title_en;
    const bool hit = result.judgement() == Judgement::hit;
    return fmt::format("| {} | {} [{}] | {} | {} |{} {} | {} | {} |\n", result.target.set, title,
                       result.unit, cells.published, cells.accepted,
                       before_ != nullptr ? fmt::format(" {} |", cells.before) : "", cells.model,
                       cells.surveyed,
                       hit ? cells.judgement : fmt::format("**{}**", cells.judgement));
  }

  const Validation& validation_;
  const Validation* before_;
  Language language_;
};

std::string overrides_text(const Validation& v, Language language) {
  if (v.overrides.empty()) return say(language, "validation.page.defaults");
  std::string list;
  for (const auto& [name, value] : v.overrides)
    list += fmt::format("{}`{}` = {:g}", list.empty() ? "" : ", ", name, value);
  return say(language, "validation.page.overrides", {list});
}

std::string conditions_of(const Validation& v, Language language) {
  std::string text = say(language, "validation.page.conditions",
                         {v.study, v.town, std::to_string(v.seeds), std::to_string(v.burn_in_years),
                          v.engawa_version, v.targets_file});
  if (!v.member.empty()) text += say(language, "validation.page.member", {v.member});
  return text + overrides_text(v, language);
}

std::string survey_of(const Validation& v, Language language) {
  return say(language, "validation.page.survey",
             {std::to_string(v.survey.sample), fmt::format("{:.1f}", 100 * v.survey.response),
              fmt::format("{:g}", v.survey.response_loneliness), std::to_string(v.survey.waves)});
}

void write_tally(std::string& text, const Validation& v, TargetRole role, std::string_view id,
                 Language language) {
  const auto tally = tally_of(v, role);
  text += fmt::format("- {}\n", say(language, id,
                                    {std::to_string(tally.hits), std::to_string(tally.misses),
                                     std::to_string(tally.untold)}));
}

/// What is missed stands first, each with the reason that its note gives.
void write_misses(std::string& text, const Validation& v, const Validation* before,
                  Language language) {
  text += fmt::format("## {}\n\n", say(language, "validation.page.misses"));
  bool any = false;
  for (const auto& result : v.results) {
    if (result.judgement() == Judgement::hit) continue;
    any = true;
    const TargetCells cells = cells_of(result, before, language);
    const bool ja = language == Language::japanese;
    const auto& note = ja ? result.target.note_ja : result.target.note_en;
    text +=
        fmt::format("- {}{}\n",
                    say(language, "validation.page.miss",
                        {result.target.set, ja ? result.target.title_ja : result.target.title_en,
                         cells.judgement, cells.model, cells.accepted}),
                    note.empty() ? "" : fmt::format(" {}", note));
  }
  if (!any) text += fmt::format("{}\n", say(language, "validation.page.no_miss"));
  text += "\n";
}

void write_waves(std::string& text, const Validation& v, Language language) {
  text += fmt::format("## {}\n\n{}\n\n", say(language, "validation.page.waves"),
                      say(language, "validation.page.waves_what"));
  text +=
      fmt::format("| {} |\n|---|---|---|---|---|\n", say(language, "validation.page.waves_head"));
  for (const auto& result : v.results) {
    const bool told =
        result.target.measure == "direct.often_always" || result.target.measure == "ucla.10_12";
    if (!told || result.instrument != "survey" || result.unit != "%") continue;
    const WaveErrors errors = wave_errors_of(result);
    const std::string paired = std::isnan(errors.paired_mean)
                                   ? "-"
                                   : fmt::format("{} ({})", signed_text(errors.paired_difference),
                                                 number_text(errors.paired_mean));
    text += fmt::format(
        "| {} | {} | {} | {} | {} |\n",
        language == Language::japanese ? result.target.title_ja : result.target.title_en,
        number_text(errors.one_survey), number_text(errors.two_waves),
        number_text(errors.paired_town), paired);
  }
  text += v.compared.empty()
              ? "\n"
              : fmt::format("\n{}\n\n", say(language, "validation.page.compared", {v.compared}));
}

void write_sources(std::string& text, const Validation& v, Language language) {
  text += fmt::format("## {}\n\n", say(language, "validation.page.sources"));
  for (const auto& result : v.results) {
    text += fmt::format("- `{}` (`{}`, `{}`): {}\n", result.target.name, result.target.measure,
                        result.target.group, result.target.source);
  }
}
}  // namespace

WaveErrors wave_errors_of(const TargetResult& result) {
  WaveErrors errors{result.simulated_error, std::sqrt(2.0) * result.simulated_error, kUnknown,
                    kUnknown, kUnknown};
  if (result.changed.size() != result.expected.size() || result.expected.size() < 2) return errors;
  std::vector<double> differences;
  for (std::size_t seed = 0; seed < result.expected.size(); ++seed)
    differences.push_back(result.changed[seed] - result.expected[seed]);
  errors.paired_difference = mean_of(differences);
  errors.paired_town = std::sqrt(variance_of(differences));
  errors.paired_mean = errors.paired_town / std::sqrt(static_cast<double>(differences.size()));
  return errors;
}

std::string page_of_validation(const Validation& v, const Validation* before, Language language) {
  const TargetTable table(v, before, language);
  std::string text = fmt::format(
      "# {}\n\n{}\n\n{}\n\n{}\n\n", say(language, "validation.page.title"),
      say(language, "validation.page.what"), conditions_of(v, language), survey_of(v, language));
  if (before != nullptr) {
    text += fmt::format(
        "{}\n\n", say(language, "validation.page.before", {conditions_of(*before, language)}));
  }
  write_tally(text, v, TargetRole::fitted, "validation.fitted", language);
  write_tally(text, v, TargetRole::held_out, "validation.held_out", language);
  text += fmt::format("\n{}\n\n", say(language, "validation.page.judgements"));
  write_misses(text, v, before, language);
  text += fmt::format("## {}\n\n", say(language, "validation.page.fitted"));
  table.write(text, TargetRole::fitted);
  text += fmt::format("## {}\n\n", say(language, "validation.page.held_out"));
  table.write(text, TargetRole::held_out);
  write_waves(text, v, language);
  write_sources(text, v, language);
  return text;
}

}  // namespace engawa
