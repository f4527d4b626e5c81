#include "viz/playback/playback.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "sim/text/error.hpp"
#include "viz/playback/case_source.hpp"
#include "viz/playback/find_cases.hpp"
#include "viz/playback/run_source.hpp"
#include "viz/playback/tie_spans.hpp"

namespace engawa {

struct Playback::Parts {
  std::array<std::unique_ptr<RecordedWorld>, 2> worlds;  ///< [Side]; the first may be missing
  std::array<const RunSource*, 2> sources{};             ///< of the worlds, which own them
  Differences differences;
  std::vector<VariantName> variants;
  // of results on disk
  std::shared_ptr<ReaderProcess> reader;
  PlaybackWish wish;
  std::filesystem::path study_folder;
  std::optional<CasePlace> baseline_place;

  [[nodiscard]] RecordedWorld& variant() const { return *worlds[1]; }
  void set_world(Side side, std::unique_ptr<RunSource> source) {
    const auto which = static_cast<std::size_t>(side);
    sources[which] = source.get();
    worlds[which] = source ? std::make_unique<RecordedWorld>(std::move(source)) : nullptr;
  }
  void compare() {
    differences = {};
    if (!worlds[0]) return;
    differences = compare_worlds(worlds[0]->recording(), worlds[1]->recording());
    for (const auto side : {Side::baseline, Side::variant}) {
      const auto* source = sources[static_cast<std::size_t>(side)];
      set_kinds(differences.ties, side, source->recording(), source->tie_changes());
    }
  }
  /// Reads the chosen cases; those at hand stay until all of it has succeeded.
  void open() {
    const FoundStudy study = find_study(*reader, wish.results);
    CaseChoice choice = choose_cases(study, wish);
    auto variant = std::make_unique<CaseSource>(reader, choice.variant);
    const bool same_baseline = choice.baseline && baseline_place && worlds[0] &&
                               choice.baseline->finished == baseline_place->finished;
    if (!same_baseline) {
      auto baseline =
          choice.baseline ? std::make_unique<CaseSource>(reader, *choice.baseline) : nullptr;
      set_world(Side::baseline, std::move(baseline));
    }
    set_world(Side::variant, std::move(variant));
    baseline_place = choice.baseline;
    variants = std::move(choice.variants);
    study_folder = study.folder;
    wish.seed = choice.variant.header.seed;
    compare();
  }
};

Playback::Playback(const PlaybackWish& wish) : parts_(std::make_unique<Parts>()) {
  parts_->reader = std::make_shared<ReaderProcess>();
  parts_->wish = wish;
  parts_->open();
}

Playback::Playback(std::unique_ptr<RunSource> baseline, std::unique_ptr<RunSource> variant)
    : parts_(std::make_unique<Parts>()) {
  const RunHeader header = variant->recording().header;
  parts_->variants.push_back({header.variant, header.variant_ja, header.variant_en});
  parts_->set_world(Side::baseline, std::move(baseline));
  parts_->set_world(Side::variant, std::move(variant));
  parts_->compare();
}

Playback::~Playback() = default;
Playback::Playback(Playback&&) noexcept = default;

bool Playback::paired() const {
  return parts_->worlds[0] != nullptr;
}

const RecordedWorld& Playback::world(Side side) const {
  return side == Side::baseline && paired() ? *parts_->worlds[0] : parts_->variant();
}
RecordedWorld& Playback::world(Side side) {
  return side == Side::baseline && paired() ? *parts_->worlds[0] : parts_->variant();
}

const Differences& Playback::differences() const {
  return parts_->differences;
}

int Playback::weeks() const {
  return std::min(world(Side::baseline).recording().weeks, world(Side::variant).recording().weeks);
}

void Playback::seek(int week) {
  const int last = std::min(week, weeks() - 1);
  for (const auto& world : parts_->worlds) {
    if (world) world->seek(last);
  }
}

const std::vector<VariantName>& Playback::variants() const {
  return parts_->variants;
}

void Playback::choose_variant(const std::string& name) {
  Parts& p = *parts_;
  if (p.variant().recording().header.variant == name) return;
  if (!p.reader) {
    throw InputError({}, {"results.cannot_read", {}}, {"playback.no_such_variant", {name}},
                     {"playback.variants_are", {p.variants.front().name}});
  }
  const int week = p.variant().week();
  const std::string before = std::exchange(p.wish.variant, name);
  try {
    p.open();
  } catch (const InputError&) {
    p.wish.variant = before;
    throw;
  }
  seek(week);
}

std::optional<std::filesystem::path> Playback::study_file() const {
  const auto file = parts_->study_folder / "study.h5";
  std::error_code ignored;
  if (parts_->study_folder.empty() || !std::filesystem::is_regular_file(file, ignored)) return {};
  return file;
}

ReaderProcess* Playback::reader() const {
  return parts_->reader.get();
}

bool Playback::poll() {
  bool changed = false;
  for (const auto& world : parts_->worlds) {
    if (world) changed = world->poll() || changed;
  }
  if (changed) parts_->compare();
  return changed;
}

std::size_t Playback::bytes() const {
  std::size_t sum = 0;
  for (const auto& world : parts_->worlds) {
    if (world) sum += world->bytes();
  }
  return sum;
}

}  // namespace engawa
