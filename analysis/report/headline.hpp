// How the results by which a study is judged are called and counted.
#pragma once
#include <string>

#include "analysis/report/report_content.hpp"

namespace engawa {

/// "New ties by meeting"
[[nodiscard]] std::string short_title(const ReportContent& content, const Finding& finding);
/// "12 ties"
[[nodiscard]] std::string amount_text(const ReportContent& content, const Finding& finding,
                                      const std::string& number);
/// What changed with a variant as far as can be told, in a sentence; if nothing can be told, that.
[[nodiscard]] std::string first_sentence(const ReportContent& content,
                                         const VariantFindings& variant);
/// Titles of the results of which nothing can be told.
[[nodiscard]] std::vector<std::string> open_titles(const ReportContent& content,
                                                   const VariantFindings& variant);

}  // namespace engawa
