#include "sim/study/merged_studies.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/core/digest.hpp"

namespace engawa {
namespace {
constexpr std::string_view kBaseline = "baseline";

bool same_time(const StudyPlan& a, const StudyPlan& b) {
  return a.start == b.start && a.years == b.years && a.seeds == b.seeds &&
         a.burn_in_years == b.burn_in_years && a.burn_in_max_years == b.burn_in_max_years;
}

bool can_share(const StudyPlan& a, const StudyPlan& b) {
  return same_time(a, b) && a.town.text == b.town.text && a.overrides == b.overrides &&
         std::filesystem::weakly_canonical(a.town_file) ==
             std::filesystem::weakly_canonical(b.town_file);
}

std::string short_digest(const std::string& text) {
  Digest digest;
  digest.add(std::span<const char>(text));
  return fmt::format("{:08x}", digest.value() & 0xFFFFFFFFU);
}

/// Town, time and seeds of a study, with an empty baseline only.
MergedStudy begin_group(const StudyPlan& study) {
  MergedStudy merged{study, {}};
  merged.plan.question_ja = "実践の一つ一つは、何を動かすか";
  merged.plan.question_en = "What does each practice move?";
  // decides with town, years and parameters whether results can be used again
  merged.plan.text = fmt::format("start {}, burn-in {} to {} years", to_text(study.start),
                                 study.burn_in_years, study.burn_in_max_years);
  merged.plan.name = fmt::format("{}-{}-years-{}-seeds-{}", study.town.name, study.years,
                                 study.seeds, digest_of_study(merged.plan).substr(0, 8));
  merged.plan.record_seeds.clear();
  Variant baseline;
  baseline.name = kBaseline;
  baseline.label_ja = "何も加えない";
  baseline.label_en = "Nothing added";
  merged.plan.variants = {baseline};
  return merged;
}

std::string merged_name(const StudyPlan& study, const Variant& variant) {
  return fmt::format("{}--{}--{}", study.name, variant.name, short_digest(study.text));
}

bool same_action(const Action& a, const Action& b) {
  return a.kind == b.kind && a.name == b.name && a.hub == b.hub && a.from_week == b.from_week &&
         a.to_week == b.to_week && a.strength == b.strength && a.values == b.values;
}

bool does_the_same(const Variant& a, const Variant& b) {
  return std::ranges::equal(a.actions, b.actions, same_action);
}

void keep_variant(const StudyPlan& study, const Variant& variant, MergedStudy& merged) {
  Variant kept = variant;
  kept.name = merged_name(study, variant);
  kept.order = static_cast<int>(merged.plan.variants.size());
  merged.plan.variants.push_back(std::move(kept));
}

/// Name of the merged variant that does what the study's first variant does.
std::string baseline_of(const StudyPlan& study, MergedStudy& merged) {
  const Variant& first = study.variants.front();
  const auto found = std::ranges::find_if(
      merged.plan.variants, [&first](const Variant& other) { return does_the_same(first, other); });
  if (found != merged.plan.variants.end()) return found->name;
  keep_variant(study, first, merged);
  return merged.plan.variants.back().name;
}

void add_study(const StudyPlan& study, MergedStudy& merged) {
  const std::string baseline = baseline_of(study, merged);
  for (const auto& variant : study.variants) {
    if (&variant == &study.variants.front()) continue;
    merged.variants.push_back({study.name, variant.name, merged_name(study, variant), baseline});
    keep_variant(study, variant, merged);
  }
}
}  // namespace

std::vector<MergedStudy> merge_studies(const std::vector<StudyPlan>& studies) {
  std::vector<MergedStudy> groups;
  std::vector<const StudyPlan*> first;
  for (const auto& study : studies) {
    const auto found = std::ranges::find_if(
        first, [&study](const StudyPlan* other) { return can_share(*other, study); });
    if (found == first.end()) {
      first.push_back(&study);
      groups.push_back(begin_group(study));
      add_study(study, groups.back());
    } else {
      add_study(study, groups[static_cast<std::size_t>(found - first.begin())]);
    }
  }
  return groups;
}

}  // namespace engawa
