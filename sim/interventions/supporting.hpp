// Shared by the kinds that support people one by one: limited hours, whom they are for, whom a lot
// chooses, and the rows of the table of supports.
#pragma once
#include <functional>
#include <vector>

#include "sim/interventions/kind.hpp"

namespace engawa {

/// How somebody is supported, from the fields of an action.
struct SupportTerms {
  SupportKind kind = SupportKind::home_visit;
  HubId base;                 ///< from which support is given
  std::uint64_t action = 0;   ///< key of the action's name
  std::int64_t weeks = 1;     ///< not beyond the end of the action
  double contact_chance = 0;  ///< [1/week]
  double contact_hours = 0;   ///< [h] together
};

/// The hub of this name, unless it has closed for good: then nobody works from there any more.
[[nodiscard]] HubId living_hub(const World& world, std::string_view name);
/// Terms from the fields weeks, contact_chance and contact_hours.
[[nodiscard]] SupportTerms terms_of(const Action& action, const World& world, SupportKind kind);
/// Paid hours that one supported person takes in a week, the way included.
[[nodiscard]] double hours_for_one(const World& world, const SupportTerms& terms);
/// People whom so many hours a week can support besides those who are supported now.
[[nodiscard]] std::size_t places_left(const World& world, const SupportTerms& terms, double hours);
/// Lets those under this action be met this week.
void act_this_week(World& world, const SupportTerms& terms);
/// Begins to support somebody. A professional known from the ward is no stranger.
Support& enrol(World& world, const SupportTerms& terms, ResidentId who);

/// The first `count` of those for whom fits(who) holds, in the order of this week's lot.
[[nodiscard]] std::vector<ResidentId> draw_lots(const World& world, std::uint64_t action,
                                                std::size_t count,
                                                const std::function<bool(ResidentId)>& fits);
/// The answer of somebody of this trust to a stranger at the door.
[[nodiscard]] bool lets_in(const World& world, ResidentId who, std::uint64_t action, float trust);
/// An adult at home who is not in care of this kind and could be called on.
[[nodiscard]] bool can_be_called_on(const World& world, ResidentId who);

/// Whom visits are for, by the fields isolated, eighty_fifty, moved, discharged.
struct Targets {
  bool isolated = false, eighty_fifty = false, moved = false, discharged = false;
};
[[nodiscard]] Targets targets_of(const Action& action);
[[nodiscard]] bool is_target(const World& world, ResidentId who, const Targets& targets);

/// Rows of weeks, contact_chance and contact_hours with these defaults.
[[nodiscard]] std::vector<ActionField> support_fields(double weeks, double contact_chance,
                                                      double contact_hours,
                                                      std::string_view source);
/// Rows of isolated, eighty_fifty, moved and discharged.
[[nodiscard]] std::vector<ActionField> target_fields();
/// Row of paid_by, the hub that bears the hours.
[[nodiscard]] ActionField paid_by_field();
/// Books hours at the hub's wage; the bearer pays them unless paid_by names a hub.
void pay_hours(const Action& action, World& world, HubId hub, double hours);

/// A row of 0 or 1.
[[nodiscard]] ActionField switch_field(std::string_view name, double default_value,
                                       Bilingual meaning, std::string_view source);

}  // namespace engawa
