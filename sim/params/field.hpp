// One row per number: member, name, unit, default, range, meaning, source. The row alone feeds
// parsing, validation, help, docs, results and sweeps.
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

#include "sim/text/language.hpp"

namespace engawa {

/// What a user may know of one number, whatever it is a number of.
struct FieldInfo {
  std::string_view name, unit;
  double default_value = 0, lowest = 0, highest = 0;
  Bilingual meaning;
  std::string_view source;  ///< a key of docs/sources.md, or "assumption: why"
};

/// A row of the table of struct Group (a plain struct of doubles).
template <class Group>
struct Field {
  double Group::*member;
  std::string_view name, unit;
  double default_value, lowest, highest;
  std::string_view en, ja, source;

  [[nodiscard]] constexpr FieldInfo info() const {
    return {name, unit, default_value, lowest, highest, {ja, en}, source};
  }
};

/// True if every member has exactly one row and every default lies in its range; a static_assert
/// below each table makes a missing or doubled row a compile error.
template <class Group, std::size_t N>
constexpr bool rows_are_whole(const std::array<Field<Group>, N>& rows) {
  if (N * sizeof(double) != sizeof(Group)) return false;
  for (std::size_t i = 0; i < N; ++i) {
    const auto& row = rows[i];
    if (!(row.lowest <= row.default_value && row.default_value <= row.highest)) return false;
    if (row.name.empty() || row.unit.empty() || row.en.empty() || row.ja.empty() ||
        row.source.empty()) {
      return false;
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (rows[j].member == row.member || rows[j].name == row.name) return false;
    }
  }
  return true;
}

/// A group filled with its defaults.
template <class Group, std::size_t N>
constexpr Group defaults_of(const std::array<Field<Group>, N>& rows) {
  Group group{};
  for (const auto& row : rows) group.*row.member = row.default_value;
  return group;
}

}  // namespace engawa
