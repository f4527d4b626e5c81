#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/text.hpp"
#include "viz/panels/timeline.hpp"

namespace engawa {
namespace {
constexpr float kRowEms = 1.3F, kSmallestBarEms = .5F;

std::string label_of(const TimedAction& action, Language language) {
  const bool japanese = language == Language::japanese;
  const auto& own = japanese ? action.note.label_ja : action.note.label_en;
  const auto& of_kind = japanese ? action.note.title_ja : action.note.title_en;
  if (!own.empty()) return own;
  return of_kind.empty() ? action.note.name : of_kind;
}

bool same(const TimedAction& a, const TimedAction& b) {
  return a.note.name == b.note.name && a.note.kind == b.note.kind && a.note.hub == b.note.hub &&
         a.from == b.from && a.until == b.until;
}

void add_marks(const PanelContext& context, Side side, std::vector<ActionMark>& marks) {
  const auto actions_in = [&](Side which) -> std::vector<TimedAction> {
    const bool there = which == Side::variant || context.playback.paired();
    return there ? context.playback.world(which).recording().actions : std::vector<TimedAction>{};
  };
  const auto others = actions_in(side == Side::variant ? Side::baseline : Side::variant);
  for (const auto& action : actions_in(side)) {
    const bool shared =
        std::ranges::any_of(others, [&](const auto& other) { return same(action, other); });
    if (shared && side == Side::baseline) continue;
    ActionMark mark;
    mark.label = label_of(action, context.view.language);
    mark.from = std::clamp(action.from, -1, context.playback.weeks() - 1);
    mark.until = std::clamp(action.until, mark.from, context.playback.weeks() - 1);
    mark.in = shared                  ? ActionMark::In::both
              : side == Side::variant ? ActionMark::In::variant
                                      : ActionMark::In::baseline;
    marks.push_back(std::move(mark));
  }
}

/// The first row that is free, else the one that has been taken for the longest time.
std::size_t choose_row(const std::vector<float>& taken_to, float left) {
  for (std::size_t row = 0; row < taken_to.size(); ++row) {
    if (taken_to[row] <= left) return row;
  }
  return static_cast<std::size_t>(std::ranges::min_element(taken_to) - taken_to.begin());
}

/// Labels end where the next one of their row begins.
void fit_labels(std::vector<ActionMark>& marks, const Box& box) {
  const float gap = ImGui::GetFontSize() * .3F;
  for (std::size_t k = 0; k < marks.size(); ++k) {
    float end = box.right;
    for (std::size_t other = k + 1; other < marks.size(); ++other) {
      if (marks[other].bar.top == marks[k].bar.top) {
        end = std::min(end, marks[other].bar.left);
      }
    }
    marks[k].label_left = marks[k].bar.left + gap;
    marks[k].shown = fit_text(marks[k].label, end - gap - marks[k].label_left);
  }
}

sf::Color colour_of(const PanelContext& context, const ActionMark& mark) {
  const Theme& theme = theme_of(context.view.dark);
  if (mark.in == ActionMark::In::both) return theme.shared;
  return mark.in == ActionMark::In::variant ? theme.only_variant : theme.only_baseline;
}

std::string tip_of(const PanelContext& context, const ActionMark& mark) {
  const Recording& recording = context.playback.world(Side::variant).recording();
  const Language language = context.view.language;
  const std::string from = month_text(recording, mark.from, language);
  if (mark.until >= context.playback.weeks() - 1) {
    return say(language, "panel.action_on", {mark.label, from});
  }
  return say(language, "panel.action",
             {mark.label, from, month_text(recording, mark.until, language)});
}

void draw_mark(const PanelContext& context, const ActionMark& mark) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Theme& theme = theme_of(context.view.dark);
  const sf::Color colour = colour_of(context, mark);
  const ImVec2 low{mark.bar.left, mark.bar.top}, high{mark.bar.right, mark.bar.bottom};
  const float em = ImGui::GetFontSize();
  list.AddRectFilled(low, high, ink(colour, .3));
  list.AddRectFilled(low, {low.x + em * .18F, high.y}, ink(colour));  // where it begins
  if (mark.in == ActionMark::In::baseline) {
    add_dashes(list, {low.x, high.y - 1}, {high.x, high.y - 1}, ink(colour), 2, em * .4F);
  } else {
    list.AddLine({low.x, high.y - 1}, {high.x, high.y - 1}, ink(colour), 2);
  }
  list.AddText({mark.label_left, (low.y + high.y - em) / 2}, ink(theme.text), mark.shown.c_str());
}
}  // namespace

std::vector<ActionMark> place_actions(const PanelContext& context, const Box& box,
                                      const ClockScale& clock) {
  std::vector<ActionMark> marks;
  add_marks(context, Side::variant, marks);
  if (context.playback.paired()) add_marks(context, Side::baseline, marks);
  std::ranges::stable_sort(marks, {}, &ActionMark::from);
  const float em = ImGui::GetFontSize();
  const auto rows =
      static_cast<std::size_t>(std::max(std::floor((box.bottom - box.top) / (kRowEms * em)), 1.F));
  const float height = std::min((box.bottom - box.top) / static_cast<float>(rows), kRowEms * em);
  std::vector<float> taken_to(rows, box.left);
  for (auto& mark : marks) {
    const float left = clock.x(mark.from);
    const float right = std::max(clock.x(mark.until), left + kSmallestBarEms * em);
    const std::size_t row = choose_row(taken_to, left);
    const float top = box.top + static_cast<float>(row) * height;
    mark.bar = {left, top, std::min(right, box.right), top + height - em * .12F};
    const float label_right = left + width_of(mark.label) + em * .6F;
    taken_to[row] = std::max({taken_to[row], mark.bar.right, std::min(label_right, box.right)});
  }
  fit_labels(marks, box);
  return marks;
}

void draw_actions(PanelContext& context, const Box& box, const ClockScale& clock) {
  if (box.bottom - box.top < ImGui::GetFontSize() * .5F) return;
  const auto marks = place_actions(context, box, clock);
  std::string tip;
  const ActionMark* clicked = nullptr;
  for (const auto& mark : marks) {
    draw_mark(context, mark);
    // the label is part of the mark, for the pointer too
    const float right = std::max(mark.bar.right, mark.label_left + width_of(mark.shown));
    if (!ImGui::IsMouseHoveringRect({mark.bar.left, mark.bar.top}, {right, mark.bar.bottom})) {
      continue;
    }
    tip = tip.empty() ? tip_of(context, mark) : fmt::format("{}\n{}", tip, tip_of(context, mark));
    clicked = &mark;
  }
  if (tip.empty() || !ImGui::IsWindowHovered()) return;
  write_tool_tip(tip);
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    context.view.clock = clicked->from;
    context.view.playing = false;
  }
}

}  // namespace engawa
