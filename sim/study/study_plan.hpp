// A study as read and checked: one town, several variants, many seeds.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/interventions/kind.hpp"
#include "sim/study/calendar.hpp"
#include "sim/town/town.hpp"

namespace engawa {

inline constexpr int kWeeksPerYear = 52;
inline constexpr int kMaxSeeds = 10'000, kMaxYears = 100, kMaxVariants = 100, kMaxActions = 1'000;

struct Variant {
  std::string name, label_ja, label_en;
  int order = 0;  ///< place in the study file; the others are compared to the first
  std::vector<Action> actions;
};

struct StudyPlan {
  std::filesystem::path file, town_file;
  std::string text;  ///< of the study file, for provenance
  std::string name, question_ja, question_en;
  TownPlan town;
  Date start;
  int years = 1, burn_in_years = 5, burn_in_max_years = 10, seeds = 20;
  std::vector<std::uint64_t> record_seeds{1};  ///< also network, events and panel
  int snapshot_weeks = 4;                      ///< [week] between panel snapshots
  Parameters parameters;
  std::vector<std::pair<std::string, double>> overrides;  ///< in order; the last one counts
  std::vector<Variant> variants;
  std::vector<std::string> variant_names;  ///< of the study file, those too that are not lived now

  [[nodiscard]] int weeks() const { return years * kWeeksPerYear; }
};

/// What the command line changes in a study.
struct StudyChanges {
  std::optional<int> years, seeds;
  std::vector<std::string> set;         ///< NAME=VALUE
  std::vector<std::string> variants;    ///< only these
  std::filesystem::path ensemble = {};  ///< of parameter sets; none if empty
  std::string member = "best";          ///< of that ensemble: "best" or a number from 1
};

/// Reads a study file, its town and tables, with the changes of the command line. Every mistake is
/// an InputError with place, reason and suggestion.
[[nodiscard]] StudyPlan read_study(const std::filesystem::path& file,
                                   const StudyChanges& changes = {});
/// Hex digest of everything that decides a case except its variant's name and its seed.
[[nodiscard]] std::string digest_of_study(const StudyPlan& plan);

}  // namespace engawa
