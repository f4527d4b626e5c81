#include "viz/playback/find_cases.hpp"

#include <gtest/gtest.h>

#include <regex>

#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"
#include "tests/viz/playback/disk_study.hpp"

namespace engawa::testing {
namespace {

/// What is said when this cannot be opened; empty if it can.
std::string said(const PlaybackWish& wish) {
  try {
    const Playback playback(wish);
    return {};
  } catch (const InputError& error) {
    const std::string ja = error.in(Language::japanese);
    EXPECT_TRUE(std::any_of(ja.begin(), ja.end(), [](char c) { return c < 0; })) << ja;
    return error.in(Language::english);
  }
}

void expect_said(const PlaybackWish& wish, const std::string& reason, const std::string& advice) {
  const std::string text = said(wish);
  EXPECT_NE(text.find(reason), std::string::npos) << text << "\n  lacks: " << reason;
  EXPECT_NE(text.find(advice), std::string::npos) << text << "\n  lacks: " << advice;
}

class OpenStudy : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new toy::Folder("open-study");
    record_pair(study(), 12);
    toy::run(study(), "garden", 1, 12, 120, true);
    toy::run(study(), "baseline", 2, 12, 120, false);
    toy::run(study(), "evening", 2, 12, 120, false);
    write_study_file(study());
  }
  static void TearDownTestSuite() { delete folder_; }
  static fs::path study() { return folder_->path() / "toy"; }
  static fs::path run(const char* variant, int seed) {
    return toy::run_path(study(), variant, std::uint64_t(seed));
  }
  static toy::Folder* folder_;
};
toy::Folder* OpenStudy::folder_ = nullptr;

TEST_F(OpenStudy, TakesFolderStudyFileRunFileAndTheFolderAbove) {
  for (const auto& path :
       {study(), study() / "", study() / "study.h5", run("evening", 1), folder_->path()}) {
    const Playback playback(PlaybackWish{path, "", {}});
    EXPECT_TRUE(playback.paired()) << path;
    EXPECT_EQ(playback.world(Side::variant).recording().header.variant, "evening") << path;
    EXPECT_EQ(playback.world(Side::baseline).recording().header.variant, "baseline");
    EXPECT_EQ(playback.variants().size(), 2U);
    EXPECT_EQ(playback.study_file(), study() / "study.h5");
  }
}

TEST_F(OpenStudy, ShowsTheBaselineAloneIfItIsNamed) {
  const Playback playback(PlaybackWish{run("baseline", 1), "", {}});
  EXPECT_FALSE(playback.paired());
  EXPECT_EQ(playback.world(Side::variant).recording().header.variant, "baseline");
  EXPECT_TRUE(playback.differences().ties.empty());
}

TEST_F(OpenStudy, OpensARunFileOnItsOwn) {
  const auto alone = folder_->path() / "alone" / "copy.h5";
  write_bytes(alone, bytes_of_file(run("evening", 1)));
  const Playback playback(PlaybackWish{alone, "", {}});
  EXPECT_FALSE(playback.paired());
  EXPECT_EQ(playback.weeks(), 12);
  EXPECT_FALSE(playback.study_file());
}

TEST_F(OpenStudy, ChangesTheVariantAndStaysInTheWeek) {
  Playback playback(PlaybackWish{study(), "", {}});
  playback.seek(7);
  playback.choose_variant("garden");
  EXPECT_EQ(playback.world(Side::variant).recording().header.variant, "garden");
  EXPECT_EQ(playback.world(Side::variant).week(), 7);
  EXPECT_EQ(playback.world(Side::baseline).week(), 7);
  EXPECT_TRUE(playback.paired());
  EXPECT_THROW(playback.choose_variant("nonsense"), InputError);
  EXPECT_EQ(playback.world(Side::variant).recording().header.variant, "garden");
  playback.choose_variant("evening");
  EXPECT_EQ(playback.world(Side::variant).recording().header.variant, "evening");
}

TEST_F(OpenStudy, SaysWhatToDoAboutAWrongWish) {
  expect_said({folder_->path() / "nothing", "", {}}, "no such file or folder", "engawa run");
  expect_said({study(), "evenin", {}}, "no variant \"evenin\"", "did you mean \"evening\"");
  expect_said({study(), "qqqqqqqqqqq", {}}, "no variant", "baseline, evening, garden");
  expect_said({study(), "", 2}, "seed 2 were not recorded", "recorded seeds: 1");
  expect_said({study(), "", 77}, "no seed 77", "recorded seeds: 1");
  expect_said({run("evening", 2), "", {}}, "seed 2 were not recorded", "recorded seeds: 1");
}

