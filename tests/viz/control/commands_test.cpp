// Each key does what the help says, once, and nothing is beyond the keyboard.
#include "viz/control/commands.hpp"

#include <gtest/gtest.h>

#include <set>

#include "sim/text/language.hpp"
#include "tests/viz/support/toy_recording.hpp"

namespace engawa::testing {
namespace {

constexpr float kWidth = 500, kHeight = 400;

class Commands : public ::testing::Test {
 protected:
  Playback playback = toy_playback();
  ViewState view;
  bool apply(Command command) { return apply_command(command, playback, kWidth, kHeight, view); }
};

TEST(KeyBindings, GiveEveryCommandOneKeyAndEveryKeyOneCommand) {
  std::set<Command> commands;
  std::set<std::string_view> keys;
  for (const auto& binding : key_bindings()) {
    EXPECT_TRUE(commands.insert(binding.command).second) << binding.key;
    EXPECT_TRUE(keys.insert(binding.key).second) << binding.key;
    EXPECT_FALSE(render(Language::japanese, {binding.title, {}}).empty());
    EXPECT_FALSE(render(Language::english, {binding.group, {}}).empty());
  }
  EXPECT_EQ(commands.size(), static_cast<std::size_t>(Command::quit) + 1);
}

TEST_F(Commands, StepThroughTheWeeksAndStopAtTheEnds) {
  view.clock = -1;
  apply(Command::week_back);
  EXPECT_EQ(view.clock, -1);
  apply(Command::week_forward);
  EXPECT_EQ(view.clock, 0);
  apply(Command::month_forward);
  EXPECT_EQ(view.clock, 4);
  apply(Command::to_end);
  EXPECT_EQ(view.clock, playback.weeks() - 1);
  apply(Command::week_forward);
  EXPECT_EQ(view.clock, playback.weeks() - 1);
  apply(Command::to_start);
  EXPECT_EQ(view.clock, -1);
}

TEST_F(Commands, JumpToWhereAnActionBeginsAndEnds) {
  view.clock = -1;
  apply(Command::next_action);
  EXPECT_EQ(view.clock, 6);
  apply(Command::next_action);
  EXPECT_EQ(view.clock, 14);
  apply(Command::next_action);
  EXPECT_EQ(view.clock, 14) << "there is no later one";
  apply(Command::previous_action);
  EXPECT_EQ(view.clock, 6);
  apply(Command::previous_action);
  EXPECT_EQ(view.clock, -1);
}

TEST_F(Commands, PlayingAgainAtTheEndBeginsFromTheStart) {
  view.clock = playback.weeks() - 1;
  apply(Command::play_or_pause);
  EXPECT_TRUE(view.playing);
  EXPECT_EQ(view.clock, -1);
  apply(Command::play_or_pause);
  EXPECT_FALSE(view.playing);
}

TEST_F(Commands, SpeedRunsFromAQuarterToSixteen) {
  for (int k = 0; k < 10; ++k) apply(Command::faster);
  EXPECT_EQ(view.speed, 16);
  for (int k = 0; k < 10; ++k) apply(Command::slower);
  EXPECT_EQ(view.speed, 0.25);
}

TEST_F(Commands, WholeTownUndoesPanningAndZooming) {
  apply(Command::whole_town);
  const Camera whole = view.camera;
  apply(Command::pan_left);
  EXPECT_LT(view.camera.x, whole.x);
  apply(Command::pan_up);
  EXPECT_GT(view.camera.y, whole.y) << "north is up";
  apply(Command::zoom_in);
  EXPECT_LT(view.camera.metres_per_pixel, whole.metres_per_pixel);
  apply(Command::whole_town);
  EXPECT_EQ(view.camera.x, whole.x);
  EXPECT_EQ(view.camera.y, whole.y);
  EXPECT_EQ(view.camera.metres_per_pixel, whole.metres_per_pixel);
}

TEST_F(Commands, TogglesComeBackAfterTwoPresses) {
  for (const Command command :
       {Command::toggle_charts, Command::toggle_residents, Command::toggle_ties,
        Command::toggle_visits, Command::toggle_helps, Command::toggle_differences,
        Command::toggle_isolated, Command::toggle_alone, Command::toggle_follow,
        Command::toggle_side_panel, Command::toggle_keys, Command::switch_theme,
        Command::switch_language}) {
    const auto shown = [this] {
      return std::tuple(view.charts, view.show_residents, view.show_ties, view.show_visits,
                        view.show_helps, view.filters, view.follow, view.side_panel, view.keys,
                        view.dark, view.language);
    };
    const auto before = shown();
    apply(command);
    EXPECT_FALSE(before == shown()) << key_of(command);
    apply(command);
    EXPECT_TRUE(before == shown()) << key_of(command);
  }
}

TEST_F(Commands, WhatNeedsFilesIsLeftToTheApplication) {
  EXPECT_FALSE(apply(Command::save_picture));
  EXPECT_FALSE(apply(Command::save_table));
  EXPECT_FALSE(apply(Command::quit));
}

TEST_F(Commands, TheNextPersonWhoBecameARegularIsChosenAndShown) {
  apply(Command::next_regular);
  ASSERT_TRUE(view.selection.life.has_value());
  const auto person = person_of(playback.world(Side::variant), *view.selection.life);
  ASSERT_NE(person, kNoPerson);
  EXPECT_GT(view.clock, -1);
  EXPECT_LE(view.camera.metres_per_pixel, 2);
}

TEST_F(Commands, HubsComeByTurns) {
  const auto& names = playback.world(Side::variant).recording().hubs.name;
  for (std::size_t k = 0; k < names.size(); ++k) {
    apply(Command::next_hub);
    EXPECT_EQ(view.selection.hub, names[k]);
  }
  apply(Command::next_hub);
  EXPECT_EQ(view.selection.hub, names[0]);
  apply(Command::deselect);
  EXPECT_TRUE(view.selection.hub.empty());
}

TEST_F(Commands, AnUnpairedRecordingHasOnePane) {
  const Playback alone = toy_alone();
  view.panes = Panes::variant;
  apply_command(Command::cycle_panes, alone, kWidth, kHeight, view);
  EXPECT_EQ(view.panes, Panes::variant);
}

TEST(Advance, TakesAsLongAsTheStoryShall) {
  ViewState view;
  view.clock = 0;
  view.playing = true;
  view.whole_seconds = 10;
  for (int k = 0; k < 50; ++k) advance(view, 0.1, 100, 1000);
  EXPECT_NEAR(view.clock, 50, 1e-9);
  view.speed = 2;
  advance(view, 1, 100, 1000);
  EXPECT_NEAR(view.clock, 70, 1e-9);
}

TEST(Advance, StopsAtTheEndAndWhereItShall) {
  ViewState view;
  view.playing = true;
  advance(view, 1000, 100, 1000);
  EXPECT_EQ(view.clock, 99);
  EXPECT_FALSE(view.playing);
  view.clock = 0;
  view.playing = true;
  advance(view, 1000, 100, 30);
  EXPECT_EQ(view.clock, 30);
}

}  // namespace
}  // namespace engawa::testing
