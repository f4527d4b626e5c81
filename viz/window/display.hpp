// A place to draw: the user's display, or a virtual one for pictures and movies.
#pragma once
#include <cstdint>

#include "sim/text/error.hpp"

namespace engawa {

enum class DisplayWish : std::uint8_t { window, pictures_only };

/// SFML ends the program without a word when there is no X display or no OpenGL: so look first.
/// For pictures a virtual display (Xvfb) is started where there is none, and ends with this object.
class Display {
 public:
  /// InputError if a window is wanted without a display; RunError if Xvfb is missing or does not
  /// start, or if the display has no OpenGL: each says what to install or do.
  explicit Display(DisplayWish wish);
  ~Display();
  Display(const Display&) = delete;
  Display& operator=(const Display&) = delete;
  [[nodiscard]] bool is_virtual() const { return server_ > 0; }

 private:
  void start_virtual();
  int server_ = 0;  ///< process id of Xvfb
};

}  // namespace engawa
