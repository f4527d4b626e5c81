// Several studies for one report: each is read by itself, then told apart and given its evidence.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/report_content.hpp"
#include "sim/text/error.hpp"
#include "sim/text/input_file.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

/// "STUDY/VARIANT" means the variant of that study; a bare name that of every study that has it.
struct Wanted {
  std::string study, variant;
};
Wanted wanted_of(const std::string& text) {
  const auto slash = text.find('/');
  return slash == std::string::npos ? Wanted{{}, text}
                                    : Wanted{text.substr(0, slash), text.substr(slash + 1)};
}

bool is_variant(const ReportContent& content, const std::string& name) {
  const auto named = [&](const VariantFindings& variant) { return variant.name == name; };
  return std::ranges::any_of(content.findings.variants, named) ||
         std::ranges::any_of(content.identical, named);
}

/// The variants wanted of a study; empty = all, because none of them was named.
std::vector<std::string> wanted_in(const ReportContent& content,
                                   const std::vector<std::string>& wanted) {
  std::vector<std::string> out;
  for (const auto& text : wanted) {
    const Wanted want = wanted_of(text);
    const bool here = want.study.empty() || want.study == content.label;
    if (here && is_variant(content, want.variant)) out.push_back(want.variant);
  }
  return out;
}

void require_wanted(const std::vector<ReportContent>& contents,
                    const std::vector<std::string>& wanted) {
  std::vector<std::string> known;
  for (const auto& content : contents) {
    for (const auto& variant : content.findings.variants)
      known.push_back(fmt::format("{}/{}", content.label, variant.name));
  }
  for (const auto& text : wanted) {
    const auto has = [&](const ReportContent& content) {
      return !wanted_in(content, {text}).empty();
    };
    if (std::ranges::any_of(contents, has)) continue;
    const std::string nearest = nearest_name(text, known);
    throw InputError({"--variant " + text}, {"report.unknown_variant", {text}}, {},
                     {"input.did_you_mean", {nearest.empty() ? known.front() : nearest}});
  }
}

/// Without links and dots; as written where that cannot be told.
fs::path whole_path(const fs::path& path) {
  std::error_code trouble;
  const auto whole = fs::weakly_canonical(path, trouble);
  return trouble ? path.lexically_normal() : whole;
}

void refuse_twins(const std::vector<fs::path>& results) {
  std::vector<fs::path> seen;
  for (const auto& path : results) {
    const bool is_folder = fs::is_directory(look_at(path));
    const fs::path whole = whole_path(path), folder = is_folder ? whole : whole.parent_path();
    if (std::ranges::find(seen, folder) != seen.end())
      throw InputError({path.string()}, {"report.study_twice", {}}, {}, {"report.name_once", {}});
    seen.push_back(folder);
  }
}

/// Studies of one name take the name of their folder, or a number.
void label_studies(std::vector<ReportContent>& contents) {
  const auto uses = [&](const std::string& label) {
    return std::ranges::count(contents, label, &ReportContent::label);
  };
  std::vector<std::string> shared;
  for (const auto& content : contents) {
    if (uses(content.label) > 1) shared.push_back(content.label);
  }
  for (auto& content : contents) {
    const std::string folder = whole_path(content.folder).filename().string();
    const bool plain = folder.find_first_of("/ \t") == std::string::npos && uses(folder) == 0;
    if (plain && std::ranges::find(shared, content.label) != shared.end()) content.label = folder;
  }
  for (auto& content : contents) {
    const std::string name = content.label;
    for (int k = 2; uses(content.label) > 1; ++k) content.label = fmt::format("{}-{}", name, k);
  }
}

void add_evidence(std::vector<ReportContent>& contents, const EvidenceFiles& named) {
  std::vector<EvidenceOf> studies;
  for (const auto& content : contents)
    studies.push_back({content.folder, content.findings.study, content.tables.text_of("town")});
  auto evidence = find_evidence(studies, named);
  for (std::size_t k = 0; k < contents.size(); ++k) contents[k].evidence = std::move(evidence[k]);
}
}  // namespace

std::vector<ReportContent> read_contents(const std::vector<fs::path>& results,
                                         const ReportOptions& options) {
  std::vector<ReportContent> contents;
  refuse_twins(results);
  if (results.size() == 1) {
    contents.push_back(read_study(results[0], options));
  } else {
    ReportOptions all = options;
    all.variants.clear();
    for (const auto& path : results) contents.push_back(read_study(path, all));
    label_studies(contents);
    require_wanted(contents, options.variants);
    for (std::size_t k = 0; k < contents.size(); ++k) {
      all.variants = wanted_in(contents[k], options.variants);
      const std::string label = contents[k].label;
      if (!all.variants.empty()) contents[k] = read_study(results[k], all);
      contents[k].label = label, contents[k].number = int(k) + 1;
    }
  }
  add_evidence(contents, options.evidence);
  return contents;
}

ReportContent read_content(const fs::path& results, const ReportOptions& options) {
  return std::move(read_contents({results}, options).front());
}

}  // namespace engawa
