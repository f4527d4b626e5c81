// Pictures of the toy town beside those kept in the tree, within a tolerance for the rounding of
// other OpenGL and font libraries. ENGAWA_ACCEPT=1 keeps the new ones.
#include <gtest/gtest.h>

#include <SFML/Graphics/RenderTexture.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <ostream>

#include "tests/viz/support/screen.hpp"
#include "tests/viz/support/toy_recording.hpp"
#include "viz/window/application.hpp"
#include "viz/window/fonts.hpp"

namespace engawa::testing {
namespace {
namespace fs = std::filesystem;

constexpr unsigned kWidth = 1280, kHeight = 720, kShrink = 2;
constexpr int kFarOff = 40;            // in a channel: another colour, not another rounding
constexpr double kMostFarOff = 0.003;  // share of pixels that may be
constexpr int kFrames = 4;             // widgets settle

struct Scenario {
  std::string name;
  std::function<void(Application&)> prepare;
  friend void PrintTo(const Scenario& scenario, std::ostream* out) { *out << scenario.name; }
};

std::vector<Scenario> scenarios() {
  const auto at = [](double week) { return [week](Application& it) { it.view().clock = week; }; };
  return {
      {"two-worlds-ja", at(16)},
      {"two-worlds-en-light",
       [](Application& it) {
         it.view().clock = 16;
         it.view().language = Language::english;
         it.view().dark = false;
       }},
      {"start-ja", at(-1)},
      {"resident-ja",
       [](Application& it) {
         it.view().clock = 4;
         it.carry_out(Command::next_regular);
       }},
      {"hub-en",
       [](Application& it) {
         it.view().clock = 18;
         it.view().language = Language::english;
         it.carry_out(Command::next_hub);
       }},
      {"keys-ja", [](Application& it) { it.carry_out(Command::toggle_keys); }},
      {"large-text-ja",
       [](Application& it) {
         it.view().clock = 16;
         it.view().text_scale = 1.5F;
       }},
  };
}

sf::Image shrunk(const sf::Image& image) {
  const sf::Vector2u size{image.getSize().x / kShrink, image.getSize().y / kShrink};
  sf::Image out;
  out.create(size.x, size.y);
  for (unsigned y = 0; y < size.y; ++y) {
    for (unsigned x = 0; x < size.x; ++x) {
      int red = 0, green = 0, blue = 0;
      for (unsigned k = 0; k < kShrink * kShrink; ++k) {
        const sf::Color c = image.getPixel(x * kShrink + k % kShrink, y * kShrink + k / kShrink);
        red += c.r, green += c.g, blue += c.b;
      }
      constexpr int kCount = kShrink * kShrink;
      out.setPixel(
          x, y,
          sf::Color(static_cast<sf::Uint8>(red / kCount), static_cast<sf::Uint8>(green / kCount),
                    static_cast<sf::Uint8>(blue / kCount)));
    }
  }
  return out;
}

sf::Image draw(const Scenario& scenario) {
  sf::RenderTexture canvas;
  EXPECT_TRUE(canvas.create(kWidth, kHeight));
  canvas.setActive(true);
  ApplicationWish wish;
  wish.font = choose_font({});
  wish.view.camera.metres_per_pixel = 0;
  Application application(toy_playback(), std::move(wish), canvas);
  scenario.prepare(application);
  for (int k = 0; k < kFrames; ++k) {
    application.draw(canvas);
    canvas.display();
  }
  return shrunk(canvas.getTexture().copyToImage());
}

double share_far_off(const sf::Image& a, const sf::Image& b) {
  if (a.getSize() != b.getSize()) return 1;
  int far = 0;
  const unsigned width = a.getSize().x, height = a.getSize().y;
  for (unsigned y = 0; y < height; ++y) {
    for (unsigned x = 0; x < width; ++x) {
      const sf::Color p = a.getPixel(x, y), q = b.getPixel(x, y);
      far += std::max({std::abs(p.r - q.r), std::abs(p.g - q.g), std::abs(p.b - q.b)}) > kFarOff;
    }
  }
  return double(far) / (double(width) * height);
}

class GoldenPicture : public ::testing::TestWithParam<Scenario> {};

TEST_P(GoldenPicture, IsAsItWas) {
  use_virtual_display();
  const sf::Image now = draw(GetParam());
  const fs::path file =
      fs::path(ENGAWA_SOURCE_DIR) / "tests/viz/golden" / (GetParam().name + ".png");
  if (std::getenv("ENGAWA_ACCEPT") != nullptr) {
    fs::create_directories(file.parent_path());
    ASSERT_TRUE(now.saveToFile(file.string()));
    return;
  }
  sf::Image kept;
  ASSERT_TRUE(kept.loadFromFile(file.string())) << file;
  const double off = share_far_off(now, kept);
  if (off > kMostFarOff) {
    const fs::path seen = fs::path(::testing::TempDir()) / (GetParam().name + ".png");
    now.saveToFile(seen.string());
    ADD_FAILURE() << 100 * off << " % of the pixels differ from " << file << "; now: " << seen
                  << "; keep it with ENGAWA_ACCEPT=1";
  }
}

INSTANTIATE_TEST_SUITE_P(Viewer, GoldenPicture, ::testing::ValuesIn(scenarios()),
                         [](const auto& info) {
                           std::string name = info.param.name;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(GoldenPictures, AMissingLayerWouldBeNoticed) {
  use_virtual_display();
  const auto all = scenarios();
  const sf::Image whole = draw(all[0]);
  const sf::Image poorer = draw({"poorer", [](Application& it) {
                                   it.view().clock = 16;
                                   it.view().show_residents = false;
                                   it.view().show_ties = false;
                                 }});
  EXPECT_GT(share_far_off(whole, poorer), kMostFarOff);
}

}  // namespace
}  // namespace engawa::testing
