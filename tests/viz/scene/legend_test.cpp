// The legend says what is drawn, and people have the colours that it shows.
#include "viz/scene/legend.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/viz/support/toy_recording.hpp"

namespace engawa::testing {
namespace {

constexpr ColourBy kAll[] = {ColourBy::loneliness, ColourBy::isolation, ColourBy::role,
                             ColourBy::volunteer,  ColourBy::age,       ColourBy::area};

RecordedWorld world_of(std::unique_ptr<MemorySource> source) {
  return RecordedWorld(std::move(source));
}
RecordedWorld toy() {
  return world_of(toy_source(Side::variant));
}

std::vector<std::string> texts_of(const std::vector<LegendRow>& rows) {
  std::vector<std::string> texts;
  for (const auto& row : rows) texts.push_back(row.text);
  return texts;
}
bool has(const std::vector<LegendRow>& rows, const std::string& text) {
  return std::ranges::any_of(rows, [&](const auto& row) { return row.text == text; });
}
const LegendRow& row_called(const std::vector<LegendRow>& rows, const std::string& text) {
  return *std::ranges::find_if(rows, [&](const auto& row) { return row.text == text; });
}

ViewState coloured_by(ColourBy colouring) {
  ViewState view;
  view.colour_by = colouring;
  return view;
}

TEST(Legend, ShowsTheColourOfEverybodyInTheRowThatTheyHave) {
  const auto world = toy();
  for (const bool dark : {true, false}) {
    for (const auto colouring : kAll) {
      ViewState view = coloured_by(colouring);
      view.dark = dark;
      const auto rows = legend_of(view, world, true);
      const PanelRow& panel = world.panel(world.snapshot_before(16));
      std::set<std::size_t> used;
      for (std::size_t person = 0; person < panel.size() + 3; ++person) {
        const auto found = colour_of(view, world, panel, person);
        ASSERT_LT(found.row, rows.size());
        EXPECT_EQ(found.colour, rows[found.row].colour);
        EXPECT_EQ(rows[found.row].mark, Mark::disc);
        used.insert(found.row);
      }
      EXPECT_GE(used.size(), 3U) << static_cast<int>(colouring);
    }
  }
}

TEST(Legend, HasNoDataLastOfTheColouring) {
  const auto world = toy();
  for (const auto colouring : kAll) {
    const ViewState view = coloured_by(colouring);
    const auto rows = legend_of(view, world, true);
    const auto found = std::ranges::find(rows, "データなし", &LegendRow::text);
    ASSERT_NE(found, rows.end());
    EXPECT_EQ(found->colour, theme_of(true).no_data);
    for (auto row = rows.begin(); row != found; ++row) EXPECT_EQ(row->mark, Mark::disc);
    for (auto row = found + 1; row != rows.end(); ++row) EXPECT_NE(row->mark, Mark::disc);
    const PanelRow& panel = world.panel(world.snapshot_before(16));
    EXPECT_EQ(colour_of(view, world, panel, 5).row, static_cast<std::size_t>(found - rows.begin()))
        << "person 5 died in week 11";
  }
}

TEST(Legend, KnowsNobodyWhereAnOlderFileLacksAColumn) {
  auto source = toy_source(Side::variant);
  for (auto& panel : source->panels) panel.isolated.assign(panel.size(), kNoByte);
  const auto world = world_of(std::move(source));
  const ViewState view = coloured_by(ColourBy::isolation);
  const PanelRow& panel = world.panel(0);
  for (std::size_t person = 0; person < panel.size(); ++person) {
    EXPECT_EQ(colour_of(view, world, panel, person).colour, theme_of(true).no_data);
  }
}

TEST(Legend, PutsLonelinessIntoFiveClassesFromMinusOneAndAHalf) {
  auto source = toy_source(Side::variant);
  auto& column = source->panels[0].loneliness;
  const std::vector<double> values{-3, -1.5, -.71, -.69, .09, .125, .9375, 1.6875, 1.75, 3.5};
  for (std::size_t k = 0; k < values.size(); ++k) {
    column[k] = static_cast<std::int8_t>(std::lround(values[k] * kLonelinessSteps));
  }
  const auto world = world_of(std::move(source));
  const ViewState view = coloured_by(ColourBy::loneliness);
  std::vector<std::size_t> classes;
  for (std::size_t k = 0; k < values.size(); ++k) {
    const auto found = colour_of(view, world, world.panel(0), k);
    classes.push_back(found.row);
    EXPECT_EQ(found.colour,
              loneliness_colour(std::round(values[k] * kLonelinessSteps) / kLonelinessSteps, true));
  }
  EXPECT_EQ(classes, (std::vector<std::size_t>{0, 0, 0, 1, 1, 2, 3, 3, 4, 4}));
  EXPECT_EQ(loneliness_colour(std::nan(""), true), theme_of(true).no_data);
}

TEST(Legend, SaysLonelinessInPlainWords) {
  const auto world = toy();
  ViewState view;
  auto texts = texts_of(legend_of(view, world, true));
  EXPECT_EQ(texts[0], "ほとんど孤独でない");
  EXPECT_EQ(texts[4], "とても孤独");
  view.language = Language::english;
  texts = texts_of(legend_of(view, world, true));
  EXPECT_EQ(texts[4], "very lonely");
  EXPECT_EQ(texts[5], "no data");
}

TEST(Legend, SortsAges) {
  const auto world = toy();
  const ViewState view = coloured_by(ColourBy::age);
  const auto texts = texts_of(legend_of(view, world, true));
  EXPECT_EQ(texts[0], "15歳未満");
  EXPECT_EQ(texts[2], "30～49歳");
  EXPECT_EQ(texts[5], "75歳以上");
  const PanelRow& panel = world.panel(0);
  // Person k is 4 + 2k years old in week -1.
  for (const auto& [person, row] : std::vector<std::pair<std::size_t, std::size_t>>{
           {0, 0}, {5, 0}, {6, 1}, {12, 1}, {13, 2}, {22, 2}, {23, 3}, {30, 3}, {31, 4}, {36, 5}}) {
    EXPECT_EQ(colour_of(view, world, panel, person).row, row) << person;
  }
}

TEST(Legend, NamesAreasByTurns) {
  auto source = toy_source(Side::variant);
  source->held.areas.clear();
  for (int k = 1; k <= 16; ++k) source->held.areas.push_back({std::to_string(k), 0, 0});
  for (std::size_t k = 0; k < 16; ++k) {
    source->held.people.area[k] = static_cast<std::uint32_t>(k);
  }
  source->held.people.area[20] = 99;
  const auto world = world_of(std::move(source));
  const ViewState view = coloured_by(ColourBy::area);
  const auto rows = legend_of(view, world, true);
  EXPECT_EQ(rows[0].text, "1、8 ほか1");
  EXPECT_EQ(rows[6].text, "7、14");
  EXPECT_EQ(rows[7].text, "データなし");
  EXPECT_EQ(colour_of(view, world, world.panel(0), 8).row, 1U);
  EXPECT_EQ(colour_of(view, world, world.panel(0), 20).row, 7U);
}

TEST(Legend, ListsTheTiesThatTheFiltersShow) {
  const auto world = toy();
  const auto name = [&](std::size_t kind) {
    return "つながり：" + world.recording().legend("tie_kinds", kind).ja;
  };
  ViewState view;
  auto rows = legend_of(view, world, true);
  EXPECT_FALSE(has(rows, name(0)));  // the household
  ASSERT_TRUE(has(rows, name(2)));
  EXPECT_EQ(row_called(rows, name(2)).colour, tie_colour(2, theme_of(true)));
  view.filters.tie_kinds = {true, false, false, false, false, false, false, false};
  rows = legend_of(view, world, true);
  EXPECT_TRUE(has(rows, name(0)));
  EXPECT_FALSE(has(rows, name(2)));
  view.show_ties = false;
  EXPECT_FALSE(has(legend_of(view, world, true), name(0)));
}

TEST(Legend, MarksWhatOneWorldHasByColourAndStroke) {
  const auto world = toy();
  ViewState view;
  const auto rows = legend_of(view, world, true);
  const auto& baseline = row_called(rows, "基準の町だけ（破線）");
  const auto& variant = row_called(rows, "取り組みの町だけ（実線）");
  EXPECT_EQ(baseline.colour, theme_of(true).only_baseline);
  EXPECT_EQ(baseline.mark, Mark::dashed_line);
  EXPECT_EQ(variant.colour, theme_of(true).only_variant);
  EXPECT_EQ(variant.mark, Mark::line);
  EXPECT_FALSE(has(legend_of(view, world, false), "基準の町だけ（破線）"));
}

TEST(Legend, LeavesOutWhatBothHaveIfOnlyDifferencesAreShown) {
  const auto world = toy();
  ViewState view;
  EXPECT_TRUE(has(legend_of(view, world, true), "今週の来所"));
  view.filters.only_differences = true;
  const auto rows = legend_of(view, world, true);
  EXPECT_FALSE(has(rows, "今週の来所"));
  EXPECT_TRUE(std::ranges::none_of(
      rows, [](const auto& row) { return row.text.starts_with("つながり："); }));
  EXPECT_TRUE(has(rows, "取り組みの町だけ（実線）"));
}

TEST(Legend, ShowsHubsAndStationsIfThereAreAny) {
  EXPECT_TRUE(has(legend_of({}, toy(), true), "駅"));
  EXPECT_TRUE(has(legend_of({}, toy(), true), "拠点（今週開いている）"));
  auto source = toy_source(Side::baseline);
  source->held.landmarks.clear();
  source->held.hubs = {};
  const auto bare = world_of(std::move(source));
  EXPECT_FALSE(has(legend_of({}, bare, true), "駅"));
  EXPECT_FALSE(has(legend_of({}, bare, true), "拠点（今週開いている）"));
}

}  // namespace
}  // namespace engawa::testing
