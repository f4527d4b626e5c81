#include "sim/study/validate_study.hpp"

#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>
#include <mutex>
#include <thread>

#include "sim/study/cost.hpp"
#include "sim/study/version.hpp"
#include "sim/survey/respondents.hpp"

namespace engawa {
namespace {
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

std::string_view name_of(Instrument instrument) {
  switch (instrument) {
    case Instrument::survey:
      return "survey";
    case Instrument::registry:
      return "registry";
    case Instrument::books:
      return "books";
    case Instrument::follow_up:
      return "follow_up";
    case Instrument::trial:
      return "trial";
    case Instrument::formula:
      break;
  }
  return "formula";
}

/// Instruments that tell of a single year, and so can tell two years apart.
bool tells_a_year(Instrument instrument) {
  return instrument == Instrument::survey || instrument == Instrument::registry ||
         instrument == Instrument::books;
}

/// What one seed's town answered, by target.
struct SeedReadings {
  std::vector<double> expected, surveyed, variance, changed;
};

/// Mean and variance over the waves that have a value (the first plan asks everybody).
void sum_up_waves(const std::vector<std::vector<double>>& answers, SeedReadings& readings) {
  for (std::size_t k = 0; k < readings.expected.size(); ++k) {
    std::vector<double> waves;
    for (std::size_t p = 1; p < answers.size(); ++p) {
      if (!std::isnan(answers[p][k])) waves.push_back(answers[p][k]);
    }
    readings.surveyed.push_back(waves.empty() ? kUnknown : mean_of(waves));
    readings.variance.push_back(waves.size() < 2 ? kUnknown : variance_of(waves));
  }
}

/// Parameters that are not defaults, however they came about.
std::vector<std::pair<std::string, double>> overrides_of(const Parameters& parameters) {
  const Parameters defaults;
  std::vector<double> usual;
  for_each_parameter(defaults, [&](const FieldInfo&, double value) { usual.push_back(value); });
  std::vector<std::pair<std::string, double>> out;
  std::size_t row = 0;
  for_each_parameter(parameters, [&](const FieldInfo& info, double value) {
    if (value != usual[row++]) out.emplace_back(info.name, value);
  });
  return out;
}

class ValidationRun {
 public:
  ValidationRun(const ValidationPlan& plan, const RunListener& listener,
                const std::atomic<bool>& stop)
      : plan_(plan), listener_(listener), stop_(stop), readings_(std::size_t(plan.study.seeds)) {
    for (const auto& target : plan.targets) questions_.push_back({target.measure, target.group});
    surveys_.push_back({});
    for (int wave = 0; wave < plan.survey.waves; ++wave) {
      surveys_.push_back({plan.survey.sample, plan.survey.response, plan.survey.response_loneliness,
                          std::uint64_t(wave)});
    }
    progress_.cases_total = plan.study.seeds;
    progress_.weeks_total = std::int64_t(plan.study.seeds) * (planned_burn_in(plan.study) + 52);
  }

  std::optional<Validation> run() {
    const int workers = std::clamp(plan_.study.seeds, 1, plan_.threads);
    {
      std::vector<std::jthread> threads;
      for (int k = 0; k < workers; ++k) {
        const int share = plan_.threads / workers + (k < plan_.threads % workers ? 1 : 0);
        threads.emplace_back([this, share] { work(std::max(1, share)); });
      }
    }
    if (failure_) std::rethrow_exception(failure_);
    if (stop_.load()) return {};
    return gather();
  }

