// Names of areas, the scale bar and where north is.
#include <array>
#include <cmath>
#include <string_view>

#include "sim/text/speech.hpp"
#include "viz/layers/ground_view.hpp"
#include "viz/layers/layers.hpp"

namespace engawa {
namespace {

struct Middle {
  double x = 0, y = 0, cells = 0;
};

/// The middle of each area's squares in sight [px].
std::vector<Middle> middles_in_sight(const PaneFrame& frame) {
  const Ground& ground = frame.ground;
  std::vector<Middle> middles(frame.recording.areas.size());
  for_cells_in_sight(frame, ground.grid, [&](std::size_t cell, int column, int row) {
    if (ground.lived[cell] == 0 || ground.area[cell] >= middles.size()) return;
    const double half = 5.0 * ground.grid.tens;
    const sf::Vector2f at =
        frame.viewport.pixel(ground.grid.west(column) + half, ground.grid.south(row) + half);
    if (!holds(frame.pane, at)) return;
    Middle& middle = middles[ground.area[cell]];
    middle.x += double(at.x);
    middle.y += double(at.y);
    ++middle.cells;
  });
  return middles;
}

/// The longest round length that fits into a quarter of the pane.
double bar_metres(const PaneFrame& frame) {
  constexpr std::array kSteps{5.0, 2.0, 1.0};
  const double room = double(frame.viewport.width) * .25 * frame.metres_per_pixel();
  const double ten = std::pow(10, std::floor(std::log10(std::max(room, .01))));
  for (const double step : kSteps) {
    if (step * ten <= room) return step * ten;
  }
  return ten;
}

}  // namespace

std::string short_name(std::string name) {
  for (const std::string_view bracket : {"(", "（"}) {
    const auto at = name.find(bracket);
    if (at != std::string::npos && at > 0) name.erase(at);
  }
  while (name.ends_with(' ')) name.pop_back();
  return name;
}

void add_area_names(const PaneFrame& frame, Scene& scene) {
  const std::vector<Middle> middles = middles_in_sight(frame);
  for (std::size_t area = 0; area < middles.size(); ++area) {
    const Middle& middle = middles[area];
    if (middle.cells == 0) continue;
    Label label;
    label.text = frame.recording.areas[area].name;
    label.at = {static_cast<float>(middle.x / middle.cells),
                static_cast<float>(middle.y / middle.cells)};
    label.size = frame.em * (frame.detail == Detail::areas ? .9F : .8F);
    // a name much wider than its area would be taken for the neighbour's
    const double edge = 10.0 * frame.ground.grid.tens / frame.metres_per_pixel();
    if (std::sqrt(middle.cells) * edge < .65 * double(text_width(label.text, label.size))) continue;
    label.align = Align::centre;
    label.colour = frame.detail == Detail::areas ? frame.theme.text : frame.theme.faint_text;
    label.halo = frame.theme.halo;
    // names of areas with many people are more worth their place
    label.priority = 30 + std::min(9.F, static_cast<float>(frame.ground.homes[area]) / 1000);
    scene.labels.push_back(std::move(label));
  }
}

void add_scale_bar(const PaneFrame& frame, Scene& scene, std::vector<Box>& taken) {
  const double metres = bar_metres(frame);
  const float length = static_cast<float>(metres / frame.metres_per_pixel());
  const float em = frame.em, left = frame.pane.left + em, y = frame.pane.bottom - em;
  const sf::Color colour = frame.theme.faint_text;
  const Box room{left - 4, y - em * 1.7F, left + length + em * 2.2F, frame.pane.bottom};
  if (!room.inside(frame.pane)) return;
  add_rectangle(scene, room, with_alpha(frame.theme.pane, .75));
  add_line(scene, {left, y}, {left + length, y}, 2, colour);
  for (const float end : {left, left + length}) {
    add_line(scene, {end, y - 5}, {end, y + 1}, 2, colour);
  }
  const bool far = metres >= 1000;
  Label label;
  const double shown = far ? metres / 1000 : metres;
  label.text = say(frame.view.language, far ? "map.kilometres" : "map.metres",
                   {shown < 1 ? "0.1" : std::to_string(std::lround(shown))});
  label.at = {left, y - em * .95F};
  label.size = em * .85F;
  label.colour = colour;
  label.halo = frame.theme.halo;
  label.priority = 300;
  scene.labels.push_back(label);
  // an arrow to the north beside the bar
  const float x = left + length + em;
  taken.push_back({left, y - 3, x + em * .3F, y + 3});
  add_triangle(scene, {x, y - em * .6F}, {x - em * .3F, y + 2}, {x + em * .3F, y + 2}, colour);
  label.text = say(frame.view.language, "map.north");
  label.at = {x, y - em * 1.1F};
  label.align = Align::centre;
  scene.labels.push_back(std::move(label));
}

}  // namespace engawa
