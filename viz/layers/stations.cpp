// Stations and other places by which people find their way.
#include "viz/layers/layers.hpp"

namespace engawa {
namespace {

/// A front of a train: a square with two windows and lamps.
void add_station(Scene& scene, sf::Vector2f at, float half, const Theme& theme) {
  add_square(scene, at, half + 1.5F, theme.pane);
  add_square(scene, at, half, theme.station);
  const float pane = half * .62F;
  add_rectangle(scene, {at.x - pane, at.y - pane, at.x + pane, at.y + half * .1F}, theme.pane);
  add_disc(scene, {at.x - half * .5F, at.y + half * .55F}, half * .2F, theme.pane, 8);
  add_disc(scene, {at.x + half * .5F, at.y + half * .55F}, half * .2F, theme.pane, 8);
}

}  // namespace

void add_stations(const PaneFrame& frame, Scene& scene, std::vector<Box>& taken) {
  const Theme& theme = frame.theme;
  for (const Landmark& landmark : frame.recording.landmarks) {
    const sf::Vector2f at = frame.viewport.pixel(landmark.x, landmark.y);
    const bool station = landmark.kind == "station";
    if (!holds(frame.pane, at) || (!station && frame.detail == Detail::areas)) continue;
    const float half = frame.em * (station ? .55F : .32F);
    if (station) {
      add_station(scene, at, half, theme);
    } else {
      add_diamond(scene, at, half + 1.5F, theme.pane);
      add_diamond(scene, at, half, theme.station);
    }
    taken.push_back({at.x - half, at.y - half, at.x + half, at.y + half});
    Label label;
    label.text = short_name(landmark.name);
    label.at = {at.x + half + 4, at.y};
    label.size = frame.em * (station ? 1.F : .85F);
    label.colour = theme.station;
    label.halo = theme.halo;
    label.priority = station ? 60 : 20;
    scene.labels.push_back(std::move(label));
  }
}

}  // namespace engawa
