// The rows of the logic model: what is put in, done, comes out at once, and follows early, later
// and in the end, in the terms of the practices (投入、活動、直接の結果、初期・中期・最終成果).
#pragma once
#include <array>
#include <span>

#include "analysis/ask.hpp"

namespace engawa {

enum class LogicStep { input, activity, output, initial, intermediate, final, equity };
inline constexpr std::array kLogicSteps{
    LogicStep::input,        LogicStep::activity, LogicStep::output, LogicStep::initial,
    LogicStep::intermediate, LogicStep::final,    LogicStep::equity};

struct LogicRow {
  LogicStep step = LogicStep::input;
  Ask ask;
};

[[nodiscard]] std::span<const LogicRow> logic_rows();
/// Message ids of the outcomes that a step of the hospital's logic model names (seed 002), in its
/// order; one empty id for a step without names.
[[nodiscard]] std::span<const std::string_view> themes_of(LogicStep step);
/// The one to which a row belongs, by the code of its measure.
[[nodiscard]] std::string_view theme_of(const LogicRow& row);
/// Name of the way in which a quantity is brought over the weeks, as in keys of numbers.
[[nodiscard]] std::string_view name_of(Over over);

}  // namespace engawa
