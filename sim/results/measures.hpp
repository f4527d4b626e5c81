// Every measure is one row: name, unit, titles, and what it counts in a person, in the week's
// events, or in the town as a whole.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "sim/core/fixed_sum.hpp"
#include "sim/results/groups.hpp"
#include "sim/week/survey.hpp"

namespace engawa {

enum class MeasureKind : std::uint8_t {
  flow,   ///< per week, every week
  stock,  ///< sum over people (or the town's state)
  mean    ///< mean per person of the universe; missing (NaN) where there is nobody
};
enum class Universe : std::uint8_t { everyone, adults };  ///< adults: 16 and over, as in surveys

/// A person at the end of a week, with what several measures need worked out once.
struct PersonView {
  const World& world;
  ResidentId who;
  SurveyShares survey;
  double z = 0;            ///< loneliness in standard deviations of the baseline
  double strong_ties = 0;  ///< ties of strength over .5 to people outside the household
  double habit = 0;        ///< strongest habit of visiting any hub
  ContactCategory contact = ContactCategory::never;
};

/// Adds up events by cell and by area.
class Tally {
 public:
  Tally(const World& world, std::span<FixedSum> cells, std::span<FixedSum> areas)
      : world_(world), cells_(cells), areas_(areas) {}
  void add(ResidentId who, double value = 1);

 private:
  const World& world_;
  std::span<FixedSum> cells_, areas_;
};

struct Measure {
  std::string_view name, unit;
  MeasureKind kind;
  Universe universe;
  std::string_view ja, en;
  /// One of the three is given. of_person is evaluated every fourth week, the others every week.
  double (*of_person)(const PersonView&) = nullptr;
  void (*of_events)(const World&, Tally&) = nullptr;
  double (*of_town)(const World&) = nullptr;  ///< for the town as a whole only
};

/// Habit of somebody who comes twelve times a year: habit follows visits with a weight of a tenth a
/// week, so it fluctuates about the share of weeks with a visit.
inline constexpr double kRegularHabit = 12.0 / 52.0;
inline constexpr double kStrongTie = 0.5;
inline constexpr int kStockWeeks = 4;  ///< of_person measures are taken every fourth week

[[nodiscard]] std::span<const Measure> measures();
[[nodiscard]] PersonView view_person(const World& world, const SurveyTable& survey, ResidentId who);
/// Strongest habit of visiting any hub.
[[nodiscard]] double strongest_habit(const World& world, ResidentId who);

}  // namespace engawa
