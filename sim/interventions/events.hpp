// Shared by the kinds that hold events: when n events a year fall, the founding of a hub that opens
// only for them, and what an event costs and whom it is told.
#pragma once
#include <string_view>
#include <vector>

#include "sim/interventions/kind.hpp"

namespace engawa {

/// Which of the weeks in which an action acts are those of its events. Events are evenly spaced
/// over these weeks, so that at half the strength there are half as many. Each is followed by a
/// further week of the action, in which what it leaves behind can be seen to.
class EventCalendar {
 public:
  /// `per_year` events in 52 acting weeks, the first after `lead` of them.
  EventCalendar(const Action& action, const World& world, double per_year, int lead = 0);
  [[nodiscard]] bool today() const { return falls_on(now_); }
  /// Acting weeks until the next event, 0 in its own week; -1 if there is none any more.
  [[nodiscard]] int until_next() const;
  /// Acting weeks since the last event before this week; -1 if there was none.
  [[nodiscard]] int since_last() const;
  /// The same in weeks of the calendar.
  [[nodiscard]] int weeks_since_last() const;

 private:
  [[nodiscard]] bool falls_on(std::int64_t acting_week) const;

  double per_year_, share_;
  std::int64_t lead_, now_, end_;  ///< in acting weeks
  int week_ = 0;                   ///< of the calendar, since the action began
};

/// What distinguishes the events of one kind of intervention from those of another.
struct EventDefaults {
  double per_year = 1, highest_per_year = 12;
  double cost = 0;          ///< [yen an event]
  double hands = 0;         ///< people who lend a hand
  std::string_view source;  ///< of the number of events and their cost
};

/// Rows of place, per_year, open, size, cost, paid_by, hands.
[[nodiscard]] std::vector<ActionField> event_fields(const EventDefaults& defaults);
/// Rows of announced, hosts, told, for events to which everybody may come.
[[nodiscard]] std::vector<ActionField> public_fields();
/// Founds the hub of the events. It opens only for them and has no standing cost or income: an
/// event's price covers its day.
void found_event_hub(const Action& action, World& world, std::string_view hub_kind);
/// In the week of an event: opens the hub, brings the hands, books the cost.
void hold_event(const Action& action, World& world, HubId hub);
/// In the week of an event: everybody may hear of it, and those who go to its hosts.
void announce_event(const Action& action, World& world, HubId hub);
/// Books a cost with the hub named by the field paid_by; without one, with the given hub, whose
/// bearer pays it.
void pay_for(const Action& action, World& world, HubId hub, double yen, Cost post);

/// Rows in the manner of the tables of numbers.
[[nodiscard]] ActionField number_field(std::string_view name, std::string_view unit,
                                       double default_value, double lowest, double highest,
                                       Bilingual meaning, std::string_view source);
[[nodiscard]] ActionField whole_field(std::string_view name, std::string_view unit,
                                      double default_value, double lowest, double highest,
                                      Bilingual meaning, std::string_view source);
/// A field without a number: a hub, hubs, slots, a kind of hub.
[[nodiscard]] ActionField named_field(FieldKind kind, std::string_view name, Bilingual meaning,
                                      std::string_view source);

}  // namespace engawa
