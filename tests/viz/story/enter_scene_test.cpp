// Stories shown with the toy worlds.
#include <gtest/gtest.h>

#include "tests/viz/story/story_files.hpp"
#include "tests/viz/support/toy_recording.hpp"
#include "viz/control/commands.hpp"
#include "viz/layers/build_scene.hpp"
#include "viz/story/story.hpp"

namespace engawa::testing {
namespace {
constexpr float kWidth = 1000, kHeight = 500;

/// The view after scene `which` of the toy story was entered.
ViewState entered(std::size_t which, const Playback& playback) {
  ViewState view;
  view.dark = false;
  view.language = Language::english;
  view.text_scale = 2;
  enter_scene(read_story(story_data("toy.toml")), which, playback, kWidth, kHeight, view);
  return view;
}

TEST(EnterScene, ShowsTheWholeTownAtTheStart) {
  const Playback playback = toy_playback();
  const ViewState view = entered(0, playback);
  const Camera town = camera_of_town(playback.world(Side::variant), kWidth, kHeight);
  EXPECT_TRUE(view.story);
  EXPECT_EQ(view.scene, 0U);
  EXPECT_EQ(view.clock, -1);
  EXPECT_FALSE(view.playing);
  EXPECT_EQ(view.camera.x, town.x);
  EXPECT_EQ(view.camera.metres_per_pixel, town.metres_per_pixel);
  EXPECT_FALSE(view.selection.life);
  EXPECT_EQ(view.selection.hub, "");
}

TEST(EnterScene, LeavesToTheUserWhatIsTheUsers) {
  const ViewState view = entered(1, toy_playback());
  EXPECT_FALSE(view.dark);
  EXPECT_EQ(view.language, Language::english);
  EXPECT_EQ(view.text_scale, 2);
}

TEST(EnterScene, LooksAtAHubAsWideAsTheSceneSays) {
  const ViewState view = entered(1, toy_playback());
  EXPECT_EQ(view.selection.hub, "dekimochi");
  EXPECT_EQ(view.camera.x, 680);
  EXPECT_EQ(view.camera.y, 290);
  EXPECT_EQ(view.camera.metres_per_pixel, 0.5);
}

TEST(EnterScene, SelectsNoHubWhereCardsAreShown) {
  Story story = read_story(story_data("toy.toml"));
  story.scenes[1].cards = true;
  ViewState view;
  enter_scene(story, 1, toy_playback(), kWidth, kHeight, view);
  EXPECT_EQ(view.selection.hub, "");
  EXPECT_EQ(view.camera.x, 680);
}

TEST(EnterScene, TakesOverWhatIsShown) {
  const ViewState view = entered(1, toy_playback());
  EXPECT_EQ(view.panes, Panes::variant);
  EXPECT_EQ(view.colour_by, ColourBy::role);
  EXPECT_EQ(view.detail, Detail::residents);
  EXPECT_EQ(view.filters.work, WorkFilter::employed);
  EXPECT_TRUE(view.show_ties);
  EXPECT_FALSE(view.show_visits);
  EXPECT_EQ(entered(2, toy_playback()).filters, Filters{}) << "filters of the scene before stay";
}

TEST(EnterScene, PlaysFromItsWeekToItsEndInItsSeconds) {
  const Playback playback = toy_playback();
  const Story story = read_story(story_data("toy.toml"));
  ViewState view = entered(1, playback);
  EXPECT_EQ(view.clock, 6);
  EXPECT_TRUE(view.playing);
  const int until = end_of_scene(story, 1, playback);
  EXPECT_EQ(until, 14);
  advance(view, 2, playback.weeks(), until);
  EXPECT_NEAR(view.clock, 10, 1e-9) << "half the way in half the time";
  advance(view, 3, playback.weeks(), until);
  EXPECT_EQ(view.clock, 14);
  EXPECT_FALSE(view.playing);
}

TEST(EnterScene, FindsTheWeekOfADay) {
  // weeks begin on 2027-04-01: 27 May, 3 June ... 17 June
  const Playback playback = toy_playback();
  EXPECT_EQ(entered(2, playback).clock, 8);
  EXPECT_EQ(end_of_scene(read_story(story_data("toy.toml")), 2, playback), 11);
}

TEST(EnterScene, LooksAtAnAreaALandmarkOrAPoint) {
  const Playback playback = toy_playback();
  EXPECT_EQ(entered(2, playback).camera.x, 200);
  EXPECT_EQ(entered(2, playback).camera.y, 300);
  EXPECT_EQ(entered(4, playback).camera.x, 440);
  EXPECT_EQ(entered(4, playback).camera.y, 200);
  EXPECT_EQ(entered(5, playback).camera.x, 150.5);
  EXPECT_EQ(entered(5, playback).camera.metres_per_pixel, 0.9);
}

TEST(EnterScene, FollowsAPersonToWhomItHappensInItsWeeks) {
  const Playback playback = toy_playback();
  const ViewState view = entered(3, playback);
  EXPECT_EQ(view.selection.life, kToyLife + 13) << "regular of the second hub from week 11 on";
  EXPECT_TRUE(view.follow);
  EXPECT_EQ(view.clock, 7);
  EXPECT_NEAR(view.camera.x, 640, 20) << "at home";
  EXPECT_NEAR(view.camera.y, 280, 20);
  EXPECT_FALSE(entered(2, playback).follow) << "nobody to follow in the next scene";
}

TEST(TurnOf, SkipsThoseToWhomItHappensInTheOtherWorldToo) {
  Story story = read_story(story_data("toy.toml"));
  StoryScene& scene = story.scenes[3];
  scene.focus.only_here = true;
  auto baseline = toy_source(Side::baseline);
  for (std::size_t k = 3; k < baseline->panels.size(); ++k) baseline->panels[k].regular_hub[13] = 0;
  const Playback playback(std::move(baseline), toy_source(Side::variant));
  const auto turn = turn_of(scene, playback);
  ASSERT_TRUE(turn);
  EXPECT_EQ(turn->life, kToyLife + 14);
  scene.panes = Panes::baseline;
  EXPECT_FALSE(turn_of(scene, playback)) << "13 becomes one in both";
}

TEST(EnterScene, DoesWithOneWorldAlone) {
  const Playback playback = toy_alone();
  const Story story = read_story(story_data("toy.toml"));
  EXPECT_EQ(said_by([&] { check_story(story, playback); }), "");
  EXPECT_EQ(entered(4, playback).camera.x, 440);
}

TEST(EnterScene, StandsStillWhereAnotherVariantLacksItsWeeks) {
  const Playback baseline(nullptr, toy_source(Side::baseline));  // knows no actions
  ViewState view = entered(1, baseline);
  EXPECT_EQ(view.clock, -1);
  EXPECT_FALSE(view.playing);
  EXPECT_EQ(end_of_scene(read_story(story_data("toy.toml")), 1, baseline), kToyWeeks - 1);
}

/// What is said of the toy story with one scene changed.
template <class Change>
std::string said_after(std::size_t which, Change change) {
  Story story = read_story(story_data("toy.toml"));
  change(story.scenes.at(which));
  const Playback playback = toy_playback();
  return said_by([&] { check_story(story, playback); });
}

TEST(CheckStory, IsContentWithTheToyStory) {
  EXPECT_EQ(said_after(0, [](StoryScene&) {}), "");
}

TEST(CheckStory, NamesWhatTheResultsLack) {
  const auto focus = [](Focus::On on, std::string name) {
    return [on, name](StoryScene& scene) { scene.focus = {on, name, 0, 0, 0, false, {"s", 7, 3}}; };
  };
  EXPECT_TRUE(says(said_after(1, focus(Focus::On::hub, "dekimoch")), "s:7:3"));
  EXPECT_TRUE(says(said_after(1, focus(Focus::On::hub, "dekimoch")), "dekimochi"));
  EXPECT_TRUE(says(said_after(1, focus(Focus::On::area, "nort")), "north"));
  EXPECT_TRUE(says(said_after(1, focus(Focus::On::landmark, "武蔵新城")), "武蔵新城駅"));
  EXPECT_TRUE(says(said_after(0, focus(Focus::On::turn, "left_isolation")), "left_isolation"));
}

TEST(CheckStory, NamesWeeksThatTheResultsLack) {
  using By = StoryWeek::By;
  const auto week = [](By by, int number, std::string name) {
    return [=](StoryScene& scene) { scene.week = scene.until = {by, number, name, {"s", 5, 8}}; };
  };
  EXPECT_TRUE(says(said_after(0, week(By::number, 20, "")), "from -1 to 19"));
  EXPECT_TRUE(says(said_after(0, week(By::date, 0, "2027-08-19")), "2027-08-12"));
  EXPECT_EQ(said_after(0, week(By::date, 0, "2027-08-18")), "") << "the last day";
  EXPECT_TRUE(says(said_after(0, week(By::date, 0, "2027-03-31")), "s:5:8"));
  EXPECT_TRUE(says(said_after(0, week(By::action, 0, "dekimoch")), "dekimochi"));
  EXPECT_TRUE(says(said_after(0, week(By::action, 14, "dekimochi")), "no week 20"));
  EXPECT_TRUE(says(said_after(3,
                              [](StoryScene& scene) {
                                scene.until = {By::date, 0, "2027-04-01", {"s", 6, 1}};
                              }),
                   "before it begins"));
}

TEST(CheckStory, NamesAnotherStudyOrVariant) {
  Story story = read_story(story_data("toy.toml"));
  const Playback playback = toy_playback();
  story.variant = "workshops";
  EXPECT_TRUE(says(said_by([&] { check_story(story, playback); }), "toy.toml:4:"));
  EXPECT_TRUE(says(said_by([&] { check_story(story, playback); }), "'workshop'"));
  story.study = "small";
  EXPECT_TRUE(says(said_by([&] { check_story(story, playback); }), "toy.toml:3:"));
}

}  // namespace
}  // namespace engawa::testing
