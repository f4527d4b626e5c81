#include "sim/interventions/events.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/spacing.hpp"
#include "sim/interventions/founding.hpp"

namespace engawa {
namespace {
constexpr double kWeeksAYear = 52;

void add(std::vector<ActionField>& to, const std::vector<ActionField>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

/// A hub of events pays by the event and not by the month.
void drop_standing_money(HubTraits& traits) {
  traits.monthly_rent = traits.monthly_overhead = traits.hourly_wage = traits.programme_cost = 0;
  traits.other_income = traits.monthly_membership = traits.monthly_business = 0;
  traits.monthly_contract = traits.supporters = traits.reserve = 0;
}
}  // namespace

EventCalendar::EventCalendar(const Action& action, const World& world, double per_year, int lead)
    : per_year_(per_year), share_(action.strength), lead_(lead) {
  week_ = world.week - world.study_start - action.from_week;
  const auto weeks = std::int64_t{action.to_week} - action.from_week;
  now_ = static_cast<std::int64_t>(std::floor(week_ * share_));
  end_ = static_cast<std::int64_t>(std::floor(static_cast<double>(weeks) * share_));
}

bool EventCalendar::falls_on(std::int64_t acting_week) const {
  const std::int64_t since_first = acting_week - lead_;
  if (since_first < 0 || per_year_ <= 0 || acting_week + 1 >= end_) return false;
  if (since_first == 0) return true;
  const auto events_by = [this](std::int64_t weeks) {
    return std::floor(static_cast<double>(weeks) * per_year_ / kWeeksAYear);
  };
  return events_by(since_first) > events_by(since_first - 1);
}

int EventCalendar::until_next() const {
  if (per_year_ <= 0) return -1;
  const auto furthest =
      std::max(lead_ - now_, static_cast<std::int64_t>(kWeeksAYear / per_year_) + 1);
  for (std::int64_t ahead = 0; ahead <= furthest; ++ahead) {
    if (falls_on(now_ + ahead)) return static_cast<int>(ahead);
  }
  return -1;
}

int EventCalendar::since_last() const {
  for (std::int64_t week = now_ - 1; week >= lead_; --week) {
    if (falls_on(week)) return static_cast<int>(now_ - week);
  }
  return -1;
}

int EventCalendar::weeks_since_last() const {
  for (int week = week_ - 1; week >= 0; --week) {
    if (!falls_in(week, share_)) continue;
    if (falls_on(static_cast<std::int64_t>(std::floor(week * share_)))) return week_ - week;
  }
  return -1;
}

ActionField number_field(std::string_view name, std::string_view unit, double default_value,
                         double lowest, double highest, Bilingual meaning,
                         std::string_view source) {
  return {FieldKind::number, {name, unit, default_value, lowest, highest, meaning, source}};
}

ActionField whole_field(std::string_view name, std::string_view unit, double default_value,
                        double lowest, double highest, Bilingual meaning, std::string_view source) {
  return {FieldKind::whole_number, {name, unit, default_value, lowest, highest, meaning, source}};
}

ActionField named_field(FieldKind kind, std::string_view name, Bilingual meaning,
                        std::string_view source) {
  return {kind, {name, kind == FieldKind::slots ? "slots" : "name", 0, 0, 0, meaning, source}};
}

std::vector<ActionField> event_fields(const EventDefaults& defaults) {
  auto fields = place_fields();
  add(fields,
      {number_field("per_year", "1/year", defaults.per_year, 0, defaults.highest_per_year,
                    {"1年の回数。等間隔で、初回は開始の週。",
                     "Events a year, evenly spaced, the first in the week in which it begins."},
                    defaults.source),
       named_field(FieldKind::slots, "open",
                   {"開くコマ。書かなければその種類の標準。",
                    "Slots of an event; the kind's own if not given."},
                   "assumption: the kind's own"),
       number_field(
           "size", "persons", 0, 0, 1000,
           {"1コマに入れる人数。0ならその種類の標準。", "Places in a slot; 0 for the kind's own."},
           "assumption: the kind's own"),
       number_field("cost", "yen/event", defaults.cost, 0, 10'000'000,
                    {"1回の費用(準備を含む)。", "Cost of an event, preparation included."},
                    defaults.source),
       named_field(FieldKind::hub, "paid_by",
                   {"費用を負う拠点。書かなければ運営主体が別に負う。",
                    "Hub that bears the cost; if not given, the organisation pays it apart."},
                   "assumption: the study's own choice"),
       number_field("hands", "persons", defaults.hands, 0, 100,
                    {"当日の手伝いの人数(ほかの拠点や団体から)。",
                     "People from other places who lend a hand on the day."},
                    "assumption: hub catalogue")});
  return fields;
}

std::vector<ActionField> public_fields() {
  return {number_field("announced", "1/event", 0.2, 0, 1,
                       {"ちらしや回覧で住民が1回ごとに知る確率。",
                        "Chance that a resident hears of an event by leaflet."},
                       "assumption: a leaflet in every letterbox, of which one in five takes note"),
          named_field(FieldKind::hubs, "hosts",
                      {"担い手になる拠点。前の週に来た人に催しを知らせる。",
                       "Hubs that hold it; their visitors of the week before are told."},
                      "assumption: the study's own choice"),
          number_field("told", "1", 0.3, 0, 1,
                       {"その人たちが知る確率。", "Chance that such a visitor learns of it."},
                       "assumption: .3 per contact")};
}

void found_event_hub(const Action& action, World& world, std::string_view hub_kind) {
  const auto kind = find_hub_kind(hub_kind);
  if (!kind) throw std::logic_error("no hub kind '" + std::string(hub_kind) + "'");
  Hub* hub = found_hub(action, world, *kind, 0x7FFFFFFF);
  if (hub == nullptr) return;
  drop_standing_money(hub->traits);
  hub->account.reserve = 0;
  hub->traits.opens_every_weeks = 1;  // the action's own calendar says when
  hub->traits.winter_share = 1;
  const double size = action.number("size");
  if (size < 1) return;
  hub->traits.staff_hours *= size / hub->traits.seats;  // people on the ground in proportion
  hub->traits.seats = size;
}

void pay_for(const Action& action, World& world, HubId hub, double yen, Cost post) {
  const auto amount = std::llround(yen);
  const HubId payer = find_hub(world.hubs, action.text("paid_by"));
  HubLevers& levers = world.hubs[payer.exists() ? payer : hub].levers;
  levers.yen_out[std::size_t(post)] += amount;
  if (!payer.exists()) levers.yen_in[std::size_t(Income::bearer)] += amount;
}

void hold_event(const Action& action, World& world, HubId hub) {
  HubLevers& levers = world.hubs[hub].levers;
  const SlotMask own = action.slots("open");
  levers.add_open |= own != 0 ? own : hub_kinds()[world.hubs[hub].kind].open;
  levers.extra_volunteers += static_cast<float>(action.number("hands"));
  pay_for(action, world, hub, action.number("cost"), Cost::programme);
}

void announce_event(const Action& action, World& world, HubId hub) {
  world.hubs[hub].levers.told_everywhere += static_cast<float>(action.number("announced"));
  for (const auto& name : action.names("hosts")) {
    const HubId host = find_hub(world.hubs, name);
    if (!host.exists()) continue;
    world.hubs[host].levers.advertises = hub;
    world.hubs[host].levers.advert_chance = static_cast<float>(action.number("told"));
  }
}

}  // namespace engawa
