// The parameters to vary first: those that the model's description names (model.md, appendix A).
#pragma once
#include <span>
#include <string_view>

namespace engawa {

struct FirstParameter {
  std::string_view name;    ///< full name of the row
  std::string_view symbol;  ///< in the model's equations
};

/// In the order of the week: ties, loneliness, attendance, help, volunteers, money.
[[nodiscard]] std::span<const FirstParameter> first_parameters();

}  // namespace engawa
