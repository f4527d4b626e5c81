// A town from small-area tables and a seed.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/state/world.hpp"

namespace engawa {

struct AreaPlan {
  std::string name;
  double latitude = 0, longitude = 0;
  double population = 0, households = 0, single_households = 0;
  double area_km2 = 0;     ///< 0 = unknown
  bool estimated = false;  ///< population, households or area filled in, not read
};

struct PlannedLandmark {
  std::string name, kind;  ///< station, shop, office ...
  double latitude = 0, longitude = 0;
};

/// A hub as a town or study file describes it.
struct HubPlan {
  std::string name, kind;
  double latitude = 0, longitude = 0;
  SlotMask open = 0;                                      ///< 0 = the kind's own
  std::vector<std::pair<std::string, double>> overrides;  ///< trait name, value
};

/// Share of the population by age band and sex.
struct AgeSexRow {
  int age_low = 0, age_high = 0;
  double men = 0, women = 0;
};

/// All that a town file says, read and checked.
struct TownPlan {
  std::string name, text;  ///< text: the file itself, for provenance
  Bilingual title{};
  std::string title_ja, title_en;
  std::vector<AreaPlan> areas;
  std::vector<AgeSexRow> ages;
  double origin_latitude = 0, origin_longitude = 0;
  std::vector<PlannedLandmark> landmarks;
  std::vector<HubPlan> hubs;
  std::vector<std::string> remarks;  ///< how gaps were filled; carried into the results
  std::vector<std::pair<std::string, std::string>> sources;
};

/// Reads a town file (TOML) and its tables, all inside the folder tree of the file. Throws
/// InputError with place, reason and suggestion.
[[nodiscard]] TownPlan read_town(const std::filesystem::path& file);
/// Builds the town of a seed: households by IPF, residents, traits, first ties, hubs. Week 0 is not
/// yet lived. No burn-in.
[[nodiscard]] World build_town(const TownPlan& plan, const Parameters& parameters,
                               std::uint64_t seed);
/// Metres east and north of the plan's origin.
[[nodiscard]] std::pair<double, double> to_metres(const TownPlan& plan, double latitude,
                                                  double longitude);

}  // namespace engawa
