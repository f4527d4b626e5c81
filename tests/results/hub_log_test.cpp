// What is kept of hubs: who they are, when they were founded, and their money by month and post.
#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/week/money.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {

constexpr int kWeeks = 110;  // two whole segments and a part
constexpr int kFounded = 60;

/// A run in which a hub pays a little more each month, and founds a project in week 60.
std::filesystem::path record(const std::filesystem::path& folder,
                             std::vector<std::int64_t>& wages) {
  World world = toy::make(120, 1);
  const auto file = toy::run_path(folder, "baseline", 1);
  Recorder recorder(toy::describe("baseline", 1, kWeeks, true), world, file);
  for (int week = 0; week < kWeeks; ++week) {
    toy::live(world, 0);
    auto& account = world.hubs[HubId(0)].account;
    account.month_out[std::size_t(Cost::wages)] = 1'000 + week;
    account.month_in[std::size_t(Income::fees)] = 300 + week;
    Hub& hub = world.hubs[HubId(0)];
    hub.open = week % 2 == 0 ? 0b100'001U : 0U;  // Monday morning and Tuesday evening
    hub.seats.fill(0);
    if (hub.open != 0) hub.seats[0] = 14, hub.seats[5] = std::uint16_t(6 + week);
    if (month_of(week % 52).ends()) wages.push_back(1'000 + week);
    if (week == kFounded) {
      Hub project = world.hubs[HubId(0)];
      project.name = "shopping";
      project.parent = HubId(0);
      project.project_need = 3;
      project.open_from = world.week;
      project.open = 0, project.seats.fill(0);
      world.hubs.push_back(project);
      world.events.hubs.push_back({HubId(1), HubId(0), HubEventKind::founded, 3});
    }
    recorder.record_week(world);
  }
  recorder.finish(world);
  return file;
}

TEST(HubLog, KeepsTheMoneyOfEveryMonthByPost) {
  const toy::Folder folder("hub-months");
  std::vector<std::int64_t> wages;
  const Hdf5File file(record(folder.path(), wages));
  const auto kept = file.column<std::int64_t>("/hubs/months/cost_wages");
  ASSERT_EQ(kept.size(), 2 * wages.size());  // two hubs in every row
  for (std::size_t month = 0; month < wages.size(); ++month) {
    EXPECT_EQ(kept[2 * month], wages[month]) << month;
  }
  EXPECT_EQ(file.column<std::int32_t>("/calendar/month_week").size(), wages.size());
}

TEST(HubLog, KnowsWhereAProjectCameFrom) {
  const toy::Folder folder("hub-lineage");
  std::vector<std::int64_t> wages;
  const Hdf5File file(record(folder.path(), wages));
  EXPECT_EQ(file.column<std::int32_t>("/hubs/parent"), (std::vector<std::int32_t>{-1, 0}));
  EXPECT_EQ(file.column<std::uint8_t>("/hubs/project_need")[1], 3);
  EXPECT_EQ(file.column<std::int32_t>("/hubs/open_from")[1], kFounded + 1);
  EXPECT_EQ(file.column<std::uint32_t>("/events/hubs/week"),
            (std::vector<std::uint32_t>{kFounded}));
  EXPECT_EQ(file.column<std::uint8_t>("/events/hubs/need"), (std::vector<std::uint8_t>{3}));
}

TEST(HubLog, NamesTheKindInAWayThatNewKindsDoNotChange) {
  const toy::Folder folder("hub-kinds");
  std::vector<std::int64_t> wages;
  const Hdf5File file(record(folder.path(), wages));
  EXPECT_EQ(file.texts("/hubs/kind_name")[0], std::string(hub_kinds()[0].name));
}

TEST(HubLog, TitlesAreThoseOfTheKind) {
  const toy::Folder folder("hub-titles");
  std::vector<std::int64_t> wages;
  const Hdf5File file(record(folder.path(), wages));
  const auto& title = hub_kinds()[0].title;
  EXPECT_EQ(file.texts("/hubs/title_ja"), std::vector<std::string>(2, std::string(title.ja)));
  EXPECT_EQ(file.texts("/hubs/title_en"), std::vector<std::string>(2, std::string(title.en)));
}

TEST(HubLog, KeepsWhenAHubWasOpenAndForHowMany) {
  const toy::Folder folder("hub-places");
  std::vector<std::int64_t> wages;
  const Hdf5File file(record(folder.path(), wages));
  const auto open = file.values<std::uint32_t>("/hubs/open_mask", {kWeeks, 2});
  const auto places = file.values<std::uint32_t>("/hubs/places", {kWeeks, 2});
  const auto slots = file.values<std::uint8_t>("/hubs/open_slots", {kWeeks, 2});
  for (std::uint32_t week = 0; week < kWeeks; ++week) {
    const bool is_open = week % 2 == 0;
    EXPECT_EQ(open[2 * week], is_open ? 33U : 0U) << week;
    EXPECT_EQ(slots[2 * week], is_open ? 2 : 0) << week;
    EXPECT_EQ(places[2 * week], is_open ? 20 + week : 0) << week;
    EXPECT_EQ(open[2 * week + 1] + places[2 * week + 1], 0U) << week;
  }
}

}  // namespace
}  // namespace engawa
