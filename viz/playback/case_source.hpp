// A case on disk: its finished file, or the closed years of one that is still running. When the
// finished file appears, it takes the place of the segments.
#pragma once
#include <chrono>
#include <memory>

#include "viz/playback/read_recording.hpp"

namespace engawa {

/// Where a case lies. `partial` is looked at while `finished` does not exist.
struct CasePlace {
  std::filesystem::path finished;  ///< runs/VARIANT/seed-NNNN.h5
  std::filesystem::path partial;   ///< runs/VARIANT/seed-NNNN.partial
  RunHeader header;
  bool is_finished = true;
};

/// Names of a running case's closed segments, in the order of their weeks.
[[nodiscard]] std::vector<std::filesystem::path> closed_segments(
    const std::filesystem::path& partial);

class CaseSource : public RunSource {
 public:
  /// Reads all but the panel. InputError.
  CaseSource(std::shared_ptr<ReaderProcess> reader, CasePlace place);
  [[nodiscard]] const Recording& recording() const override { return columns_.recording; }
  [[nodiscard]] const TieChanges& tie_changes() const override { return columns_.changes; }
  [[nodiscard]] const std::vector<std::uint64_t>& tie_digests() const override {
    return columns_.digests;
  }
  [[nodiscard]] PanelRow read_panel(std::size_t snapshot) override;
  [[nodiscard]] PanelDetail read_detail(std::size_t snapshot) override;
  /// Looks at the names in the folder, once a second at most. A file that cannot be read yet is
  /// tried again; what was read before stays.
  bool poll() override;

 private:
  struct SnapshotPlace {
    std::size_t file = 0, row = 0;
  };
  struct PanelPlace {
    RemoteColumns file;
    std::size_t row = 0;
  };
  void read_finished();
  void read_segments(const std::vector<std::filesystem::path>& segments);
  [[nodiscard]] PanelPlace panel_place(std::size_t snapshot);
  [[nodiscard]] std::size_t known_by(int week) const;

  std::shared_ptr<ReaderProcess> reader_;
  CasePlace place_;
  CaseColumns columns_;
  std::vector<RemoteColumns> files_;      ///< that hold weeks
  std::vector<SnapshotPlace> snapshots_;  ///< where each snapshot is
  std::chrono::steady_clock::time_point last_look_;
};

}  // namespace engawa
