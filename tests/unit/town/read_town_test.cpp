#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include "sim/text/error.hpp"
#include "sim/town/town.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

constexpr const char* kTown = R"(name = "t"
title = { ja = "町", en = "Town" }
[areas]
towns = "towns.csv"
points = "points.csv"
include = ["A", "B"]
[ages]
table = "ages.csv"
shares = { under_15 = 13, from_15_to_64 = 60, from_65 = 27 }
[[hub]]
name = "h"
kind = "hokenshitsu"
at = "A1"
)";
constexpr const char* kTowns =
    "name,population,households,area_km2,single_person_households\nA,2000,900,0.5,350\nB,,,,200\n";
constexpr const char* kPoints =
    "name,town,lat,lon,single_person_households\nA1,A,35.6,139.6,350\nB1,B,35.604,139.604,200\n";

std::string ages() {
  std::string text = "age_low,age_high,men,women\n";
  for (int low = 0; low < 85; low += 5) {
    text += std::to_string(low) + ',' + std::to_string(low + 4) + ",10,10\n";
  }
  return text + "85,,5,10\n";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

class ReadTown : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        fs::temp_directory_path() / fs::path("engawa-read-town-" + std::to_string(::getpid()));
    fs::create_directories(folder_ / "in");
    write("town.toml", kTown);
    write("towns.csv", kTowns);
    write("points.csv", kPoints);
    write("ages.csv", ages());
  }
  void TearDown() override { fs::remove_all(folder_); }
  [[nodiscard]] fs::path path(const std::string& name) const { return folder_ / "in" / name; }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
  }
  /// The error in English; both languages must speak.
  [[nodiscard]] std::string error() const {
    try {
      (void)read_town(path("town.toml"));
    } catch (const InputError& trouble) {
      EXPECT_NE(trouble.in(Language::japanese), trouble.in(Language::english));
      return trouble.in(Language::english);
    }
    return "no error";
  }
  fs::path folder_;
};

TEST_F(ReadTown, ReadsAndFillsGapsWithRemarks) {
  const TownPlan plan = read_town(path("town.toml"));
  ASSERT_EQ(plan.areas.size(), 2U);
  EXPECT_DOUBLE_EQ(plan.areas[0].population, 2000);
  EXPECT_FALSE(plan.areas[0].estimated);
  EXPECT_NEAR(plan.areas[1].population, 200 * 2000.0 / 350, 1);
  EXPECT_TRUE(plan.areas[1].estimated);
  ASSERT_EQ(plan.remarks.size(), 1U);
  EXPECT_NE(plan.remarks[0].find("推計"), std::string::npos);
  EXPECT_EQ(plan.text, kTown);
}

TEST_F(ReadTown, AcceptsAByteOrderMark) {
  write("town.toml", std::string("\xEF\xBB\xBF") + kTown);
  write("towns.csv", std::string("\xEF\xBB\xBF") + kTowns);
  EXPECT_NO_THROW((void)read_town(path("town.toml")));
}

struct Broken {
  const char* what;
  std::string file, text;
  std::vector<std::string> says;
};

