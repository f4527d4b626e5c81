// TOML files as plain values with their places. toml_input.cpp is the only include of toml++.
#pragma once
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "sim/text/error.hpp"

namespace engawa {

inline constexpr std::size_t kTomlBytes = std::size_t{1} << 20U;
inline constexpr int kTomlDepth = 64;

struct TomlEntry;

/// One value with its place in the file. The typed getters throw InputError with that place.
struct TomlValue {
  enum class Kind : std::uint8_t { text, whole, number, boolean, date, list, table };
  Kind kind = Kind::table;
  Place place;
  std::string key;   ///< the key that holds it, for messages ("" for the whole file)
  std::string text;  ///< text; date as YYYY-MM-DD; other dates and times as written
  std::int64_t whole = 0;
  double number = 0;  ///< also of a whole number
  bool truth = false;
  std::vector<TomlValue> items;    ///< of a list
  std::vector<TomlEntry> entries;  ///< of a table, in the order of the file

  // a table
  /// The value of a key, or nullptr.
  [[nodiscard]] const TomlValue* find(std::string_view name) const;
  /// The value of a key; InputError if it is missing.
  [[nodiscard]] const TomlValue& require(std::string_view name) const;
  /// InputError for the first key that is not listed, with the nearest one.
  void allow_only(std::initializer_list<std::string_view> known) const;
  void allow_only(const std::vector<std::string>& known) const;
  [[nodiscard]] const TomlValue& as_table() const;

  // a value
  [[nodiscard]] const std::string& as_text() const;
  /// A finite number (whole numbers too) in [lowest, highest].
  [[nodiscard]] double as_number(double lowest = -1e300, double highest = 1e300) const;
  /// An exact whole number in [lowest, highest]; 3.0 is not one.
  [[nodiscard]] std::int64_t as_whole(std::int64_t lowest, std::int64_t highest) const;
  [[nodiscard]] bool as_boolean() const;
  /// YYYY-MM-DD, from a TOML date.
  [[nodiscard]] const std::string& as_date() const;
  [[nodiscard]] const std::vector<TomlValue>& as_list() const;
};

struct TomlEntry {
  std::string key;
  Place place;  ///< of the key
  TomlValue value;
};

/// Reads and checks a file (at most 1 MiB, 64 levels deep); every error is an InputError.
[[nodiscard]] TomlValue read_toml(const std::filesystem::path& file);
/// The same from a text; `name` stands for the file in errors.
[[nodiscard]] TomlValue parse_toml(std::string_view text, const std::string& name);
/// {"did_you_mean"} with the nearest name, or the list of names if none is near.
[[nodiscard]] Message suggest_name(std::string_view wrong, const std::vector<std::string>& names);

}  // namespace engawa
