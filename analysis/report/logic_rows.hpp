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
/// Name of the way in which a quantity is brought over the weeks, as in keys of numbers.
[[nodiscard]] std::string_view name_of(Over over);

}  // namespace engawa
