// Shared by the kinds that pay a hub: amounts of a week, and the contract of a municipality.
#pragma once
#include <vector>

#include "sim/interventions/kind.hpp"

namespace engawa {

/// Months of a model year in a week of it.
inline constexpr double kMonthsInAWeek = 12.0 / 52.0;

/// Yen of one week out of a monthly amount.
[[nodiscard]] std::int64_t weekly_yen(double monthly);
/// Months since the action began, from 0.
[[nodiscard]] double months_into(const Action& action, const World& world);

/// Rows of what a municipal contract for a day service (通所サービスB) pays and asks for.
[[nodiscard]] std::vector<ActionField> contract_fields();
/// The levers of that contract for this week.
void keep_contract(const Action& action, Hub& hub);

}  // namespace engawa
