// The look of a report: one column on a phone, A4 on paper.
#pragma once
#include <string_view>

namespace engawa {

[[nodiscard]] std::string_view report_style();

}  // namespace engawa
