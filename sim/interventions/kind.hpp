// A kind of intervention: what it stands for, its fields, and which levers it turns. One .cpp per
// kind in this folder; the folder is the registry.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/params/field.hpp"
#include "sim/state/world.hpp"
#include "sim/text/error.hpp"

namespace engawa {

/// What a field holds. hub: the name of a hub; hubs, areas, needs: a list of names, as in the town
/// file and in sim/state/need_kinds.cpp.
enum class FieldKind { number, whole_number, slots, hub_kind, text, hub, hubs, areas, needs };

/// A field of an intervention; numbers have unit and range, the others only name and meaning.
struct ActionField {
  FieldKind kind = FieldKind::number;
  FieldInfo info;
  bool required = false;
};

using ActionValue = std::variant<double, SlotMask, std::string, std::vector<std::string>>;

/// One intervention of a study: a kind with its values, on a hub, between two weeks.
struct Action {
  std::string_view kind;
  std::string name;            ///< stable name, keys the action's own draws
  std::string hub;             ///< target hub, or the name of the hub it founds
  std::int32_t from_week = 0;  ///< since the study began
  std::int32_t to_week = 0x7FFFFFFF;
  double strength = 1.0;  ///< share of weeks in which it acts, [0,1]
  std::map<std::string, ActionValue, std::less<>> values;

  /// The value given, or the default of the field's row. A field that the kind does not have, or
  /// one of another sort, is a fault of the program: std::logic_error.
  [[nodiscard]] double number(std::string_view field) const;
  [[nodiscard]] SlotMask slots(std::string_view field) const;           ///< none if not given
  [[nodiscard]] const std::string& text(std::string_view field) const;  ///< empty if not given
  [[nodiscard]] const std::vector<std::string>& names(std::string_view field) const;  ///< or none
  [[nodiscard]] bool gives(std::string_view field) const { return values.contains(field); }
};

struct InterventionKind {
  std::string_view name;  ///< "opening_hours"
  std::string_view code;  ///< number in the catalogue of interventions, "I1"
  Bilingual title, stands_for;
  Bilingual lever;  ///< which lever it turns, in words
  std::string_view practice;
  bool needs_hub = true;    ///< "hub" names an existing hub
  bool founds_hub = false;  ///< "hub" names a new one
  std::vector<ActionField> fields;
  /// Measures that it should move, and those that it should leave alone.
  std::vector<std::string_view> moves, leaves_alone;
  /// Once, in the week from_week, if the strength is above zero (may be null). One-off amounts are
  /// multiplied by the strength.
  void (*begin)(const Action&, World&) = nullptr;
  /// In each week in which it acts (may be null): turns levers of the world's hubs.
  void (*turn)(const Action&, World&) = nullptr;
};

/// All kinds, sorted by file name.
[[nodiscard]] std::span<const InterventionKind> intervention_kinds();
[[nodiscard]] const InterventionKind* find_intervention_kind(std::string_view name);
/// Resets all levers, then lets every action of this week turn its own (serial; start of P0).
/// An action of strength p acts in a share p of its weeks, evenly spaced; at 0 it does nothing.
void turn_levers(std::span<const Action> actions, World& world);

/// What only the built town can tell of an action: that the place of a new hub is given once, lies
/// within reach and on the map, and that its name is free. Throws InputError with this place in the
/// study file.
void check_action(const Action& action, const World& world, const Place& place = {});
/// The same for all actions of a variant, and that the hubs they name exist or are founded by one
/// of them, each only once.
void check_actions(std::span<const Action> actions, const World& world, const Place& place = {});

}  // namespace engawa