TEST_F(OpenStudy, SaysWhatToDoAboutFoldersWithoutOneStudy) {
  const toy::Folder folder("not-one-study");
  expect_said({folder.path(), "", {}}, "no results of a study", "engawa run");
  fs::create_directories(folder.path() / "first" / "runs");
  expect_said({folder.path(), "", {}}, "no finished case", "engawa run");
  fs::create_directories(folder.path() / "second" / "runs");
  expect_said({folder.path(), "", {}}, "several studies: first, second", "name one");
  toy::run(folder.path() / "second", "baseline", 1, 8, 60, false);
  expect_said({folder.path() / "second", "", {}}, "were not recorded", "record.seeds = [1]");
}

TEST_F(OpenStudy, SaysWhatToDoAboutFilesThatAreNotOurs) {
  const toy::Folder folder("not-ours");
  write_bytes(folder.path() / "text.h5", "name,value\n");
  expect_said({folder.path() / "text.h5", "", {}}, "no HDF5 file", "engawa run");
  const std::string whole = bytes_of_file(run("evening", 1));
  const auto file = folder.path() / "s" / "runs" / "evening" / "seed-0001.h5";
  write_bytes(file, whole.substr(0, whole.size() / 3));
  expect_said({file, "", {}}, "damaged", "engawa run");
  expect_said({folder.path() / "s", "", {}}, "damaged", "engawa run");
  {
    Hdf5Image image;
    image.write("/x", make_column(std::vector<double>{1}));
    write_whole_file(folder.path() / "other.h5", image.close());
  }
  expect_said({folder.path() / "other.h5", "", {}}, "not the file of a finished case",
              "engawa run");
  {
    Hdf5Image image;
    image.set_attribute("/", {"format", std::string(kRunFormat)});
    image.set_attribute("/", {"format_version", std::int64_t{9}});
    write_whole_file(folder.path() / "later.h5", image.close());
  }
  expect_said({folder.path() / "later.h5", "", {}}, "format version is 9", "engawa run");
}

TEST_F(OpenStudy, OpensFilesOfBeforeTheNewDatasets) {
  const toy::Folder folder("older");
  const auto file = folder.path() / "seed-0001.h5";
  const std::regex later(
      "/network/digest|/legend/.*|/landmarks/.*|/provenance/actions/(from|until|label_..)|"
      "/hubs/(title_..|open_mask|places)|/residents/panel/"
      "(isolated|home_size|work|regular_hub|free_slots|capabilities|capabilities_known|needs_"
      "open)");
  std::size_t left_out = 0;
  {
    const Hdf5File whole(run("evening", 1));
    Hdf5Image image;
    for (const auto& attribute : whole.attributes("/")) image.set_attribute("/", attribute);
    for (const auto& path : whole.datasets()) {
      const bool keep = !std::regex_match(path, later);
      left_out += keep ? 0 : 1;
      if (keep) image.write(path, whole.read(path));
    }
    write_whole_file(file, image.close());
  }
  EXPECT_GT(left_out, 40U);
  Playback playback(PlaybackWish{file, "", {}});
  const auto& world = playback.world(Side::variant);
  const Recording& r = world.recording();
  EXPECT_EQ(r.legend("tie_kinds", 2).name, "friendship");
  EXPECT_EQ(r.hubs.title_ja, r.hubs.kind_name);
  EXPECT_EQ(r.hubs.open_mask.at(3, 0), 0U);
  const PanelRow& row = world.panel(1);
  EXPECT_EQ(row.isolated, std::vector<std::uint8_t>(row.size(), kNoByte));
  EXPECT_EQ(row.regular_hub, std::vector<std::uint16_t>(row.size(), kNoHub));
  EXPECT_TRUE(world.detail(1).free_slots.empty());
  EXPECT_EQ(world.detail(1).household.size(), row.size());
  EXPECT_EQ(world.recorded_tie_digest(), 0U);
}

TEST_F(OpenStudy, SaysWhichDatasetIsMissing) {
  const toy::Folder folder("no-panel");
  const auto file = folder.path() / "seed-0001.h5";
  {
    const Hdf5File whole(run("evening", 1));
    Hdf5Image image;
    for (const auto& attribute : whole.attributes("/")) image.set_attribute("/", attribute);
    for (const auto& path : whole.datasets()) {
      if (path != "/calendar/snapshot_week") image.write(path, whole.read(path));
    }
    write_whole_file(file, image.close());
  }
  expect_said({file, "", {}}, "/calendar/snapshot_week is missing", "engawa run");
}

}  // namespace
}  // namespace engawa::testing
