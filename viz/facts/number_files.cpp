#include <fmt/format.h>

#include <filesystem>

#include "viz/facts/numbers.hpp"

namespace engawa {
namespace {

FileReader reader_of(const Playback& playback, const std::filesystem::path& file) {
  auto* process = playback.reader();
  return process == nullptr ? read_here(file) : read_through(*process, file);
}

/// The run file beside study.h5, if the case is finished.
std::optional<FileReader> run_beside(const Playback& playback, const std::filesystem::path& study,
                                     const RunHeader& header) {
  const auto file =
      study.parent_path() / "runs" / header.variant / fmt::format("seed-{:04}.h5", header.seed);
  if (!std::filesystem::exists(file)) return std::nullopt;
  return reader_of(playback, file);
}

}  // namespace

SeedNumbers read_numbers(const Playback& playback) {
  NumberFiles files;
  const RunHeader& shown = playback.world(Side::variant).recording().header;
  files.variant = shown.variant;
  files.seed = shown.seed;
  files.settled = shown.burn_in_settled;
  if (playback.paired()) {
    const RunHeader& baseline = playback.world(Side::baseline).recording().header;
    files.baseline = baseline.variant;
    files.settled = files.settled && baseline.burn_in_settled;
  }
  const auto study = playback.study_file();
  if (!study || !std::filesystem::exists(*study)) return {{}, 0, files.settled};
  files.study = reader_of(playback, *study);
  files.variant_run = run_beside(playback, *study, shown);
  if (playback.paired())
    files.baseline_run =
        run_beside(playback, *study, playback.world(Side::baseline).recording().header);
  return read_numbers(files);
}

}  // namespace engawa
