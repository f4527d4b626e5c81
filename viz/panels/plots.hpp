// Small charts with Dear ImGui's lines: the clock along, a value up.
#pragma once
#include <imgui.h>

#include <span>
#include <vector>

#include "viz/scene/scene.hpp"

namespace engawa {

/// Study weeks along x: -1 at the left end, the last week at the right.
struct ClockScale {
  float left = 0, right = 1;
  int weeks = 1;
  [[nodiscard]] float x(double week) const;
  /// The week at a pixel, never outside the study.
  [[nodiscard]] double week(float x) const;
};

/// From the lowest to the highest value; grows as values are shown to it.
struct ValueRange {
  double low = 0, high = 0;
  bool known = false;
  void include(double value);
  void include(std::span<const double> values);
  /// With zero if that costs less than half of the height, and never empty.
  [[nodiscard]] ValueRange rounded() const;
};

struct Plot {
  Box box;
  ClockScale clock;
  ValueRange range;
  [[nodiscard]] float y(double value) const;
};

enum class PlotStroke : std::uint8_t { solid, dashed };
struct Pen {
  ImU32 colour = 0;
  float width = 1;
  PlotStroke stroke = PlotStroke::solid;
};

/// One value a week from week 0; NaN is passed over, since people are counted every fourth week.
void plot_line(ImDrawList& list, const Plot& plot, std::span<const double> values, const Pen& pen);
/// Values at given weeks; NaN breaks the line (the person was not there).
void plot_points(ImDrawList& list, const Plot& plot, std::span<const int> weeks,
                 std::span<const float> values, const Pen& pen);
void plot_band(ImDrawList& list, const Plot& plot, std::span<const double> low,
               std::span<const double> high, ImU32 colour);
/// Sums over `bin` weeks as bars that stand on `floor` and are `height` at `most`; negative
/// heights hang from it.
struct Bars {
  float floor = 0, height = 0;
  int bin = 4, most = 1;
  ImU32 colour = 0;
};
void plot_bars(ImDrawList& list, const ClockScale& clock, std::span<const int> by_week,
               const Bars& bars);
[[nodiscard]] int largest_bin(std::span<const int> by_week, int bin);
void plot_frame(ImDrawList& list, const Plot& plot, ImU32 colour);
void plot_cursor(ImDrawList& list, const Plot& plot, double clock, ImU32 colour, float width);

}  // namespace engawa
