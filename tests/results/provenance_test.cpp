// What a file says of the case: when its actions acted and under which label, landmarks, legends.
#include <gtest/gtest.h>

#include <limits>

#include "sim/results/legends.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/study/runner.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {

constexpr auto kForever = std::numeric_limits<std::int32_t>::max();

/// Records one week of the case.
std::filesystem::path record(const toy::Folder& folder, const CaseInfo& info) {
  World world = toy::make(30, 1);
  auto path = toy::run_path(folder.path(), info.variant, info.seed);
  Recorder recorder(info, world, path);
  toy::live(world, 0);
  recorder.record_week(world);
  recorder.finish(world);
  return path;
}

TEST(Actions, ComeBackWithTheirWeeksAndLabels) {
  const toy::Folder folder("actions");
  CaseInfo info = toy::describe("evening", 1, 1, false);
  ActionNote open;
  open.name = "open", open.kind = "opening_hours", open.from = 13, open.until = 65;
  open.label_ja = "夜間開室", open.label_en = "Evenings";
  ActionNote always;
  always.name = "always", always.kind = "staff";
  info.actions = {open, always};
  const auto notes = read_actions(record(folder, info));
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes[0].from, 13);
  EXPECT_EQ(notes[0].until, 65);
  EXPECT_EQ(notes[0].label_ja, "夜間開室");
  EXPECT_EQ(notes[0].label_en, "Evenings");
  EXPECT_EQ(notes[1].from, 0);
  EXPECT_EQ(notes[1].until, kForever);
}

TEST(Actions, OfOlderFilesActAlwaysAndAreCalledAsTheirKind) {
  const toy::Folder folder("old-actions");
  Hdf5Image image;
  const std::string at = "/provenance/actions/";
  for (const char* column : {"name", "kind", "hub", "moves", "leaves_alone"})
    image.write(at + column, make_texts(std::vector<std::string>{"a", "b"}));
  image.write(at + "title_ja", make_texts(std::vector<std::string>{"一", "二"}));
  image.write(at + "title_en", make_texts(std::vector<std::string>{"one", "two"}));
  image.write(at + "strength", make_column(std::vector<double>{1, .5}));
  const auto path = folder.path() / "old.h5";
  write_whole_file(path, image.close());
  const auto notes = read_actions(path);
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes[1].from, 0);
  EXPECT_EQ(notes[1].until, kForever);
  EXPECT_EQ(notes[1].label_ja, "二");
  EXPECT_EQ(notes[1].label_en, "two");
}

TEST(Actions, OfAStudyKnowTheirWeeksAndTakeTheLabelOfAVariantThatDoesOneThing) {
  const StudyPlan plan = read_study(ENGAWA_SOURCE_DIR "/scenarios/shinjo-evening.toml");
  const auto one = [](const Variant& variant) { return variant.actions.size() == 1; };
  const auto evening = std::ranges::find_if(plan.variants, one);
  ASSERT_NE(evening, plan.variants.end());
  const ActionNote note = describe_case(plan, *evening, 1).actions.at(0);
  EXPECT_EQ(note.from, evening->actions[0].from_week);
  EXPECT_EQ(note.until, evening->actions[0].to_week);
  EXPECT_EQ(note.label_ja, evening->label_ja);
  EXPECT_EQ(note.label_en, evening->label_en);
  Variant two = *evening;
  two.actions.push_back(two.actions[0]);
  two.actions[1].from_week = 7, two.actions[1].to_week = 9;
  const auto notes = describe_case(plan, two, 1).actions;
  EXPECT_EQ(notes.at(1).label_ja, notes.at(1).title_ja);
  EXPECT_NE(notes.at(1).label_ja, evening->label_ja);
  EXPECT_EQ(notes.at(1).from, 7);
  EXPECT_EQ(notes.at(1).until, 9);
}

TEST(Landmarks, OfATownStandInMetresFromItsOrigin) {
  const StudyPlan plan = read_study(ENGAWA_SOURCE_DIR "/scenarios/shinjo-evening.toml");
  CaseInfo info = describe_case(plan, plan.variants[0], 2);
  ASSERT_EQ(info.landmarks.size(), plan.town.landmarks.size());
  ASSERT_FALSE(info.landmarks.empty());
  const toy::Folder folder("landmarks");
  const Hdf5File file(record(folder, info));
  const auto names = file.texts("/landmarks/name"), kinds = file.texts("/landmarks/kind");
  const auto x = file.values<double>("/landmarks/x", {names.size()});
  const auto y = file.values<double>("/landmarks/y", {names.size()});
  ASSERT_EQ(names.size(), plan.town.landmarks.size());
  for (std::size_t k = 0; k < names.size(); ++k) {
    const PlannedLandmark& there = plan.town.landmarks[k];
    EXPECT_EQ(names[k], there.name);
    EXPECT_EQ(kinds[k], there.kind);
    EXPECT_EQ(std::pair(x[k], y[k]), to_metres(plan.town, there.latitude, there.longitude));
  }
}

TEST(Legends, StandInTheStartAndInEveryRun) {
  const toy::Folder folder("legends");
  World world = toy::make(30, 1);
  const auto path = toy::run_path(folder.path(), "baseline", 1);
  {
    const Recorder begun(toy::describe("baseline", 1, 4, false), world, path);
    EXPECT_TRUE(Hdf5File(path.parent_path() / "seed-0001.partial" / "start.h5")
                    .has("/legend/life_events/title_ja"));
  }
  const Hdf5File file(record(folder, toy::describe("baseline", 1, 1, false)));
  for (const auto& legend : legends()) {
    const std::string at = "/legend/" + std::string(legend.name);
    const auto names = file.texts(at + "/name");
    const auto ja = file.texts(at + "/title_ja"), en = file.texts(at + "/title_en");
    ASSERT_EQ(names.size(), legend.rows.size());
    for (std::size_t k = 0; k < names.size(); ++k) {
      EXPECT_EQ(names[k], legend.rows[k].name);
      EXPECT_EQ(ja.at(k), legend.rows[k].title.ja);
      EXPECT_EQ(en.at(k), legend.rows[k].title.en);
    }
  }
  EXPECT_EQ(file.column<std::uint32_t>("/legend/needs/solved_by").size(), 16U);
}

}  // namespace
}  // namespace engawa
