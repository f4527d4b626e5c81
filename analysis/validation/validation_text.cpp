#include "analysis/validation/validation_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "analysis/wording.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
constexpr std::size_t kTitleColumns = 68, kAcceptedColumns = 17, kNumberColumns = 20;

std::string plain_number(double value) {
  return std::abs(value) >= 1e4 ? yen_text(value) : number_text(value);
}

std::string range_text(double low, double high, Language language) {
  return say(language, "validation.range", {plain_number(low), plain_number(high)});
}

/// One survey's reading: its mean, and where 95 % of such surveys lie.
std::string surveyed_text(const TargetResult& result, Language language) {
  if (result.instrument != "survey") return "-";
  const double mean = mean_of(result.surveyed), off = 1.96 * result.simulated_error;
  if (std::isnan(off)) return plain_number(mean);
  return fmt::format("{} ({})", plain_number(mean), range_text(mean - off, mean + off, language));
}

std::string model_text(const TargetResult& result) {
  if (result.expected.size() < 2) return plain_number(result.mean());
  return fmt::format("{} ({})", plain_number(result.mean()),
                     number_text(std::sqrt(variance_of(result.expected))));
}

std::string_view word_of(Judgement judgement) {
  switch (judgement) {
    case Judgement::hit:
      return "validation.hit";
    case Judgement::miss:
      return "validation.miss";
    case Judgement::untold:
      break;
  }
  return "validation.untold";
}

std::string line_of(const TargetResult& result, const Validation* before, Language language) {
  const bool ja = language == Language::japanese;
  const TargetCells cells = cells_of(result, before, language);
  const std::string title =
      fmt::format("  {:<4} {} [{}]", result.target.set,
                  ja ? result.target.title_ja : result.target.title_en, result.unit);
  std::string line = padded(title, kTitleColumns) + " " + padded(cells.published, 10) + " " +
                     padded(cells.accepted, kAcceptedColumns) + " ";
  if (before != nullptr) line += padded(cells.before, kNumberColumns) + " ";
  line += padded(cells.model, kNumberColumns) + " " + cells.surveyed;
  return line + "\n";
}

void tell_group(std::string& text, const Validation& validation, const Validation* before,
                TargetRole role, Judgement judgement, Language language) {
  bool told = false;
  for (const auto& result : validation.results) {
    if (result.target.role != role || result.judgement() != judgement) continue;
    if (!told) text += fmt::format(" {}\n", say(language, word_of(judgement)));
    told = true;
    text += line_of(result, before, language);
    const auto& note =
        language == Language::japanese ? result.target.note_ja : result.target.note_en;
    if (judgement != Judgement::hit && !note.empty()) text += fmt::format("       {}\n", note);
  }
}

void tell_role(std::string& text, const Validation& validation, const Validation* before,
               TargetRole role, Language language) {
  const auto tally = tally_of(validation, role);
  const bool fitted = role == TargetRole::fitted;
  if (tally.hits + tally.misses + tally.untold == 0) return;
  text += fmt::format("{}\n", say(language, fitted ? "validation.fitted" : "validation.held_out",
                                  {std::to_string(tally.hits), std::to_string(tally.misses),
                                   std::to_string(tally.untold)}));
  for (const auto judgement : {Judgement::miss, Judgement::untold, Judgement::hit})
    tell_group(text, validation, before, role, judgement, language);
}

std::string csv_field(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out.append(c == '"' ? 2U : 1U, c);
  return out + "\"";
}
}  // namespace

ValidationTally tally_of(const Validation& validation, TargetRole role) {
  ValidationTally tally;
  for (const auto& result : validation.results) {
    if (result.target.role != role) continue;
    const auto judgement = result.judgement();
    ++(judgement == Judgement::hit    ? tally.hits
       : judgement == Judgement::miss ? tally.misses
                                      : tally.untold);
  }
  return tally;
}

TargetCells cells_of(const TargetResult& result, const Validation* before, Language language) {
  TargetCells cells;
  cells.published = plain_number(result.target.value);
  cells.accepted = range_text(result.target.low, result.target.high, language);
  cells.model = model_text(result);
  cells.surveyed = surveyed_text(result, language);
  cells.judgement = say(language, word_of(result.judgement()));
  cells.before = "-";
  if (before == nullptr) return cells;
  const auto found = std::ranges::find_if(before->results, [&](const TargetResult& earlier) {
    return earlier.target.name == result.target.name;
  });
  if (found == before->results.end()) return cells;
  cells.before = fmt::format("{}, {}", plain_number(found->mean()),
                             say(language, word_of(found->judgement())));
  return cells;
}

std::string tell_validation(const Validation& validation, const Validation* before,
                            Language language) {
  std::string head = padded(say(language, "validation.head.target"), kTitleColumns) + " " +
                     padded(say(language, "validation.head.published"), 10) + " " +
                     padded(say(language, "validation.head.accepted"), kAcceptedColumns) + " ";
  if (before != nullptr)
    head += padded(say(language, "validation.head.before"), kNumberColumns) + " ";
  head += padded(say(language, "validation.head.model"), kNumberColumns) + " ";
  std::string text = fmt::format("{}{}\n", head, say(language, "validation.head.surveyed"));
  tell_role(text, validation, before, TargetRole::fitted, language);
  tell_role(text, validation, before, TargetRole::held_out, language);
  return text;
}

std::string csv_of_validation(const Validation& validation) {
  std::string text =
      "target,set,measure,group,unit,instrument,role,stage,published,low,high,judgement,mean,"
      "simulated_error";
  const auto out = std::back_inserter(text);
  for (std::size_t seed = 1; seed <= validation.seeds; ++seed)
    fmt::format_to(out, ",expected_{0},surveyed_{0}", seed);
  for (const auto& result : validation.results) {
    const auto& t = result.target;
    fmt::format_to(out, "\n{},{},{},{},{},{},{},{},{},{},{},{},{},{}", t.name, t.set,
                   csv_field(t.measure), csv_field(t.group), csv_field(result.unit),
                   result.instrument, t.role == TargetRole::fitted ? "fitted" : "held_out", t.stage,
                   t.value, t.low, t.high, say(Language::english, word_of(result.judgement())),
                   result.mean(), result.simulated_error);
    for (std::size_t seed = 0; seed < validation.seeds; ++seed)
      fmt::format_to(out, ",{},{}", result.expected[seed], result.surveyed[seed]);
  }
  return text + "\n";
}

}  // namespace engawa
