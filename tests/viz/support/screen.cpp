#include "tests/viz/support/screen.hpp"

#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Sleep.hpp>
#include <cstdlib>
#include <stdexcept>

#include "viz/window/fonts.hpp"

// after SFML: X11 defines None, Bool and other short words as macros
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

namespace engawa::testing {

struct Screen::Keyboard {
  ::Display* display = XOpenDisplay(nullptr);
  ~Keyboard() {
    if (display != nullptr) XCloseDisplay(display);
  }
  [[nodiscard]] unsigned code(const std::string& name) const {
    const KeySym symbol = XStringToKeysym(name.c_str());
    const KeyCode found = XKeysymToKeycode(display, symbol);
    if (symbol == NoSymbol || found == 0) throw std::invalid_argument("no key " + name);
    return found;
  }
};

void use_virtual_display() {
  static const Display* const display = [] {
    unsetenv("DISPLAY");  // never the user's own screen
    return new Display(DisplayWish::pictures_only);
  }();
  (void)display;
}

Screen::Screen(Playback playback, ApplicationWish wish, sf::Vector2u size) {
  use_virtual_display();
  keyboard_ = std::make_unique<Keyboard>();
  window_ = std::make_unique<Window>(size);
  window_->target().setPosition({0, 0});  // whole on the screen, so that the mouse reaches it all
  if (wish.font.empty()) wish.font = choose_font({});
  application_ =
      std::make_unique<Application>(std::move(playback), std::move(wish), window_->target());
  live();
  move_to(float(size.x) / 2, 4);  // with no window manager the keys go where the mouse is
}

Screen::~Screen() = default;

void Screen::flush() {
  XFlush(keyboard_->display);
  XSync(keyboard_->display, 0);
  sf::sleep(sf::milliseconds(10));
  live();
}

void Screen::press(const std::string& key, const std::string& with) {
  const unsigned held = with.empty() ? 0 : keyboard_->code(with);
  const unsigned code = keyboard_->code(key);
  if (held != 0) XTestFakeKeyEvent(keyboard_->display, held, 1, 0);
  XTestFakeKeyEvent(keyboard_->display, code, 1, 0);
  XTestFakeKeyEvent(keyboard_->display, code, 0, 0);
  if (held != 0) XTestFakeKeyEvent(keyboard_->display, held, 0, 0);
  flush();
}

void Screen::move_to(float x, float y) {
  const sf::Vector2i corner = window_->target().getPosition();
  XTestFakeMotionEvent(keyboard_->display, -1, corner.x + int(x), corner.y + int(y), 0);
  flush();
}

void Screen::click(float x, float y) {
  move_to(x, y);
  XTestFakeButtonEvent(keyboard_->display, 1, 1, 0);
  flush();
  XTestFakeButtonEvent(keyboard_->display, 1, 0, 0);
  flush();
}

void Screen::drag(float x, float y, float to_x, float to_y) {
  move_to(x, y);
  XTestFakeButtonEvent(keyboard_->display, 1, 1, 0);
  flush();
  move_to((x + to_x) / 2, (y + to_y) / 2);
  move_to(to_x, to_y);
  XTestFakeButtonEvent(keyboard_->display, 1, 0, 0);
  flush();
}

void Screen::wheel(float x, float y, int notches) {
  move_to(x, y);
  const unsigned button = notches > 0 ? 4 : 5;
  for (int k = 0; k < std::abs(notches); ++k) {
    XTestFakeButtonEvent(keyboard_->display, button, 1, 0);
    XTestFakeButtonEvent(keyboard_->display, button, 0, 0);
  }
  flush();
}

void Screen::live(int turns, double seconds_each) {
  for (int k = 0; k < turns; ++k) window_->turn(*application_, seconds_each);
}

sf::Image Screen::picture() {
  live();
  sf::Texture screen;
  screen.create(window_->target().getSize().x, window_->target().getSize().y);
  window_->target().setActive(true);
  application_->draw(window_->target());
  screen.update(window_->target());
  window_->target().display();
  return screen.copyToImage();
}

double share_changed(const sf::Image& before, const sf::Image& after, const Box& box, int most) {
  int changed = 0, all = 0;
  for (auto y = unsigned(box.top); y < unsigned(box.bottom); ++y) {
    for (auto x = unsigned(box.left); x < unsigned(box.right); ++x) {
      const sf::Color a = before.getPixel(x, y), b = after.getPixel(x, y);
      const int by = std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
      changed += by > most ? 1 : 0;
      ++all;
    }
  }
  return all == 0 ? 0 : double(changed) / all;
}

}  // namespace engawa::testing
