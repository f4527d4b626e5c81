// The table for spreadsheets, and the areas in it.
#include "viz/facts/screen_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/viz/support/toy_recording.hpp"
#include "viz/facts/area_facts.hpp"
#include "viz/facts/csv.hpp"

namespace engawa::testing {
namespace {

TEST(Csv, QuotesWhatNeedsQuotes) {
  EXPECT_EQ(csv_field("plain"), "plain");
  EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_field("say \"hi\""), "\"say \"\"hi\"\"\"");
  EXPECT_EQ(csv_field("two\nlines"), "\"two\nlines\"");
  EXPECT_EQ(csv_row({"a", "", "b,c"}), "a,,\"b,c\"\r\n");
}

TEST(Csv, WritesNumbersThatSpreadsheetsRead) {
  EXPECT_EQ(csv_number(12944), "12944");
  EXPECT_EQ(csv_number(1234567), "1234567");
  EXPECT_EQ(csv_number(-.0000144), "-1.44e-05");
  EXPECT_EQ(csv_number(.0619344), "0.0619344");
  EXPECT_EQ(csv_number(-0.0), "0");
  EXPECT_EQ(csv_number(std::nan("")), "");
}

TEST(AreaFacts, AreBlankForFewerThanTwentyPeople) {
  const Playback toy = toy_playback();
  const auto base = facts_of_areas(toy.world(Side::baseline), 19);
  ASSERT_EQ(base.size(), 3U);
  EXPECT_EQ(base[0].people, 20);
  EXPECT_EQ(base[0].adults, 17);  // persons 6, 8 ... 38
  EXPECT_DOUBLE_EQ(base[0].loneliness, -.25);
  EXPECT_DOUBLE_EQ(base[0].isolated, 0);
  EXPECT_EQ(base[1].people, 19);  // person 5 has died
  EXPECT_TRUE(std::isnan(base[1].loneliness));
  EXPECT_TRUE(std::isnan(base[1].isolated));
  EXPECT_EQ(base[2].people, 0);
  // the variant has one person more, and person 14 is less lonely
  const auto other = facts_of_areas(toy.world(Side::variant), 19);
  EXPECT_EQ(other[0].people, 21);
  EXPECT_NEAR(other[0].loneliness, (17 * -8 - 32) / 32. / 18, 1e-12);
}

TEST(AreaFacts, ReadIsolationOffMeetingsInOlderFiles) {
  auto old = toy_source(Side::baseline);
  for (auto& row : old->panels) {
    row.isolated.assign(row.size(), kNoByte);
    row.meetings[10] = 3;
    row.meetings[12] = 4;
  }
  const RecordedWorld world(std::move(old));
  EXPECT_NEAR(facts_of_areas(world, 19)[0].isolated, 1. / 17, 1e-12);
}

/// One number in both worlds.
SeedNumbers numbers() {
  NumberPair pair;
  pair.what = {"visits", "", Reading::so_far, "来所", "Visits, all", "visits/week"};
  for (auto* series : {&pair.baseline, &pair.variant}) {
    series->run.assign(20, series == &pair.baseline ? 80 : 100);
    series->mean.assign(20, 90.5);
    series->low.assign(20, 85);
    series->high.assign(20, 96);
  }
  pair.difference.assign(20, {12, 8, 16, 4});
  SeedNumbers numbers;
  numbers.numbers = {pair};
  numbers.seeds = 4;
  return numbers;
}

/// A pane of 200 m about the first area.
Viewport pane_of_north() {
  Viewport pane{0, 0, 400, 400, {}};
  pane.camera = {200, 300, .5};
  return pane;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0, to = 0; (to = text.find("\r\n", from)) != std::string::npos;
       from = to + 2)
    lines.push_back(text.substr(from, to - from));
  return lines;
}

