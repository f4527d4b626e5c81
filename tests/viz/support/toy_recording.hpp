// Two toy worlds in memory, week by week known by heart: 40 persons in three areas (in "empty"
// nobody lives), 20 weeks, a snapshot after every fourth. The variant founds a second hub in week
// 6, has one person (life 2000) and some ties more, and loses one tie.
#pragma once
#include <memory>
#include <vector>

#include "viz/playback/playback.hpp"
#include "viz/playback/run_source.hpp"

namespace engawa::testing {

/// A case held in memory; columns may be changed before it is given to a world.
class MemorySource : public RunSource {
 public:
  Recording held;
  TieChanges changes;
  std::vector<std::uint64_t> digests;
  std::vector<PanelRow> panels;
  std::vector<PanelDetail> details;

  [[nodiscard]] const Recording& recording() const override { return held; }
  [[nodiscard]] const TieChanges& tie_changes() const override { return changes; }
  [[nodiscard]] const std::vector<std::uint64_t>& tie_digests() const override { return digests; }
  [[nodiscard]] PanelRow read_panel(std::size_t snapshot) override { return panels.at(snapshot); }
  [[nodiscard]] PanelDetail read_detail(std::size_t snapshot) override {
    return details.at(snapshot);
  }
  bool poll() override { return false; }
};

inline constexpr int kToyWeeks = 20;
inline constexpr std::uint64_t kToyLife = 1000;   ///< of person 0; person k has kToyLife + k
inline constexpr std::uint64_t kOnlyLife = 2000;  ///< in the variant only, from week 10 on

[[nodiscard]] std::unique_ptr<MemorySource> toy_source(Side side);
/// Baseline and variant side by side.
[[nodiscard]] Playback toy_playback();
/// The variant alone: not paired.
[[nodiscard]] Playback toy_alone();

}  // namespace engawa::testing
