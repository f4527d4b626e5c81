// The panel of people: what it says must be what the measures count and what the town holds.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "sim/results/hdf5.hpp"
#include "sim/results/measures.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {

constexpr int kWeeks = 60;  // a whole segment, narrower than the next one

/// A dataset of the panel with a row for each snapshot.
template <class T>
std::vector<std::vector<T>> panel(const Hdf5File& file, const std::string& name) {
  const Dataset data = file.read("/residents/panel/" + name);
  EXPECT_EQ(data.element, element_of<T>()) << name;
  std::vector<T> values(data.bytes.size() / sizeof(T));
  std::memcpy(values.data(), data.bytes.data(), data.bytes.size());
  std::vector<std::vector<T>> rows;
  const auto width = std::ptrdiff_t(data.shape[1]);
  for (auto from = values.begin(); from != values.end(); from += width)
    rows.emplace_back(from, from + width);
  return rows;
}

struct RecordedTown {
  toy::Folder folder{"panel"};
  std::map<int, World> worlds;  ///< at the snapshots
  std::filesystem::path path;
  RecordedTown() {
    path = toy::run(folder.path(), "evening", 3, kWeeks, 400, true,
                    [this](const World& world, int week) {
                      if ((week + 1) % 4 == 0) worlds.emplace(week, world);
                    });
  }
};

TEST(Panel, CountsTheIsolatedAsTheMeasureDoes) {
  const RecordedTown run;
  const Hdf5File file(run.path);
  const auto weeks = file.column<std::int32_t>("/calendar/snapshot_week");
  const auto birth = file.column<std::int32_t>("/residents/birth_week");
  const auto isolated = panel<std::uint8_t>(file, "isolated");
  const CaseMeasures data = read_case(run.path);
  ASSERT_EQ(weeks.size(), std::size_t(kWeeks / 4 + 1));
  for (std::size_t s = 1; s < weeks.size(); ++s) {
    double adults = 0, alone = 0, children = 0;
    for (std::size_t person = 0; person < birth.size(); ++person) {
      if (isolated[s][person] == 255) continue;
      const bool adult = (weeks[s] + 1 - birth[person]) / 52 >= kSurveyAge;
      (adult ? alone : children) += isolated[s][person];
      adults += adult ? 1 : 0;
    }
    EXPECT_EQ(adults, data.at(data.measure("adults"), weeks[s], 0));
    EXPECT_NEAR(alone / adults, data.at(data.measure("isolated"), weeks[s], 0), 1e-6) << weeks[s];
    EXPECT_GT(alone, 0);
    EXPECT_EQ(children, 0);
  }
}

TEST(Panel, HoldsWhatTheTownHolds) {
  const RecordedTown run;
  const Hdf5File file(run.path);
  const auto weeks = file.column<std::int32_t>("/calendar/snapshot_week");
  const auto life = file.column<std::uint64_t>("/residents/life");
  const auto home_size = panel<std::uint8_t>(file, "home_size");
  const auto work = panel<std::uint8_t>(file, "work");
  const auto hub = panel<std::uint16_t>(file, "regular_hub");
  const auto needs = panel<std::uint16_t>(file, "needs_open");
  const auto slots = panel<std::uint32_t>(file, "free_slots");
  const auto can = panel<std::uint32_t>(file, "capabilities");
  const auto known = panel<std::uint32_t>(file, "capabilities_known");
  std::map<std::uint64_t, std::size_t> person_of;
  for (std::size_t person = 0; person < life.size(); ++person) person_of[life[person]] = person;
  int regulars = 0;
  for (std::size_t s = 1; s < weeks.size(); ++s) {
    const World& world = run.worlds.at(weeks[s]);
    const Residents& r = world.residents;
    std::vector<std::uint8_t> there(life.size(), 0);
    for (std::size_t row = 0; row < r.size(); ++row) {
      const ResidentId who(row);
      if (!r.has(who, kPresent)) continue;
      const std::size_t p = person_of.at(r.life[who]);
      there[p] = 1;
      EXPECT_EQ(home_size[s][p], world.households[r.household[who]].size);
      EXPECT_EQ(work[s][p], std::uint8_t(r.work[who]));
      EXPECT_EQ(needs[s][p], r.needs_open[who]);
      EXPECT_EQ(slots[s][p], r.free_mask[who]);
      EXPECT_EQ(can[s][p], r.capabilities[who]);
      EXPECT_EQ(known[s][p], r.capabilities_known[who]);
      const bool regular = strongest_habit(world, who) >= kRegularHabit;
      EXPECT_EQ(hub[s][p], regular ? 0 : 65535);
      regulars += regular ? 1 : 0;
    }
    for (std::size_t p = 0; p < life.size(); ++p) {
      if (there[p] != 0) continue;
      EXPECT_EQ(home_size[s][p], 255);
      EXPECT_EQ(work[s][p], 255);
      EXPECT_EQ(hub[s][p], 65535);
      EXPECT_EQ(slots[s][p] | can[s][p] | known[s][p] | needs[s][p], 0U);
    }
  }
  EXPECT_GT(regulars, 0);
}

TEST(Panel, NamesTheHubOfTheStrongestHabit) {
  const toy::Folder folder("panel-hubs");
  World world = toy::make(30, 1);
  for (int k = 1; k < 3; ++k) world.hubs.push_back(world.hubs[HubId(0)]);
  const auto habit = [&](std::size_t row, std::size_t hub, double strength) {
    link_to(world.links[ResidentId(row)], HubId(hub), 0).habit = float(strength);
  };
  habit(0, 0, .3), habit(0, 2, .5), habit(0, 1, .4);
  habit(1, 1, kRegularHabit + .001);
  habit(2, 1, kRegularHabit - .001);
  const auto path = toy::run_path(folder.path(), "baseline", 1);
  Recorder recorder(toy::describe("baseline", 1, 1, true), world, path);
  ++world.week;
  recorder.record_week(world);
  recorder.finish(world);
  const auto hub = panel<std::uint16_t>(Hdf5File(path), "regular_hub");
  for (const auto& row : hub) {
    EXPECT_EQ(row[0], 2);
    EXPECT_EQ(row[1], 1);
    EXPECT_EQ(row[2], 65535);
    EXPECT_EQ(row[3], 65535);
  }
}

}  // namespace
}  // namespace engawa
