// The mouse on the map: drag to move, wheel to zoom, click to pick.
#include <cmath>

#include "viz/window/application.hpp"

namespace engawa {
namespace {
constexpr float kClickSlack = 4;                    // [px] a click may wander
constexpr double kWheelZoom = 1.15;                 // per notch
constexpr double kClosest = 0.05, kFarthest = 200;  // [m/px]
}  // namespace

std::optional<Side> Application::pane_at(sf::Vector2f pixel) const {
  for (const Side side : {Side::baseline, Side::variant}) {
    if (layout_.panes[static_cast<std::size_t>(side)].shown && viewport(side).holds(pixel)) {
      return side;
    }
  }
  return std::nullopt;
}

void Application::handle_wheel(const sf::Event::MouseWheelScrollEvent& wheel) {
  const sf::Vector2f at(static_cast<float>(wheel.x), static_cast<float>(wheel.y));
  const auto side = pane_at(at);
  if (!side || wheel.wheel != sf::Mouse::VerticalWheel) return;
  const auto before = viewport(*side).ground(at);
  view_.camera.metres_per_pixel =
      std::clamp(view_.camera.metres_per_pixel * std::pow(kWheelZoom, -double(wheel.delta)),
                 kClosest, kFarthest);
  const auto after = viewport(*side).ground(at);  // what is under the mouse stays there
  view_.camera.x += before.x - after.x;
  view_.camera.y += before.y - after.y;
}

void Application::handle_mouse(const sf::Event& event, bool taken) {
  if (event.type == sf::Event::MouseWheelScrolled && !taken) handle_wheel(event.mouseWheelScroll);
  if (event.type == sf::Event::MouseButtonPressed && !taken &&
      event.mouseButton.button == sf::Mouse::Left) {
    mouse_ = {static_cast<float>(event.mouseButton.x), static_cast<float>(event.mouseButton.y)};
    pressed_ = pane_at(mouse_).has_value();
    dragged_ = false;
  }
  if (event.type == sf::Event::MouseMoved && pressed_) {
    const sf::Vector2f now(static_cast<float>(event.mouseMove.x),
                           static_cast<float>(event.mouseMove.y));
    const sf::Vector2f by = now - mouse_;
    if (!dragged_ && std::abs(by.x) + std::abs(by.y) < kClickSlack) return;
    dragged_ = true;
    view_.follow = false;
    view_.camera.x -= double(by.x) * view_.camera.metres_per_pixel;
    view_.camera.y += double(by.y) * view_.camera.metres_per_pixel;
    mouse_ = now;
  }
  if (event.type == sf::Event::MouseButtonReleased && pressed_) {
    pressed_ = false;
    const auto side = dragged_ ? std::nullopt : pane_at(mouse_);
    if (!side) return;
    const PaneInput input{playback_, *side, view_, viewport(*side)};
    view_.selection = pick(input, caches_[static_cast<std::size_t>(*side)], mouse_);
  }
}

}  // namespace engawa
