// A study's results opened for looking at: one case, or a variant beside the first one.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "viz/playback/differences.hpp"
#include "viz/playback/recorded_world.hpp"

namespace engawa {

class ReaderProcess;

struct PlaybackWish {
  std::filesystem::path results;  ///< a study's folder, its study.h5, or one run file
  std::string variant;            ///< empty: the first other than the baseline that was recorded
  std::optional<std::uint64_t> seed;  ///< empty: the first recorded
};

struct VariantName {
  std::string name, ja, en;
};

class Playback {
 public:
  /// Starts the process that reads the files; nothing of SFML may have been touched yet. InputError
  /// (exit 2) for files that are not ours, damaged, of another version, or without a recorded
  /// network: always a sentence that says what to do.
  explicit Playback(const PlaybackWish& wish);
  /// Worlds from elsewhere (tests); `baseline` may be null.
  Playback(std::unique_ptr<RunSource> baseline, std::unique_ptr<RunSource> variant);
  ~Playback();
  Playback(Playback&&) noexcept;

  /// False if only one world was recorded.
  [[nodiscard]] bool paired() const;
  /// Side::variant is the only side if not paired.
  [[nodiscard]] const RecordedWorld& world(Side side) const;
  [[nodiscard]] RecordedWorld& world(Side side);
  [[nodiscard]] const Differences& differences() const;  ///< empty if not paired
  /// Weeks that both worlds have.
  [[nodiscard]] int weeks() const;
  void seek(int week);  ///< both
  /// Recorded variants other than the baseline, to choose from; and the choice.
  [[nodiscard]] const std::vector<VariantName>& variants() const;
  void choose_variant(const std::string& name);
  /// study.h5, if the study has one (it is written when all cases are done).
  [[nodiscard]] std::optional<std::filesystem::path> study_file() const;
  /// The process that reads files, in which they can do no harm; nullptr for worlds from elsewhere.
  [[nodiscard]] ReaderProcess* reader() const;
  /// Follows cases that are still being written. True if anything changed.
  bool poll();
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace engawa
