#include "analysis/report/write_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "analysis/report/report_style.hpp"
#include "analysis/report/sections.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"
#include "sim/text/input_file.hpp"

namespace engawa {
namespace {
/// More would not fit on one page: variants of one study, options of several.
constexpr std::size_t kMostOnOnePage = 3, kMostTogether = 6;

constexpr std::array<std::string_view, 12> kSections{
    "report.section.answer",  "report.section.key",   "report.section.sureness",
    "report.section.logic",   "report.section.reach", "report.section.participants",
    "report.section.courses", "report.section.map",   "report.section.money",
    "report.section.harms",   "report.section.basis", "report.section.remake"};

void write_contents(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within nav(
      page, "nav",
      {{"aria-label", content.alone()
                          ? content.say("report.contents")
                          : content.say("report.compare.of",
                                        {content.letter(), content.say("report.contents")})}});
  const HtmlPage::Within list(page, "ul");
  for (const auto id : kSections) {
    const HtmlPage::Within item(page, "li");
    page.element("a", content.say(id),
                 {{"href", fmt::format("#{}", content.anchor(id.substr(id.rfind('.') + 1)))}});
  }
}

void write_full(HtmlPage& page, const ReportContent& content, const std::vector<Figure>& figures) {
  write_answer(page, content);
  write_contents(page, content);
  write_key_numbers(page, content);
  write_sureness(page, content);
  write_logic_model(page, content);
  write_reach(page, content, figures);
  write_participants(page, content);
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

void write_head(HtmlPage& page, const std::string& title) {
  const HtmlPage::Within head(page, "head");
  page.single("meta", {{"charset", "utf-8"}});
  page.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.element("title", title);
  const HtmlPage::Within style(page, "style");
  page.markup(report_style());
}

std::string title_of(const std::vector<ReportContent>& contents) {
  const ReportContent& first = contents.front();
  return first.alone() ? first.question()
                       : first.say("report.compare.title", {std::to_string(contents.size())});
}

void write_alone(HtmlPage& page, const ReportContent& content, const std::vector<Figure>& figures) {
  write_question(page, content);
  const HtmlPage::Within main(page, "main");
  content.form == ReportForm::full ? write_full(page, content, figures)
                                   : write_one_page(page, content, figures);
}

/// What can be told of all together; then, in the full form, each study by itself.
void write_together(HtmlPage& page, const std::vector<ReportContent>& contents,
                    const std::vector<std::vector<Figure>>& figures) {
  const ReportContent& first = contents.front();
  {
    const HtmlPage::Within header(page, "header");
    page.element("p", first.say("report.kind"), {{"class", "kind"}});
    page.element("h1", title_of(contents));
  }
  const HtmlPage::Within main(page, "main");
  write_joint_answer(page, contents);
  write_comparison(page, contents);
  if (first.form == ReportForm::one_page) {
    write_joint_end(page, contents);
    return;
  }
  for (std::size_t k = 0; k < contents.size(); ++k) {
    const HtmlPage::Within article(page, "article", {{"class", "study"}});
    write_question(page, contents[k]);
    write_full(page, contents[k], figures[k]);
  }
}

std::string body_class(const std::vector<ReportContent>& contents) {
  const ReportContent& first = contents.front();
  if (first.form == ReportForm::full) return "full";
  return !first.alone()    ? "one-page crowded together"
         : first.crowded() ? "one-page crowded"
                           : "one-page";
}

void refuse_existing(const std::filesystem::path& file) {
  for (const auto& path : {file, figures_folder(file)}) {
    if (!std::filesystem::exists(look_at(path))) continue;
    throw InputError({path.string()}, {"report.exists", {}}, {}, {"report.overwrite", {}});
  }
}
}  // namespace

std::string write_page(const std::vector<ReportContent>& contents,
                       const std::vector<std::vector<Figure>>& figures) {
  const ReportContent& first = contents.front();
  HtmlPage page;
  page.markup("<!DOCTYPE html>\n");
  {
    const HtmlPage::Within html(page, "html", {{"lang", first.japanese() ? "ja" : "en"}});
    write_head(page, title_of(contents));
    const HtmlPage::Within body(page, "body", {{"class", body_class(contents)}});
    if (first.alone())
      write_alone(page, first, figures.front());
    else
      write_together(page, contents, figures);
    const HtmlPage::Within footer(page, "footer");
    page.element("p", first.say("report.footer", {first.tables.text_of("engawa_version")}));
  }
  return page.html();
}

std::vector<Figure> plan_figures(const ReportContent& content) {
  if (content.form == ReportForm::one_page && !content.alone()) return {};
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

namespace {
void require_room(const std::vector<ReportContent>& contents) {
  if (contents.front().form == ReportForm::full) return;
  const bool alone = contents.front().alone();
  std::size_t options = 0;
  for (const auto& content : contents) options += content.findings.variants.size();
  const std::size_t most = alone ? kMostOnOnePage : kMostTogether;
  if (options <= most) return;
  throw InputError({"--short"},
                   {alone ? "report.too_many" : "report.too_many_together", {std::to_string(most)}},
                   {}, {"report.choose_variants", {}});
}
}  // namespace

void make_report(const std::vector<std::filesystem::path>& results,
                 const std::filesystem::path& file, const ReportOptions& options,
                 Existing existing) {
  if (existing == Existing::refuse) refuse_existing(file);
  const auto contents = read_contents(results, options);
  require_room(contents);
  std::vector<std::vector<Figure>> figures;
  int first = 1;
  for (const auto& content : contents) {
    figures.push_back(plan_figures(content));
    draw_figures(figures.back(), first);
    first += static_cast<int>(figures.back().size());
  }
  const std::string page = write_page(contents, figures);
  const auto folder = figures_folder(file);
  make_folders(folder);
  for (const auto& drawn : figures) keep_figures(drawn, folder);
  write_whole_file(file, std::as_bytes(std::span(page)));
}

void make_report(const std::filesystem::path& results, const std::filesystem::path& file,
                 const ReportOptions& options, Existing existing) {
  make_report(std::vector{results}, file, options, existing);
}

}  // namespace engawa
