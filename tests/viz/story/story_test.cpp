#include "viz/story/story.hpp"

#include <gtest/gtest.h>

#include "tests/viz/story/story_files.hpp"

namespace engawa::testing {
namespace {
using By = StoryWeek::By;
using On = Focus::On;

Story toy_story() {
  return read_story(story_data("toy.toml"));
}

TEST(ReadStory, KeepsTitleStudyVariantAndCards) {
  const Story story = toy_story();
  EXPECT_EQ(story.title_ja, "試しの物語");
  EXPECT_EQ(story.title_en, "A story for trying");
  EXPECT_EQ(story.study, "toy");
  EXPECT_EQ(story.variant, "workshop");
  EXPECT_EQ(story.cards, story_data("toy-cards.txt"));
  EXPECT_EQ(story.scenes.size(), 6U);
}

TEST(ReadStory, StandsStillOnTheWholeTownWhereNothingElseIsSaid) {
  const StoryScene& scene = toy_story().scenes[0];
  EXPECT_EQ(scene.week.by, By::number);
  EXPECT_EQ(scene.week.number, -1);
  EXPECT_EQ(scene.until.number, -1);
  EXPECT_EQ(scene.focus.on, On::town);
  EXPECT_EQ(scene.panes, Panes::both);
  EXPECT_EQ(scene.filters, Filters{});
  EXPECT_EQ(scene.seconds, 8);
  EXPECT_TRUE(scene.show_ties && scene.show_visits && scene.show_helps && scene.show_residents);
  EXPECT_FALSE(scene.cards);
}

TEST(ReadStory, TakesEveryChoiceOfAScene) {
  const StoryScene scene = toy_story().scenes[1];
  EXPECT_EQ(scene.caption(Language::japanese), "工房が\n始まる");
  EXPECT_EQ(scene.caption(Language::english), "The workshop\nbegins");
  EXPECT_EQ(scene.week.by, By::action);
  EXPECT_EQ(scene.week.name, "workshop_series");
  EXPECT_EQ(scene.until.by, By::later);
  EXPECT_EQ(scene.until.number, 8);
  EXPECT_EQ(scene.seconds, 4);
  EXPECT_EQ(scene.focus.on, On::hub);
  EXPECT_EQ(scene.focus.name, "dekimochi");
  EXPECT_EQ(scene.focus.metres_across, 500);
  EXPECT_EQ(scene.panes, Panes::variant);
  EXPECT_EQ(scene.colour_by, ColourBy::role);
  EXPECT_EQ(scene.detail, Detail::residents);
  EXPECT_TRUE(scene.show_residents && scene.show_ties);
  EXPECT_FALSE(scene.show_visits || scene.show_helps);
}

TEST(ReadStory, TakesEveryFilter) {
  const Filters filters = toy_story().scenes[1].filters;
  EXPECT_EQ(filters.tie_kinds, (std::array{false, false, false, false, true, false, false, true}));
  EXPECT_EQ(filters.age_from, 20);
  EXPECT_EQ(filters.age_to, 40);
  EXPECT_EQ(filters.work, WorkFilter::employed);
  EXPECT_TRUE(filters.alone && filters.isolated && filters.only_differences);
}

TEST(ReadStory, KnowsEveryFormOfMoment) {
  const auto scenes = toy_story().scenes;
  EXPECT_EQ(scenes[2].week.by, By::date);
  EXPECT_EQ(scenes[2].week.name, "2027-06-01");
  EXPECT_EQ(scenes[2].until.name, "2027-06-20");
  EXPECT_EQ(scenes[3].week.by, By::action);
  EXPECT_EQ(scenes[3].week.number, 1);
  EXPECT_EQ(scenes[3].until.by, By::end);
}

TEST(ReadStory, KnowsEveryFormOfFocus) {
  const auto scenes = toy_story().scenes;
  EXPECT_EQ(scenes[2].focus.on, On::area);
  EXPECT_EQ(scenes[3].focus.on, On::turn);
  EXPECT_EQ(scenes[4].focus.on, On::landmark);
  EXPECT_EQ(scenes[4].focus.name, "武蔵新城駅");
  EXPECT_EQ(scenes[5].focus.on, On::point);
  EXPECT_EQ(scenes[5].focus.x, 150.5);
  EXPECT_EQ(scenes[5].focus.y, -20);
}

TEST(ReadStory, DropsTheLineBreakThatEndsACaption) {
  const Story story = parse_story(
      "title = {ja = 'あ', en = 'a'}\n[[scene]]\nweek = 0\n[scene.caption]\nja = '''\nい\nう\n'''\n"
      "en = 'b'\n",
      "s.toml");
  EXPECT_EQ(story.scenes[0].caption_ja, "い\nう");
}

TEST(ReadStory, AnswersFilesThatAreNoText) {
  EXPECT_TRUE(says(said_by([] { (void)read_story(story_data("no-such-file.toml")); }),
                   "no-such-file.toml"));
  EXPECT_NE(said_by([] { (void)read_story(story_data("")); }), "");
  for (const std::string& text :
       {std::string("title = '\0'\n", 12), std::string("title = '\xE3\x81'\n"),
        std::string("\x89PNG\r\n\x1a\n"), std::string(), std::string("title = '\xFF\xFE'\n"),
        "title = '" + std::string(10'000'000, 'a') + "'\n", std::string(50'000, '[')}) {
    const WrittenFile file(text, "story.toml");
    EXPECT_TRUE(says(said_by([&] { (void)read_story(file.path()); }), file.path().string()))
        << text.substr(0, 20);
  }
}

}  // namespace
}  // namespace engawa::testing
