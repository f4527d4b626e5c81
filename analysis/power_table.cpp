#include "analysis/power_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "analysis/wording.hpp"
#include "sim/results/groups.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {
constexpr std::size_t kFewestSeeds = 3;
/// Of these the table says how often they would have told it.
constexpr std::array<std::size_t, 3> kDrawn{3, 5, 10};

std::string say(Language language, std::string_view id, std::vector<std::string> words = {}) {
  return render(language, {id, std::move(words)});
}

std::string number_of(std::size_t seeds, Language language) {
  return seeds > kMostSeedsAsked
             ? say(language, "power.more_than", {std::to_string(kMostSeedsAsked)})
             : std::to_string(seeds);
}

std::string needed_text(const Scatter& scatter, SeedDesign design, Language language) {
  const SeedsNeeded needed = seeds_needed(scatter, design);
  return say(language, "power.seeds",
             {number_of(needed.seeds, language), number_of(needed.low, language),
              number_of(needed.high, language)});
}

std::string share_of_draws(double share) {
  return std::isnan(share) ? "-" : fmt::format("{:.0f} %", 100 * share);
}

const Pairs& pairs_of(const PairedVariant& variant, const PowerAsk& ask) {
  const Pairs* pairs = variant.find(quantity_of(ask));
  if (pairs == nullptr)
    throw InputError({fmt::format("--measure {}@{}", ask.measure, ask.group)},
                     {"power.no_measure", {fmt::format("{}@{}", ask.measure, ask.group)}}, {},
                     {"power.measures_are", {}});
  if (pairs->size() < kFewestSeeds)
    throw InputError({variant.name}, {"power.few_seeds", {std::to_string(pairs->size())}}, {},
                     {"power.run_more", {}});
  return *pairs;
}

std::string row_text(const PairedVariant& variant, const PowerAsk& ask, Language language) {
  const Pairs& pairs = pairs_of(variant, ask);
  const Estimate difference = paired_difference(pairs.base, pairs.variant);
  std::string text =
      say(language, "power.row",
          {language == Language::japanese ? ask.ja : ask.en, signed_text(difference.mean),
           interval_text(difference, signed_text, language)}) +
      '\n';
  const Scatter scatter = scatter_of(pairs);
  if (scatter.difference == 0) return text + say(language, "power.same") + '\n';
  const double gain = scatter.variance(SeedDesign::unpaired) / scatter.variance(SeedDesign::paired);
  text += say(language, "power.paired",
              {needed_text(scatter, SeedDesign::paired, language),
               needed_text(scatter, SeedDesign::unpaired, language), number_text(gain)}) +
          '\n';
  for (const std::size_t seeds : kDrawn) {
    if (seeds >= pairs.size()) break;
    text += say(language, "power.subsample",
                {std::to_string(seeds),
                 share_of_draws(told_by_subsample(pairs, SeedDesign::paired, seeds)),
                 share_of_draws(told_by_subsample(pairs, SeedDesign::unpaired, seeds))}) +
            '\n';
  }
  return text;
}

/// Seeds on the axis: enough to see both curves come to 80 %, but no more than a screen shows.
std::size_t seeds_to_draw(const Scatter& scatter) {
  constexpr std::size_t kLeast = 30, kMost = 200;
  const std::size_t unpaired = seeds_needed(scatter, SeedDesign::unpaired).seeds;
  return std::clamp(unpaired + unpaired / 4, kLeast, kMost);
}

FigureData figure_data(const Pairs& pairs, const Scatter& scatter) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  FigureData data{{"seeds", "paired", "unpaired", "paired_drawn", "unpaired_drawn"}, {}};
  data.columns.resize(data.names.size());
  for (std::size_t seeds = 2; seeds <= seeds_to_draw(scatter); ++seeds) {
    // all the seeds at once are one draw only, so they say nothing of a chance
    const bool some = seeds < pairs.size();
    data.columns[0].push_back(double(seeds));
    data.columns[1].push_back(power_of(scatter, SeedDesign::paired, seeds));
    data.columns[2].push_back(power_of(scatter, SeedDesign::unpaired, seeds));
    data.columns[3].push_back(some ? told_by_subsample(pairs, SeedDesign::paired, seeds) : kNone);
    data.columns[4].push_back(some ? told_by_subsample(pairs, SeedDesign::unpaired, seeds) : kNone);
  }
  return data;
}

