// Frames a second of the viewer in software OpenGL, seek times and memory, for a folder of results:
// view_benchmark RESULTS [WIDTHxHEIGHT]. Prints one table; the answer (a picture that is not empty)
// is checked.
#include <fmt/format.h>
#include <sys/resource.h>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/System/Err.hpp>
#include <chrono>
#include <cstdlib>

#include "viz/window/application.hpp"
#include "viz/window/display.hpp"
#include "viz/window/fonts.hpp"

namespace engawa {
namespace {
double seconds_of(const auto& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

long resident_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

bool shows_something(sf::RenderTexture& canvas) {
  const sf::Image image = canvas.getTexture().copyToImage();
  const sf::Color corner = image.getPixel(0, 0);
  int others = 0;
  for (unsigned x = 0; x < image.getSize().x; x += 7) {
    for (unsigned y = 0; y < image.getSize().y; y += 7) others += image.getPixel(x, y) != corner;
  }
  return others > 100;
}

/// Frames a second over `frames` frames, while `step` changes what is shown.
double frame_rate(Application& application, sf::RenderTexture& canvas, int frames,
                  const auto& step) {
  const double seconds = seconds_of([&] {
    for (int k = 0; k < frames; ++k) {
      step(k);
      application.draw(canvas);
      canvas.display();
    }
    (void)canvas.getTexture().copyToImage();  // until all is really drawn
  });
  return frames / seconds;
}

int measure(const std::filesystem::path& results, sf::Vector2u size) {
  std::optional<Playback> playback;
  const double opening = seconds_of([&] { playback.emplace(PlaybackWish{results, {}, {}}); });
  const int weeks = playback->weeks();
  double slowest = 0, all = 0;
  for (int k = 0; k < 40; ++k) {
    const int week = (k * 7919) % weeks;
    const double taken = seconds_of([&] { playback->seek(week); });
    slowest = std::max(slowest, taken), all += taken;
  }
  const Display display(DisplayWish::pictures_only);
  sf::err().rdbuf(nullptr);
  sf::RenderTexture canvas;
  if (!canvas.create(size.x, size.y)) return 1;
  canvas.setActive(true);
  ApplicationWish wish;
  wish.font = choose_font({});
  wish.view.camera.metres_per_pixel = 0;
  wish.view.whole_seconds = 60;
  Application application(std::move(*playback), std::move(wish), canvas);
  ViewState& view = application.view();
  view.clock = 0;
  const auto people = application.playback().world(Side::variant).recording().people.size();
  (void)frame_rate(application, canvas, 3, [](int) {});
  const double still = frame_rate(application, canvas, 30, [](int) {});
  const double playing = frame_rate(application, canvas, 90, [&](int) {
    view.playing = true;
    application.update(1.0 / 30);
  });
  const double zooming = frame_rate(application, canvas, 40, [&](int k) {
    application.carry_out(k < 20 ? Command::zoom_in : Command::zoom_out);
  });
  if (!shows_something(canvas)) return 1;
  fmt::print("people {}  weeks {}  {}x{}\n", people, weeks, size.x, size.y);
  fmt::print("opening {:.2f} s  seek mean {:.1f} ms  slowest {:.1f} ms\n", opening, all / 40 * 1e3,
             slowest * 1e3);
  fmt::print("frames a second: still {:.1f}  playing {:.1f}  zooming {:.1f}\n", still, playing,
             zooming);
  fmt::print("memory {} MB\n", resident_megabytes());
  return 0;
}
}  // namespace
}  // namespace engawa

int main(int count, char** arguments) {
  if (count < 2) {
    fmt::print(stderr, "usage: view_benchmark RESULTS [WIDTHxHEIGHT]\n");
    return 2;
  }
  sf::Vector2u size{1280, 720};
  if (count > 2) std::sscanf(arguments[2], "%ux%u", &size.x, &size.y);
  try {
    return engawa::measure(arguments[1], size);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
