// The window on the screen and its loop.
#pragma once
#include <SFML/Graphics/RenderWindow.hpp>

#include "viz/window/application.hpp"

namespace engawa {

class Window {
 public:
  /// RunError if no window with OpenGL can be opened.
  explicit Window(sf::Vector2u size);
  [[nodiscard]] sf::RenderWindow& target() { return window_; }
  /// Until the user closes it.
  void run(Application& application);
  /// One turn of the loop: events, time, and a new picture if anything changed. Returns false when
  /// the user wants to leave. For tests, too.
  bool turn(Application& application, double seconds);

 private:
  void serve_files(Application& application);
  sf::RenderWindow window_;
  int fresh_ = 3;  ///< frames still to be drawn although nothing changes: widgets settle
};

}  // namespace engawa
