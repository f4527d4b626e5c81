#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/text.hpp"
#include "viz/panels/timeline.hpp"

namespace engawa {
namespace {
constexpr double kBand = .22;             // opacity of the intervals
constexpr float kDifferenceShare = .42F;  // of the height, for the difference below

/// A value on the axis, short.
std::string axis_text(double value, Reading reading) {
  if (reading == Reading::share) {
    const double percent = value * 100;
    return std::abs(percent) >= 1 ? fmt::format("{:.1f} %", percent)
                                  : fmt::format("{:.1g} %", percent);
  }
  if (std::abs(value) >= 1000) return grouped(std::llround(value));
  return fmt::format("{:.3g}", value);
}

void choose_number(PanelContext& context, int chosen, float width) {
  const Language language = context.view.language;
  const auto& numbers = context.numbers.numbers;
  const std::string shown = number_title(numbers[static_cast<std::size_t>(chosen)].what, language);
  ImGui::SetNextItemWidth(width);
  const float room = width - 1.8F * ImGui::GetFontSize();
  if (ImGui::BeginCombo("##number", fit_text(shown, room).c_str(), ImGuiComboFlags_HeightLarge)) {
    for (std::size_t k = 0; k < numbers.size(); ++k) {
      const std::string label = fmt::format("{}##{}", number_title(numbers[k].what, language), k);
      if (ImGui::Selectable(label.c_str(), static_cast<int>(k) == chosen)) {
        context.view.chart = static_cast<int>(k);
      }
    }
    ImGui::EndCombo();
  } else {
    explain(shown);
  }
}

/// Which line is which, in what is left of the row; entries that do not fit are left out.
void draw_chart_legend(const PanelContext& context) {
  const Language language = context.view.language;
  const float em = ImGui::GetFontSize();
  const auto entry = [&](const std::string& text, auto&& draw_cue, float cue) {
    ImGui::SameLine(0, em);
    const float room = ImGui::GetContentRegionAvail().x - cue;
    if (room < 3 * em) return;
    draw_cue();
    ImGui::AlignTextToFramePadding();
    write_fitted(text, cue > 0 ? std::min(room, 11 * em) : room);
  };
  for (const Side side : {Side::baseline, Side::variant}) {
    if (side == Side::baseline && !context.playback.paired()) continue;
    const auto& header = context.playback.world(side).recording().header;
    entry(
        variant_title(header, language),
        [&] {
          ImGui::SetCursorPosY(ImGui::GetCursorPosY() + ImGui::GetStyle().FramePadding.y);
          draw_side_cue(context, side);
          ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ImGui::GetStyle().FramePadding.y);
        },
        3 * em);
  }
  const std::size_t seeds = context.numbers.seeds;
  entry(
      seeds > 1 ? say(language, "panel.band", {fmt::format("{}", seeds)})
                : say(language, "panel.no_interval"),
      [] {}, 0);
}

void include(ValueRange& range, const NumberSeries& series) {
  for (const auto* values : {&series.run, &series.mean, &series.low, &series.high}) {
    range.include(*values);
  }
}

void draw_series(const PanelContext& context, ImDrawList& list, const Plot& plot,
                 const NumberSeries& series, Side side) {
  const float em = ImGui::GetFontSize();
  const sf::Color colour = colour_of_side(context, side);
  const bool dashed = side == Side::baseline && context.playback.paired();
  const PlotStroke stroke = dashed ? PlotStroke::dashed : PlotStroke::solid;
  plot_band(list, plot, series.low, series.high, ink(colour, kBand));
  plot_line(list, plot, series.mean, {ink(colour), em * .14F, stroke});
  const float width = series.mean.empty() ? em * .14F : std::max(em * .06F, 1.F);
  plot_line(list, plot, series.run, {ink(colour, .8), width, stroke});
}

/// Lowest and highest value, left of the plot.
void draw_axis(const PanelContext& context, ImDrawList& list, const Plot& plot, Reading reading) {
  const Theme& theme = theme_of(context.view.dark);
  const float em = ImGui::GetFontSize(), size = em * .8F;
  const auto write = [&](double value, float middle) {
    const std::string text = axis_text(value, reading);
    const float width = width_of(text) * .8F;
    const float top = std::clamp(middle - size / 2, plot.box.top, plot.box.bottom - size);
    list.AddText(nullptr, size, {plot.box.left - width - em * .3F, top}, ink(theme.faint_text),
                 text.c_str());
  };
  const bool two = plot.box.bottom - plot.box.top > 2 * size;
  const bool below = !two && -plot.range.low > plot.range.high;  // the end that says more
  if (!below) write(plot.range.high, plot.box.top);
  if (two || below) write(plot.range.low, plot.box.bottom);
}

/// Variant minus baseline, with its interval round the zero line.
void draw_difference(const PanelContext& context, ImDrawList& list, Plot plot,
                     const NumberPair& pair) {
  const Theme& theme = theme_of(context.view.dark);
  const float em = ImGui::GetFontSize();
  std::vector<double> mean, low, high;
  for (const auto& estimate : pair.difference) {
    mean.push_back(estimate.mean);
    low.push_back(estimate.low);
    high.push_back(estimate.high);
  }
  plot.range = {};
  for (const auto* values : {&mean, &low, &high}) plot.range.include(*values);
  if (!plot.range.known) return;
  plot.range.include(0.0);
  plot.range = plot.range.rounded();
  plot_frame(list, plot, ink(theme.frame));
  const float zero = plot.y(0);
  plot_band(list, plot, low, high, ink(theme.text, kBand));
  list.AddLine({plot.box.left, zero}, {plot.box.right, zero}, ink(theme.faint_text));
  plot_line(list, plot, mean, {ink(theme.text), em * .1F, PlotStroke::solid});
  draw_axis(context, list, plot, pair.what.reading);
  const std::string title = say(context.view.language, "panel.difference");
  const float size = em * .8F;
  // where the line does not begin
  const bool line_is_high = zero < (plot.box.top + plot.box.bottom) / 2;
  const float top = line_is_high ? plot.box.bottom - size : plot.box.top;
  list.AddText(nullptr, size, {plot.box.left + em * .3F, top}, ink(theme.faint_text),
               fit_text(title, plot.box.right - plot.box.left).c_str());
  plot_cursor(list, plot, context.view.clock, ink(theme.text), 1);
}

void draw_plots(const PanelContext& context, const Box& box, const ClockScale& clock,
                const NumberPair& pair) {
  const Theme& theme = theme_of(context.view.dark);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float em = ImGui::GetFontSize(), height = box.bottom - box.top;
  const bool difference = !pair.difference.empty() && height > 3.2F * em;
  Plot plot{{clock.left, box.top, clock.right, box.bottom}, clock, {}};
  if (difference) plot.box.bottom -= height * kDifferenceShare;
  include(plot.range, pair.variant);
  if (context.playback.paired()) include(plot.range, pair.baseline);
  if (plot.range.known) {
    plot.range = plot.range.rounded();
    plot_frame(list, plot, ink(theme.frame));
    // the dashes on top: twins lie upon each other for the most part
    draw_series(context, list, plot, pair.variant, Side::variant);
    if (context.playback.paired()) {
      draw_series(context, list, plot, pair.baseline, Side::baseline);
    }
    draw_axis(context, list, plot, pair.what.reading);
    plot_cursor(list, plot, context.view.clock, ink(theme.text), 1);
  }
  if (!difference) return;
  Plot below{{clock.left, plot.box.bottom + em * .2F, clock.right, box.bottom}, clock, {}};
  draw_difference(context, list, below, pair);
}
}  // namespace

void draw_charts(PanelContext& context) {
  const TimelinePlaces places = timeline_places(context);
  const FixedWindow window("charts", places.charts);
  if (!window) return;
  const auto& numbers = context.numbers.numbers;
  if (numbers.empty()) {
    const bool done = context.playback.study_file().has_value();
    write_wrapped(say(context.view.language, done ? "panel.no_numbers" : "panel.no_numbers_yet"));
    return;
  }
  ImGui::SetCursorPosY(ImGui::GetFontSize() * .15F);
  // the key that goes on to the next chart does not know how many there are
  const int chosen = std::max(context.view.chart, 0) % static_cast<int>(numbers.size());
  choose_number(context, chosen,
                std::min(18 * ImGui::GetFontSize(), ImGui::GetContentRegionAvail().x * .4F));
  draw_chart_legend(context);
  const float padding = ImGui::GetFontSize() * .2F;
  const float top = places.charts.top + 2 * padding + ImGui::GetFrameHeight();
  const Box box{places.charts.left, top, places.charts.right, places.charts.bottom - padding};
  if (box.bottom - box.top < ImGui::GetFontSize()) return;
  draw_plots(context, box, places.clock, numbers[static_cast<std::size_t>(chosen)]);
}

}  // namespace engawa
