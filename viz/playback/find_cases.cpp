#include "viz/playback/find_cases.hpp"

#include <algorithm>
#include <tuple>

#include "sim/text/error.hpp"
#include "viz/playback/run_header.hpp"

namespace engawa {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& place, Message reason, Message advice) {
  throw InputError({place.string()}, {"results.cannot_read", {}}, std::move(reason),
                   std::move(advice));
}

Message give_folder() {
  return {"results.give_study_folder", {}};
}

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// Names in a folder, sorted; none if it cannot be read.
std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error))
    entries.push_back(entry->path());
  std::ranges::sort(entries);
  return entries;
}

/// The folder itself if it is a study's, or the only study in it.
fs::path study_in(const fs::path& folder) {
  if (is_folder(folder / "runs")) return folder;
  std::vector<fs::path> studies;
  for (const auto& entry : entries_of(folder)) {
    if (is_folder(entry / "runs")) studies.push_back(entry);
  }
  if (studies.empty()) fail(folder, {"playback.no_study", {}}, give_folder());
  if (studies.size() == 1) return studies[0];
  std::string names;
  for (const auto& study : studies)
    names += (names.empty() ? "" : ", ") + study.filename().string();
  fail(folder, {"playback.several_studies", {names}}, {"playback.name_one", {}});
}

void add_case(ReaderProcess& reader, const fs::path& entry, FoundStudy& study) {
  CasePlace place;
  place.finished = place.partial = entry;
  place.finished.replace_extension(".h5"), place.partial.replace_extension(".partial");
  place.is_finished = entry.extension() == ".h5";
  std::error_code ignored;
  if (!place.is_finished && fs::exists(place.finished, ignored)) return;
  try {
    place.header = place.is_finished
                       ? run_header(reader, place.finished, kRunFormat)
                       : run_header(reader, place.partial / "start.h5", kSegmentFormat);
    study.cases.push_back(std::move(place));
  } catch (const InputError&) {
    if (place.is_finished && !study.damage) study.damage = std::current_exception();
  }
}

void list_cases(ReaderProcess& reader, FoundStudy& study) {
  for (const auto& variant : entries_of(study.folder / "runs")) {
    for (const auto& entry : entries_of(variant)) {
      if (entry.extension() == ".h5" || entry.extension() == ".partial")
        add_case(reader, entry, study);
    }
  }
  std::ranges::sort(study.cases, {}, [](const CasePlace& place) {
    const RunHeader& h = place.header;
    return std::tuple(h.variant_order, h.variant != "baseline", h.variant, h.seed,
                      place.finished.string());
  });
}

std::string format_of(ReaderProcess& reader, const fs::path& file) {
  for (const auto& attribute : reader.attributes(file, "/")) {
    const auto* text = std::get_if<std::string>(&attribute.value);
    if (attribute.name == "format" && text != nullptr) return *text;
  }
  return {};
}

bool is_recorded(const CasePlace& place) {
  return place.header.record_all && (place.is_finished || !closed_segments(place.partial).empty());
}

std::vector<const CasePlace*> recorded_in(const FoundStudy& study) {
  std::vector<const CasePlace*> recorded;
  for (const auto& place : study.cases) {
    if (is_recorded(place)) recorded.push_back(&place);
  }
  return recorded;
}

std::string listed(std::vector<std::string> names) {
  std::string text;
  for (std::size_t k = 0; k < names.size(); ++k) {
    if (std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(k), names[k]) !=
        names.begin() + static_cast<std::ptrdiff_t>(k))
      continue;
    text += (text.empty() ? "" : ", ") + names[k];
  }
  return text;
}

[[noreturn]] void refuse_variant(const FoundStudy& study, const std::string& wrong,
                                 const std::vector<const CasePlace*>& recorded) {
  std::vector<std::string> names;
  for (const auto& place : study.cases) names.push_back(place.header.variant);
  const bool there = std::ranges::find(names, wrong) != names.end();
  names.clear();
  for (const auto* place : recorded) names.push_back(place->header.variant);
  if (there)
    fail(study.folder, {"playback.variant_not_recorded", {wrong}},
         {"playback.variants_are", {listed(names)}});
  const std::string near = nearest_name(wrong, names);
  if (near.empty())
    fail(study.folder, {"playback.no_such_variant", {wrong}},
         {"playback.variants_are", {listed(names)}});
  fail(study.folder, {"playback.no_such_variant", {wrong}}, {"playback.did_you_mean", {near}});
}

