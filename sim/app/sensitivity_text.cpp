#include "sim/app/sensitivity_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "analysis/wording.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
constexpr std::size_t kColumns = 34;  ///< of a terminal, for a number and its limits

std::string title_of(const Screened& screened, Language language) {
  const bool ja = language == Language::japanese;
  const Measure& measure = *find_measure(screened.output.measure);
  const Over over = natural_over(measure);
  const std::string what = fmt::format(
      "{}{} [{}; {}]", ja ? measure.ja : measure.en,
      screened.output.group == "total" ? std::string{}
                                       : fmt::format(" @ {}", screened.output.group),
      over == Over::whole ? measure.unit.substr(0, measure.unit.find('/')) : measure.unit,
      say(language, over == Over::whole ? "sensitivity.over.whole"
                    : over == Over::end ? "sensitivity.over.end"
                                        : "sensitivity.over.year"));
  const std::string& variant = ja ? screened.variant_ja : screened.variant_en;
  if (screened.less.empty()) return say(language, "sensitivity.level", {what, variant});
  return say(language, "sensitivity.difference",
             {what, variant, ja ? screened.less_ja : screened.less_en});
}

/// Mean over the points, and between which values the points lie.
std::string values_of(const Screened& screened, Language language) {
  std::vector<double> means;
  for (std::size_t point = 0; point < screened.values.points(); ++point)
    means.push_back(screened.values.mean(point));
  return say(language, "sensitivity.values",
             {number_text(mean_of(means)), number_text(std::ranges::min(means)),
              number_text(std::ranges::max(means))});
}

std::string with_interval(double value, const Interval& interval, std::string (*number)(double),
                          Language language) {
  const bool known = std::isfinite(interval.low) && std::isfinite(interval.high);
  if (known && interval.low == interval.high) return number(value);
  if (!known) return fmt::format("{} (-)", number(value));
  return fmt::format(
      "{} ({})", number(value),
      say(language, "sensitivity.limits", {number(interval.low), number(interval.high)}));
}

std::string range_of(const FieldInfo& row) {
  return fmt::format("{} [{:g}, {:g}]", row.name, row.lowest, row.highest);
}

/// Columns that the longest name takes.
std::size_t name_columns(const std::vector<FieldInfo>& parameters) {
  std::size_t most = 0;
  for (const auto& row : parameters) most = std::max(most, range_of(row).size());
  return most + 2;
}

/// Places of the parameters, the most important first.
template <class Size>
std::vector<std::size_t> ranking(std::size_t count, Size size) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
  return order;
}

/// "could not be told from noise: a, b", or that there is none.
std::string names_line(std::string_view id, const std::vector<std::string>& names,
                       Language language) {
  if (names.empty()) return {};
  return fmt::format("  {}\n", say(language, id, {list_text(names, language)}));
}

std::string tell_one(const MorrisReport& report, const std::vector<FieldInfo>& parameters,
                     Language language) {
  std::string text = fmt::format("\n{}\n  {}\n", title_of(report.screened, language),
                                 values_of(report.screened, language));
  const auto out = std::back_inserter(text);
  fmt::format_to(
      out, "  {}{}{}{}\n", padded(say(language, "sensitivity.parameter"), name_columns(parameters)),
      padded(say(language, "sensitivity.mu_star"), kColumns),
      padded(say(language, "sensitivity.mu"), kColumns), say(language, "sensitivity.sigma"));
  std::vector<std::string> not_told, no_effect;
  const auto& all = report.indices;
  for (const std::size_t k : ranking(all.size(), [&](auto p) { return all[p].mu_star; })) {
    const MorrisIndex& index = all[k];
    fmt::format_to(
        out, "  {}{}{}{}\n", padded(range_of(parameters[k]), name_columns(parameters)),
        padded(with_interval(index.mu_star, index.mu_star_interval, number_text, language),
               kColumns),
        padded(with_interval(index.mu, index.mu_interval, signed_text, language), kColumns),
        with_interval(index.sigma, index.sigma_interval, number_text, language));
    if (index.verdict == MorrisVerdict::not_told) not_told.emplace_back(parameters[k].name);
    if (index.verdict == MorrisVerdict::no_effect) no_effect.emplace_back(parameters[k].name);
  }
  if (not_told.empty()) fmt::format_to(out, "  {}\n", say(language, "sensitivity.all_told"));
  return text + names_line("sensitivity.not_told", not_told, language) +
         names_line("sensitivity.no_effect", no_effect, language);
}