TEST_F(ReadTown, NamesPlaceReasonAndSuggestionOfEveryFault) {
  const std::string town = kTown, towns = kTowns, points = kPoints;
  const std::vector<Broken> faults{
      {"syntax", "town.toml", replaced(town, "\"t\"", "\"t"), {"town.toml:1:", "not valid TOML"}},
      {"dot", "town.toml", replaced(town, "[areas]", "[.areas]"), {"town.toml:3:2", "write a key"}},
      {"bare key", "town.toml", replaced(town, "name =", "名 ="), {"town.toml:1:1", "quotes"}},
      {"unknown key", "town.toml", replaced(town, "include", "inclde"), {":6:1", "'include'"}},
      {"wrong type", "town.toml", replaced(town, "\"A\", \"B\"", "\"A\", 3"), {"must be text"}},
      {"unknown area",
       "town.toml",
       replaced(town, "\"B\"]", "\"Bx\"]"),
       {":6:17", "did you mean 'B'"}},
      {"unknown kind",
       "town.toml",
       replaced(town, "\"hokenshitsu\"", "\"hokenshitu\""),
       {":12:8", "'hokenshitsu'"}},
      {"absolute",
       "town.toml",
       replaced(town, "\"towns.csv\"", "\"/etc/passwd\""),
       {":4:9", "absolute path"}},
      {"outside",
       "town.toml",
       replaced(town, "\"towns.csv\"", "\"../x.csv\""),
       {":4:9", "leads out"}},
      {"missing table",
       "town.toml",
       replaced(town, "\"towns.csv\"", "\"none.csv\""),
       {":4:9", "no such file: 'none.csv'"}},
      {"directory", "town.toml", replaced(town, "\"towns.csv\"", "\".\""), {":4:9", "is a folder"}},
      {"shares", "town.toml", replaced(town, "= 60", "= 6"), {":9:", "add up"}},
      {"number", "town.toml", replaced(town, "= 60", "= \"60\""), {"must be a number"}},
      {"slots", "town.toml", town + "open = [\"tuesday night\"]\n", {":14:9", "tue evening"}},
      {"trait", "town.toml", town + "traits = { seat = 3 }\n", {":14:", "'seats'"}},
      {"range", "town.toml", town + "traits = { seats = -3 }\n", {":14:", "out of range"}},
      {"empty", "towns.csv", "  \n", {"towns.csv", "empty"}},
      {"binary", "towns.csv", std::string("name\0x", 6), {"towns.csv:1:5", "binary"}},
      {"shift_jis",
       "towns.csv",
       replaced(towns, "A,", "\x90\x56\x8f\xe9,"),
       {"towns.csv:2:1", "Shift_JIS"}},
      {"ragged",
       "towns.csv",
       replaced(towns, "B,,,,", "B,,,"),
       {"towns.csv:3:1", "5 columns", "4"}},
      {"quote", "towns.csv", replaced(towns, "A,", "\"A\\q,"), {"towns.csv:2:1", "quotes"}},
      {"column", "towns.csv", replaced(towns, "households,", "housholds,"), {"'housholds'"}},
      {"no number", "towns.csv", replaced(towns, "2000", "2k"), {"towns.csv:2:2", "'2k'"}},
      {"full width", "towns.csv", replaced(towns, "2000", "２０００"), {"towns.csv:2:2", "'2000'"}},
      {"negative", "towns.csv", replaced(towns, "2000", "-2"), {"towns.csv:2:2", "out of range"}},
      {"absurd", "towns.csv", replaced(towns, "2000", "9e9"), {"towns.csv:2:2", "2000000"}},
      {"too many",
       "towns.csv",
       replaced(towns, "2000,900", "1900000,900000"),
       {"town.toml", "too large"}},
      {"households",
       "towns.csv",
       replaced(towns, "900", "2900"),
       {"towns.csv:2:", "more households"}},
      {"singles", "towns.csv", replaced(towns, "350", "950"), {"towns.csv:2:", "one-person"}},
      {"cannot fill", "towns.csv", replaced(towns, "B,,,,200", "B,,,,"), {"towns.csv:3:", "'B'"}},
      {"header only", "towns.csv", "name,population\n", {"no rows"}},
      {"blank", "points.csv", replaced(points, "35.6,", ","), {"points.csv:2:3", "blank"}},
      {"swapped", "points.csv", replaced(points, "35.6,139.6", "139.6,35.6"), {"points.csv:2:3"}},
      {"far", "points.csv", replaced(points, "35.604", "36.9"), {"'B1'", "swapped"}},
      {"place twice",
       "town.toml",
       town + "longitude = 139.6\n",
       {":14:13", "'h' gives its place twice", "either at, or latitude"}},
      {"far hub",
       "town.toml",
       replaced(town, "at = \"A1\"", "latitude = 36.9\nlongitude = 139.6"),
       {":10:", "'h' lies", "swapped"}},
      {"age gap", "ages.csv", replaced(ages(), "5,9,10,10\n", ""), {"ages.csv:3:1", "age 5"}},
  };
  for (const auto& fault : faults) {
    SetUp();
    write(fault.file, fault.text);
    const std::string said = error();
    for (const auto& part : fault.says) {
      EXPECT_NE(said.find(part), std::string::npos) << fault.what << ": " << said;
    }
  }
}

TEST_F(ReadTown, RefusesALinkThatLeadsOut) {
  std::ofstream(folder_ / "secret.csv") << kTowns;
  fs::remove(path("towns.csv"));
  fs::create_symlink(folder_ / "secret.csv", path("towns.csv"));
  EXPECT_NE(error().find("leads out"), std::string::npos);
}

TEST(ReadTownOfShinjo, HasTwelvePointsAndFifteenThousandResidents) {
  const auto plan = read_town(ENGAWA_SOURCE_DIR "/scenarios/towns/musashi-shinjo.toml");
  EXPECT_EQ(plan.areas.size(), 12U);
  double population = 0;
  for (const auto& area : plan.areas) population += area.population;
  EXPECT_NEAR(population, 15503, 5);
  ASSERT_EQ(plan.hubs.size(), 1U);
  EXPECT_EQ(plan.hubs[0].name, "hokenshitsu-shinjo");
  EXPECT_GE(plan.remarks.size(), 5U);
  EXPECT_GE(plan.landmarks.size(), 2U);
}
}  // namespace
}  // namespace engawa
