#include <algorithm>
#include <stdexcept>

#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {
[[noreturn]] void fail(const Action& action, std::string_view field, std::string_view why) {
  throw std::logic_error("intervention '" + std::string(action.kind) + "', field '" +
                         std::string(field) + "': " + std::string(why));
}

const ActionField& row_of(const Action& action, std::string_view field) {
  const InterventionKind* kind = find_intervention_kind(action.kind);
  if (kind == nullptr) fail(action, field, "no such kind");
  const auto found = std::ranges::find_if(
      kind->fields, [field](const ActionField& row) { return row.info.name == field; });
  if (found == kind->fields.end()) fail(action, field, "the kind has no such field");
  return *found;
}

/// The value given, or nullptr if the field exists but is not given.
template <class T>
const T* value_of(const Action& action, const ActionField& row) {
  const auto given = action.values.find(row.info.name);
  if (given == action.values.end()) return nullptr;
  const T* value = std::get_if<T>(&given->second);
  if (value == nullptr) fail(action, row.info.name, "holds a value of another sort");
  return value;
}
}  // namespace

double Action::number(std::string_view field) const {
  const ActionField& row = row_of(*this, field);
  if (row.kind != FieldKind::number && row.kind != FieldKind::whole_number) {
    fail(*this, field, "is not a number");
  }
  const double* value = value_of<double>(*this, row);
  return value != nullptr ? *value : row.info.default_value;
}

SlotMask Action::slots(std::string_view field) const {
  const ActionField& row = row_of(*this, field);
  if (row.kind != FieldKind::slots) fail(*this, field, "is not a set of slots");
  const SlotMask* value = value_of<SlotMask>(*this, row);
  return value != nullptr ? *value : 0;
}

const std::string& Action::text(std::string_view field) const {
  static const std::string kNothing;
  const ActionField& row = row_of(*this, field);
  if (row.kind != FieldKind::text && row.kind != FieldKind::hub_kind &&
      row.kind != FieldKind::hub) {
    fail(*this, field, "is not a text");
  }
  const std::string* value = value_of<std::string>(*this, row);
  return value != nullptr ? *value : kNothing;
}

const std::vector<std::string>& Action::names(std::string_view field) const {
  static const std::vector<std::string> kNothing;
  const ActionField& row = row_of(*this, field);
  if (row.kind != FieldKind::hubs && row.kind != FieldKind::areas && row.kind != FieldKind::needs) {
    fail(*this, field, "is not a list of names");
  }
  const auto* value = value_of<std::vector<std::string>>(*this, row);
  return value != nullptr ? *value : kNothing;
}

const InterventionKind* find_intervention_kind(std::string_view name) {
  const auto kinds = intervention_kinds();
  const auto found = std::ranges::find(kinds, name, &InterventionKind::name);
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace engawa