std::string figure_commands(const std::string& title, double most_seeds, Language language) {
  const auto quoted = [&](std::string_view id) { return gnuplot_text(say(language, id)); };
  return fmt::format(
      "set title {7} font ',12'\nset logscale x\nset xrange [1.8:{8}]\n"
      "set xtics (2, 3, 5, 10, 20, 30, 50, 100, 200)\nset yrange [0:1.02]\n"
      "set xlabel {0}\nset ylabel {1}\nset key outside top center horizontal maxcols 2\n"
      "set arrow from graph 0, first 0.8 to graph 1, first 0.8 nohead linecolor rgb '#999999' "
      "dashtype 3\n"
      "plot data using 1:2 with lines linecolor rgb '{5}' linewidth 2 title {2}, \\\n"
      "  data using 1:3 with lines linecolor rgb '{6}' linewidth 2 dashtype 2 title {3}, \\\n"
      "  data using 1:4 with points pointtype 7 pointsize 0.5 linecolor rgb '{5}' title {4}, \\\n"
      "  data using 1:5 with points pointtype 6 pointsize 0.6 linecolor rgb '{6}' notitle\n",
      quoted("power.figure.seeds"), quoted("power.figure.power"), quoted("power.figure.paired"),
      quoted("power.figure.unpaired"), quoted("power.figure.drawn"), figure_colour(1),
      figure_colour(2), gnuplot_text(title), most_seeds);
}
}  // namespace

PowerAsk read_power_ask(const std::string& text, const std::vector<std::string>& groups) {
  const auto at = text.find('@');
  PowerAsk ask{text.substr(0, at), at == std::string::npos ? "total" : text.substr(at + 1), {}, {}};
  const auto suggest = [&](const std::string& wrong, const std::vector<std::string>& names) {
    const std::string nearest = nearest_name(wrong, names);
    return nearest.empty() ? Message{"power.measures_are", {}}
                           : Message{"input.did_you_mean", {nearest}};
  };
  const Measure* measure = find_measure(ask.measure);
  if (measure == nullptr) {
    std::vector<std::string> names;
    for (const auto& row : measures()) names.emplace_back(row.name);
    throw InputError({fmt::format("--measure {}", text)}, {"sweep.unknown_measure", {ask.measure}},
                     {}, suggest(ask.measure, names));
  }
  if (std::ranges::find(groups, ask.group) == groups.end())
    throw InputError({fmt::format("--measure {}", text)}, {"sweep.unknown_group", {ask.group}}, {},
                     suggest(ask.group, groups));
  ask.ja = measure->ja, ask.en = measure->en;
  if (ask.group == "total") return ask;
  const auto known = groups_of({});
  const auto group = std::ranges::find(known, ask.group, &Group::name);
  const bool titled = group != known.end();  // an area has its name only
  ask.ja += fmt::format("（{}）", titled ? group->ja : ask.group);
  ask.en += fmt::format(" ({})", titled ? group->en : ask.group);
  return ask;
}

std::vector<std::string> usual_power_asks() {
  return {"visits@age30_49.employed", "visits", "reach", "new_ties", "needs_met", "often_always"};
}

Quantity quantity_of(const PowerAsk& ask) {
  const Measure* measure = find_measure(ask.measure);
  return {ask.measure, ask.group, measure == nullptr ? Over::whole : natural_over(*measure)};
}

std::string write_power(const PairedStudy& study, const std::vector<PowerAsk>& asks,
                        Language language) {
  const bool japanese = language == Language::japanese;
  std::string text =
      say(language, "power.setting", {study.header.study_name, std::to_string(study.seeds)}) + '\n';
  const std::string& base = japanese ? study.header.variant_ja : study.header.variant_en;
  for (const auto& variant : study.variants) {
    const std::string& title = japanese ? variant.ja : variant.en;
    text +=
        '\n' +
        say(language, "power.variant",
            {title.empty() ? variant.name : title, base.empty() ? study.header.variant : base}) +
        '\n';
    for (const auto& ask : asks) text += row_text(variant, ask, language);
  }
  return text + '\n' + say(language, "power.one_way") + '\n';
}

Figure power_figure(const PairedVariant& variant, const PowerAsk& ask, Language language) {
  const Pairs& pairs = pairs_of(variant, ask);
  const Scatter scatter = scatter_of(pairs);
  const bool japanese = language == Language::japanese;
  const std::string &asked = japanese ? ask.ja : ask.en,
                    &title = japanese ? variant.ja : variant.en;
  Figure figure;
  figure.title = say(language, "power.figure.title", {asked, title.empty() ? variant.name : title});
  figure.description =
      say(language, "power.figure.description",
          {number_of(seeds_needed(scatter, SeedDesign::paired).seeds, language),
           number_of(seeds_needed(scatter, SeedDesign::unpaired).seeds, language)});
  figure.data = figure_data(pairs, scatter);
  figure.script = figure_commands(asked, figure.data.columns[0].back(), language);
  return figure;
}

}  // namespace engawa
