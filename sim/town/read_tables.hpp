// The tables that a town file names.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "sim/text/toml_input.hpp"
#include "sim/town/town.hpp"

namespace engawa {

inline constexpr double kFewestResidents = 100, kMostResidents = 2'000'000;

/// Reads [areas]: towns, their points, gaps filled, populations spread over the points. With
/// `total`, the population of the whole table, blank populations share what the others leave over.
void read_areas(const TomlValue& table, const std::filesystem::path& folder, TownPlan& plan);
/// Reads [ages]: a national table scaled to the place.
void read_ages(const TomlValue& table, const std::filesystem::path& folder, TownPlan& plan);
/// Reads [landmarks].
void read_landmarks(const TomlValue& table, const std::filesystem::path& folder, TownPlan& plan);

}  // namespace engawa
