// What the evidence comes to: hits among published numbers, the assumptions that matter most, and
// the commands that make what is missing.
#pragma once
#include <string>
#include <vector>

#include "analysis/report/report_content.hpp"

namespace engawa {

struct ValidationCount {
  std::size_t all = 0, hit = 0, missed = 0, held_out = 0, held_out_hit = 0;
};
[[nodiscard]] ValidationCount count_hits(const Validation& validation);

/// An assumption with the results that it moves, told from noise.
struct Assumption {
  const Influence* influence = nullptr;  ///< where its hold is greatest
  std::vector<const OutputInfluence*> outputs;
  double hold = 0;  ///< its share of the greatest influence, mean over the results
};

/// Three at most, greatest hold first; only those that can be told from noise for some result.
[[nodiscard]] std::vector<Assumption> assumptions_that_matter(const SensitivityResult& result);
/// One of them in a sentence.
[[nodiscard]] std::string assumption_text(const ReportContent& content, const Assumption& one);
/// What is counted, and in whom if not in everybody.
[[nodiscard]] std::string with_group(const ReportContent& content, const std::string& title,
                                     const std::string& group);
/// The result, with its group and, where the study has several, its variant.
[[nodiscard]] std::string output_title(const ReportContent& content, const OutputInfluence& output);

[[nodiscard]] std::string validation_command(const ReportContent& content);
[[nodiscard]] std::string sensitivity_command(const ReportContent& content);
[[nodiscard]] std::string uncertainty_command(const ReportContent& content);

}  // namespace engawa