std::string tell_one(const SobolReport& report, const std::vector<FieldInfo>& parameters,
                     Language language) {
  const auto percent = [](double share) { return fmt::format("{:.0f} %", 100 * share); };
  std::string text = fmt::format("\n{}\n  {}\n", title_of(report.screened, language),
                                 values_of(report.screened, language));
  const auto out = std::back_inserter(text);
  fmt::format_to(out, "  {}\n",
                 say(language, "sensitivity.emulator",
                     {number_text(report.found.check.explained),
                      percent(report.found.check.covered), percent(report.found.noise_share)}));
  if (report.found.check.explained < kLeastExplained)
    fmt::format_to(out, "  {}\n", say(language, "sensitivity.poor_emulator"));
  fmt::format_to(
      out, "  {}{}{}\n", padded(say(language, "sensitivity.parameter"), name_columns(parameters)),
      padded(say(language, "sensitivity.first"), kColumns), say(language, "sensitivity.total"));
  std::vector<std::string> not_told;
  const auto& all = report.found.indices;
  for (const std::size_t k : ranking(all.size(), [&](auto p) { return all[p].total; })) {
    fmt::format_to(
        out, "  {}{}{}\n", padded(range_of(parameters[k]), name_columns(parameters)),
        padded(with_interval(all[k].first, all[k].first_interval, number_text, language), kColumns),
        with_interval(all[k].total, all[k].total_interval, number_text, language));
    if (!(report.found.chances[k] < 1 - kConfidence)) not_told.emplace_back(parameters[k].name);
  }
  if (not_told.empty()) fmt::format_to(out, "  {}\n", say(language, "sensitivity.all_told"));
  return text + names_line("sensitivity.not_told", not_told, language);
}

/// Missing numbers are empty fields.
std::string field(double value) {
  return std::isfinite(value) ? fmt::format(",{}", value) : ",";
}

std::string csv_head(const Screened& screened, const FieldInfo& row) {
  return fmt::format("\n\"{}\",{},{},{},{},{},{}", screened.output.name(), screened.variant,
                     screened.less, row.name, row.unit, row.lowest, row.highest);
}

/// How many of so many parameters would seem to matter if none did.
std::string by_luck(std::size_t parameters) {
  return fmt::format("{:.1f}", (1 - kConfidence) * double(parameters));
}
}  // namespace

std::string tell_morris(const std::vector<MorrisReport>& reports,
                        const std::vector<FieldInfo>& parameters, std::size_t trajectories,
                        Language language) {
  std::string text =
      fmt::format("{}\n", say(language, "sensitivity.morris.head",
                              {std::to_string(parameters.size()), std::to_string(trajectories)}));
  for (const auto& report : reports) text += tell_one(report, parameters, language);
  const bool one_seed = !reports.empty() && reports[0].screened.values.seeds() < 2;
  text += fmt::format("\n{}\n", say(language, one_seed ? "sensitivity.morris.one_seed"
                                                       : "sensitivity.morris.seeds"));
  return text +
         fmt::format("{}\n", say(language, "sensitivity.by_luck",
                                 {std::to_string(parameters.size()), by_luck(parameters.size())}));
}

std::string tell_sobol(const std::vector<SobolReport>& reports,
                       const std::vector<FieldInfo>& parameters, std::size_t samples,
                       Language language) {
  const std::size_t points = reports.empty() ? 0 : reports[0].screened.values.points();
  std::string text = fmt::format("{}\n", say(language, "sensitivity.sobol.head",
                                             {std::to_string(parameters.size()),
                                              std::to_string(points), std::to_string(samples)}));
  for (const auto& report : reports) text += tell_one(report, parameters, language);
  text += fmt::format("\n{}\n", say(language, "sensitivity.sobol.note"));
  return text +
         fmt::format("{}\n", say(language, "sensitivity.by_luck",
                                 {std::to_string(parameters.size()), by_luck(parameters.size())}));
}

std::string csv_of_morris(const std::vector<MorrisReport>& reports,
                          const std::vector<FieldInfo>& parameters) {
  std::string text =
      "output,variant,less,parameter,unit,lowest,highest,mu_star,mu_star_low,mu_star_high,mu,"
      "mu_low,mu_high,sigma,sigma_low,sigma_high,noise,chance,verdict";
  for (const auto& report : reports) {
    for (std::size_t k = 0; k < parameters.size(); ++k) {
      const MorrisIndex& index = report.indices[k];
      text += csv_head(report.screened, parameters[k]);
      for (const double value :
           {index.mu_star, index.mu_star_interval.low, index.mu_star_interval.high, index.mu,
            index.mu_interval.low, index.mu_interval.high, index.sigma, index.sigma_interval.low,
            index.sigma_interval.high, index.noise, index.chance})
        text += field(value);
      text += index.verdict == MorrisVerdict::told       ? ",told"
              : index.verdict == MorrisVerdict::not_told ? ",not told"
                                                         : ",no effect";
    }
  }
  return text + '\n';
}

std::string csv_of_sobol(const std::vector<SobolReport>& reports,
                         const std::vector<FieldInfo>& parameters) {
  std::string text =
      "output,variant,less,parameter,unit,lowest,highest,first,first_low,first_high,total,"
      "total_low,total_high,chance,explained,covered";
  for (const auto& report : reports) {
    for (std::size_t k = 0; k < parameters.size(); ++k) {
      const SobolIndex& index = report.found.indices[k];
      text += csv_head(report.screened, parameters[k]);
      for (const double value :
           {index.first, index.first_interval.low, index.first_interval.high, index.total,
            index.total_interval.low, index.total_interval.high, report.found.chances[k],
            report.found.check.explained, report.found.check.covered})
        text += field(value);
    }
  }
  return text + '\n';
}

}  // namespace engawa
