// Visits, helps and life events, each with its week, by the numbers of PeopleLog.
#pragma once
#include "sim/results/people_log.hpp"

namespace engawa {

class EventLog {
 public:
  void add_week(const World& world, const PeopleLog& people, int study_week);
  void flush(Hdf5Image& image);

 private:
  std::vector<std::uint32_t> visit_week_, visitor_, help_week_, asker_, helper_, life_week_, lived_;
  std::vector<std::uint64_t> life_key_;
  std::vector<std::uint16_t> hub_;
  std::vector<std::uint8_t> slot_, admitted_, first_, need_, route_, life_kind_;
};

/// Weekly series of every hub and what it is.
class HubLog {
 public:
  void add_week(const World& world);
  void flush(Hdf5Image& image);

 private:
  struct Week {
    std::vector<std::uint32_t> visits, turned_away;
    std::vector<std::uint8_t> open_slots;
    std::vector<float> staff_hours, volunteer_hours, asked_hours;
    std::vector<std::int64_t> reserve, income, spending;
  };
  std::size_t described_ = 0;  ///< hubs described so far
  std::size_t count_ = 0;
  std::vector<Week> weeks_;
  std::vector<std::string> names_;
  std::vector<std::uint32_t> kinds_, areas_;
  std::vector<std::uint16_t> x10_, y10_;
  std::vector<std::int32_t> open_from_;
};

}  // namespace engawa
