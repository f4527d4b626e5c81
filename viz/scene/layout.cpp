#include "viz/scene/layout.hpp"

#include <algorithm>
#include <cmath>

namespace engawa {
namespace {

// Heights and widths in ems of ordinary text, and the shares of the screen that they may take at
// most: where large text meets a small screen, the map keeps its place.
constexpr float kPixels = 16, kStoryTimes = 1.6F;
constexpr float kTop = 2.6F, kTitle = 2, kSide = 19, kTimeline = 4.4F, kCharts = 5.6F;
constexpr float kNumbersInOneRow = 6, kNumbersInTwoRows = 8.2F, kOneRowFrom = 48;
constexpr float kChartsFrom =
    33;  ///< height of the screen [em] below which charts leave the map too little
constexpr float kCaption = 5.5F, kProgress = .4F;
constexpr float kMostSide = .34F, kMostTimeline = .34F, kMostNumbers = .45F, kMostCaption = .4F;
constexpr float kGap = 2;  ///< [px] between the panes

/// Text that leaves room for at least this many ems across and down.
float em_of(const ViewState& view, float width, float height) {
  const float scale = std::clamp(view.text_scale, .75F, 2.5F);
  if (view.story) return std::min({kPixels * kStoryTimes * scale, width / 28, height / 16});
  return std::min({kPixels * scale, width / 44, height / 25});
}

float whole(float pixels) {
  return std::max(0.F, std::floor(pixels));
}

/// Takes a strip off an edge of what is left of the screen.
Box take_top(Box& rest, float height) {
  Box strip = rest;
  rest.top = strip.bottom = rest.top + std::min(whole(height), rest.bottom - rest.top);
  return strip;
}
Box take_bottom(Box& rest, float height) {
  Box strip = rest;
  rest.bottom = strip.top = rest.bottom - std::min(whole(height), rest.bottom - rest.top);
  return strip;
}
Box take_right(Box& rest, float width) {
  Box strip = rest;
  rest.right = strip.left = rest.right - std::min(whole(width), rest.right - rest.left);
  return strip;
}

PanePlace pane_in(Box rest, const ViewState& view, float em) {
  PanePlace place;
  place.shown = true;
  place.title = take_top(rest, kTitle * em);
  if (!view.story) {
    const bool one_row = rest.right - rest.left >= kOneRowFrom * em;
    const float height = (one_row ? kNumbersInOneRow : kNumbersInTwoRows) * em;
    place.number_columns = one_row ? 4 : 2;
    place.numbers = take_bottom(rest, std::min(height, kMostNumbers * (rest.bottom - rest.top)));
  }
  place.map = rest;
  return place;
}

void put_panes(Layout& layout, const Box& rest, const ViewState& view, bool paired) {
  const auto pane = [&](Side side) -> PanePlace& {
    return layout.panes[static_cast<std::size_t>(side)];
  };
  if (!paired || view.panes != Panes::both) {
    const bool baseline = paired && view.panes == Panes::baseline;
    pane(baseline ? Side::baseline : Side::variant) = pane_in(rest, view, layout.em);
    return;
  }
  // Equally wide to the pixel: the same ground must lie at the same place in both.
  const float width = whole((rest.right - rest.left - kGap) / 2);
  Box left = rest, right = rest;
  left.right = rest.left + width;
  right.left = std::max(left.right, rest.right - width);
  pane(Side::baseline) = pane_in(left, view, layout.em);
  pane(Side::variant) = pane_in(right, view, layout.em);
}

}  // namespace

Layout layout_of(const ViewState& view, bool paired, float width, float height) {
  Layout layout;
  width = whole(width);
  height = whole(height);
  layout.em = em_of(view, width, height);
  const float em = layout.em;
  Box rest{0, 0, width, height};
  if (view.story) {
    layout.timeline = take_bottom(rest, std::max(2.F, kProgress * em));
    layout.caption = take_bottom(rest, std::min(kCaption * em, kMostCaption * height));
  } else {
    layout.top = take_top(rest, kTop * em);
    const bool charts = view.charts && height >= kChartsFrom * em;
    const float timeline = (kTimeline + (charts ? kCharts : 0)) * em;
    layout.timeline = take_bottom(rest, std::min(timeline, kMostTimeline * height));
    if (view.side_panel) layout.side = take_right(rest, std::min(kSide * em, kMostSide * width));
  }
  put_panes(layout, rest, view, paired);
  return layout;
}

}  // namespace engawa