 private:
  void work(int threads) {
    try {
      const Parallel parallel(threads);
      while (!stop_.load() && !failed_.load()) {
        const int next = next_.fetch_add(1);
        if (next >= plan_.study.seeds) return;
        live(std::size_t(next), parallel);
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      failed_ = true;
    }
  }

  /// False if it is time to stop.
  bool count_weeks(std::int64_t weeks, std::int64_t unplanned = 0) {
    const std::lock_guard lock(mutex_);
    progress_.weeks_done += weeks;
    progress_.weeks_total += unplanned;
    if (listener_.week_done) listener_.week_done(progress_);
    return !stop_.load() && !failed_.load();
  }

  void live(std::size_t index, const Parallel& parallel) {
    const StudyPlan& study = plan_.study;
    World town = build_town(study.town, study.parameters, index + 1);
    const BurnInPlan burn_in_plan{study.burn_in_years * kWeeksPerYear,
                                  study.burn_in_max_years * kWeeksPerYear,
                                  week_of_year(study.start)};
    int lived = 0;
    bool stopped = false;
    const BurnIn burned = burn_in(town, parallel, burn_in_plan, [&] {
      stopped = !count_weeks(1, ++lived > planned_burn_in(study) ? 1 : 0);
      return !stopped;
    });
    if (stopped) return;
    if (!burned.settled && listener_.unsettled) {
      const std::lock_guard lock(mutex_);
      listener_.unsettled(index + 1, burned);
    }
    readings_[index] = read(std::move(town), parallel);
    const std::lock_guard lock(mutex_);
    ++progress_.cases_done;
    progress_.weeks_done += 52;
  }

  [[nodiscard]] SeedReadings read(World town, const Parallel& parallel) const {
    SeedReadings readings;
    if (!plan_.compared.empty()) readings.changed = read_change(town, parallel);
    const auto answers = measure_town_by_plans(std::move(town), questions_, surveys_, parallel);
    readings.expected = answers.front();
    sum_up_waves(answers, readings);
    return readings;
  }

  /// The same year under the compared variant.
  [[nodiscard]] std::vector<double> read_change(const World& town, const Parallel& parallel) const {
    std::vector<Question> asked;
    std::vector<std::size_t> places;
    for (std::size_t k = 0; k < questions_.size(); ++k) {
      if (!tells_a_year(find_survey_measure(questions_[k].measure)->instrument)) continue;
      asked.push_back(questions_[k]);
      places.push_back(k);
    }
    const auto& variants = plan_.study.variants;
    const auto variant = std::ranges::find(variants, plan_.compared, &Variant::name);
    const auto answers = measure_town_by_plans(town, asked, std::span(surveys_).first(1), parallel,
                                               variant->actions);
    std::vector<double> changed(questions_.size(), kUnknown);
    for (std::size_t k = 0; k < places.size(); ++k) changed[places[k]] = answers.front()[k];
    return changed;
  }

  [[nodiscard]] TargetResult gather_target(std::size_t k) const {
    const auto* measure = find_survey_measure(plan_.targets[k].measure);
    TargetResult result;
    result.target = plan_.targets[k];
    result.unit = measure->unit;
    result.instrument = name_of(measure->instrument);
    double variance = 0;
    for (const auto& seed : readings_) {
      result.expected.push_back(seed.expected[k]);
      result.surveyed.push_back(seed.surveyed[k]);
      variance += seed.variance[k];
      if (!seed.changed.empty()) result.changed.push_back(seed.changed[k]);
    }
    result.simulated_error = std::sqrt(variance / double(readings_.size()));
    return result;
  }

  [[nodiscard]] Validation gather() const {
    Validation v;
    v.study = plan_.study.name;
    v.town = plan_.study.town.name;
    v.targets_file = plan_.targets_files;
    v.engawa_version = engine_version();
    v.compared = plan_.compared, v.member = plan_.member;
    v.survey = plan_.survey;
    v.seeds = readings_.size();
    v.burn_in_years = plan_.study.burn_in_years;
    v.overrides = overrides_of(plan_.study.parameters);
    for (std::size_t k = 0; k < plan_.targets.size(); ++k) v.results.push_back(gather_target(k));
    return v;
  }

  const ValidationPlan& plan_;
  const RunListener& listener_;
  const std::atomic<bool>& stop_;
  std::vector<Question> questions_;
  std::vector<SurveyPlan> surveys_;     ///< the first asks everybody
  std::vector<SeedReadings> readings_;  ///< each written by the thread that lives the seed
  std::atomic<int> next_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;  ///< guards everything below
  std::exception_ptr failure_;
  Progress progress_;
};
}  // namespace

void require_targets(const std::vector<Target>& targets) {
  for (const auto& target : targets) {
    const bool known = find_survey_measure(target.measure) != nullptr;
    require_question({target.measure, target.group},
                     known ? target.group_place : target.measure_place);
  }
}

std::optional<Validation> validate_study(const ValidationPlan& plan, const RunListener& listener,
                                         const std::atomic<bool>& stop) {
  require_targets(plan.targets);
  const int workers = std::clamp(plan.study.seeds, 1, std::max(1, plan.threads));
  const double targets = double(plan.targets.size());
  const double answers = targets * plan.survey.waves * double(sizeof(double)) +
                         double(plan.survey.sample) * double(sizeof(Respondent));  // of a town
  require_memory(
      plan.study,
      estimate_asking(plan.study, workers, 4 * targets * plan.study.seeds, workers * answers),
      machine_memory());
  return ValidationRun(plan, listener, stop).run();
}

}  // namespace engawa
