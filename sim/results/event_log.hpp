// Visits, helps, life events, and what happened to people and hubs, each with its week, by the
// numbers of PeopleLog.
#pragma once
#include "sim/core/archive.hpp"
#include "sim/results/people_log.hpp"

namespace engawa {

class EventLog {
 public:
  void add_week(const World& world, const PeopleLog& people, int study_week);
  void flush(DatasetSink& image);

  /// All that is kept, for a checkpoint.
  template <class Self, class Archive>
  static void pass(Self& self, Archive& archive) {
    auto& [visit_week, visitor, help_week, asker, helper, life_week, lived, life_key, hub, slot,
           admitted, first, need, route, life_kind, person_week, person, hub_week, person_hub,
           of_hub, parent, person_kind, hub_event_kind, hub_need] = self;
    archive(visit_week, visitor, help_week, asker, helper, life_week, lived, life_key, hub, slot,
            admitted, first, need, route, life_kind, person_week, person, hub_week, person_hub,
            of_hub, parent, person_kind, hub_event_kind, hub_need);
  }

 private:
  std::vector<std::uint32_t> visit_week_, visitor_, help_week_, asker_, helper_, life_week_, lived_;
  std::vector<std::uint64_t> life_key_;
  std::vector<std::uint16_t> hub_;
  std::vector<std::uint8_t> slot_, admitted_, first_, need_, route_, life_kind_;
  std::vector<std::uint32_t> person_week_, person_, hub_week_;
  std::vector<std::uint16_t> person_hub_, of_hub_, parent_;
  std::vector<std::uint8_t> person_kind_, hub_event_kind_, hub_need_;
};

}  // namespace engawa
