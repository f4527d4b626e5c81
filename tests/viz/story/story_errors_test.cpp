// Broken stories: the error names the line and what is wrong there.
#include <gtest/gtest.h>

#include <ostream>

#include "tests/viz/story/story_files.hpp"
#include "viz/story/story.hpp"

namespace engawa::testing {
namespace {
constexpr std::string_view kTitle = "title = {ja = 'あ', en = 'a'}\n";               // line 1
constexpr std::string_view kScene = "[[scene]]\ncaption = {ja = 'あ', en = 'a'}\n";  // 2, 3

struct BrokenStory {
  const char* name;
  std::string text;  ///< after the title, or after the title and the beginning of a scene
  bool in_scene;
  int line;
  const char* says;  ///< part of the message
};
std::ostream& operator<<(std::ostream& out, const BrokenStory& story) {
  return out << story.name;
}

BrokenStory top(const char* name, std::string text, int line, const char* part) {
  return {name, std::move(text), false, line, part};
}
BrokenStory scene(const char* name, std::string text, int line, const char* part) {
  return {name, std::move(text), true, line, part};
}

std::vector<BrokenStory> broken() {
  return {
      top("NoScene", "", 1, "scene"),
      top("NoScenesInList", "scene = []\n", 2, "[[scene]]"),
      top("SceneThatIsATable", "[scene]\nweek = 0\n", 2, "scene"),
      top("UnknownKey", "titel = 1\n", 2, "title"),
      top("TwoTitles", "title = 1\n", 2, "TOML"),
      top("StudyThatIsANumber", "study = 3\n", 2, "study"),
      top("EmptyVariant", "variant = ' '\n", 2, "variant"),
      top("CardsElsewhere", "cards = '../cards.txt'\n", 2, "../cards.txt"),
      top("CardsOfTheMachine", "cards = '/etc/passwd'\n", 2, "/etc/passwd"),
      top("CaptionMissing", "[[scene]]\nweek = 0\n", 2, "caption"),
      top("CaptionInOneLanguage", "[[scene]]\ncaption.ja = 'あ'\nweek = 0\n", 3, "en"),
      top("CaptionThatIsText", "[[scene]]\ncaption = 'a'\nweek = 0\n", 3, "caption"),
      top("CaptionInAThirdLanguage",
          "[[scene]]\ncaption = {ja = 'あ', en = 'a', fr = 'b'}\nweek = 0\n", 3, "fr"),
      top("EmptyCaption", "[[scene]]\ncaption = {ja = '', en = 'a'}\nweek = 0\n", 3, "ja"),
      top("CaptionOfFiveLines",
          "[[scene]]\ncaption = {ja = 'あ', en = \"a\\nb\\nc\\nd\\ne\"}\nweek = 0\n", 3, "4 lines"),
      top("CaptionWithoutEnd",
          "[[scene]]\ncaption = {ja = 'あ', en = '" + std::string(601, 'a') + "'}\nweek = 0\n", 3,
          "600"),
      top("ControlCharacter", "[[scene]]\ncaption = {ja = 'あ', en = \"a\\u0007\"}\n", 3,
          "control"),
      scene("NoWeek", "", 2, "week"),
      scene("UnknownKeyOfAScene", "week = 0\npane = 'both'\n", 5, "panes"),
      scene("WeekBeforeTheStart", "week = -2\n", 4, "-2"),
      scene("WeekInParts", "week = 3.5\n", 4, "week"),
      scene("WeekWithoutEnd", "week = 99999999999\n", 4, "week"),
      scene("WeekInWords", "week = 'soon'\n", 4, "soon"),
      scene("NoSuchMonth", "week = '2027-13'\n", 4, "2027-13"),
      scene("NoSuchDay", "week = '2027-02-30'\n", 4, "2027-02-30"),
      scene("ActionWithoutName", "week = 'action:'\n", 4, "action:"),
      scene("ActionAndNoNumber", "week = 'action:a+b'\n", 4, "action:a+b"),
      scene("LaterThanNothing", "week = '+3'\n", 4, "+3"),
      scene("UntilBeforeWeek", "week = 9\nuntil = 3\n", 5, "before it begins"),
      scene("UntilBackwards", "week = 9\nuntil = '+-3'\n", 5, "+-3"),
      scene("TooFast", "week = 0\nseconds = 0.1\n", 5, "seconds"),
      scene("TooSlow", "week = 0\nseconds = 601\n", 5, "600"),
      scene("EndlessSeconds", "week = 0\nseconds = inf\n", 5, "seconds"),
      scene("FocusOnACity", "week = 0\nfocus = 'city'\n", 5, "city"),
      scene("FocusOnNothing", "week = 0\nfocus = {metres = 500}\n", 5, "focus"),
      scene("FocusOnTwoThings", "week = 0\nfocus = {hub = 'a', area = 'b'}\n", 5, "focus"),
      scene("FocusByLatitude", "week = 0\nfocus = {latitude = 35, longitude = 139}\n", 5,
            "latitude"),
      scene("HalfAPoint", "week = 0\nfocus = {x = 3}\n", 5, "y"),
      scene("PointWithoutEnd", "week = 0\nfocus = {x = 3, y = 1e300}\n", 5, "y"),
      scene("UnknownTurn", "week = 0\nfocus = {turn = 'became_regulars'}\n", 5, "became_regular"),
      scene("OnlyHereOfAHub", "week = 0\nfocus = {hub = 'a', only_here = true}\n", 5, "focus"),
      scene("TooClose", "week = 0\nfocus = {hub = 'a', metres = 1}\n", 5, "metres"),
      scene("UnknownPanes", "week = 0\npanes = 'left'\n", 5, "baseline"),
      scene("UnknownColours", "week = 0\ncolour_by = 'lonelyness'\n", 5, "loneliness"),
      scene("UnknownDetail", "week = 0\ndetail = 'resident'\n", 5, "residents"),
      scene("UnknownTies", "week = 0\nfilters = {tie_kinds = ['friendshp']}\n", 5, "friendship"),
      scene("TiesThatAreNoList", "week = 0\nfilters = {tie_kinds = 'hub'}\n", 5, "tie_kinds"),
      scene("UnknownFilter", "week = 0\nfilters = {age = 3}\n", 5, "age"),
      scene("AgesCrossed", "week = 0\nfilters = {age_from = 50, age_to = 40}\n", 5, "age_from"),
      scene("AgeOfATree", "week = 0\nfilters = {age_to = 121}\n", 5, "121"),
      scene("FlagInWords", "week = 0\nfilters = {alone = 'yes'}\n", 5, "alone"),
      scene("HidesSomethingElse", "week = 0\nhide = ['tie']\n", 5, "ties"),
      scene("CardsInWords", "week = 0\ncards = 'yes'\n", 5, "cards"),
  };
}

class BrokenStories : public ::testing::TestWithParam<BrokenStory> {};

TEST_P(BrokenStories, AreAnsweredWithLineAndName) {
  const BrokenStory& story = GetParam();
  const std::string text =
      std::string(kTitle) + std::string(story.in_scene ? kScene : "") + story.text;
  const std::string said = said_by([&] { (void)parse_story(text, "s.toml"); });
  EXPECT_TRUE(says(said, "s.toml:" + std::to_string(story.line) + ":")) << said;
  EXPECT_TRUE(says(said, story.says)) << said;
}

INSTANTIATE_TEST_SUITE_P(Story, BrokenStories, ::testing::ValuesIn(broken()),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(BrokenStory, IsBrokenByNothingElse) {
  const std::string text = std::string(kTitle) + std::string(kScene) + "week = 0\n";
  EXPECT_EQ(said_by([&] { (void)parse_story(text, "s.toml"); }), "");
}

TEST(BrokenStory, MayHaveAHundredScenesAndNoMore) {
  std::string text(kTitle);
  for (int k = 0; k < 100; ++k) text += std::string(kScene) + "week = 0\n";
  EXPECT_EQ(parse_story(text, "s.toml").scenes.size(), 100U);
  text += std::string(kScene) + "week = 0\n";
  EXPECT_TRUE(says(said_by([&] { (void)parse_story(text, "s.toml"); }), "s.toml:302:"));
}

}  // namespace
}  // namespace engawa::testing
