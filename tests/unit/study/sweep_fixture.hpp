// A folder with a study so small that a sweep of it takes seconds: one chome, one year, no burn-in.
#pragma once
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "tests/unit/study/study_fixture.hpp"

namespace engawa::testing {

inline const std::string kSweptStudy = R"(question.ja = "夜に開けたら届くか"
question.en = "Does opening in the evening reach them?"
[study]
name = "swept"
town = "towns/one.toml"
start = 2027-04-01
years = 1
burn_in_years = 0
burn_in_max_years = 0
seeds = 1
[[variant]]
name = "baseline"
[[variant]]
name = "evening"
label = { ja = "夜間", en = "Evenings" }
[[variant.intervention]]
kind = "opening_hours"
hub = "hokenshitsu-shinjo"
add = ["tue evening", "thu evening"]
paid_hours = 8
)";

/// The folder with the study and its town.
class SweptFolder : public StudyFolder {
 public:
  SweptFolder() {
    write(kSweptStudy);
    const std::filesystem::path source(ENGAWA_SOURCE_DIR);
    std::ifstream stream(source / "tests/viz/data/small-town.toml");
    std::string town{std::istreambuf_iterator<char>(stream), {}};
    const std::string two = R"(include = ["上新城", "新城中町"])";
    const auto at = town.find(two);
    if (at == std::string::npos) throw std::logic_error("the small town has changed");
    town.replace(at, two.size(), R"(include = ["上新城"])");
    std::ofstream(path() / "towns/one.toml") << town;
  }
};

}  // namespace engawa::testing