TEST(ScreenTable, HasTheNumbersAndTheAreasInSight) {
  const Playback toy = toy_playback();
  ViewState view;
  view.clock = 19;
  view.language = Language::english;
  const std::string text = screen_table(toy, view, numbers(), pane_of_north());
  EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF"));
  const auto lines = lines_of(text);
  const auto has = [&](const std::string& line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
  };
  EXPECT_TRUE(has("Study week (from 0),19,2027-08-12")) << text;
  EXPECT_TRUE(
      has("\"Visits, all\",\"visits/week, added up\",80,90.5,85,96,100,90.5,85,96,"
          "12,8,16,4"))
      << text;
  EXPECT_TRUE(has("north,20,-0.25,0,21,-0.291667,0")) << text;
  EXPECT_FALSE(std::any_of(lines.begin(), lines.end(),
                           [](const std::string& line) { return line.starts_with("south"); }));
  EXPECT_NE(text.find("below 20 people"), std::string::npos);
}

TEST(ScreenTable, LeavesSmallAreasBlank) {
  const Playback toy = toy_playback();
  ViewState view;
  view.clock = 19;
  Viewport pane{0, 0, 400, 400, {}};
  pane.camera = {680, 300, .5};
  const std::string text = screen_table(toy, view, numbers(), pane);
  EXPECT_NE(text.find("\r\nsouth,19,,,18,,\r\n"), std::string::npos) << text;
}

TEST(ScreenTable, FollowsTheSelectedResidentOrHubByWeek) {
  const Playback toy = toy_playback();
  ViewState view;
  view.clock = 12;
  view.language = Language::english;
  view.selection.life = kToyLife + 13;
  const std::string resident = screen_table(toy, view, numbers(), pane_of_north());
  EXPECT_NE(resident.find("\"Resident 13, 30, lives alone\"\r\n"), std::string::npos) << resident;
  // week 8: no snapshot; a visit to the workshop and a help in the variant alone
  EXPECT_NE(resident.find("\r\n8,2027-05-27,0,0,0,,,,1,1,0,,,\r\n"), std::string::npos) << resident;
  EXPECT_NE(resident.find("\r\n11,2027-06-17,0,0,0,-0.25,1.5,0.3,1,0,0,-1,1.5,0.8\r\n"),
            std::string::npos)
      << resident;
  view.selection = {std::nullopt, "dekimochi"};
  const std::string hub = screen_table(toy, view, numbers(), pane_of_north());
  EXPECT_NE(hub.find("\"Workshop, dekimochi\"\r\n"), std::string::npos);
  EXPECT_NE(hub.find("\r\n8,2027-05-27,,,2,0\r\n"), std::string::npos) << hub;
}

TEST(ScreenTable, HasOneWorldIfThereIsOne) {
  const Playback toy = toy_alone();
  ViewState view;
  view.clock = 19;
  const std::string text = screen_table(toy, view, {}, pane_of_north());
  EXPECT_NE(text.find("\r\nnorth,21,-0.291667,0\r\n"), std::string::npos) << text;
}

TEST(ScreenTable, HasRowsOfEqualLengthInEachSectionAndNoGapsInItsWords) {
  const Playback toy = toy_playback();
  ViewState view;
  view.clock = 19;
  view.selection.life = kToyLife + 13;
  for (const Language language : {Language::japanese, Language::english}) {
    view.language = language;
    const std::string text = screen_table(toy, view, numbers(), pane_of_north());
    EXPECT_EQ(text.find('{'), std::string::npos);
    EXPECT_EQ(text.find("nan"), std::string::npos);
    std::size_t columns = 0;
    const auto lines = lines_of(text);
    const auto count = [](const std::string& line) {
      bool quoted = false;
      return 1 + std::count_if(line.begin(), line.end(), [&](char c) {
               if (c == '"') quoted = !quoted;
               return c == ',' && !quoted;
             });
    };
    for (std::size_t k = 0; k < lines.size(); ++k) {
      if (k >= 2 && lines[k - 2].empty()) columns = std::size_t(count(lines[k]));  // titles
      if (lines[k].empty()) columns = 0;
      if (columns > 0) {
        EXPECT_EQ(std::size_t(count(lines[k])), columns) << lines[k];
      }
    }
  }
}

}  // namespace
}  // namespace engawa::testing
