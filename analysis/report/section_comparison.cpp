// Several studies in one report: what they ask, what may not be compared, and their options side by
// side in one table.
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "analysis/report/headline.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/study_contrast.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
constexpr std::size_t kSideBySide = 4;  ///< options in one table of the full form
constexpr double kMillion = 1e6;

/// A variant with the study that it is of.
struct Option {
  const ReportContent* of = nullptr;
  const VariantFindings* variant = nullptr;
  [[nodiscard]] std::string name() const {
    return of->say("report.compare.of", {of->letter(), of->name_of(*variant)});
  }
};

std::vector<Option> options_of(const std::vector<ReportContent>& contents) {
  std::vector<Option> options;
  for (const auto& content : contents) {
    for (const auto& variant : content.findings.variants) options.push_back({&content, &variant});
  }
  return options;
}

ReportCell none_of(const ReportContent& content) {
  return {content.say("report.none")};
}

/// Where the number comes from; nothing for lonely years, which study.h5 does not hold.
struct Origin {
  Quantity quantity;
  double factor = 1;
};
constexpr std::array kOrigins{
    Origin{{"visits", "total", Over::whole}}, Origin{{"new_ties", "total", Over::whole}, .5},
    Origin{{"needs_met", "total", Over::whole}}, Origin{{"hub_spending", "total", Over::end}},
    Origin{{"reach", "total", Over::end}}};

ReportCell cell_of(const Option& option, const Finding& finding) {
  const std::string_view measure =
      finding.measure.empty() ? std::string_view("reach") : std::string_view(finding.measure);
  const auto origin = std::ranges::find_if(
      kOrigins, [&](const Origin& one) { return one.quantity.measure == measure; });
  const bool known = origin != kOrigins.end();
  return compact_cell(*option.of, *option.variant, finding, known ? &origin->quantity : nullptr,
                      known ? origin->factor : 1);
}

void add_headline(std::span<const Option> options, ReportTable& table) {
  for (const Finding* first : headline_of(*options[0].variant)) {
    std::vector<ReportCell> row{{options[0].of->say(
        "report.with_unit",
        {short_title(*options[0].of, *first), first->measure.empty()
                                                  ? options[0].of->say("report.compare.people")
                                                  : unit_text(*first, options[0].of->language)})}};
    for (const auto& option : options) {
      const auto all = headline_of(*option.variant);
      const auto found = std::ranges::find(all, first->measure, &Finding::measure);
      row.push_back(found == all.end() ? none_of(*option.of) : cell_of(option, **found));
    }
    table.rows.push_back(std::move(row));
  }
}

void add_cost(std::span<const Option> options, ReportTable& table) {
  std::vector<ReportCell> row{{options[0].of->say("report.compare.spending")}};
  for (const auto& option : options)
    row.push_back(option.variant->costs.empty() ? none_of(*option.of)
                                                : cell_of(option, option.variant->costs[0]));
  table.rows.push_back(std::move(row));
}

void add_per_million(std::span<const Option> options, ReportTable& table) {
  const ReportContent& first = *options[0].of;
  const auto& outcomes = options[0].variant->per_million;
  if (outcomes.empty()) return;
  table.rows.push_back(
      {{first.say("report.money.per_million", {money_text(kMillion, first.language)})}});
  for (std::size_t k = 0; k < outcomes.size(); ++k) {
    std::vector<ReportCell> row{{first.in(outcomes[k].ja, outcomes[k].en)}};
    for (const auto& option : options) {
      const auto& all = option.variant->per_million;
      if (k >= all.size() || !has_interval(all[k].ratio)) {
        row.push_back({option.of->say("report.compare.cannot"), {}, 0, "open"});
        continue;
      }
      const DifferenceWords words = difference_words(all[k].ratio, option.of->language);
      row.push_back({words.mean});
      if (!words.range.empty())
        row.back().asides.push_back(option.of->say("report.brackets", {words.range}));
    }
    table.rows.push_back(std::move(row));
  }
}

