// Who is meant by the filters: age, work, living alone, isolated.
#pragma once
#include <cstdint>

#include "viz/playback/panel.hpp"
#include "viz/playback/recording.hpp"
#include "viz/scene/view_state.hpp"

namespace engawa {

class PersonFilter {
 public:
  PersonFilter(const Filters& filters, const Recording& recording);
  /// False for those of whom a filter asks what the file does not know.
  [[nodiscard]] bool passes(const PanelRow& row, std::size_t person, int week) const;
  [[nodiscard]] bool everybody() const { return everybody_; }

 private:
  [[nodiscard]] bool works_as_asked(std::uint32_t flags) const;
  const Filters& filters_;
  const RecordedPeople& people_;
  std::uint32_t employed_, pupil_;  ///< bits of the panel's flags
  bool everybody_;
};

}  // namespace engawa
