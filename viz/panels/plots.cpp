#include "viz/panels/plots.hpp"

#include <algorithm>
#include <cmath>

namespace engawa {
namespace {
/// Dashes that go on round corners: the points of a line lie closer than a dash is long.
void add_dashed_path(ImDrawList& list, std::span<const ImVec2> points, const Pen& pen) {
  const float dash = pen.width * 3.2F;
  float left_of_dash = dash;
  bool draws = true;
  for (std::size_t k = 1; k < points.size(); ++k) {
    ImVec2 from = points[k - 1];
    const ImVec2 to = points[k];
    float length = std::hypot(to.x - from.x, to.y - from.y);
    while (length > 0) {
      const float step = std::min(length, left_of_dash);
      const ImVec2 at{from.x + (to.x - from.x) * step / length,
                      from.y + (to.y - from.y) * step / length};
      if (draws) list.AddLine(from, at, pen.colour, pen.width);
      left_of_dash -= step;
      length -= step;
      from = at;
      if (left_of_dash <= 0) draws = !draws, left_of_dash = dash;
    }
  }
}

void add_path(ImDrawList& list, std::span<const ImVec2> points, const Pen& pen) {
  if (points.size() == 1) {
    list.AddCircleFilled(points[0], pen.width, pen.colour);
  } else if (pen.stroke == PlotStroke::dashed) {
    add_dashed_path(list, points, pen);
  } else if (!points.empty()) {
    list.AddPolyline(points.data(), static_cast<int>(points.size()), pen.colour, 0, pen.width);
  }
}
}  // namespace

float ClockScale::x(double week) const {
  const double share = std::clamp((week + 1) / std::max(weeks, 1), 0.0, 1.0);
  return left + static_cast<float>(share) * (right - left);
}

double ClockScale::week(float x) const {
  const double share = std::clamp(double(x - left) / std::max(double(right - left), 1.0), 0.0, 1.0);
  return share * std::max(weeks, 1) - 1;
}

void ValueRange::include(double value) {
  if (!std::isfinite(value)) return;
  low = known ? std::min(low, value) : value;
  high = known ? std::max(high, value) : value;
  known = true;
}

void ValueRange::include(std::span<const double> values) {
  for (const double value : values) include(value);
}

ValueRange ValueRange::rounded() const {
  ValueRange range = *this;
  if (range.low > 0 && range.low < range.high / 2) range.low = 0;
  if (range.high < 0 && range.high > range.low / 2) range.high = 0;
  const double span = range.high - range.low;
  const double margin = span > 0 ? span * .06 : std::max(std::abs(range.high) * .1, 1e-6);
  if (range.low != 0) range.low -= margin;
  range.high += margin;
  return range;
}

float Plot::y(double value) const {
  const double share = (value - range.low) / std::max(range.high - range.low, 1e-12);
  return box.bottom - static_cast<float>(std::clamp(share, 0.0, 1.0)) * (box.bottom - box.top);
}

void plot_line(ImDrawList& list, const Plot& plot, std::span<const double> values, const Pen& pen) {
  std::vector<ImVec2> points;
  for (std::size_t week = 0; week < values.size(); ++week) {
    if (!std::isfinite(values[week])) continue;
    points.emplace_back(plot.clock.x(double(week)), plot.y(values[week]));
  }
  add_path(list, points, pen);
}

void plot_points(ImDrawList& list, const Plot& plot, std::span<const int> weeks,
                 std::span<const float> values, const Pen& pen) {
  std::vector<ImVec2> points;
  for (std::size_t k = 0; k < std::min(weeks.size(), values.size()); ++k) {
    if (std::isfinite(values[k])) {
      points.emplace_back(plot.clock.x(weeks[k]), plot.y(double(values[k])));
    } else {
      add_path(list, points, pen);
      points.clear();
    }
  }
  add_path(list, points, pen);
}

void plot_band(ImDrawList& list, const Plot& plot, std::span<const double> low,
               std::span<const double> high, ImU32 colour) {
  int before = -1;
  for (std::size_t week = 0; week < std::min(low.size(), high.size()); ++week) {
    if (!std::isfinite(low[week]) || !std::isfinite(high[week])) continue;
    if (before >= 0) {
      const auto last = static_cast<std::size_t>(before);
      const float x0 = plot.clock.x(before), x1 = plot.clock.x(double(week));
      list.AddQuadFilled({x0, plot.y(high[last])}, {x1, plot.y(high[week])},
                         {x1, plot.y(low[week])}, {x0, plot.y(low[last])}, colour);
    }
    before = static_cast<int>(week);
  }
}

int largest_bin(std::span<const int> by_week, int bin) {
  int most = 0, sum = 0;
  for (std::size_t week = 0; week < by_week.size(); ++week) {
    if (week % static_cast<std::size_t>(bin) == 0) sum = 0;
    sum += by_week[week];
    most = std::max(most, sum);
  }
  return most;
}

void plot_bars(ImDrawList& list, const ClockScale& clock, std::span<const int> by_week,
               const Bars& bars) {
  const auto bin = static_cast<std::size_t>(bars.bin);
  for (std::size_t first = 0; first < by_week.size(); first += bin) {
    const std::size_t end = std::min(first + bin, by_week.size());
    int sum = 0;
    for (std::size_t week = first; week < end; ++week) sum += by_week[week];
    if (sum == 0) continue;
    const float height = bars.height * static_cast<float>(sum) / static_cast<float>(bars.most);
    const float left = clock.x(double(first) - 1), right = clock.x(double(end) - 1);
    list.AddRectFilled({left, std::min(bars.floor, bars.floor - height)},
                       {std::max(right - 1, left + 1), std::max(bars.floor, bars.floor - height)},
                       bars.colour);
  }
}

void plot_frame(ImDrawList& list, const Plot& plot, ImU32 colour) {
  list.AddRect({plot.box.left, plot.box.top}, {plot.box.right, plot.box.bottom}, colour);
}

void plot_cursor(ImDrawList& list, const Plot& plot, double clock, ImU32 colour, float width) {
  const float x = plot.clock.x(clock);
  list.AddLine({x, plot.box.top}, {x, plot.box.bottom}, colour, width);
}

}  // namespace engawa
