#include "sim/app/calibrate_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "sim/text/speech.hpp"

namespace engawa {
namespace {
constexpr std::size_t kWorst = 3;        ///< targets named after a wave
constexpr double kPoorlyExplained = .5;  ///< an emulator that explains less is named
constexpr double kLeastShare = 1e-4;     ///< smaller ones are told as "1 in ..."
constexpr double kOpposed = -.2;         ///< agreement of directions below which two are opposed
constexpr std::size_t kMostPairs = 15;   ///< told; all are in the file

std::string percent(double share) {
  return share >= kLeastShare ? fmt::format("{:.2g} %", 100 * share)
                              : fmt::format("1/{:.0f}", 1 / share);
}

std::string title(const Target& target, Language language) {
  const auto& own = language == Language::japanese ? target.title_ja : target.title_en;
  return own.empty() ? target.name : own;
}

std::string accepted(const Target& target) {
  return fmt::format("{:.4g}..{:.4g}", target.low, target.high);
}

std::string value_with_sd(double mean, double sd) {
  return std::isfinite(mean) ? fmt::format("{:.4g} ({:.2g})", mean, sd) : std::string("-");
}

std::string verdict(const Target& target, double mean, Language language) {
  return say(language, target.accepts(mean) ? "calibrate.hit" : "calibrate.miss");
}

/// The targets with the largest smallest implausibility, worst first.
std::vector<std::size_t> worst_of(const WaveReport& report) {
  std::vector<std::size_t> order(report.smallest.size());
  for (std::size_t k = 0; k < order.size(); ++k) order[k] = k;
  std::ranges::stable_sort(order, std::greater{},
                           [&](std::size_t k) { return report.smallest[k]; });
  if (order.size() > kWorst) order.erase(order.begin() + kWorst, order.end());
  return order;
}

void add_line(std::string& text, const std::string& line) {
  text += line;
  text += '\n';
}

std::string tell_rows(const CalibrationResult& result, Language language) {
  std::string text;
  const auto out = std::back_inserter(text);
  const auto row = [&](const auto& name, const auto& published, const auto& range,
                       const auto& before, const auto& after, const auto& members,
                       const auto& met) {
    fmt::format_to(out, "  {:<24} {:>9} {:>16} {:>18} {:>18} {:>18}  {}\n", name, published, range,
                   before, after, members, met);
  };
  row(say(language, "calibrate.head.target"), say(language, "calibrate.head.published"),
      say(language, "calibrate.head.accepted"), say(language, "calibrate.head.before"),
      say(language, "calibrate.head.after"), say(language, "calibrate.head.members"), "");
  for (const auto& one : result.rows) {
    const auto& target = one.target;
    const std::string members =
        std::isfinite(one.ensemble_low)
            ? fmt::format("{:.4g}..{:.4g}", one.ensemble_low, one.ensemble_high)
            : std::string("-");
    const std::string met = fmt::format("{} -> {}", verdict(target, one.before, language),
                                        verdict(target, one.after, language));
    row(target.name, fmt::format("{:.4g}", target.value), accepted(target),
        value_with_sd(one.before, one.before_sd), value_with_sd(one.after, one.after_sd), members,
        met);
  }
  return text;
}

std::string tell_alone(const StageResult& stage, const Conflict& conflict, Language language) {
  const Target& target = stage.plan.targets[conflict.first];
  return say(
      language,
      conflict.meeting == Meeting::not_met ? "calibrate.alone.not_met" : "calibrate.alone.not_told",
      {title(target, language), fmt::format("{:.4g}", conflict.outputs[0]), accepted(target),
       stage.plan.ranges[conflict.parameter].parameter});
}

/// What pulls the two apart that are farthest off.
std::string why(const StageResult& stage, const Conflict& conflict, Language language) {
  return say(language,
             conflict.agreement < kOpposed ? "calibrate.pair.opposed" : "calibrate.pair.far",
             {stage.plan.ranges[conflict.parameter].parameter,
              fmt::format("{:+.2f}", conflict.agreement)});
}

std::string tell_pair(const StageResult& stage, const Conflict& conflict, Language language) {
  const auto& targets = stage.plan.targets;
  return say(language, "calibrate.pair",
             {title(targets[conflict.first], language), title(targets[conflict.second], language),
              fmt::format("{:.4g}", conflict.outputs[0]),
              fmt::format("{:.4g}", conflict.outputs[1]), why(stage, conflict, language)});
}

/// A set of targets (C4) as a whole.
std::string tell_group(const StageResult& stage, const Conflict& conflict, Language language) {
  const auto& targets = stage.plan.targets;
  return say(
      language,
      conflict.meeting == Meeting::not_met ? "calibrate.group.not_met" : "calibrate.group.not_told",
      {targets[conflict.targets[0]].set, title(targets[conflict.first], language),
       title(targets[conflict.second], language), why(stage, conflict, language)});
}

/// Sentences of one stage; a pair or a set is worth a word only if each of them can be
/// met alone.
class ConflictTeller {
 public:
  ConflictTeller(const StageResult& stage, Language language)
      : stage_(stage), language_(language), alone_met_(stage.plan.targets.size(), false) {}

