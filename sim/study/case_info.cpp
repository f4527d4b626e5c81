#include "sim/study/case_info.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/study/version.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

/// What the results must say of an action: readers of results know no interventions. A variant that
/// does one thing is called after it, mostly in better words than those of the kind.
ActionNote note_of(const Action& action, const Variant& variant) {
  ActionNote note;
  note.name = action.name, note.kind = action.kind, note.hub = action.hub;
  note.strength = action.strength;
  note.from = action.from_week, note.until = action.to_week;
  const InterventionKind* kind = find_intervention_kind(action.kind);
  if (kind == nullptr) return note;
  note.title_ja = kind->title.ja, note.title_en = kind->title.en;
  const bool named = variant.actions.size() == 1 && variant.label_ja != variant.name;
  note.label_ja = named ? variant.label_ja : note.title_ja;
  note.label_en = named ? variant.label_en : note.title_en;
  note.moves.assign(kind->moves.begin(), kind->moves.end());
  note.leaves_alone.assign(kind->leaves_alone.begin(), kind->leaves_alone.end());
  return note;
}
}  // namespace

std::filesystem::path run_file(const std::filesystem::path& study_dir, std::string_view variant,
                               std::uint64_t seed) {
  return study_dir / "runs" / variant / fmt::format("seed-{:04}.h5", seed);
}

std::string case_name(std::string_view variant, std::uint64_t seed) {
  return fmt::format("{}/seed-{:04}", variant, seed);
}

CaseInfo describe_case(const StudyPlan& plan, const Variant& variant, std::uint64_t seed) {
  CaseInfo info;
  info.study_name = plan.name;
  info.question_ja = plan.question_ja;
  info.question_en = plan.question_en;
  info.variant = variant.name;
  info.variant_order = variant.order;
  info.variant_ja = variant.label_ja;
  info.variant_en = variant.label_en;
  info.study_text = plan.text;
  info.town_name = plan.town.name;
  info.town_text = plan.town.text;
  info.town_ja = plan.town.title_ja, info.town_en = plan.town.title_en;
  info.study_digest = digest_of_study(plan);
  info.engawa_version = engine_version();
  info.revision = source_revision();
  info.start_date = to_text(plan.start);
  info.seed = seed;
  info.weeks = plan.weeks();
  info.record_all = std::ranges::find(plan.record_seeds, seed) != plan.record_seeds.end();
  info.snapshot_every = plan.snapshot_weeks;
  info.remarks = plan.town.remarks;
  info.sources = plan.town.sources;
  for (const auto& landmark : plan.town.landmarks) {
    const auto [x, y] = to_metres(plan.town, landmark.latitude, landmark.longitude);
    info.landmarks.push_back({landmark.name, landmark.kind, x, y});
  }
  for (const auto& action : variant.actions) info.actions.push_back(note_of(action, variant));
  return info;
}

}  // namespace engawa
