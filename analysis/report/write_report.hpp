// Puts a report together: one HTML file without network and script, and its figures beside it.
#pragma once
#include <filesystem>
#include <string>

#include "analysis/report/figure.hpp"
#include "analysis/report/report_content.hpp"

namespace engawa {

enum class Existing { refuse, replace };

/// The page, with figures that are already drawn.
[[nodiscard]] std::string write_page(const ReportContent& content,
                                     const std::vector<Figure>& figures);
/// The figures that the form asks for, not yet drawn.
[[nodiscard]] std::vector<Figure> plan_figures(const ReportContent& content);
/// FILE_figures beside FILE.html.
[[nodiscard]] std::filesystem::path figures_folder(const std::filesystem::path& file);

/// Reads the results and writes the report. InputError if `file` exists and is not to be replaced;
/// nothing is read or drawn then.
void make_report(const std::filesystem::path& results, const std::filesystem::path& file,
                 const ReportOptions& options, Existing existing);

}  // namespace engawa
