#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "sim/text/speech.hpp"
#include "viz/facts/number_text.hpp"
#include "viz/facts/numbers.hpp"

namespace engawa {
namespace {

struct LineForm {
  std::string_view measure;
  NumberForm form;
};
/// Words are the catalogue's; the file's titles are too long to stand under a pane.
const NumberForm& form_of(std::string_view measure) {
  static const NumberForm share{100, 2, "facts.in_percent", "facts.points"};
  static const NumberForm people{1, 1, "facts.in_people", ""};
  static const std::array forms{
      LineForm{"often_always", share},
      LineForm{"isolated", share},
      LineForm{"new_ties", {1, 1, "facts.in_number", ""}},
      LineForm{"needs_met", {1, 1, "facts.in_needs", ""}},
      LineForm{"visits", {1, 1, "facts.in_visits", ""}},
      LineForm{"reach", people},
      LineForm{"regulars", people},
      LineForm{"loneliness", {1, 3, "facts.in_deviations", "facts.deviations"}}};
  const auto at = std::find_if(forms.begin(), forms.end(),
                               [&](const LineForm& one) { return one.measure == measure; });
  return at == forms.end() ? forms[2].form : at->form;
}

double at_week(const std::vector<double>& series, int week) {
  return week < 0 || std::size_t(week) >= series.size() ? std::numeric_limits<double>::quiet_NaN()
                                                        : series[std::size_t(week)];
}

std::string value_of(const NumberPair& pair, const NumberSeries& series, int week,
                     Language language) {
  // before the first week nothing has happened yet
  const double value =
      week < 0 && pair.what.reading == Reading::so_far ? 0 : at_week(series.run, week);
  const std::string text = value_text(value, form_of(pair.what.measure), language);
  const double people = value * at_week(series.people, week);
  if (pair.what.reading != Reading::share || std::isnan(people)) return text;
  return say(language, "facts.with_people", {text, whole_count_text(people)});
}

void add_interval(const NumberPair& pair, Side side, int week, Language language,
                  NumberLine& line) {
  const NumberForm& form = form_of(pair.what.measure);
  const NumberSeries& series = side == Side::baseline ? pair.baseline : pair.variant;
  if (side == Side::variant && !pair.difference.empty()) {
    if (week < 0 || std::size_t(week) >= pair.difference.size()) return;
    const Estimate& difference = pair.difference[std::size_t(week)];
    line.interval = difference_text(difference, form, language);
    if (has_interval(difference) && !difference.differs_from_zero()) {
      const bool same = difference.low == 0 && difference.high == 0;
      line.warning = say(language, same ? "facts.same_in_all" : "facts.not_told");
    }
    return;
  }
  const Estimate mean{at_week(series.mean, week), at_week(series.low, week),
                      at_week(series.high, week), 0};
  line.interval = mean_text(mean, form, language);
}

}  // namespace

std::vector<NumberLine> lines_under(const SeedNumbers& numbers, Side side, int week,
                                    Language language) {
  std::vector<NumberLine> lines;
  for (const NumberPair& pair : numbers.numbers) {
    if (lines.size() == kNumbersUnderPanes) break;
    const NumberSeries& series = side == Side::baseline ? pair.baseline : pair.variant;
    NumberLine line;
    line.title = number_title(pair.what, language);
    line.value = value_of(pair, series, week, language);
    add_interval(pair, side, week, language, line);
    if (line.interval.empty() && week >= 0 && std::isnan(at_week(series.run, week)))
      line.interval = say(language, "facts.not_counted_yet");
    if (line.interval.empty() && numbers.seeds == 0)
      line.interval = say(language, "facts.no_interval");
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string number_title(const ShownNumber& what, Language language) {
  static const std::array titles{
      std::pair<std::string_view, std::string_view>{"often_always", "facts.often_always"},
      std::pair<std::string_view, std::string_view>{"isolated", "facts.isolated"},
      std::pair<std::string_view, std::string_view>{"new_ties", "facts.new_ties"},
      std::pair<std::string_view, std::string_view>{"needs_met", "facts.needs_met"},
      std::pair<std::string_view, std::string_view>{"visits", "facts.visits"},
      std::pair<std::string_view, std::string_view>{"reach", "facts.reach"},
      std::pair<std::string_view, std::string_view>{"regulars", "facts.regulars"},
      std::pair<std::string_view, std::string_view>{"loneliness", "facts.loneliness"}};
  for (const auto& [measure, id] : titles)
    if (measure == what.measure) return say(language, id);
  return language == Language::japanese ? what.title_ja : what.title_en;
}

}  // namespace engawa
