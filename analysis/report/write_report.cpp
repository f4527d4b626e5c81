#include "analysis/report/write_report.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "analysis/report/report_style.hpp"
#include "analysis/report/sections.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {
/// More would not fit on one page.
constexpr std::size_t kMostOnOnePage = 3;

constexpr std::array<std::string_view, 11> kSections{
    "report.section.answer", "report.section.key",   "report.section.sureness",
    "report.section.logic",  "report.section.reach", "report.section.courses",
    "report.section.map",    "report.section.money", "report.section.harms",
    "report.section.basis",  "report.section.remake"};

void write_contents(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within nav(page, "nav", {{"aria-label", content.say("report.contents")}});
  const HtmlPage::Within list(page, "ul");
  for (const auto id : kSections) {
    const HtmlPage::Within item(page, "li");
    page.element("a", content.say(id), {{"href", '#' + std::string(id.substr(id.rfind('.') + 1))}});
  }
}

void write_full(HtmlPage& page, const ReportContent& content, const std::vector<Figure>& figures) {
  write_answer(page, content);
  write_contents(page, content);
  write_key_numbers(page, content);
  write_sureness(page, content);
  write_logic_model(page, content);
  write_reach(page, content, figures);
  write_courses(page, content, figures);
  write_map(page, content, figures);
  write_money(page, content);
  write_harms(page, content);
  write_basis(page, content);
  write_remaking(page, content);
}

void write_one_page(HtmlPage& page, const ReportContent& content,
                    const std::vector<Figure>& figures) {
  write_answer(page, content);
  write_key_numbers(page, content);
  write_figures(page, figures, FigurePlace::course, content.language);
  write_brief_end(page, content);
}

void write_head(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within head(page, "head");
  page.single("meta", {{"charset", "utf-8"}});
  page.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.element("title", content.question());
  const HtmlPage::Within style(page, "style");
  page.markup(report_style());
}

void refuse_existing(const std::filesystem::path& file) {
  for (const auto& path : {file, figures_folder(file)}) {
    if (!std::filesystem::exists(path)) continue;
    throw InputError({path.string()}, {"report.exists", {}}, {}, {"report.overwrite", {}});
  }
}
}  // namespace

std::string write_page(const ReportContent& content, const std::vector<Figure>& figures) {
  HtmlPage page;
  page.markup("<!DOCTYPE html>\n");
  {
    const HtmlPage::Within html(page, "html", {{"lang", content.japanese() ? "ja" : "en"}});
    write_head(page, content);
    const bool full = content.form == ReportForm::full;
    const HtmlPage::Within body(page, "body",
                                {{"class", full                ? "full"
                                           : content.crowded() ? "one-page crowded"
                                                               : "one-page"}});
    write_question(page, content);
    {
      const HtmlPage::Within main(page, "main");
      full ? write_full(page, content, figures) : write_one_page(page, content, figures);
    }
    const HtmlPage::Within footer(page, "footer");
    page.element("p", content.say("report.footer", {content.tables.text_of("engawa_version")}));
  }
  return page.html();
}

std::vector<Figure> plan_figures(const ReportContent& content) {
  if (content.form == ReportForm::one_page) return brief_figures(content);
  std::vector<Figure> figures;
  for (auto more : {reach_figures(content), course_figures(content), map_figures(content)})
    std::ranges::move(more, std::back_inserter(figures));
  return figures;
}

std::filesystem::path figures_folder(const std::filesystem::path& file) {
  std::filesystem::path folder = file;
  folder.replace_extension();
  folder += "_figures";
  return folder;
}

void make_report(const std::filesystem::path& results, const std::filesystem::path& file,
                 const ReportOptions& options, Existing existing) {
  if (existing == Existing::refuse) refuse_existing(file);
  const ReportContent content = read_content(results, options);
  if (options.form == ReportForm::one_page && content.findings.variants.size() > kMostOnOnePage)
    throw InputError({"--short"}, {"report.too_many", {std::to_string(kMostOnOnePage)}}, {},
                     {"report.choose_variants", {}});
  auto figures = plan_figures(content);
  draw_figures(figures);
  const std::string page = write_page(content, figures);
  const auto folder = figures_folder(file);
  make_folders(folder);
  keep_figures(figures, folder);
  write_whole_file(file, std::as_bytes(std::span(page)));
}

}  // namespace engawa
