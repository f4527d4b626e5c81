// What every layer is given: one pane at one moment, and the sums of the week.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "viz/layers/build_scene.hpp"
#include "viz/layers/clip.hpp"
#include "viz/layers/people_now.hpp"
#include "viz/layers/tie_sums.hpp"
#include "viz/scene/theme.hpp"

namespace engawa {

struct DrawnPerson {
  std::uint32_t person = 0;
  sf::Vector2f at;
};
struct DrawnHub {
  std::size_t hub = 0;
  sf::Vector2f at;
  float radius = 0;
};

struct PaneFrame {
  const Playback& playback;
  Side side;
  const ViewState& view;
  const RecordedWorld& world;
  const Recording& recording;
  const Theme& theme;
  Viewport viewport;
  Box pane;
  int week = -1;
  double share = 0;  ///< of the way to the next week
  Detail detail = Detail::residents;
  float em = 14;  ///< [px] of a label
  const Ground& ground;
  const PeopleNow& people;

  [[nodiscard]] sf::Vector2f pixel(Viewport::Metres at) const { return viewport.pixel(at.x, at.y); }
  /// A resident's pixel; people must be here.
  [[nodiscard]] sf::Vector2f pixel_of(std::size_t person) const {
    const sf::Vector2f at = people.place[person];
    return viewport.pixel(double(at.x), double(at.y));
  }
  [[nodiscard]] double metres_per_pixel() const { return viewport.camera.metres_per_pixel; }
  [[nodiscard]] sf::Color own_colour() const {
    return side == Side::baseline ? theme.only_baseline : theme.only_variant;
  }
  /// What only this side has: solid in the variant, dashed in the baseline.
  void add_own_line(Scene& scene, sf::Vector2f from, sf::Vector2f to, float width,
                    double alpha) const {
    const sf::Color colour = with_alpha(own_colour(), alpha);
    if (side == Side::baseline) {
      add_cut_dashes(scene, pane, from, to, width, 6, colour);
    } else {
      add_cut_line(scene, pane, from, to, width, colour);
    }
  }
  [[nodiscard]] Stroke own_stroke() const {
    return side == Side::baseline ? Stroke::dashed : Stroke::solid;
  }
};

/// A name without what stands in brackets: "畑(こうのすえん)" is "畑" on the map.
[[nodiscard]] std::string short_name(std::string name);
/// Radius of a resident's disc [px].
[[nodiscard]] float resident_radius(double metres_per_pixel);
/// A small disc with as many corners as it needs; nothing outside the pane.
void add_dot(Scene& scene, const Box& pane, sf::Vector2f at, float radius, sf::Color colour);

}  // namespace engawa
