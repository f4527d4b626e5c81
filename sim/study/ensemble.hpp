// An ensemble of accepted parameter sets: what calibration leaves, and studies can use.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "sim/params/parameters.hpp"

namespace engawa {

struct Ensemble {
  std::filesystem::path file;
  std::string name, town, targets, command, engawa_version;
  std::vector<std::string> parameters;       ///< full names
  std::vector<double> best;                  ///< the likeliest member, by parameter
  std::vector<std::vector<double>> members;  ///< [member][parameter], equally likely
};

/// InputError with place, reason and suggestion: unknown parameters, values out of their ranges,
/// rows of another length, no members.
[[nodiscard]] Ensemble read_ensemble(const std::filesystem::path& file);
/// TOML, whole or not at all; never over a file that is there (InputError).
void write_ensemble(const Ensemble& ensemble, const std::filesystem::path& file);

/// The parameters of a member (from 0) as overrides, in the file's order.
[[nodiscard]] std::vector<std::pair<std::string, double>> overrides_of_member(
    const Ensemble& ensemble, std::size_t member);

}  // namespace engawa
