// Every number says where it comes from, and docs/sources.md says what that is.
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/params/parameters.hpp"
#include "tests/architecture/tree.hpp"

namespace engawa::testing {
namespace {

struct Cited {
  std::string name, source;
};

std::vector<Cited> all_sources() {
  std::vector<Cited> all;
  for (const auto& row : parameter_rows()) {
    all.push_back({std::string(row.name), std::string(row.source)});
  }
  for (const auto& kind : hub_kinds()) {
    all.push_back({std::string(kind.name), std::string(kind.traits_source)});
    all.push_back({std::string(kind.name), std::string(kind.practice)});
  }
  for (const auto& kind : intervention_kinds()) {
    all.push_back({std::string(kind.name), std::string(kind.practice)});
    for (const auto& field : kind.fields) {
      all.push_back({std::string(kind.name) + '.' + std::string(field.info.name),
                     std::string(field.info.source)});
    }
  }
  return all;
}

/// "S:hall", "F247", "seed 002", "C9" as cited in a source.
std::set<std::string> keys_in(const std::string& source) {
  const std::regex form("S:[A-Za-z0-9]+|\\bF[0-9]{3}\\b|seed [0-9]{3}|\\bC[0-9]{1,2}\\b");
  const std::string one_by_one =
      std::regex_replace(source, std::regex("seeds ([0-9]{3})"), "seed $1");
  return {std::sregex_token_iterator(one_by_one.begin(), one_by_one.end(), form),
          std::sregex_token_iterator()};
}

TEST(Sources, EveryNumberHasOne) {
  for (const auto& cited : all_sources()) {
    const bool said = !keys_in(cited.source).empty() || cited.source.starts_with("assumption") ||
                      cited.source.starts_with("calibrated");
    EXPECT_TRUE(said) << cited.name << ": '" << cited.source << "'";
  }
}

TEST(Sources, AnAssumptionSaysWhy) {
  for (const auto& cited : all_sources()) {
    EXPECT_NE(cited.source, "assumption") << cited.name;
    EXPECT_NE(cited.source, "calibrated") << cited.name;
  }
}

TEST(Sources, EveryKeyIsExplained) {
  const std::string page =
      read_text(std::filesystem::path(ENGAWA_SOURCE_DIR) / "docs" / "sources.md");
  std::set<std::string> missing;
  for (const auto& cited : all_sources()) {
    for (const auto& key : keys_in(cited.source)) {
      if (page.find("| " + key + " |") == std::string::npos) missing.insert(key);
    }
  }
  for (const auto& key : missing) ADD_FAILURE() << key << " is not in docs/sources.md";
}

}  // namespace
}  // namespace engawa::testing
