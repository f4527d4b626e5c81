#include "analysis/report/study_contrast.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analysis/report/report_numbers.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
/// True if `of` gives something else for some study than for the first.
template <class Of>
bool differ(const std::vector<ReportContent>& contents, Of of) {
  return std::ranges::any_of(
      contents, [&](const ReportContent& content) { return of(content) != of(contents.front()); });
}

std::vector<std::uint64_t> seeds_of(const ReportContent& content) {
  return content.tables.seeds(content.tables.variants()[0]);
}

std::string town_of(const ReportContent& content) {
  const auto texts = content.tables.texts_at("/provenance/town_text");
  return content.tables.text_of("town") + (texts.empty() ? "" : texts[0]);
}

std::string version_of(const ReportContent& content) {
  return fmt::format("{} {}", content.tables.text_of("engawa_version"),
                     content.tables.text_of("revision"));
}

std::vector<std::string> other_parameters(const std::vector<ReportContent>& contents) {
  std::map<std::string, double> first;
  for (const auto& parameter : contents.front().tables.parameters())
    first[parameter.name] = parameter.value;
  std::vector<std::string> names;
  for (const auto& content : contents) {
    for (const auto& parameter : content.tables.parameters()) {
      const auto found = first.find(parameter.name);
      const bool same = found != first.end() && found->second == parameter.value;
      if (!same && std::ranges::find(names, parameter.name) == names.end())
        names.push_back(parameter.name);
    }
  }
  return names;
}

/// "A: 武蔵新城、B: 新城駅"
template <class Of>
std::string by_letter(const std::vector<ReportContent>& contents, Of of) {
  std::vector<std::string> out;
  for (const auto& content : contents)
    out.push_back(content.say("report.compare.of", {content.letter(), of(content)}));
  return list_text(out, contents.front().language);
}
}  // namespace

StudyContrast contrast_of(const std::vector<ReportContent>& contents) {
  const auto digests = [](const ReportContent& content) {
    return content.tables.digests(content.tables.variants()[0]);
  };
  StudyContrast out;
  out.towns = differ(contents, town_of);
  out.years = differ(contents, [](const ReportContent& c) { return c.findings.weeks; });
  out.starts =
      differ(contents, [](const ReportContent& c) { return c.tables.text_of("start_date"); });
  out.seeds = differ(contents, seeds_of);
  out.versions = differ(contents, version_of);
  out.parameters = other_parameters(contents);
  out.same_first_towns = !out.seeds && !differ(contents, digests);
  out.settled = std::ranges::all_of(
      contents, [](const ReportContent& content) { return content.findings.settled; });
  return out;
}

std::vector<std::string> cautions_of(const StudyContrast& contrast,
                                     const std::vector<ReportContent>& contents) {
  const ReportContent& any = contents.front();
  std::vector<std::string> out;
  const auto add = [&](bool is, std::string_view id, std::vector<std::string> words = {}) {
    if (is) out.push_back(any.say(id, std::move(words)));
  };
  add(contrast.versions, "report.compare.versions", {by_letter(contents, version_of)});
  add(contrast.towns, "report.compare.towns",
      {by_letter(contents, [](const ReportContent& c) { return c.town_name(); })});
  add(contrast.years, "report.compare.years", {by_letter(contents, [](const ReportContent& c) {
        return c.say("report.compare.so_many_years", {years_text(c.findings.weeks)});
      })});
  add(contrast.starts, "report.compare.starts", {by_letter(contents, [](const ReportContent& c) {
        return date_text(c.tables.text_of("start_date"), c.language);
      })});
  add(!contrast.parameters.empty(), "report.compare.parameters",
      {list_text(contrast.parameters, any.language)});
  add(contrast.seeds, "report.compare.seeds", {by_letter(contents, [](const ReportContent& c) {
        return c.say("report.compare.so_many_pairs", {std::to_string(c.findings.seeds)});
      })});
  const bool alike = !contrast.versions && !contrast.towns && !contrast.years && !contrast.starts &&
                     contrast.parameters.empty() && !contrast.seeds;
  add(alike && !contrast.same_first_towns, "report.compare.other_first");
  add(contrast.same_first_towns, "report.compare.same_first");
  add(!contrast.settled, "report.compare.not_settled");
  add(true, "report.compare.overlap");
  return out;
}

}  // namespace engawa
