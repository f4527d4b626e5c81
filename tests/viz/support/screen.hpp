// A window on a display of its own, with keys and a mouse that go through the X server like a
// user's.
#pragma once
#include <SFML/Graphics/Image.hpp>
#include <memory>
#include <string>

#include "viz/window/application.hpp"
#include "viz/window/display.hpp"
#include "viz/window/window.hpp"

namespace engawa::testing {

/// The virtual display of this test program. SFML holds on to its first display until the program
/// ends, so there is only one, and it ends with the program.
void use_virtual_display();

class Screen {
 public:
  explicit Screen(Playback playback, ApplicationWish wish = {}, sf::Vector2u size = {1280, 720});
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  [[nodiscard]] Application& application() { return *application_; }
  [[nodiscard]] const ViewState& view() { return application_->view(); }
  /// A key by its X name: "space", "Right", "l", "question"; with Shift or Control held.
  void press(const std::string& key, const std::string& with = {});
  void move_to(float x, float y);
  void click(float x, float y);
  void drag(float x, float y, float to_x, float to_y);
  void wheel(float x, float y, int notches);  ///< > 0 = away from the user
  /// Lets the window live for some turns of its loop.
  void live(int turns = 8, double seconds_each = 0.02);
  /// What the window shows.
  [[nodiscard]] sf::Image picture();

 private:
  void flush();
  struct Keyboard;  ///< the other end of the wire
  std::unique_ptr<Keyboard> keyboard_;
  std::unique_ptr<Window> window_;
  std::unique_ptr<Application> application_;
};

/// Share of pixels in a box that differ by more than `most` in some channel.
[[nodiscard]] double share_changed(const sf::Image& before, const sf::Image& after, const Box& box,
                                   int most = 24);

}  // namespace engawa::testing
