// Where one looks: metres of the town to pixels of a pane.
#pragma once
#include <SFML/System/Vector2.hpp>

namespace engawa {

/// Shared by both panes: they always show the same ground.
struct Camera {
  double x = 0, y = 0;          ///< [m] in the middle of the pane, east and north
  double metres_per_pixel = 5;  ///< at the text scale 1
};

/// A pane's place on the screen [px] and its camera. North is up.
struct Viewport {
  float left = 0, top = 0, width = 0, height = 0;
  Camera camera;
  [[nodiscard]] sf::Vector2f pixel(double east, double north) const {
    return {left + width / 2 + static_cast<float>((east - camera.x) / camera.metres_per_pixel),
            top + height / 2 - static_cast<float>((north - camera.y) / camera.metres_per_pixel)};
  }
  struct Metres {
    double x = 0, y = 0;
  };
  [[nodiscard]] Metres ground(sf::Vector2f pixel) const {
    return {camera.x + double(pixel.x - left - width / 2) * camera.metres_per_pixel,
            camera.y - double(pixel.y - top - height / 2) * camera.metres_per_pixel};
  }
  [[nodiscard]] bool holds(sf::Vector2f at) const {
    return at.x >= left && at.x < left + width && at.y >= top && at.y < top + height;
  }
};

}  // namespace engawa
