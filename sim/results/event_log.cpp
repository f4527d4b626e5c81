#include "sim/results/event_log.hpp"

#include <numeric>

namespace engawa {
namespace {

template <class T, class Pick>
void write_series(Hdf5Image& image, const std::string& name, const auto& weeks, std::size_t width,
                  const char* unit, Pick pick) {
  std::vector<T> values;
  for (const auto& week : weeks) {
    const std::vector<T>& row = pick(week);
    values.insert(values.end(), row.begin(), row.end());
    values.insert(values.end(), width - row.size(), T{0});  // hubs founded later
  }
  image.write("/hubs/" + name, make_dataset(std::span<const T>(values), {weeks.size(), width},
                                            {{"unit", std::string(unit)}}));
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
}

void EventLog::flush(Hdf5Image& image) {
  const auto put = [&image](const char* name, auto& values) {
    image.write(std::string("/events/") + name, make_column(values));
    values.clear();
  };
  put("visits/week", visit_week_), put("visits/person", visitor_), put("visits/hub", hub_);
  put("visits/slot", slot_), put("visits/admitted", admitted_), put("visits/first", first_);
  put("helps/week", help_week_), put("helps/asker", asker_), put("helps/helper", helper_);
  put("helps/need", need_), put("helps/route", route_);
  put("life/week", life_week_), put("life/person", lived_), put("life/key", life_key_);
  put("life/kind", life_kind_);
}

void HubLog::add_week(const World& world) {
  Week week;
  count_ = world.hubs.size();
  for (std::size_t k = 0; k < count_; ++k) {
    const Hub& hub = world.hubs[HubId(k)];
    if (k >= described_ + names_.size()) {
      names_.push_back(hub.name);
      kinds_.push_back(hub.kind);
      areas_.push_back(hub.area.value);
      x10_.push_back(hub.x10), y10_.push_back(hub.y10);
      open_from_.push_back(hub.open_from - world.study_start);
    }
    const auto sum = [](const auto& by_slot) {
      return std::accumulate(by_slot.begin(), by_slot.end(), 0U);
    };
    week.visits.push_back(sum(hub.visitors));
    week.turned_away.push_back(sum(hub.turned_away));
    week.open_slots.push_back(static_cast<std::uint8_t>(slot_count(hub.open)));
    week.staff_hours.push_back(hub.staff_hours);
    week.volunteer_hours.push_back(hub.unpaid_hours);
    week.asked_hours.push_back(hub.asked_hours);
    week.reserve.push_back(hub.account.reserve);
    week.income.push_back(hub.account.total_in);
    week.spending.push_back(hub.account.total_out);
  }
  weeks_.push_back(std::move(week));
}

void HubLog::flush(Hdf5Image& image) {
  image.write("/hubs/name", make_texts(names_));
  image.write("/hubs/kind", make_column(kinds_));
  image.write("/hubs/area", make_column(areas_));
  image.write("/hubs/x10", make_column(x10_, {{"unit", "10 m east"}}));
  image.write("/hubs/y10", make_column(y10_, {{"unit", "10 m north"}}));
  image.write("/hubs/open_from", make_column(open_from_, {{"unit", "study week"}}));
  described_ += names_.size();
  const std::size_t width = std::max<std::size_t>(count_, 1);
  write_series<std::uint32_t>(image, "visits", weeks_, width, "visits/week",
                              [](auto& w) { return w.visits; });
  write_series<std::uint32_t>(image, "turned_away", weeks_, width, "visits/week",
                              [](auto& w) { return w.turned_away; });
  write_series<std::uint8_t>(image, "open_slots", weeks_, width, "slots/week",
                             [](auto& w) { return w.open_slots; });
  write_series<float>(image, "staff_hours", weeks_, width, "h/week",
                      [](auto& w) { return w.staff_hours; });
  write_series<float>(image, "volunteer_hours", weeks_, width, "h/week",
                      [](auto& w) { return w.volunteer_hours; });
  write_series<float>(image, "asked_hours", weeks_, width, "h/week",
                      [](auto& w) { return w.asked_hours; });
  write_series<std::int64_t>(image, "reserve", weeks_, width, "yen",
                             [](auto& w) { return w.reserve; });
  write_series<std::int64_t>(image, "income_so_far", weeks_, width, "yen",
                             [](auto& w) { return w.income; });
  write_series<std::int64_t>(image, "spending_so_far", weeks_, width, "yen",
                             [](auto& w) { return w.spending; });
  weeks_.clear(), names_.clear(), kinds_.clear(), areas_.clear(), x10_.clear(), y10_.clear();
  open_from_.clear();
}

}  // namespace engawa
