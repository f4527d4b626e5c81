#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/plots.hpp"
#include "viz/panels/side_panel.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
constexpr int kBinWeeks = 4;

const PersonFacts& facts_on(const PanelContext& context, Side side) {
  return context.facts.person[static_cast<std::size_t>(side)];
}

void draw_search(PanelContext& context) {
  const Language language = context.view.language;
  write_heading(context, say(language, "panel.next_person"));
  const float width = ImGui::GetContentRegionAvail().x;
  command_button(context, Command::next_regular, say(language, "panel.became_regular"), width);
  command_button(context, Command::next_left_isolation, say(language, "panel.left_isolation"),
                 width);
  command_button(context, Command::next_burned_out, say(language, "panel.burned_out"), width);
}

/// Takes a strip as wide as the page and gives the plot in it.
Plot take_plot(const PanelContext& context, float height_ems) {
  const float em = ImGui::GetFontSize();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImGui::Dummy({width, height_ems * em});
  const ClockScale clock{at.x + 2.4F * em, at.x + width - em * .2F, context.playback.weeks()};
  return {{clock.left, at.y, clock.right, at.y + height_ems * em}, clock, {}};
}

void write_axis(const PanelContext& context, const Plot& plot, const std::string& high,
                const std::string& low) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float em = ImGui::GetFontSize(), size = em * .75F;
  const ImU32 colour = ink(theme_of(context.view.dark).faint_text);
  const auto write = [&](const std::string& text, float top) {
    const float left = plot.box.left - width_of(text) * .75F - em * .2F;
    list.AddText(nullptr, size, {left, top}, colour, text.c_str());
  };
  write(high, plot.box.top);
  write(low, plot.box.bottom - size);
}

