// One case played back: its recording, and ties and panel at the week that is looked at. Seeking
// backwards costs the same as forwards.
#pragma once
#include <cstdint>
#include <memory>
#include <span>

#include "viz/playback/panel.hpp"
#include "viz/playback/recording.hpp"

namespace engawa {

inline constexpr std::uint8_t kNoTie = 255;  ///< in kinds(): the tie is not alive this week

class RunSource;

class RecordedWorld {
 public:
  explicit RecordedWorld(std::unique_ptr<RunSource> source);
  ~RecordedWorld();
  RecordedWorld(RecordedWorld&&) noexcept;

  [[nodiscard]] const Recording& recording() const;
  /// Goes to the end of a study week; weeks out of range go to the nearest.
  void seek(int week);
  [[nodiscard]] int week() const;
  /// By tie number: kind (kNoTie = not alive) and strength [1/64] at the week.
  [[nodiscard]] std::span<const std::uint8_t> kinds() const;
  [[nodiscard]] std::span<const std::uint8_t> strengths() const;
  /// Digest of the ties alive, as /network/digest has it; and what the file says (0 = not kept).
  [[nodiscard]] std::uint64_t tie_digest() const;
  [[nodiscard]] std::uint64_t recorded_tie_digest() const;

  /// Number of the last snapshot at or before a week.
  [[nodiscard]] std::size_t snapshot_before(int week) const;
  /// A snapshot, read if it is not at hand; the reference stays good until the next call of
  /// panel() for a third snapshot (the two last used are kept).
  [[nodiscard]] const PanelRow& panel(std::size_t snapshot) const;
  [[nodiscard]] const PanelDetail& detail(std::size_t snapshot) const;
  /// Reads one more snapshot ahead, if memory is left for it; false if nothing is left to do. Meant
  /// to be called once a frame.
  bool read_ahead() const;
  [[nodiscard]] bool has_snapshot(std::size_t snapshot) const;  ///< is at hand

  /// Looks whether the case has got on, and reads what is new. True if anything changed.
  bool poll();
  [[nodiscard]] std::size_t bytes() const;  ///< of memory held

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace engawa
