// Every measure is one row: name, unit, its place in the logic model, titles, and what it counts in
// a person, in the week's events, or in the town as a whole.
#pragma once
#include <array>
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
/// adults: 16 and over, as in surveys; visitors: those who came to a hub in the last eight weeks.
enum class Universe : std::uint8_t { everyone, adults, visitors };
inline constexpr std::size_t kUniverses = 3;

/// Where a measure stands in the logic model of the practices: what happens first, what follows,
/// what it is all for; beside it money, fairness and harm. context: the town itself.
enum class Level : std::uint8_t { context, initial, intermediate, final, money, equity, harm };

/// A hub that opened this week, in brief: asked of everybody.
struct OpenHub {
  SlotMask open = 0;
  std::uint16_t x10 = 0, y10 = 0;
  HubId hub;
};
/// Those at which one may arrive without an invitation.
struct OpenHubs {
  std::vector<OpenHub> all;
  /// Chance that time allows a visit, by slots in which the hub is open and the person free; the
  /// same saturating form as in the decision to go, without the tiredness of evenings.
  std::array<double, kSlots + 1> access{};
};
[[nodiscard]] OpenHubs open_hubs_of(const World& world);

/// Ties to people outside the household, added up for everybody in one walk over all ties.
struct OutsideTies {
  struct Sum {
    double hours = 0;   ///< [h] with them this week, sessions included
    double strong = 0;  ///< ties of strength over .5
  };
  Column<ResidentId, Sum> of;
};
[[nodiscard]] OutsideTies outside_ties_of(const World& world);
/// Local ties of everybody, the household's included.
[[nodiscard]] Column<ResidentId, std::uint32_t> tie_counts_of(const World& world);

/// A person at the end of a week, with what several measures need worked out once.
struct PersonView {
  const World& world;
  ResidentId who;
  const OpenHubs& hubs;
  SurveyShares survey;
  double z = 0;             ///< loneliness in standard deviations of the baseline
  double strong_ties = 0;   ///< ties of strength over .5 to people outside the household
  double tie_hours = 0;     ///< [h] with ties outside the household this week, sessions included
  double habit = 0;         ///< strongest habit of visiting any hub
  double satisfaction = 0;  ///< with the hub of that habit, among those visited lately
  bool adult = false;
  bool visitor = false;  ///< came to a hub in the last eight weeks
  ContactCategory contact = ContactCategory::never;
};

/// Adds up events by cell and by area.
class Tally {
 public:
  Tally(const World& world, std::span<FixedSum> cells, std::span<FixedSum> areas)
      : world_(world), cells_(cells), areas_(areas) {}
  void add(ResidentId who, double value = 1);
  [[nodiscard]] bool empty() const { return empty_; }  ///< true if nothing was added

 private:
  const World& world_;
  std::span<FixedSum> cells_, areas_;
  bool empty_ = true;
};

struct Measure {
  std::string_view name, unit;
  std::string_view code;  ///< of the indicator in the logic model: A1-A4, F1-F4, B1-B5, Z1, M1-M4,
                          ///< E1-E3, N1-N7; empty for the context
  Level level = Level::context;
  MeasureKind kind = MeasureKind::flow;
  Universe universe = Universe::everyone;
  std::string_view ja, en;
  /// One of the three is given. of_person is evaluated every fourth week, the others every week.
  double (*of_person)(const PersonView&) = nullptr;
  void (*of_events)(const World&, Tally&) = nullptr;
  double (*of_town)(const World&) = nullptr;  ///< for the town as a whole only
  bool every_fourth_week = false;             ///< of_town too dear for every week
};

/// Habit of somebody who comes twelve times a year: habit follows visits with a weight of a tenth a
/// week, so it fluctuates about the share of weeks with a visit.
inline constexpr double kRegularHabit = 12.0 / 52.0;
inline constexpr double kStrongTie = 0.5;
inline constexpr int kStockWeeks = 4;  ///< of_person measures are taken every fourth week
/// Whether people are counted after a study week, apart from the last one.
[[nodiscard]] constexpr bool counts_people(int study_week) {
  return (study_week + 1) % kStockWeeks == 0;
}
inline constexpr int kVisitorWeeks = 8;   ///< weeks since the last visit that make a visitor
inline constexpr double kLonelyZ = 0.67;  ///< the lonelier quarter of the baseline [SD]

[[nodiscard]] std::span<const Measure> measures();
/// True if the measure has a value in every fourth week only.
[[nodiscard]] inline bool is_seldom(const Measure& measure) {
  return measure.of_person != nullptr || measure.every_fourth_week;
}
[[nodiscard]] PersonView view_person(const World& world, const SurveyTable& survey,
                                     const OpenHubs& hubs, const OutsideTies& ties, ResidentId who);
[[nodiscard]] bool is_in(const PersonView& person, Universe universe);
/// "everyone", "age 16 and over", "visitors of the last eight weeks"
[[nodiscard]] std::string_view name_of(Universe universe);
/// Meets people outside the household too seldom; of those of 16 and over, the measure `isolated`.
[[nodiscard]] bool is_isolated(const World& world, ResidentId who);
/// Strongest habit of visiting any hub.
[[nodiscard]] double strongest_habit(const World& world, ResidentId who);

}  // namespace engawa
