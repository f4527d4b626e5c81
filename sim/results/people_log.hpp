// Who lived in the town while a case ran: numbers for people, and their panel.
#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "sim/core/archive.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/results/measures.hpp"
#include "sim/results/panel_log.hpp"

namespace engawa {

inline constexpr std::uint32_t kNobody = 0xFFFFFFFF;

/// Numbers people in the order in which they first appear: rows of the world are reused, numbers
/// are not. Keeps the panel of every person every few weeks.
class PeopleLog {
 public:
  /// Numbers those present; to be called for the start and after each week, before other logs ask.
  void update(const World& world, int study_week);
  void take_snapshot(const World& world, int study_week);
  [[nodiscard]] std::uint32_t number_of(ResidentId who) const {
    return who.value < by_row_.size() ? by_row_[who.value] : kNobody;
  }
  /// Also finds people who have left.
  [[nodiscard]] std::uint32_t number_of_life(std::uint64_t life) const;
  void flush(DatasetSink& image);

  /// All that is kept, for a checkpoint.
  template <class Self, class Archive>
  static void pass(Self& self, Archive& archive) {
    auto& [by_row, life_of_row, by_life, count, life, birth_week, entered, female, area, left,
           left_week, snapshot_week, panel] = self;
    archive(by_row, life_of_row, by_life, count, life, birth_week, entered, female, area, left,
            left_week, snapshot_week, panel);
  }

 private:
  std::vector<std::uint32_t> by_row_;
  std::vector<std::uint64_t> life_of_row_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_life_;  ///< looked up, never walked
  std::uint32_t count_ = 0;
  // people who appeared in this segment
  std::vector<std::uint64_t> life_;
  std::vector<std::int32_t> birth_week_, entered_;
  std::vector<std::uint8_t> female_;
  std::vector<std::uint32_t> area_;
  // people who left in this segment
  std::vector<std::uint32_t> left_;
  std::vector<std::int32_t> left_week_;
  std::vector<std::int32_t> snapshot_week_;
  PanelLog panel_;
};

}  // namespace engawa
