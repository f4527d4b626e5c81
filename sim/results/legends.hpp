// What the codes of a results file stand for, by name and in both languages: every file carries it,
// so that maps and charts need no table of their own.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "sim/results/hdf5.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// What one code stands for. `name` is spelt as the enumerator is.
struct CodeRow {
  std::string_view name;
  Bilingual title;
};

/// The rows of one kind of code, by code; those of the flags by bit number.
struct Legend {
  std::string_view name;
  std::span<const CodeRow> rows;
};

[[nodiscard]] std::span<const Legend> legends();
/// /legend
void write_legends(Hdf5Image& image);

}  // namespace engawa
