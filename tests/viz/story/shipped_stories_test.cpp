// The stories that come with the model fit their studies, the screen and the results.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>

#include "sim/text/toml_input.hpp"
#include "tests/viz/story/story_files.hpp"
#include "tests/viz/support/toy_recording.hpp"
#include "viz/scene/scene.hpp"
#include "viz/story/story.hpp"

namespace engawa::testing {
namespace {
constexpr float kEm = 20;                    // [px]
constexpr float kWidestJapanese = 28;        // full-width characters
constexpr std::size_t kLongestEnglish = 60;  // letters
constexpr std::size_t kMostLines = 2;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines{""};
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

class ShippedStory : public ::testing::TestWithParam<const char*> {
 protected:
  Story story_ = read_story(shipped_story(std::string(GetParam()) + ".toml"));
  TomlValue study_ =
      read_toml(std::filesystem::path(ENGAWA_SOURCE_DIR) / "scenarios" / (story_.study + ".toml"));
};

TEST_P(ShippedStory, BelongsToAStudyThatComesWithTheModel) {
  EXPECT_EQ(study_.require("study").require("name").as_text(), story_.study);
  bool found = false;
  for (const auto& variant : study_.require("variant").as_list()) {
    found = found || variant.require("name").as_text() == story_.variant;
  }
  EXPECT_TRUE(found) << story_.variant;
}

TEST_P(ShippedStory, HasSevenToTenScenesAndFitsTheScreen) {
  EXPECT_GE(story_.scenes.size(), 7U);
  EXPECT_LE(story_.scenes.size(), 10U);
  for (const auto& scene : story_.scenes) {
    EXPECT_LE(lines_of(scene.caption_ja).size(), kMostLines) << scene.caption_ja;
    EXPECT_LE(lines_of(scene.caption_en).size(), kMostLines) << scene.caption_en;
    for (const auto& line : lines_of(scene.caption_ja)) {
      EXPECT_LE(text_width(line, kEm), kWidestJapanese * kEm) << line;
    }
    for (const auto& line : lines_of(scene.caption_en)) {
      EXPECT_LE(line.size(), kLongestEnglish) << line;
    }
  }
}

TEST_P(ShippedStory, SaysTheSameNumbersInBothLanguages) {
  // results: with a point or a comma, or of three figures; millions are counted otherwise in Japan
  const std::regex number("[0-9]+[,.][0-9]+|[0-9]{3,}");
  const auto numbers_in = [&](const std::string& text) {
    std::vector<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), number), end; match != end; ++match) {
      found.push_back(match->str());
    }
    std::ranges::sort(found);
    return found;
  };
  for (const auto& scene : story_.scenes) {
    if (says(scene.caption_ja, "万円")) continue;
    std::vector<std::string> en = numbers_in(scene.caption_en), ja = numbers_in(scene.caption_ja);
    for (const auto& one : ja) {
      EXPECT_TRUE(std::ranges::find(en, one) != en.end()) << one << " in " << scene.caption_en;
    }
  }
}

TEST_P(ShippedStory, NamesHubsAndActionsOfItsStudy) {
  std::vector<std::string> hubs{"hokenshitsu-shinjo"}, kinds;
  for (const auto& variant : study_.require("variant").as_list()) {
    const auto* actions = variant.find("intervention");
    if (actions == nullptr) continue;
    for (const auto& action : actions->as_list()) {
      hubs.push_back(action.require("hub").as_text());
      kinds.push_back(action.require("kind").as_text());
    }
  }
  for (const auto& scene : story_.scenes) {
    if (scene.focus.on == Focus::On::hub) {
      EXPECT_TRUE(std::ranges::find(hubs, scene.focus.name) != hubs.end()) << scene.focus.name;
    }
    for (const auto& moment : {scene.week, scene.until}) {
      if (moment.by != StoryWeek::By::action) continue;
      EXPECT_TRUE(std::ranges::find(kinds, moment.name) != kinds.end()) << moment.name;
    }
  }
}

TEST_P(ShippedStory, HasCardsThatAreUnderstood) {
  if (story_.cards.empty()) return;
  const auto toy = toy_source(Side::variant);
  const auto cards = read_cards(story_.cards, toy->held);
  EXPECT_GE(cards.size(), 10U);
  for (const auto kind : {CardKind::can, CardKind::trouble}) {
    EXPECT_GE(std::ranges::count(cards, kind, &Card::kind), 5);
  }
}

INSTANTIATE_TEST_SUITE_P(Stories, ShippedStory, ::testing::Values("evening", "workshop"),
                         [](const auto& info) { return std::string(info.param); });

TEST(ShippedStories, AreAllTested) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(shipped_story(""))) {
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  EXPECT_EQ(names, (std::vector<std::string>{"evening", "workshop"}));
}

TEST(SmallStory, IsFoundInTheRecordedStudy) {
  const Story story = read_story(story_data("small.toml"));
  PlaybackWish wish;
  wish.results = ENGAWA_VIZ_RESULTS;
  wish.variant = story.variant;
  const Playback playback(wish);
  EXPECT_EQ(said_by([&] { check_story(story, playback); }), "");
  EXPECT_EQ(weeks_of(story.scenes[2], playback).from, 4) << "a month of asking, then the day";
  const auto turn = turn_of(story.scenes[4], playback);
  ASSERT_TRUE(turn);
  EXPECT_GE(turn->week, 0);
}

}  // namespace
}  // namespace engawa::testing