/// One value of the panel over the years: both worlds on one clock.
void draw_curve(const PanelContext& context, std::string_view title_id,
                std::vector<float> PersonFacts::*column) {
  const Theme& theme = theme_of(context.view.dark);
  write_heading(context, say(context.view.language, title_id));
  Plot plot = take_plot(context, 3);
  for (const Side side : sides_of(context)) {
    for (const float value : facts_on(context, side).*column) plot.range.include(double(value));
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  plot_frame(list, plot, ink(theme.frame));
  if (!plot.range.known) return;
  plot.range = plot.range.rounded();
  const float width = ImGui::GetFontSize() * .12F;
  auto sides = sides_of(context);
  std::ranges::reverse(sides);  // the dashes on top: twins are alike for the most part
  for (const Side side : sides) {
    const PersonFacts& facts = facts_on(context, side);
    const bool dashed = side == Side::baseline && context.playback.paired();
    plot_points(list, plot, facts.snapshot_week, facts.*column,
                {ink(colour_of_side(context, side)), width,
                 dashed ? PlotStroke::dashed : PlotStroke::solid});
  }
  write_axis(context, plot, fmt::format("{:.2g}", plot.range.high),
             fmt::format("{:.2g}", plot.range.low));
  plot_cursor(list, plot, context.view.clock, ink(theme.text), 1);
}

/// Counts by four weeks: the variant's stand on the middle line, the baseline's hang from it.
void draw_counts(const PanelContext& context, std::string_view title_id,
                 std::vector<int> PersonFacts::*column) {
  const Theme& theme = theme_of(context.view.dark);
  write_heading(context, say(context.view.language, title_id));
  const bool paired = context.playback.paired();
  Plot plot = take_plot(context, paired ? 2.4F : 1.6F);
  int most = 0;
  for (const Side side : sides_of(context)) {
    most = std::max(most, largest_bin(facts_on(context, side).*column, kBinWeeks));
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float height = plot.box.bottom - plot.box.top;
  const float floor = paired ? plot.box.top + height / 2 : plot.box.bottom;
  list.AddLine({plot.box.left, floor}, {plot.box.right, floor}, ink(theme.frame));
  for (const Side side : sides_of(context)) {
    const float reach = paired ? height / 2 : height;
    plot_bars(list, plot.clock, facts_on(context, side).*column,
              {floor, side == Side::variant ? reach : -reach, kBinWeeks, std::max(most, 1),
               ink(colour_of_side(context, side))});
  }
  const std::string label = fmt::format("{}", most);
  write_axis(context, plot, label, paired ? label : "0");
  plot_cursor(list, plot, context.view.clock, ink(theme.text), 1);
}

/// In which worlds something happened.
struct Told {
  int week = 0;
  std::string text;
  std::array<bool, 2> in{};
};

std::vector<Told> happenings_until(const PanelContext& context, int week) {
  std::vector<Told> told;
  for (const Side side : sides_of(context)) {
    const auto k = static_cast<std::size_t>(side);
    std::vector<bool> met(told.size(), false);  // the same may happen twice in a week
    for (const auto& happening : facts_on(context, side).happenings) {
      if (happening.week > week) continue;
      std::size_t twin = 0;
      while (twin < met.size() && (met[twin] || told[twin].week != happening.week ||
                                   told[twin].text != happening.text)) {
        ++twin;
      }
      if (twin < met.size()) {
        met[twin] = true;
      } else {
        told.push_back({happening.week, happening.text, {}});
        twin = told.size() - 1;
      }
      told[twin].in[k] = true;
    }
  }
  std::ranges::stable_sort(told, std::greater{}, &Told::week);
  return told;
}

/// The latest first; what happened in one world only carries its cue.
void draw_happenings(const PanelContext& context) {
  const Language language = context.view.language;
  const Theme& theme = theme_of(context.view.dark);
  write_heading(context, say(language, "panel.happenings"));
  const auto told = happenings_until(context, week_of(context.view));
  if (told.empty()) write_wrapped(say(language, "panel.nothing_yet"), theme.faint_text);
  const Recording& recording = context.playback.world(Side::variant).recording();
  for (const auto& one : told) {
    if (context.playback.paired() && one.in[0] != one.in[1]) {
      draw_side_cue(context, one.in[0] ? Side::baseline : Side::variant);
    }
    write_fitted(month_text(recording, one.week, language), ImGui::GetContentRegionAvail().x,
                 theme.faint_text);
    ImGui::Indent();
    write_wrapped(one.text);
    ImGui::Unindent();
  }
}

/// "16: 別居の家族 1、友人 7" in each world.
void draw_ties(const PanelContext& context) {
  const Language language = context.view.language;
  write_heading(context, say(language, "panel.ties_now"));
  for (const Side side : sides_of(context)) {
    const PersonFacts& facts = facts_on(context, side);
    if (context.playback.paired()) draw_side_cue(context, side);
    std::string text = facts.known ? fmt::format("{}", facts.ties) : std::string("-");
    for (std::size_t k = 0; k < facts.ties_by_kind.size(); ++k) {
      text =
          say(language, k == 0 ? "panel.of_them" : "panel.and_them", {text, facts.ties_by_kind[k]});
    }
    ImGui::BeginGroup();
    write_wrapped(text);
    ImGui::EndGroup();
  }
}
}  // namespace

void draw_resident(PanelContext& context) {
  const Language language = context.view.language;
  refresh_facts(context);
  if (!context.view.selection.life) {
    write_wrapped(say(language, "panel.choose_resident"));
    draw_search(context);
    return;
  }
  const PersonFacts& there = facts_on(context, Side::variant);
  const bool in_variant = there.known;
  const PersonFacts& named = in_variant ? there : facts_on(context, Side::baseline);
  write_wrapped(named.label);
  if (context.playback.paired() && in_variant != facts_on(context, Side::baseline).known) {
    write_wrapped(say(language, in_variant ? "panel.only_in_variant" : "panel.only_in_baseline"),
                  colour_of_side(context, in_variant ? Side::variant : Side::baseline));
  }
  command_checkbox(context, Command::toggle_follow, say(language, "panel.follow"),
                   context.view.follow);
  ImGui::SameLine();
  command_button(context, Command::deselect, say(language, "panel.deselect"));
  draw_ties(context);
  draw_curve(context, "panel.loneliness", &PersonFacts::loneliness);
  draw_curve(context, "panel.role", &PersonFacts::role);
  draw_curve(context, "panel.meetings", &PersonFacts::meetings);
  draw_counts(context, "panel.person_visits", &PersonFacts::visits);
  draw_counts(context, "panel.helps_given", &PersonFacts::helps_given);
  draw_counts(context, "panel.helps_received", &PersonFacts::helps_received);
  draw_happenings(context);
  draw_search(context);
}

}  // namespace engawa
