#include "sim/results/hub_log.hpp"

#include <algorithm>
#include <numeric>

#include "sim/hubs/kind.hpp"
#include "sim/week/money.hpp"

namespace engawa {
namespace {

/// One dataset [row x hub]; hubs founded later have zeros in the rows before.
template <class T, class Rows, class Pick>
void write_series(DatasetSink& image, const std::string& path, const Rows& rows, std::size_t width,
                  const char* unit, Pick pick) {
  std::vector<T> values;
  for (const auto& each : rows) {
    const std::vector<T>& row = pick(each);
    values.insert(values.end(), row.begin(), row.end());
    values.insert(values.end(), width - row.size(), T{0});
  }
  image.write(path, make_dataset(std::span<const T>(values), {rows.size(), width},
                                 {{"unit", std::string(unit)}}));
}

std::uint32_t sum(std::span<const std::uint16_t> by_slot) {
  return std::accumulate(by_slot.begin(), by_slot.end(), 0U);
}

}  // namespace

void HubLog::describe(const World& world, const Hub& hub) {
  names_.push_back(hub.name);
  kinds_.push_back(hub.kind);
  const HubKind& kind = hub_kinds()[hub.kind];
  kind_names_.emplace_back(kind.name);
  titles_ja_.emplace_back(kind.title.ja), titles_en_.emplace_back(kind.title.en);
  areas_.push_back(hub.area.value);
  x10_.push_back(hub.home_x10), y10_.push_back(hub.home_y10);
  open_from_.push_back(hub.open_from - world.study_start);
  parents_.push_back(hub.parent.exists() ? static_cast<std::int32_t>(hub.parent.value) : -1);
  project_needs_.push_back(hub.project_need);
}

void HubLog::add_month(const World& world, int study_week) {
  Month month;
  for (const Hub& hub : world.hubs.values()) {
    for (std::size_t k = 0; k < kCosts; ++k) month.costs[k].push_back(hub.account.month_out[k]);
    for (std::size_t k = 0; k < kIncomes; ++k) month.incomes[k].push_back(hub.account.month_in[k]);
    month.outside.push_back(static_cast<std::uint32_t>(hub.account.outside.size()));
  }
  months_.push_back(std::move(month));
  month_week_.push_back(study_week);
}

void HubLog::add_week(const World& world, int study_week) {
  Week week;
  count_ = world.hubs.size();
  for (std::size_t k = 0; k < count_; ++k) {
    const Hub& hub = world.hubs[HubId(k)];
    if (k >= described_ + names_.size()) describe(world, hub);
    week.visits.push_back(sum(hub.visitors));
    week.turned_away.push_back(sum(hub.turned_away));
    week.cases.push_back(hub.cases);
    week.open_mask.push_back(hub.open);
    week.places.push_back(sum(hub.seats));
    week.open_slots.push_back(static_cast<std::uint8_t>(slot_count(hub.open)));
    week.staff_hours.push_back(hub.staff_hours);
    week.volunteer_hours.push_back(hub.unpaid_hours);
    week.asked_hours.push_back(hub.asked_hours);
    week.know_how.push_back(static_cast<float>(hub.traits.know_how));
    week.reserve.push_back(hub.account.reserve);
    week.income.push_back(hub.account.total_in);
    week.spending.push_back(hub.account.total_out);
    week.x10.push_back(hub.x10), week.y10.push_back(hub.y10);
  }
  weeks_.push_back(std::move(week));
  // the world already counts the next week
  if (month_of((world.week + 51) % 52).ends()) add_month(world, study_week);
}

void HubLog::flush_descriptions(DatasetSink& image) {
  image.write("/hubs/name", make_texts(names_));
  image.write("/hubs/kind", make_column(kinds_));
  image.write("/hubs/kind_name", make_texts(kind_names_));
  image.write("/hubs/title_ja", make_texts(titles_ja_));
  image.write("/hubs/title_en", make_texts(titles_en_));
  image.write("/hubs/area", make_column(areas_));
  image.write("/hubs/x10", make_column(x10_, {{"unit", "10 m east"}}));
  image.write("/hubs/y10", make_column(y10_, {{"unit", "10 m north"}}));
  image.write("/hubs/open_from", make_column(open_from_, {{"unit", "study week"}}));
  image.write("/hubs/parent", make_column(parents_, {{"unit", "hub, -1 = none"}}));
  image.write("/hubs/project_need", make_column(project_needs_, {{"unit", "need, 255 = none"}}));
  described_ += names_.size();
  titles_ja_.clear(), titles_en_.clear();
  names_.clear(), kinds_.clear(), kind_names_.clear(), areas_.clear(), x10_.clear(), y10_.clear();
  open_from_.clear(), parents_.clear(), project_needs_.clear();
}

void HubLog::flush_weeks(DatasetSink& image, std::size_t width) {
  const auto put = [&]<class T>(const char* name, const char* unit, std::vector<T> Week::*member) {
    write_series<T>(image, std::string("/hubs/") + name, weeks_, width, unit,
                    [member](const Week& week) -> const std::vector<T>& { return week.*member; });
  };
  put("visits", "visits/week", &Week::visits);
  put("turned_away", "visits/week", &Week::turned_away);
  put("cases", "cases/week", &Week::cases);
  put("open_mask", "bits", &Week::open_mask);
  put("places", "visitors/week", &Week::places);
  put("open_slots", "slots/week", &Week::open_slots);
  put("staff_hours", "h/week", &Week::staff_hours);
  put("volunteer_hours", "h/week", &Week::volunteer_hours);
  put("asked_hours", "h/week", &Week::asked_hours);
  put("know_how", "1", &Week::know_how);
  put("reserve", "yen", &Week::reserve);
  put("income_so_far", "yen", &Week::income);
  put("spending_so_far", "yen", &Week::spending);
  put("week_x10", "10 m east", &Week::x10);
  put("week_y10", "10 m north", &Week::y10);
  weeks_.clear();
}

void HubLog::flush_months(DatasetSink& image, std::size_t width) {
  image.write("/calendar/month_week", make_column(month_week_, {{"unit", "study week"}}));
  const std::string at = "/hubs/months/";
  for (std::size_t k = 0; k < kCosts; ++k) {
    write_series<std::int64_t>(
        image, at + "cost_" + kCostNames[k], months_, width, "yen/month",
        [k](const Month& m) -> const std::vector<std::int64_t>& { return m.costs[k]; });
  }
  for (std::size_t k = 0; k < kIncomes; ++k) {
    write_series<std::int64_t>(
        image, at + "income_" + kIncomeNames[k], months_, width, "yen/month",
        [k](const Month& m) -> const std::vector<std::int64_t>& { return m.incomes[k]; });
  }
  write_series<std::uint32_t>(
      image, at + "supporters_outside", months_, width, "persons",
      [](const Month& m) -> const std::vector<std::uint32_t>& { return m.outside; });
  months_.clear(), month_week_.clear();
}

void HubLog::flush(DatasetSink& image) {
  const std::size_t width = std::max<std::size_t>(count_, 1);
  flush_descriptions(image);
  flush_weeks(image, width);
  flush_months(image, width);
}

}  // namespace engawa