void add_harms(std::span<const Option> options, ReportTable& table) {
  std::vector<ReportCell> row{{options[0].of->say("report.compare.harms")}};
  for (const auto& option : options) {
    std::vector<std::string> done;
    for (const auto& harm : option.variant->harms) {
      if (harm.done) done.push_back(title_text(harm.finding, option.of->language));
    }
    const std::string count =
        option.of->say("report.compare.harm_count",
                       {std::to_string(done.size()), std::to_string(option.variant->harms.size())});
    row.push_back(
        {done.empty() || option.of->crowded()
             ? count
             : option.of->say("report.logic.plan", {count, list_text(done, option.of->language)}),
         {},
         0,
         done.empty() ? "" : "harm"});
  }
  table.rows.push_back(std::move(row));
}

void write_options(HtmlPage& page, std::span<const Option> options) {
  const ReportContent& first = *options[0].of;
  ReportTable table;
  table.caption = first.say("report.compare.caption");
  table.columns = {first.say("report.column.measure")};
  for (const auto& option : options) table.columns.push_back(option.name());
  table.rows.push_back({{first.say("report.compare.results")}});
  add_headline(options, table);
  add_cost(options, table);
  add_harms(options, table);
  add_per_million(options, table);
  write_table(page, table);
}

void write_studies(HtmlPage& page, const std::vector<ReportContent>& contents) {
  const HtmlPage::Within list(page, "ul");
  for (const auto& content : contents) {
    const HtmlPage::Within item(page, "li");
    const std::string question =
        content.say("report.compare.of", {content.letter(), content.question()});
    if (content.form == ReportForm::full)
      page.element("a", question, {{"href", fmt::format("#{}", content.anchor("question"))}});
    else
      page.text(question);
    page.text(content.say("report.compare.study",
                          {content.label, content.town_name(),
                           date_text(content.tables.text_of("start_date"), content.language),
                           years_text(content.findings.weeks),
                           std::to_string(content.findings.seeds), content.base_name()}));
  }
}
}  // namespace

void write_joint_answer(HtmlPage& page, const std::vector<ReportContent>& contents) {
  const HtmlPage::Within section(page, "section", {{"class", "answer"}});
  const ReportContent& first = contents.front();
  page.element("h2", first.say("report.section.answer"), {{"id", "answer"}});
  const bool nothing = std::ranges::all_of(contents, [](const ReportContent& content) {
    return std::ranges::all_of(content.findings.variants, tells_nothing);
  });
  if (nothing) write_paragraph(page, first, "report.compare.all_nothing", {}, "first");
  for (const auto& content : contents) {
    for (const auto* variants : {&content.findings.variants, &content.identical}) {
      for (const auto& variant : *variants)
        page.element("p", content.say("report.compare.of",
                                      {content.letter(), first_sentence(content, variant)}));
    }
  }
  write_paragraph(page, first, "report.answer.model", {}, "note");
}

void write_comparison(HtmlPage& page, const std::vector<ReportContent>& contents) {
  const HtmlPage::Within section(page, "section");
  const ReportContent& first = contents.front();
  page.element("h2", first.say("report.section.comparison"), {{"id", "comparison"}});
  write_studies(page, contents);
  const auto cautions = cautions_of(contrast_of(contents), contents);
  page.element("h3", first.say("report.compare.cautions"));
  {
    const HtmlPage::Within list(page, "ul");
    for (const auto& caution : cautions) page.element("li", caution);
  }
  const auto all = options_of(contents);
  const std::span<const Option> options(all);
  const std::size_t step = first.form == ReportForm::full ? kSideBySide : options.size();
  for (std::size_t from = 0; from < options.size(); from += step)
    write_options(page, options.subspan(from, std::min(step, options.size() - from)));
  write_paragraph(page, first, "report.star", {}, "note");
}

}  // namespace engawa
