// Measures that follow from parameters alone: hours together that make a friend.
#include <array>

#include "sim/core/elementary.hpp"
#include "sim/survey/instruments.hpp"

namespace engawa {
namespace {
/// Strength grows towards 1 at the rate `contact.growth_per_hour`.
double hours_to(const Parameters& p, double strength) {
  return -log_of(1 - strength) / p.contact.growth_per_hour;
}

constexpr FormulaRow hours(std::string_view name, Bilingual title,
                           double (*of)(const Parameters&)) {
  return {{name, "h", title, Instrument::formula}, of};
}

constexpr std::array kRows{
    hours("hours.casual_friend",
          {"軽い友人（.31）になるまでの時間", "Hours together to a casual friend (.31)"},
          [](const Parameters& p) { return hours_to(p, .31); }),
    hours("hours.friend", {"友人（.49）になるまでの時間", "Hours together to a friend (.49)"},
          [](const Parameters& p) { return hours_to(p, .49); }),
    hours("hours.close_friend",
          {"親友（.78）になるまでの時間", "Hours together to a close friend (.78)"},
          [](const Parameters& p) { return hours_to(p, .78); }),
};
}  // namespace

std::span<const FormulaRow> formula_rows() {
  return kRows;
}

}  // namespace engawa
