// Keys and mouse through the X server: what they change in the view, and that it is seen.
#include "viz/window/window.hpp"

#include <gtest/gtest.h>

#include "tests/viz/support/screen.hpp"
#include "tests/viz/support/toy_recording.hpp"

namespace engawa::testing {
namespace {

class OnScreen : public ::testing::Test {
 protected:
  Screen screen{toy_playback()};
  const ViewState& view = screen.view();
  [[nodiscard]] Box map(Side side) {
    return screen.application().layout().panes[static_cast<std::size_t>(side)].map;
  }
  [[nodiscard]] sf::Vector2f middle(Side side) {
    const Box box = map(side);
    return {(box.left + box.right) / 2, (box.top + box.bottom) / 2};
  }
};

TEST_F(OnScreen, SpacePlaysAndPausesAndTimePasses) {
  const double before = view.clock;
  screen.press("space");
  EXPECT_TRUE(view.playing);
  screen.live(20, 0.1);
  EXPECT_GT(view.clock, before);
  screen.press("space");
  EXPECT_FALSE(view.playing);
  const double stopped = view.clock;
  screen.live(10, 0.1);
  EXPECT_EQ(view.clock, stopped);
}

TEST_F(OnScreen, ArrowsStepAndTheMapChanges) {
  screen.press("End");
  EXPECT_EQ(view.clock, screen.application().playback().weeks() - 1);
  const sf::Image end = screen.picture();
  screen.press("Home");
  EXPECT_EQ(view.clock, -1);
  const sf::Image start = screen.picture();
  EXPECT_GT(share_changed(start, end, map(Side::variant)), 0.0005);
  screen.press("Right");
  EXPECT_EQ(view.clock, 0);
  screen.press("Left");
  EXPECT_EQ(view.clock, -1);
  EXPECT_LT(share_changed(start, screen.picture(), map(Side::variant)), 0.0005)
      << "backwards gives the same picture";
}

TEST_F(OnScreen, LSwitchesTheLanguageOfEveryText) {
  const Language before = view.language;
  const sf::Image one = screen.picture();
  screen.press("l");
  EXPECT_NE(view.language, before);
  const Layout& layout = screen.application().layout();
  EXPECT_GT(share_changed(one, screen.picture(), layout.top), 0.01);
  EXPECT_GT(share_changed(one, screen.picture(), layout.side), 0.01);
  screen.press("l");
  EXPECT_EQ(view.language, before);
  EXPECT_LT(share_changed(one, screen.picture(), layout.top), 0.002);
}

TEST_F(OnScreen, MChangesBetweenDarkAndLight) {
  const Box box = map(Side::variant);
  const sf::Image dark = screen.picture();
  screen.press("m");
  EXPECT_FALSE(view.dark);
  EXPECT_GT(share_changed(dark, screen.picture(), box), 0.5);
}

TEST_F(OnScreen, TheWheelZoomsToTheMouse) {
  const auto at = middle(Side::variant);
  const auto before = screen.application().viewport(Side::variant).ground(at);
  const double scale = view.camera.metres_per_pixel;
  screen.wheel(at.x, at.y, 3);
  EXPECT_LT(view.camera.metres_per_pixel, scale);
  const auto after = screen.application().viewport(Side::variant).ground(at);
  EXPECT_NEAR(after.x, before.x, view.camera.metres_per_pixel * 2);
  EXPECT_NEAR(after.y, before.y, view.camera.metres_per_pixel * 2);
}

TEST_F(OnScreen, DraggingMovesTheGroundWithTheMouse) {
  const auto at = middle(Side::baseline);
  const auto grabbed = screen.application().viewport(Side::baseline).ground(at);
  screen.drag(at.x, at.y, at.x + 80, at.y + 40);
  const auto now = screen.application().viewport(Side::baseline).ground({at.x + 80, at.y + 40});
  EXPECT_NEAR(now.x, grabbed.x, view.camera.metres_per_pixel * 8);
  EXPECT_NEAR(now.y, grabbed.y, view.camera.metres_per_pixel * 8);
}

TEST_F(OnScreen, AClickOnAResidentChoosesThemAndEscLetsGo) {
  screen.press("End");
  // close to somebody, so that people are drawn one by one
  const RecordedWorld& world = screen.application().playback().world(Side::variant);
  std::optional<Viewport::Metres> home;
  std::size_t who = 0;
  for (; who < world.recording().people.size() && !home; ++who) {
    home = place_of(world, who, view.clock);
  }
  ASSERT_TRUE(home.has_value());
  ViewState& state = screen.application().view();
  state.camera = {home->x, home->y, 0.2};
  state.detail = Detail::residents;
  screen.live();
  const auto at = screen.application().viewport(Side::variant).pixel(home->x, home->y);
  screen.click(at.x, at.y);
  EXPECT_TRUE(view.selection.life.has_value() || !view.selection.hub.empty());
  screen.press("Escape");
  EXPECT_FALSE(view.selection.life.has_value());
  EXPECT_TRUE(view.selection.hub.empty());
}

TEST_F(OnScreen, QuestionMarkShowsTheKeysAndEscClosesThem) {
  const sf::Image before = screen.picture();
  screen.press("question", "Shift_L");
  EXPECT_TRUE(view.keys);
  const Box all{200, 100, 1080, 620};
  EXPECT_GT(share_changed(before, screen.picture(), all), 0.05);
  screen.press("Escape");
  EXPECT_FALSE(view.keys);
  screen.press("F1");
  EXPECT_TRUE(view.keys);
}

TEST_F(OnScreen, TabFoldsTheSidePanelAndTheMapsGrow) {
  const float before = map(Side::variant).right;
  screen.press("Tab");
  EXPECT_FALSE(view.side_panel);
  EXPECT_GT(map(Side::variant).right, before + 50);
}

TEST_F(OnScreen, WShowsOneWorldThenTheOther) {
  screen.press("w");
  EXPECT_EQ(view.panes, Panes::baseline);
  EXPECT_FALSE(screen.application().layout().panes[1].shown);
  screen.press("w");
  EXPECT_EQ(view.panes, Panes::variant);
  EXPECT_FALSE(screen.application().layout().panes[0].shown);
}

TEST_F(OnScreen, CtrlQLeaves) {
  screen.press("q");
  EXPECT_FALSE(screen.application().wants_quit()) << "a slip of the finger ends no talk";
  screen.press("q", "Control_L");
  EXPECT_TRUE(screen.application().wants_quit());
}

TEST_F(OnScreen, TheTimelineIsScrubbedWithTheMouse) {
  const Box box = screen.application().layout().timeline;
  const double before = view.clock;
  bool moved = false;  // somewhere on the timeline lies the slider
  for (float y = box.bottom - 4; y > box.top && !moved; y -= 6) {
    screen.click(box.left + (box.right - box.left) * 0.7F, y);
    moved = view.clock > before;
  }
  EXPECT_TRUE(moved);
}

}  // namespace
}  // namespace engawa::testing
