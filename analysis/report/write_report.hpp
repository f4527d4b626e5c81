// Puts a report together: one HTML file without network and script, and its figures beside it.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/report/figure.hpp"
#include "analysis/report/report_content.hpp"

namespace engawa {

enum class Existing { refuse, replace };

/// The page of one study or of several, with each one's figures, already drawn.
[[nodiscard]] std::string write_page(const std::vector<ReportContent>& contents,
                                     const std::vector<std::vector<Figure>>& figures);
/// The figures that the form asks for, not yet drawn.
[[nodiscard]] std::vector<Figure> plan_figures(const ReportContent& content);
/// FILE_figures beside FILE.html.
[[nodiscard]] std::filesystem::path figures_folder(const std::filesystem::path& file);

/// Reads the results of one or several studies and writes the report. InputError if `file` exists
/// and is not to be replaced; nothing is read or drawn then.
void make_report(const std::vector<std::filesystem::path>& results,
                 const std::filesystem::path& file, const ReportOptions& options,
                 Existing existing);
/// Of one study.
void make_report(const std::filesystem::path& results, const std::filesystem::path& file,
                 const ReportOptions& options, Existing existing);

}  // namespace engawa
