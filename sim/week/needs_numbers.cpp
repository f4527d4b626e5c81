#include "sim/week/needs_numbers.hpp"

#include <string_view>

namespace engawa {
namespace {
/// Multiples that drivers can add to one kind for one person at the very most. Kinds share people,
/// so the sum over all drivers of a kind is a bound.
double highest_drive(const Needs& needs, std::string_view kind) {
  constexpr std::string_view kPrefix = "needs.drive_";
  constexpr double kMostLonely = 2.0;  // SD, as in needs_arise.cpp
  double sum = 0.0;
  for (const auto& row : kNeedsRows) {
    if (!row.name.starts_with(kPrefix)) continue;
    const auto rest = row.name.substr(kPrefix.size());
    if (!rest.starts_with(kind) || rest.size() <= kind.size() || rest[kind.size()] != '_') continue;
    sum += needs.*row.member * (row.member == &Needs::drive_talk_lonely ? kMostLonely : 1.0);
  }
  return sum;
}
}  // namespace

NeedNumbers numbers_of(const Needs& needs) {
  NeedNumbers numbers;
  const double common =
      1.0 + needs.rate_health + needs.rate_75 + needs.rate_children + needs.rate_discharged;
  for (std::size_t k = 0; k < kNeedKinds; ++k) {
    const auto value = [&needs, k](std::size_t column) {
      return needs.*kNeedsRows[column * kNeedKinds + k].member;
    };
    numbers.share[k] = value(0);
    numbers.hidden[k] = value(1);
    numbers.severity[k] = value(2);
    numbers.cost_yen[k] = static_cast<std::int64_t>(value(3) + 0.5);
    numbers.solved_by[k] = need_kinds()[k].solved_by;
    numbers.highest_rate +=
        needs.base_rate * numbers.share[k] * (common + highest_drive(needs, need_kinds()[k].name));
  }
  return numbers;
}

}  // namespace engawa