[[noreturn]] void refuse_seed(const FoundStudy& study, std::uint64_t seed,
                              const std::vector<const CasePlace*>& recorded) {
  std::vector<std::string> seeds;
  for (const auto* place : recorded) seeds.push_back(std::to_string(place->header.seed));
  const bool there = std::ranges::any_of(
      study.cases, [&](const CasePlace& place) { return place.header.seed == seed; });
  const char* reason = there ? "playback.seed_not_recorded" : "playback.no_such_seed";
  fail(study.folder, {reason, {std::to_string(seed)}}, {"playback.seeds_are", {listed(seeds)}});
}

/// Nothing can be shown: says why.
[[noreturn]] void refuse_study(const FoundStudy& study) {
  const bool begun = std::ranges::any_of(study.cases, [](const CasePlace& place) {
    return !place.is_finished && place.header.record_all;
  });
  if (begun) fail(study.folder, {"playback.not_yet", {}}, {"playback.wait", {}});
  if (study.damage) std::rethrow_exception(study.damage);
  if (study.cases.empty()) fail(study.folder, {"results.no_runs", {}}, give_folder());
  fail(study.folder, {"playback.not_recorded", {}}, {"playback.record_seeds", {}});
}

bool is_baseline(const CasePlace& place) {
  return place.header.variant_order == 0;
}

/// The first case is what others are compared to.
const CasePlace* twin_of(const CasePlace& place, const std::vector<const CasePlace*>& recorded) {
  if (is_baseline(place)) return nullptr;
  const auto found = std::ranges::find_if(recorded, [&](const CasePlace* other) {
    return is_baseline(*other) && other->header.seed == place.header.seed &&
           other->header.study_digest == place.header.study_digest;
  });
  return found == recorded.end() ? nullptr : *found;
}

}  // namespace

FoundStudy find_study(ReaderProcess& reader, const fs::path& results) {
  std::error_code error;
  if (!fs::exists(results, error)) fail(results, {"playback.no_such_path", {}}, give_folder());
  FoundStudy study;
  const fs::path path = fs::absolute(results, error).lexically_normal();
  if (is_folder(path)) {
    study.folder = study_in(path.has_filename() ? path : path.parent_path());
    list_cases(reader, study);
    return study;
  }
  if (format_of(reader, path) == kStudyFormat) {
    study.folder = path.parent_path();
    list_cases(reader, study);
    return study;
  }
  CasePlace named;
  named.header = run_header(reader, path, kRunFormat);
  named.finished = named.partial = path;
  named.partial.replace_extension(".partial");
  study.seed = named.header.seed, study.variant = named.header.variant;
  const fs::path runs = path.parent_path().parent_path();
  if (runs.filename() == "runs") {
    study.folder = runs.parent_path();
    list_cases(reader, study);
  } else {
    study.folder = path;
    study.cases.push_back(std::move(named));
  }
  return study;
}

CaseChoice choose_cases(const FoundStudy& study, const PlaybackWish& wish) {
  const auto recorded = recorded_in(study);
  if (recorded.empty()) refuse_study(study);
  const auto seed = wish.seed ? wish.seed : study.seed;
  const std::string name = !wish.variant.empty() ? wish.variant : study.variant.value_or("");
  const auto fits = [&](const CasePlace* place) {
    return (!seed || place->header.seed == *seed) &&
           (name.empty() || place->header.variant == name);
  };
  // a variant beside the baseline if there is one, else what there is
  const CasePlace* chosen = nullptr;
  for (const auto* place : recorded) {
    if (fits(place) && twin_of(*place, recorded) != nullptr && chosen == nullptr) chosen = place;
  }
  for (const auto* place : recorded) {
    if (fits(place) && chosen == nullptr) chosen = place;
  }
  if (chosen == nullptr) {
    if (study.damage) std::rethrow_exception(study.damage);
    const bool named = name.empty() || std::ranges::any_of(recorded, [&](const CasePlace* place) {
                         return place->header.variant == name;
                       });
    if (!named) refuse_variant(study, name, recorded);
    refuse_seed(study, seed.value_or(0), recorded);
  }
  CaseChoice choice;
  choice.variant = *chosen;
  if (const auto* twin = twin_of(*chosen, recorded)) choice.baseline = *twin;
  for (const auto* place : recorded) {
    const RunHeader& h = place->header;
    if (h.seed == chosen->header.seed && (!is_baseline(*place) || place == chosen))
      choice.variants.push_back({h.variant, h.variant_ja, h.variant_en});
  }
  return choice;
}

}  // namespace engawa
