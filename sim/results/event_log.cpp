#include "sim/results/event_log.hpp"

namespace engawa {
namespace {

constexpr std::uint16_t kNoHub = 0xFFFF;
std::uint16_t number_of_hub(HubId hub) {
  return hub.exists() ? static_cast<std::uint16_t>(hub.value) : kNoHub;
}

}  // namespace

void EventLog::add_week(const World& world, const PeopleLog& people, int study_week) {
  const auto week = static_cast<std::uint32_t>(study_week);
  for (const auto& visit : world.events.visits) {
    visit_week_.push_back(week);
    visitor_.push_back(people.number_of(visit.who));
    hub_.push_back(static_cast<std::uint16_t>(visit.hub.value));
    slot_.push_back(visit.slot);
    admitted_.push_back(visit.admitted ? 1 : 0);
    first_.push_back(visit.first ? 1 : 0);
  }
  for (const auto& help : world.events.helps) {
    help_week_.push_back(week);
    asker_.push_back(people.number_of(help.asker));
    helper_.push_back(help.helper.exists() ? people.number_of(help.helper) : kNobody);
    need_.push_back(help.need);
    route_.push_back(static_cast<std::uint8_t>(help.route));
  }
  for (const auto& event : world.events.life) {
    life_week_.push_back(week);
    lived_.push_back(people.number_of_life(event.life));
    life_key_.push_back(event.life);
    life_kind_.push_back(static_cast<std::uint8_t>(event.kind));
  }
  for (const auto& event : world.events.persons) {
    person_week_.push_back(week);
    person_.push_back(people.number_of(event.who));
    person_hub_.push_back(number_of_hub(event.hub));
    person_kind_.push_back(static_cast<std::uint8_t>(event.kind));
  }
  for (const auto& event : world.events.hubs) {
    hub_week_.push_back(week);
    of_hub_.push_back(number_of_hub(event.hub));
    parent_.push_back(number_of_hub(event.parent));
    hub_event_kind_.push_back(static_cast<std::uint8_t>(event.kind));
    hub_need_.push_back(event.need);
  }
}

void EventLog::flush(DatasetSink& image) {
  const auto put = [&image](const char* name, auto& values) {
    image.write(std::string("/events/").append(name), make_column(values));
    values.clear();
  };
  put("visits/week", visit_week_), put("visits/person", visitor_), put("visits/hub", hub_);
  put("visits/slot", slot_), put("visits/admitted", admitted_), put("visits/first", first_);
  put("helps/week", help_week_), put("helps/asker", asker_), put("helps/helper", helper_);
  put("helps/need", need_), put("helps/route", route_);
  put("life/week", life_week_), put("life/person", lived_), put("life/key", life_key_);
  put("life/kind", life_kind_);
  put("persons/week", person_week_), put("persons/person", person_);
  put("persons/hub", person_hub_), put("persons/kind", person_kind_);
  put("hubs/week", hub_week_), put("hubs/hub", of_hub_), put("hubs/parent", parent_);
  put("hubs/kind", hub_event_kind_), put("hubs/need", hub_need_);
}

}  // namespace engawa
