// The sections of a report, one file each. They write what they are given and decide nothing.
#pragma once
#include "analysis/report/figure.hpp"
#include "analysis/report/report_content.hpp"

namespace engawa {

void write_question(HtmlPage& page, const ReportContent& content);
void write_answer(HtmlPage& page, const ReportContent& content);
void write_key_numbers(HtmlPage& page, const ReportContent& content);
void write_sureness(HtmlPage& page, const ReportContent& content);
void write_logic_model(HtmlPage& page, const ReportContent& content);
void write_reach(HtmlPage& page, const ReportContent& content, const std::vector<Figure>& figures);
/// Those who took part, before and after, beside their twins and beside people alike.
void write_participants(HtmlPage& page, const ReportContent& content);
void write_courses(HtmlPage& page, const ReportContent& content,
                   const std::vector<Figure>& figures);
void write_map(HtmlPage& page, const ReportContent& content, const std::vector<Figure>& figures);
void write_money(HtmlPage& page, const ReportContent& content);
/// What the outcomes are worth by the table of values, or that none was given.
void write_value(HtmlPage& page, const ReportContent& content);
void write_harms(HtmlPage& page, const ReportContent& content);
void write_basis(HtmlPage& page, const ReportContent& content);
/// Parts of the basis; each says by which command it is made if its file is missing.
void write_validation(HtmlPage& page, const ReportContent& content);
void write_sensitivity(HtmlPage& page, const ReportContent& content);
void write_uncertainty(HtmlPage& page, const ReportContent& content);
void write_remaking(HtmlPage& page, const ReportContent& content);

/// Of several studies: what can be told of each option, and all options side by side.
void write_joint_answer(HtmlPage& page, const std::vector<ReportContent>& contents);
void write_comparison(HtmlPage& page, const std::vector<ReportContent>& contents);
/// How each is made again, a line each.
void write_joint_end(HtmlPage& page, const std::vector<ReportContent>& contents);

/// For one page: cost, harms and how to remake it, in a line each.
void write_brief_end(HtmlPage& page, const ReportContent& content);

/// The figures of a report, in the order of its sections.
[[nodiscard]] std::vector<Figure> reach_figures(const ReportContent& content);
[[nodiscard]] std::vector<Figure> course_figures(const ReportContent& content);
[[nodiscard]] std::vector<Figure> map_figures(const ReportContent& content);
/// The one figure of the short form; none if the study is too short for a curve.
[[nodiscard]] std::vector<Figure> brief_figures(const ReportContent& content);

/// Heading of a section, with its id in the page.
void write_heading(HtmlPage& page, const ReportContent& content, std::string_view id);
/// Heading of a variant, if there is more than one.
void write_variant_heading(HtmlPage& page, const ReportContent& content,
                           const VariantFindings& variant);
/// A paragraph of the catalogue.
void write_paragraph(HtmlPage& page, const ReportContent& content, std::string_view id,
                     std::vector<std::string> words = {}, std::string_view style = {});

/// Cells of a finding: in the first town, in the other, difference, interval, verdict. With a
/// quantity, and by what it was multiplied, they can be recomputed.
[[nodiscard]] std::vector<ReportCell> finding_cells(const ReportContent& content,
                                                    const VariantFindings& variant,
                                                    const Finding& finding,
                                                    const Quantity* quantity = nullptr,
                                                    double factor = 1);
/// One cell of them: the difference, an asterisk if it can be told from zero, and its interval.
[[nodiscard]] ReportCell compact_cell(const ReportContent& content, const VariantFindings& variant,
                                      const Finding& finding, const Quantity* quantity = nullptr,
                                      double factor = 1);
/// The headings of these cells, after the heading of the row.
[[nodiscard]] std::vector<std::string> finding_columns(const ReportContent& content,
                                                       std::string_view first);

}  // namespace engawa
