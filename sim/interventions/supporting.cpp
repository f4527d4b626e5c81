#include "sim/interventions/supporting.hpp"

#include <algorithm>

#include "sim/core/elementary.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/interventions/events.hpp"
#include "sim/state/home_facts.hpp"
#include "sim/state/supports.hpp"

namespace engawa {
namespace {
constexpr int kAdult = 18;  // years

/// Weeks from now until the action ends.
std::int64_t weeks_to_end(const Action& action, const World& world) {
  return std::int64_t{world.study_start} + action.to_week - world.week;
}

float bond_from_ward(const World& world, std::uint64_t life) {
  float bond = 0;
  for (const Support& row : supports_of(world, life)) {
    if (row.kind == SupportKind::ward) bond = std::max(bond, row.bond);
  }
  return bond;
}

struct Lot {
  double lot = 0;
  std::uint64_t life = 0;
  ResidentId who;
};
}  // namespace

HubId living_hub(const World& world, std::string_view name) {
  const HubId hub = find_hub(world.hubs, name);
  return hub.exists() && world.week < world.hubs[hub].open_to ? hub : HubId{};
}

SupportTerms terms_of(const Action& action, const World& world, SupportKind kind) {
  SupportTerms terms;
  terms.kind = kind;
  terms.base = living_hub(world, action.hub);
  terms.action = key_of_name(action.name);
  const auto weeks = static_cast<std::int64_t>(action.number("weeks"));
  terms.weeks = std::max<std::int64_t>(1, std::min(weeks, weeks_to_end(action, world)));
  terms.contact_chance = action.number("contact_chance");
  terms.contact_hours = action.number("contact_hours");
  return terms;
}

double hours_for_one(const World& world, const SupportTerms& terms) {
  return terms.contact_chance * (terms.contact_hours + world.parameters.care.way_hours);
}

std::size_t places_left(const World& world, const SupportTerms& terms, double hours) {
  constexpr double kMost = 1e6;       // support that takes no time at all
  constexpr double kRounding = 1e-9;  // 9 h for .9 h each are ten places
  const double each = hours_for_one(world, terms);
  const double most = each > 0 ? std::min(kMost, hours / each + kRounding) : kMost;
  const auto places = static_cast<std::size_t>(std::max(0.0, most));
  const std::size_t taken = supports_under(world, terms.action);
  return places > taken ? places - taken : 0;
}

void act_this_week(World& world, const SupportTerms& terms) {
  for (Support& row : world.supports) {
    if (row.action != terms.action) continue;
    row.contact_chance = static_cast<float>(terms.contact_chance);
  }
}

Support& enrol(World& world, const SupportTerms& terms, ResidentId who) {
  Support row;
  row.life = world.residents.life[who];
  row.action = terms.action;
  row.who = who;
  row.kind = terms.kind;
  row.hub = terms.base;
  row.weeks_left = static_cast<std::uint16_t>(terms.weeks);
  row.contact_chance = static_cast<float>(terms.contact_chance);
  row.hours = static_cast<float>(terms.contact_hours);
  if (terms.kind != SupportKind::watch_circle) {  // the ties of residents stand among all ties
    row.bond = std::max(static_cast<float>(world.parameters.care.first_bond),
                        bond_from_ward(world, row.life));
  }
  add_support(world, row);
  return *find_support(world, row.life, row.action);
}

std::vector<ResidentId> draw_lots(const World& world, std::uint64_t action, std::size_t count,
                                  const std::function<bool(ResidentId)>& fits) {
  std::vector<ResidentId> chosen;
  if (count == 0) return chosen;
  std::vector<Lot> lots;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (!world.residents.has(who, kPresent) || !fits(who)) continue;
    const std::uint64_t life = world.residents.life[who];
    lots.push_back({world.draw(Purpose::support_target, life, action).u(), life, who});
  }
  std::ranges::sort(lots, [](const Lot& x, const Lot& y) {
    return x.lot != y.lot ? x.lot < y.lot : x.life < y.life;
  });
  lots.resize(std::min(lots.size(), count));
  for (const Lot& lot : lots) chosen.push_back(lot.who);
  return chosen;
}

bool lets_in(const World& world, ResidentId who, std::uint64_t action, float trust) {
  const auto& care = world.parameters.care;
  const double chance = logistic(care.accept_base + care.accept_trust * static_cast<double>(trust));
  return world.draw(Purpose::support_accepted, world.residents.life[who], action).u() < chance;
}

bool can_be_called_on(const World& world, ResidentId who) {
  const auto& r = world.residents;
  return (r.flags[who] & (kPresent | kInHospital)) == kPresent &&
         age_of(r, who, world.week) >= kAdult && lacks_support(world, who);
}

Targets targets_of(const Action& action) {
  const auto on = [&action](std::string_view field) { return action.number(field) > 0; };
  return {on("isolated"), on("eighty_fifty"), on("moved"), on("discharged")};
}

bool is_target(const World& world, ResidentId who, const Targets& targets) {
  const auto& r = world.residents;
  if (targets.moved && r.has(who, kRecentlyMoved)) return true;
  if (targets.discharged && r.has(who, kRecentlyDischarged)) return true;
  const bool meets_nobody =
      static_cast<double>(r.meetings_all[who]) < world.parameters.loneliness.isolated_below;
  if (targets.isolated && meets_nobody) return true;
  return targets.eighty_fifty && home_facts(world, who).eighty_fifty;
}

std::vector<ActionField> support_fields(double weeks, double contact_chance, double contact_hours,
                                        std::string_view source) {
  return {
      whole_field("weeks", "week", weeks, 1, 260,
                  {"1人を支える週数。", "Weeks for which somebody is supported."}, source),
      number_field("contact_chance", "1/week", contact_chance, 0.02, 1,
                   {"1週に会う確率。", "Chance of a contact in a week."}, source),
      number_field("contact_hours", "h", contact_hours, 0.1, 4,
                   {"1回に一緒にいる時間。", "Time together at a contact."}, source),
  };
}

ActionField switch_field(std::string_view name, double default_value, Bilingual meaning,
                         std::string_view source) {
  return whole_field(name, "1", default_value, 0, 1, meaning, source);
}

std::vector<ActionField> target_fields() {
  return {
      switch_field("isolated", 1,
                   {"1なら、同居していない人とほとんど会わない人を訪ねる。",
                    "1: people who hardly meet anybody from outside their household."},
                   "seed 003: people without family, neighbours or friends near them"),
      switch_field("eighty_fifty", 1,
                   {"1なら、8050の世帯を訪ねる。",
                    "1: households of an old parent and a jobless child of 45 or more."},
                   "seed 003"),
      switch_field("moved", 1,
                   {"1なら、この1年に越してきた人を訪ねる。",
                    "1: people who moved in within the past year."},
                   "assumption: newcomers know nobody yet"),
      switch_field("discharged", 1,
                   {"1なら、退院したばかりの人を訪ねる。",
                    "1: people who left hospital within the past 13 weeks."},
                   "seeds 001, 002"),
  };
}

ActionField paid_by_field() {
  return named_field(FieldKind::hub, "paid_by",
                     {"人件費を負う拠点。書かなければ運営主体が別に負う。",
                      "Hub that bears the wages; if not given, the organisation pays them apart."},
                     "assumption: the study's own choice");
}

void pay_hours(const Action& action, World& world, HubId hub, double hours) {
  pay_for(action, world, hub, hours * world.hubs[hub].traits.hourly_wage, Cost::wages);
}

}  // namespace engawa
