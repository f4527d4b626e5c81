#include "analysis/report/report_content.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/report_numbers.hpp"
#include "sim/text/error.hpp"
#include "sim/text/input_file.hpp"

namespace engawa {
namespace {
constexpr double kTenMetres = 10;

std::filesystem::path folder_of(const std::filesystem::path& results) {
  const auto status = look_at(results);
  if (!std::filesystem::exists(status)) {
    throw InputError({results.string()}, {"results.no_runs", {}}, {},
                     {"results.give_study_folder", {}});
  }
  const auto folder = std::filesystem::is_directory(status) ? results : results.parent_path();
  static_cast<void>(look_at(folder / "runs"));  // a locked folder is not one without cases
  return folder;
}

void add_spots(const std::filesystem::path& run, PlanNotes& out) {
  const Hdf5File file(run);
  if (file.has("/landmarks/kind")) {
    const auto kinds = file.texts("/landmarks/kind"), names = file.texts("/landmarks/name");
    const auto x = file.values<double>("/landmarks/x", {kinds.size()});
    const auto y = file.values<double>("/landmarks/y", {kinds.size()});
    if (names.size() != kinds.size()) file.refuse("/landmarks/name");
    for (std::size_t k = 0; k < kinds.size(); ++k) {
      if (kinds[k] == "station") out.spots.push_back({"station", x[k], y[k], names[k]});
    }
  }
  const auto x10 = file.column<std::uint16_t>("/hubs/x10");
  const auto y10 = file.values<std::uint16_t>("/hubs/y10", {x10.size()});
  for (std::size_t k = 0; k < x10.size(); ++k)
    out.spots.push_back({"hub", kTenMetres * x10[k], kTenMetres * y10[k]});
}

PlanNotes read_plan(const std::vector<RunPlace>& runs, const std::string& variant) {
  PlanNotes out;
  const auto run = std::ranges::find_if(
      runs, [&](const RunPlace& place) { return place.header.variant == variant; });
  if (run == runs.end()) return out;
  out.actions = read_actions(run->file);
  add_spots(run->file, out);
  return out;
}

/// Keeps the wanted variants, in the order of the study.
void choose_variants(const std::filesystem::path& place, const std::vector<std::string>& wanted,
                     std::vector<VariantFindings>& variants) {
  std::vector<std::string> known;
  for (const auto& variant : variants) known.push_back(variant.name);
  if (known.empty()) throw InputError({place.string()}, {"report.no_variants", {}});
  for (const auto& name : wanted) {
    if (std::ranges::find(known, name) != known.end()) continue;
    const std::string nearest = nearest_name(name, known);
    throw InputError({"--variant " + name}, {"report.unknown_variant", {name}}, {},
                     {"input.did_you_mean", {nearest.empty() ? known.front() : nearest}});
  }
  if (wanted.empty()) return;
  std::erase_if(variants, [&](const VariantFindings& variant) {
    return std::ranges::find(wanted, variant.name) == wanted.end();
  });
}
}  // namespace

std::string ReportContent::say(std::string_view id, std::vector<std::string> words) const {
  return render(language, {id, std::move(words)});
}

std::string ReportContent::question() const {
  const auto& text = in(findings.question_ja, findings.question_en);
  return text.empty() ? findings.study : text;
}

std::string ReportContent::name_of(const VariantFindings& variant) const {
  const auto& title = in(variant.ja, variant.en);
  return title.empty() ? variant.name : title;
}

std::string ReportContent::base_name() const {
  const auto& title = in(findings.baseline_ja, findings.baseline_en);
  return title.empty() ? tables.variants()[0] : title;
}

std::string ReportContent::town_name() const {
  const std::string name = tables.text_of("town");
  const std::string title = tables.text_or(japanese() ? "town_ja" : "town_en", name);
  return title.empty() ? name : title;
}

std::string ReportContent::letter() const {
  constexpr int kLetters = 26;
  return alone() || number > kLetters ? std::to_string(number)
                                      : std::string(1, static_cast<char>('A' + number - 1));
}

std::string ReportContent::anchor(std::string_view section) const {
  return alone() ? std::string(section) : fmt::format("study{}-{}", number, section);
}

namespace {
/// In words, variant by variant; nothing without a table of values.
std::vector<std::vector<ValuationPart>> value_variants(
    const std::filesystem::path& folder, const ReportOptions& options,
    const std::vector<VariantFindings>& variants) {
  std::vector<std::vector<ValuationPart>> told;
  if (options.values.empty()) return told;
  const ValueTable table = read_values(options.values);
  const auto valued = value_study(table, folder);
  for (const auto& variant : variants) {
    const auto found = std::ranges::find(valued, variant.name, &Valuation::variant);
    told.push_back(found == valued.end() ? std::vector<ValuationPart>{}
                                         : valuation_parts(*found, table, options.language));
  }
  return told;
}

/// Takes out those that are the first town again, if there are others.
std::vector<VariantFindings> take_identical(std::vector<VariantFindings>& variants) {
  std::vector<VariantFindings> identical;
  if (std::ranges::all_of(variants, is_identical)) return identical;
  for (const auto& variant : variants) {
    if (is_identical(variant)) identical.push_back(variant);
  }
  std::erase_if(variants, is_identical);
  return identical;
}
}  // namespace

ReportContent read_study(const std::filesystem::path& results, const ReportOptions& options) {
  const auto folder = folder_of(results);
  StudyFindings findings = find_findings(folder);
  choose_variants(results, options.variants, findings.variants);
  auto identical = take_identical(findings.variants);
  const auto runs = find_runs(folder);
  std::vector<PlanNotes> plans;
  for (const auto& variant : findings.variants) plans.push_back(read_plan(runs, variant.name));
  StudyTables tables(folder);
  for (const auto& variant : findings.variants) {
    const auto& names = tables.variants();
    if (std::ranges::find(names, variant.name) == names.end())
      throw InputError({(folder / "study.h5").string()}, {"report.study_file_old", {}}, {},
                       {"report.run_again", {}});
  }
  auto valuations = value_variants(folder, options, findings.variants);
  ReportContent content{options.language, options.form,      std::move(findings),
                        std::move(plans), std::move(tables), std::move(valuations)};
  content.identical = std::move(identical);
  content.folder = folder;
  content.label = content.findings.study;
  return content;
}

const Finding* find_by_measure(const std::vector<Finding>& findings, std::string_view measure) {
  const auto found = std::ranges::find(findings, measure, &Finding::measure);
  return found == findings.end() ? nullptr : &*found;
}

std::vector<const Finding*> headline_of(const VariantFindings& variant) {
  std::vector<const Finding*> out;
  if (!variant.reach.empty()) out.push_back(&variant.reach[0].reach);
  for (const auto measure : {std::string_view("visits"), std::string_view("new_ties"),
                             std::string_view("needs_met"), kLonelyYears}) {
    if (const Finding* finding = find_by_measure(variant.changes, measure)) out.push_back(finding);
  }
  return out;
}

bool tells_nothing(const VariantFindings& variant) {
  return std::ranges::none_of(headline_of(variant), [](const Finding* finding) {
    const Verdict verdict = verdict_of(finding->difference);
    return verdict == Verdict::more || verdict == Verdict::less;
  });
}

bool is_identical(const VariantFindings& variant) {
  const auto same = [](const Finding& finding) {
    return finding.difference.seeds == 0 || !finding.differs_at_all();
  };
  return variant.equal_lives == 1 && std::ranges::all_of(variant.changes, same) &&
         std::ranges::all_of(variant.costs, same);
}

}  // namespace engawa
