// A randomised trial: four weeks of regular calls to half of the frailer people of 65 and over, as
// in the trial of F324; the calls enter as contact.
#include <algorithm>
#include <set>

#include "sim/survey/instruments.hpp"
#include "sim/week/week.hpp"

namespace engawa {
namespace {
constexpr int kTrialWeeks = 4, kLeastAge = 65;
constexpr float kFrailBelow = 0.8F;         ///< health
constexpr double kHoursOfCalls = 4 * 0.25;  ///< four calls of a quarter of an hour a week
/// The Japanese score runs over 9 steps, the trial's over 6: scaled by the range.
constexpr double kStepsOfTrial = 6.0 / 9.0;
using Lives = std::set<std::uint64_t>;

Lives choose_called(const World& world) {
  Lives chosen;
  for_each_present(world, [&](ResidentId who, int age) {
    const auto life = world.residents.life[who];
    const bool frail = age >= kLeastAge && world.residents.health[who] < kFrailBelow;
    if (frail && world.draw_for_life(Purpose::action_choice, life).u() < 0.5) chosen.insert(life);
  });
  return chosen;
}

double mean_score(const World& world, const Lives& chosen) {
  const auto& p = world.parameters.loneliness;
  double sum = 0, people = 0;
  for_each_present(world, [&](ResidentId who, int) {
    if (!chosen.contains(world.residents.life[who])) return;
    const auto score = ucla_distribution(p, loneliness_z(p, world.residents.loneliness[who]));
    for (std::size_t k = 0; k < score.size(); ++k) sum += score[k] * static_cast<double>(k + 3);
    people += 1;
  });
  return sum / std::max(1.0, people);
}

constexpr SurveyMeasure kRow{"trial.calls",
                             "points",
                             {"4週間の定期的な電話によるUCLA3項目（3〜9点換算）の変化",
                              "Change of UCLA-3 (3-9) by four weeks of regular calls"},
                             Instrument::trial};
}  // namespace

const SurveyMeasure& trial_row() {
  return kRow;
}

double trial_of_calls(const World& start, const Parallel& parallel) {
  World called = start, left = start;
  const auto& contact = start.parameters.contact;
  const double extra = kHoursOfCalls * contact.outside_kin_quality;
  const Lives chosen = choose_called(start);
  WeekRunner runner(parallel);
  for (int week = 0; week < kTrialWeeks; ++week) {
    for_each_present(called, [&](ResidentId who, int) {
      if (!chosen.contains(called.residents.life[who])) return;
      called.residents.contact[who] += static_cast<float>(contact.contact_memory * extra);
    });
    runner.live_one_week(called, {});
    runner.live_one_week(left, {});
  }
  return (mean_score(called, chosen) - mean_score(left, chosen)) * kStepsOfTrial;
}

}  // namespace engawa
