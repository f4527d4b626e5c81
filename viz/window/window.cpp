#include "viz/window/window.hpp"

#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/System/Sleep.hpp>
#include <string_view>

#include "sim/text/speech.hpp"
#include "viz/window/pictures.hpp"

namespace engawa {
namespace {
constexpr std::string_view kTitle = "Engawa 縁側";
constexpr int kFramesASecond = 60;
constexpr int kSettlingFrames = 3;
constexpr int kIdleMilliseconds = 15;
constexpr double kLongestStep = 0.25;  // [s]: after a pause of the machine the story does not jump
}  // namespace

Window::Window(sf::Vector2u size) {
  sf::ContextSettings settings;
  settings.antialiasingLevel = 4;
  window_.create(sf::VideoMode(size.x, size.y), kTitle.data(), sf::Style::Default, settings);
  if (!window_.isOpen()) {
    throw RunError({"engawa-view"}, {"view.no_opengl", {}}, {}, {"view.no_opengl.advice", {}});
  }
  window_.setTitle(sf::String::fromUtf8(kTitle.begin(), kTitle.end()));
  window_.setFramerateLimit(kFramesASecond);
  window_.setKeyRepeatEnabled(true);
  window_.setActive(true);
}

void Window::serve_files(Application& application) {
  const auto wanted = application.take_file_command();
  if (!wanted) return;
  const Language language = application.view().language;
  const int week = week_of(application.view());
  try {
    const auto file = free_name(week, *wanted == Command::save_picture ? ".png" : ".csv");
    if (*wanted == Command::save_picture) {
      sf::Texture screen;
      screen.create(window_.getSize().x, window_.getSize().y);
      screen.update(window_);
      save_picture(screen.copyToImage(), file);
    } else {
      save_text(application.table(), file);
    }
    application.say(say(language, "view.saved", {file.string()}));
  } catch (const UserError& error) {
    application.say(error.in(language));
  }
}

bool Window::turn(Application& application, double seconds) {
  sf::Event event{};
  while (window_.pollEvent(event)) {
    if (event.type == sf::Event::Resized) {
      window_.setView(
          sf::View(sf::FloatRect(0, 0, float(event.size.width), float(event.size.height))));
    }
    application.handle(event);
    fresh_ = kSettlingFrames;
  }
  if (application.update(seconds) || application.restless()) fresh_ = kSettlingFrames;
  if (fresh_ > 0) {
    --fresh_;
    application.draw(window_);
    serve_files(application);
    window_.display();
  } else {
    application.read_ahead();
    sf::sleep(sf::milliseconds(kIdleMilliseconds));
  }
  return !application.wants_quit();
}

void Window::run(Application& application) {
  sf::Clock clock;
  while (turn(application, std::min(double(clock.restart().asSeconds()), kLongestStep))) {
  }
}

}  // namespace engawa
