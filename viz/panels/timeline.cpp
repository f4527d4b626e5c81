#include "viz/panels/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
constexpr float kTimelineEms = 4.4F, kWithChartsEms = 10;  // what the layout has at least for both
constexpr float kAxisEms = 4.2F;                           // left of the scale, for numbers
constexpr int kLongestStory = 3600;                        // [s]

std::string speed_text(double speed) {
  if (speed >= 1) return fmt::format("x{:.0f}", speed);
  return fmt::format("x1/{:.0f}", 1 / speed);
}

void draw_speed(PanelContext& context) {
  const float width = 1.6F * ImGui::GetFontSize();
  command_button(context, Command::slower, "-", width);
  ImGui::SameLine();
  const float at = ImGui::GetCursorPosX(), room = width_of("x1/4");
  ImGui::AlignTextToFramePadding();
  write_fitted(speed_text(context.view.speed), room);
  ImGui::SameLine(at + room + ImGui::GetStyle().ItemSpacing.x);
  command_button(context, Command::faster, "+", width);
}

void draw_whole_seconds(PanelContext& context) {
  const Language language = context.view.language;
  const float em = ImGui::GetFontSize();
  ImGui::AlignTextToFramePadding();
  write_fitted(say(language, "panel.whole_story"),
               std::max(ImGui::GetContentRegionAvail().x - 6 * em, 0.F));
  ImGui::SameLine();
  int seconds = static_cast<int>(std::lround(context.view.whole_seconds));
  ImGui::SetNextItemWidth(2.8F * em);
  if (ImGui::InputInt("##whole", &seconds, 0)) {
    context.view.whole_seconds = std::clamp(seconds, 1, kLongestStory);
  }
  explain(say(language, "panel.whole_story_tip"));
  ImGui::SameLine();
  write_fitted(say(language, "panel.seconds"), ImGui::GetContentRegionAvail().x);
}

void draw_buttons(PanelContext& context) {
  const auto icon = [&](Command command, Icon sign) {
    command_button(context, command, sign);
    ImGui::SameLine(0, ImGui::GetFontSize() * .2F);
  };
  icon(Command::to_start, Icon::to_start);
  icon(Command::previous_action, Icon::previous_action);
  icon(Command::week_back, Icon::week_back);
  icon(Command::play_or_pause, context.view.playing ? Icon::pause : Icon::play);
  icon(Command::week_forward, Icon::week_forward);
  icon(Command::next_action, Icon::next_action);
  icon(Command::to_end, Icon::to_end);
  ImGui::SameLine(0, ImGui::GetFontSize());
  draw_speed(context);
  ImGui::SameLine(0, ImGui::GetFontSize());
  draw_whole_seconds(context);
}

/// Where a calendar year begins: a tick, and its number if there is room.
void draw_years(const PanelContext& context, const Box& box, const ClockScale& clock) {
  const Theme& theme = theme_of(context.view.dark);
  const auto& dates = context.playback.world(Side::variant).recording().dates;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float free_from = box.left;
  for (std::size_t week = 0; week < dates.size(); ++week) {
    const bool first = week == 0;
    if (!first && dates[week].substr(0, 4) == dates[week - 1].substr(0, 4)) continue;
    const float x = clock.x(first ? -1 : double(week));
    list.AddLine({x, box.top}, {x, box.bottom}, ink(theme.frame));
    const std::string label = say(context.view.language, "panel.year", {dates[week].substr(0, 4)});
    const float size = ImGui::GetFontSize() * .8F;
    const float left = x + ImGui::GetFontSize() * .2F, width = width_of(label) * .8F;
    if (left < free_from || left + width > box.right) continue;
    list.AddText(nullptr, size, {left, box.top}, ink(theme.faint_text), label.c_str());
    free_from = left + width + ImGui::GetFontSize() * .5F;
  }
}

void draw_slider(PanelContext& context, const Box& box, const ClockScale& clock) {
  const Theme& theme = theme_of(context.view.dark);
  const float em = ImGui::GetFontSize();
  ImGui::SetCursorScreenPos({clock.left - em * .5F, box.top});
  ImGui::InvisibleButton("##scrub", {clock.right - clock.left + em, box.bottom - box.top});
  if (ImGui::IsItemActive()) {
    context.view.clock = std::round(clock.week(ImGui::GetIO().MousePos.x));
    context.view.playing = false;
  }
  if (ImGui::IsItemHovered() || ImGui::IsItemActive()) {
    const auto week = static_cast<int>(std::lround(clock.week(ImGui::GetIO().MousePos.x)));
    write_tool_tip(
        date_text(context.playback.world(Side::variant).recording(), week, context.view.language));
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = box.bottom - em * .35F, x = clock.x(context.view.clock);
  list.AddLine({clock.left, y}, {clock.right, y}, ink(theme.frame), em * .2F);
  list.AddLine({clock.left, y}, {x, y}, ink(theme.text), em * .2F);
  list.AddCircleFilled({x, y}, em * .35F, ink(theme.text));
}
}  // namespace

TimelinePlaces timeline_places(const PanelContext& context) {
  TimelinePlaces places;
  const Box& whole = context.layout.timeline;
  const float em = context.layout.em;
  places.timeline = whole;
  places.charts = {whole.left, whole.top, whole.right, whole.top};
  if (context.view.charts) {
    // of what is more than that, the actions get a half
    const float more = std::max(whole.bottom - whole.top - kWithChartsEms * em, 0.F);
    const float height = kTimelineEms * em + more / 2;
    places.timeline.top = std::max(whole.top, whole.bottom - height);
    places.charts.bottom = places.timeline.top;
  }
  places.clock = {whole.left + kAxisEms * em, whole.right - em, context.playback.weeks()};
  return places;
}

void draw_timeline(PanelContext& context) {
  const TimelinePlaces places = timeline_places(context);
  const FixedWindow window("timeline", places.timeline);
  if (!window) return;
  ImGui::SetCursorPosY(ImGui::GetFontSize() * .15F);
  draw_buttons(context);
  const float em = ImGui::GetFontSize(), padding = ImGui::GetStyle().WindowPadding.x;
  const float top = places.timeline.top + ImGui::GetFrameHeight() + em * .25F;
  const Box slider{places.timeline.left + padding, top, places.timeline.right - padding,
                   top + em * 1.45F};
  draw_years(context, slider, places.clock);
  draw_slider(context, slider, places.clock);
  draw_actions(
      context,
      {slider.left, slider.bottom + em * .1F, slider.right, places.timeline.bottom - em * .05F},
      places.clock);
}

}  // namespace engawa
