// A study of a hundred and twenty people in one place, two variants, three years after one of
// burn-in: small enough to be broken off at every point at which it touches the disk.
#pragma once
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "sim/results/hdf5.hpp"
#include "sim/results/run_file.hpp"
#include "tests/unit/app/program.hpp"
#include "tests/unit/study/study_fixture.hpp"

namespace engawa::testing {

inline const std::string kTinyStudy = R"(question.ja = "夜に開けたら届くか"
question.en = "Does opening in the evening reach them?"
[study]
name = "tiny"
town = "towns/tiny.toml"
start = 2027-04-01
years = 3
burn_in_years = 1
burn_in_max_years = 1
seeds = 1
[[variant]]
name = "baseline"
[[variant]]
name = "evening"
[[variant.intervention]]
kind = "opening_hours"
hub = "room"
add = ["tue evening"]
)";

inline const std::string kTinyTown = R"(name = "tiny"
title = { ja = "小さな町", en = "A tiny town" }
[areas]
towns = "tables/tiny.csv"
points = "tables/tiny-points.csv"
include = ["Hamlet"]
[ages]
table = "tables/japan-age.csv"
shares = { under_15 = 12.9, from_15_to_64 = 71.8, from_65 = 15.3 }
mean_age = 41.2
[[hub]]
name = "room"
kind = "hokenshitsu"
at = "Hamlet"
[[remarks]]
ja = "テスト用の町です。"
en = "A town for tests."
[sources]
"tables/tiny.csv" = "invented for tests"
"tables/tiny-points.csv" = "invented for tests"
"tables/japan-age.csv" = "as in the scenarios"
)";

/// The study with one piece replaced.
inline std::string spoil_tiny(const std::string& piece, const std::string& by) {
  std::string text = kTinyStudy;
  return text.replace(text.find(piece), piece.size(), by);
}

/// A folder with the study and its town.
class TinyFolder : public StudyFolder {
 public:
  explicit TinyFolder(int residents = 120) {
    write(kTinyStudy);
    const auto people = std::to_string(residents), homes = std::to_string(residents / 2),
               singles = std::to_string(residents / 5);
    put("towns/tiny.toml", kTinyTown);
    put("towns/tables/tiny.csv",
        "name,lat,lon,population,households,area_km2,single_person_households\nHamlet,35.585,"
        "139.63," +
            people + "," + homes + ",0.05," + singles + "\n");
    put("towns/tables/tiny-points.csv",
        "name,town,lat,lon,single_person_households\nHamlet,Hamlet,35.585,139.63," + singles +
            "\n");
  }
  void put(const std::string& name, const std::string& text) const {
    std::ofstream(path() / name, std::ios::binary) << text;
  }
  void drop(const std::string& out) const { std::filesystem::remove_all(path() / out); }
};

inline const std::string kRunTiny = R"("$ENGAWA" run study.toml --threads 1 --quiet )";

/// Every file below a folder, by its path from there.
inline std::set<std::string> tree_of(const std::filesystem::path& folder) {
  std::set<std::string> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_directory()) files.insert(entry.path().lexically_relative(folder).string());
  }
  return files;
}

/// What differs between two files of results, times apart; nothing if they say the same.
inline std::string difference(const std::filesystem::path& one,
                              const std::filesystem::path& other) {
  const Hdf5File a(one), b(other);
  if (a.datasets() != b.datasets()) return "other datasets";
  std::vector<std::string> objects = a.datasets();
  for (const auto& path : objects) {
    const Dataset x = a.read(path), y = b.read(path);
    if (x.bytes != y.bytes || x.shape != y.shape) return path;
  }
  const auto text = [](const Hdf5File& file) {
    std::string all;
    for (const auto& [name, value] : file.attributes("/")) {
      if (name == "started" || name == "finished") continue;
      const auto* words = std::get_if<std::string>(&value);
      all += name + '=' + (words != nullptr ? *words : std::string("a number")) + '\n';
    }
    return all;
  };
  return text(a) == text(b) ? "" : "attributes";
}

/// Sentences on every published file of a study that is not what it is in the whole one.
inline std::vector<std::string> wrong_files(const std::filesystem::path& study,
                                            const std::filesystem::path& whole) {
  std::vector<std::string> wrong;
  for (const auto& name : tree_of(study)) {
    const bool published = name.ends_with(".h5") && name.find(".partial/") == std::string::npos;
    if (!published) continue;
    try {
      const auto what = difference(study / name, whole / name);
      if (!what.empty()) wrong.push_back(name + ": " + what);
    } catch (const std::exception& error) {
      wrong.push_back(name + ": " + error.what());
    }
  }
  return wrong;
}

/// Weeks of a case that are surely lived: the end of the newest segment, or the newest checkpoint.
inline int weeks_kept(const std::filesystem::path& study, const std::string& variant) {
  int weeks = 0;
  const std::regex segment("runs/" + variant + "/seed-0001.partial/weeks-[0-9]+-([0-9]+)\\.h5"),
      checkpoint("checkpoints/seed-0001/case." + variant + "/([0-9]+)\\.checkpoint");
  for (const auto& name : tree_of(study)) {
    std::smatch match;
    if (std::regex_match(name, match, segment)) weeks = std::max(weeks, std::stoi(match[1]) + 1);
    if (std::regex_match(name, match, checkpoint)) weeks = std::max(weeks, std::stoi(match[1]));
  }
  return weeks;
}

/// The week from which a resumed run said that it goes on with a case; 0 if it began anew.
inline int week_told(const std::string& said, const std::string& variant) {
  const std::regex form(variant + "/seed-0001: goes on from week ([0-9]+)");
  std::smatch match;
  return std::regex_search(said, match, form) ? std::stoi(match[1]) : 0;
}

}  // namespace engawa::testing
