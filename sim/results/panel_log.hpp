// The panel: what is kept of every person, every few weeks.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "sim/core/archive.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/state/world.hpp"

namespace engawa {

class PanelLog {
 public:
  /// The world now: `person_of_row` is the person's number by row of the world, kNobody for rows
  /// without one; `people` is how many are known.
  void add(const World& world, std::span<const std::uint32_t> person_of_row, std::uint32_t people);
  /// /residents/panel, as wide as the people known at the last.
  void flush(DatasetSink& image, std::size_t width);

  /// All that is kept, for a checkpoint.
  template <class Self, class Archive>
  static void pass(Self& self, Archive& archive) {
    auto& [signed_rows, bytes, shorts, longs] = self;
    archive(signed_rows, bytes, shorts, longs);
  }

 private:
  /// [column][snapshot][person], as wide as people were then; the columns stand in panel_log.cpp.
  template <class T>
  using Rows = std::vector<std::vector<std::vector<T>>>;
  Rows<std::int8_t> signed_;
  Rows<std::uint8_t> bytes_;
  Rows<std::uint16_t> shorts_;
  Rows<std::uint32_t> longs_;
};

}  // namespace engawa
