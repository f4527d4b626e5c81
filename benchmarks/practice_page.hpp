// The page of studies: question, what moved, what did not, and any harm, for every variant.
#pragma once
#include <fmt/format.h>

#include "benchmarks/practice_measures.hpp"

namespace engawa::practice_table {

/// Three figures that matter, with a sign.
inline std::string signed_number(double value) {
  if (value == 0) return "0";
  const double size = std::abs(value);
  if (size >= 1000) return fmt::format("{:+.0f}", value);
  return fmt::format("{:+.3g}", value);
}

inline std::string plain_number(double value) {
  return std::abs(value) >= 1000 ? fmt::format("{:.0f}", value) : fmt::format("{:.3g}", value);
}

inline std::string interval_of(const Estimate& difference) {
  if (std::isnan(difference.low)) return "-";
  return fmt::format("{} to {}", signed_number(difference.low), signed_number(difference.high));
}

/// "a year" of flows, "at the end" of stocks, "last year" of means.
inline Bilingual period_of(const Measure& measure) {
  if (measure.kind == MeasureKind::flow) return {"年あたり", "a year"};
  if (measure.kind == MeasureKind::stock) return {"最後に", "at the end"};
  return {"最後の1年の平均", "mean of the last year"};
}

/// "visits, a year" of "visits/week": a flow is given for a year.
inline std::string unit_of(const Measure& measure) {
  std::string unit(measure.unit);
  const bool weekly = measure.kind == MeasureKind::flow && unit.ends_with("/week");
  if (weekly) unit.resize(unit.size() - std::string_view("/week").size());
  return fmt::format("{}, {}", unit, period_of(measure).en);
}

/// A harm that is the same to the last bit in every seed is not worth a row.
inline bool is_worth_a_row(const Row& row) {
  return row.expected != Expected::harm || row.difference.mean != 0 || row.moved();
}

inline bool is_harm(const Row& row) {
  return row.measure == kLessIsWorse ? row.difference.high < 0 : row.difference.low > 0;
}

inline std::string list_rows(const std::vector<const Row*>& rows, Language language,
                             bool with_numbers) {
  const bool japanese = language == Language::japanese;
  std::string text;
  for (const Row* row : rows) {
    const Measure& measure = *find_measure(row->measure);
    text += fmt::format("{}{}",
                        text.empty() ? ""
                        : japanese   ? "、"
                                     : "; ",
                        japanese ? measure.ja : measure.en);
    if (with_numbers) {
      text += fmt::format(" {} ({})", signed_number(row->difference.mean),
                          interval_of(row->difference));
    }
  }
  return text.empty() ? (japanese ? "なし" : "none") : text;
}

/// One line: what moved with its interval, what did not, and any harm.
inline std::string note_of(const VariantResult& result, Language language) {
  const bool japanese = language == Language::japanese;
  std::vector<const Row*> harms;
  for (const Row* row : result.that(Expected::harm, true)) {
    if (is_harm(*row)) harms.push_back(row);
  }
  const auto moved = list_rows(result.that(Expected::moves, true), language, true);
  const auto unmoved = list_rows(result.that(Expected::moves, false), language, false);
  const auto against = list_rows(result.that(Expected::leaves_alone, true), language, true);
  const auto alone = list_rows(result.that(Expected::leaves_alone, false), language, false);
  const auto harm = list_rows(harms, language, true);
  const auto cost = list_rows(result.that(Expected::cost, true), language, true);
  if (japanese) {
    return fmt::format(
        "動いた: {}。動くはずが0と区別できない: {}。動かないはずで動かない: "
        "{}。動かないはずが動いた: "
        "{}。害: {}。費用の差: {}。",
        moved, unmoved, alone, against, harm, cost);
  }
  return fmt::format(
      "Moved: {}. Expected to move, but not told from zero: {}. Left alone, as expected: {}. Moved "
      "although expected not to: {}. Harm: {}. Difference in cost: {}.",
      moved, unmoved, alone, against, harm, cost);
}

inline std::string_view word_of(Expected expected) {
  return expected == Expected::moves          ? "moves"
         : expected == Expected::leaves_alone ? "leaves alone"
         : expected == Expected::harm         ? "harm?"
                                              : "cost";
}

inline std::string table_of(const VariantResult& result) {
  std::string text =
      "| measure | | expected | without | with | difference | 95 % interval | told from zero |\n"
      "|---|---|---|---|---|---|---|---|\n";
  for (const auto& row : result.rows) {
    if (!is_worth_a_row(row)) continue;
    text += fmt::format("| `{}` | {} | {} | {} | {} | {} | {} | {} |\n", row.measure,
                        unit_of(*find_measure(row.measure)), word_of(row.expected),
                        plain_number(row.baseline), plain_number(row.variant),
                        signed_number(row.difference.mean), interval_of(row.difference),
                        row.moved() ? "yes" : "no");
  }
  return text;
}

inline std::string section_of(const StudyPlan& study, const std::vector<VariantResult>& results) {
  std::string text =
      fmt::format("\n## {}\n\n{}\n\n{}\n", study.name, study.question_ja, study.question_en);
  for (const auto& result : results) {
    if (result.variant.study != study.name) continue;
    text += fmt::format("\n### {}: {} / {}\n\n{}\n\n{}\n\n{}", result.variant.variant, result.ja,
                        result.en, note_of(result, Language::japanese),
                        note_of(result, Language::english), table_of(result));
  }
  return text;
}

inline std::string page_of(const std::vector<StudyPlan>& studies,
                           const std::vector<VariantResult>& results) {
  std::string text =
      "# 研究の結果 / The studies\n\n"
      "<!-- Written by benchmarks/practice_table from the studies of scenarios/; do not edit. "
      "-->\n\n"
      "どの行も、同じ町・同じ偶然から始まる二つの世界の差です(何も加えない世界が基準)。"
      "幅は町(シード)をまたぐ95 %区間で、モデルの仮定の不確かさは含みません。"
      "一つの研究に多くの指標があるので、20に1つほどは、何もなくても0と区別できるように見えます。\n"
      "\n"
      "Every row is the difference of two worlds that begin alike, one of them with nothing added. "
      "Intervals are of 95 % over the seeds and do not hold the uncertainty of the model's "
      "assumptions. With this many measures about one in twenty seems to differ from zero by "
      "chance alone. Flows are given a year, stocks at the end, means over the last year. Harms "
      "without a row did "
      "not differ at all.\n";
  for (const auto& study : studies) text += section_of(study, results);
  return text;
}

}  // namespace engawa::practice_table
