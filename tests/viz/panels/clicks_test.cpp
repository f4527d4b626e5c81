// What a mouse can do on the panels.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/viz/panels/panel_stage.hpp"
#include "viz/panels/timeline.hpp"

namespace engawa::testing {
namespace {

bool asked_for(const PanelStage& stage, Command command) {
  return std::ranges::find(stage.asked, command) != stage.asked.end();
}

TimelinePlaces places_of(PanelStage& stage) {
  PanelContext context{stage.playback,
                       stage.view,
                       stage.numbers,
                       stage.facts,
                       nullptr,
                       nullptr,
                       stage.layout,
                       {},
                       {},
                       {}};
  return timeline_places(context);
}

/// The side panel below its tabs, without the bar that scrolls it.
Box page_of(const PanelStage& stage) {
  Box page = stage.layout.side;
  page.top += 2.2F * stage.layout.em;
  page.right -= 1.5F * stage.layout.em;
  return page;
}

TEST(PanelClicks, PlayStartsAndPausesTheClock) {
  PanelStage stage(toy_playback());
  stage.draw(2);
  const Box row{0, places_of(stage).timeline.top, 400, places_of(stage).timeline.top + 30};
  EXPECT_TRUE(stage.click_until(row, [&] { return stage.view.playing; }));
  EXPECT_TRUE(asked_for(stage, Command::play_or_pause));
  stage.draw();
  const ImVec2 at = ImGui::GetIO().MousePos;
  stage.click(at.x, at.y);
  EXPECT_FALSE(stage.view.playing) << "the same button pauses";
}

TEST(PanelClicks, StepsGoAWeek) {
  PanelStage stage(toy_playback());
  stage.view.clock = 9;
  stage.draw(2);
  const Box row{0, places_of(stage).timeline.top, 400, places_of(stage).timeline.top + 30};
  EXPECT_TRUE(stage.click_until(row, [&] { return stage.view.clock == 10; }));
  EXPECT_TRUE(stage.click_until(row, [&] { return stage.view.clock == 9; }));
}

TEST(PanelClicks, TheLanguageIsSwitchedInTheTopBar) {
  PanelStage stage(toy_playback());
  stage.draw(2);
  EXPECT_TRUE(stage.click_until(stage.layout.top,
                                [&] { return stage.view.language == Language::english; }));
}

TEST(PanelClicks, TheThemeIsSwitchedAndTheKeysAreShown) {
  PanelStage stage(toy_playback());
  stage.draw(2);
  EXPECT_TRUE(stage.click_until(stage.layout.top, [&] { return !stage.view.dark; }));
  EXPECT_TRUE(stage.click_until(stage.layout.top, [&] { return stage.view.keys; }));
  stage.draw(3);
  EXPECT_TRUE(stage.click_until({200, 0, 1200, 100}, [&] { return !stage.view.keys; }))
      << "the window of keys has a button to close it";
}

TEST(PanelClicks, AKindOfTieIsTakenOffTheMap) {
  PanelStage stage(toy_playback(), 1920, 1080);
  stage.draw(3);
  const auto& kinds = stage.view.filters.tie_kinds;
  ASSERT_TRUE(kinds[3]);
  EXPECT_TRUE(stage.click_until(page_of(stage), [&] { return !kinds[3]; }));
  EXPECT_TRUE(kinds[2]) << "and only that one";
}

TEST(PanelClicks, OnlyDifferencesAndLivingAloneAreFilters) {
  PanelStage stage(toy_playback(), 1920, 1080);
  stage.draw(3);
  EXPECT_TRUE(
      stage.click_until(page_of(stage), [&] { return stage.view.filters.only_differences; }));
  EXPECT_TRUE(stage.click_until(page_of(stage), [&] { return stage.view.filters.alone; }));
}

TEST(PanelClicks, TheSliderScrubs) {
  PanelStage stage(toy_playback());
  stage.view.playing = true;
  stage.draw(2);
  const TimelinePlaces places = places_of(stage);
  const float x = places.clock.x(3), y = places.timeline.top + 2.2F * stage.layout.em;
  stage.drag(x, y, places.clock.x(17));
  EXPECT_EQ(stage.view.clock, 17);
  EXPECT_FALSE(stage.view.playing);
  stage.drag(places.clock.x(17), y, places.clock.left - 300);
  EXPECT_EQ(stage.view.clock, -1) << "not further than the start";
}

TEST(PanelClicks, AnActionsMarkJumpsToWhereItBegins) {
  PanelStage stage(toy_playback());
  stage.draw(2);
  const auto& actions = stage.playback.world(Side::variant).recording().actions;
  ASSERT_EQ(actions.size(), 1U);
  const TimelinePlaces places = places_of(stage);
  // inside the bar, where the slider would mean another week
  const float x = places.clock.x(actions[0].from + 4);
  const float y = places.timeline.bottom - .7F * stage.layout.em;
  stage.click(x, y);
  EXPECT_EQ(stage.view.clock, actions[0].from);
}

TEST(PanelClicks, AResidentBringsTheirTabForwardAndIsLetGoThere) {
  PanelStage stage(toy_playback());
  stage.draw(2);
  stage.view.selection.life = kToyLife;
  stage.draw(4);
  EXPECT_TRUE(stage.facts.person[0].known && stage.facts.person[1].known);
  EXPECT_TRUE(stage.click_until(page_of(stage), [&] { return !stage.view.selection.life; }));
}

TEST(PanelClicks, AHubIsChosenFromTheList) {
  PanelStage stage(toy_playback());
  const auto& hubs = stage.playback.world(Side::variant).recording().hubs.name;
  stage.draw(2);
  stage.view.selection.hub = hubs[0];
  stage.draw(4);
  EXPECT_TRUE(stage.click_until(page_of(stage), [&] { return stage.view.selection.hub.empty(); }));
  stage.draw(2);
  EXPECT_TRUE(
      stage.click_until(page_of(stage), [&] { return stage.view.selection.hub == hubs[1]; }));
}

TEST(PanelClicks, ThePanelsLeaveTheKeyboardToTheApplication) {
  PanelStage stage(toy_playback());
  stage.draw(2);
  EXPECT_FALSE(ImGui::GetIO().WantTextInput);
  EXPECT_FALSE(ImGui::GetIO().NavActive);
  const Box row{300, places_of(stage).timeline.top, 960, places_of(stage).timeline.top + 30};
  EXPECT_TRUE(stage.click_until(row, [&] { return ImGui::GetIO().WantTextInput; }))
      << "the seconds of the whole story can be typed";
}

TEST(PanelClicks, TheMapKeepsItsMouse) {
  PanelStage stage(toy_playback());
  stage.draw(2);
  const Box& map = stage.layout.panes[0].map;
  stage.move_to((map.left + map.right) / 2, (map.top + map.bottom) / 2);
  stage.draw(2);
  EXPECT_FALSE(ImGui::GetIO().WantCaptureMouse);
  stage.move_to(stage.layout.side.left + 20, stage.layout.side.top + 40);
  stage.draw(2);
  EXPECT_TRUE(ImGui::GetIO().WantCaptureMouse);
}

}  // namespace
}  // namespace engawa::testing