  void tell(const Conflict& conflict, std::string& text) {
    const bool met = conflict.meeting == Meeting::met;
    if (conflict.targets.size() == 1) {
      alone_met_[conflict.first] = met;
      if (!met) add_line(text, tell_alone(stage_, conflict, language_));
    } else if (!met && each_met_alone(conflict)) {
      if (conflict.targets.size() > 2) {
        add_line(text, tell_group(stage_, conflict, language_));
        return;
      }
      untold_ += conflict.meeting == Meeting::not_told ? 1 : 0;
      if (conflict.meeting == Meeting::not_met && pairs_++ < kMostPairs)
        add_line(text, tell_pair(stage_, conflict, language_));
    }
  }

  void end(std::string& text) const {
    if (pairs_ > kMostPairs)
      add_line(text, say(language_, "calibrate.more_pairs", {std::to_string(pairs_ - kMostPairs)}));
    if (untold_ > 0)
      add_line(text, say(language_, "calibrate.untold_pairs", {std::to_string(untold_)}));
  }

 private:
  [[nodiscard]] bool each_met_alone(const Conflict& conflict) const {
    return std::ranges::all_of(conflict.targets,
                               [this](std::size_t target) { return alone_met_[target]; });
  }

  const StageResult& stage_;
  Language language_;
  std::vector<bool> alone_met_;
  std::size_t pairs_ = 0, untold_ = 0;
};

std::string tell_conflicts(const CalibrationResult& result, Language language) {
  std::string text;
  for (const auto& stage : result.stages) {
    ConflictTeller teller(stage, language);
    for (const auto& conflict : stage.conflicts) teller.tell(conflict, text);
    teller.end(text);
  }
  if (text.empty()) add_line(text, say(language, "calibrate.no_conflict"));
  return text;
}
}  // namespace

std::string tell_calibration_plan(const CalibrationPlan& plan, Language language) {
  std::string text;
  for (const auto& stage : plan.stages) {
    std::string names;
    for (const auto& range : stage.ranges) {
      names += fmt::format("{}{} [{:g}..{:g}]", names.empty() ? "" : ", ", range.parameter,
                           range.low, range.high);
    }
    add_line(text, say(language, "calibrate.stage",
                       {std::to_string(stage.stage), std::to_string(stage.targets.size()),
                        std::to_string(stage.ranges.size()), names}));
  }
  const std::size_t towns =
      plan.stages.size() * plan.match.points * plan.match.waves * std::size_t(plan.seeds) +
      plan.members + plan.members / 4 + 2 * std::size_t(kTableSeeds);
  add_line(text, say(language, "calibrate.plan",
                     {std::to_string(plan.match.waves), std::to_string(plan.match.points),
                      std::to_string(plan.seeds), std::to_string(plan.burn_in_years),
                      std::to_string(towns)}));
  return text;
}

std::string tell_wave(const StagePlan& stage, const HistoryMatch& match, Language language) {
  const WaveReport& report = match.reports.back();
  std::string worst, poor;
  for (const std::size_t k : worst_of(report)) {
    worst += fmt::format("{}{} {:.1f}", worst.empty() ? "" : ", ", stage.targets[k].name,
                         report.smallest[k]);
  }
  for (std::size_t k = 0; k < report.checks.size(); ++k) {
    if (report.checks[k].explained < kPoorlyExplained)
      poor += (poor.empty() ? "" : ", ") + stage.targets[k].name;
  }
  std::string text;
  add_line(text, say(language, "calibrate.wave",
                     {std::to_string(stage.stage), std::to_string(match.reports.size()),
                      percent(report.share_left), worst}));
  if (report.empty)
    add_line(text, say(language, "calibrate.empty", {fmt::format("{:.1f}", report.limit)}));
  if (!poor.empty()) add_line(text, say(language, "calibrate.poor", {poor}));
  return text;
}

std::string tell_calibration(const CalibrationPlan& plan, const CalibrationResult& result,
                             Language language) {
  std::string text = "\n";
  add_line(text, say(language, "calibrate.table", {std::to_string(kTableSeeds)}));
  text += tell_rows(result, language);
  add_line(text, "");
  add_line(text, say(language, "calibrate.conflicts"));
  text += tell_conflicts(result, language);
  for (const auto& row : result.rows) {
    if (row.out_of_reach)
      add_line(text,
               say(language, "calibrate.forgiven",
                   {title(row.target, language), fmt::format("{:.3g}", row.fit.discrepancy_sd)}));
  }
  add_line(text, "");
  add_line(text, say(language, "calibrate.accepted",
                     {std::to_string(result.accepted), std::to_string(result.tried),
                      fmt::format("{:.1f}", result.limit)}));
  if (result.accepted < plan.members)
    add_line(text, say(language, "calibrate.too_few", {std::to_string(plan.members)}));
  const auto& folder = plan.folder;
  const auto& file = result.accepted > 0 ? "ensemble.toml" : "conflicts.csv";
  add_line(text, say(language, "calibrate.files",
                     {(folder / file).string(), (folder / "calibration.csv").string(),
                      (folder / "conflicts.csv").string(), (folder / "waves.csv").string()}));
  return text;
}

}  // namespace engawa
