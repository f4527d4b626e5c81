// What `engawa calibrate` and `engawa validate` have in common: options with a number, and targets.
#pragma once
#include <string>
#include <vector>

#include "analysis/validation/targets.hpp"

namespace engawa {

/// A number in [lowest, highest], or `usual` if nothing was written; else InputError.
[[nodiscard]] double real_option(const std::string& name, const std::string& text, double lowest,
                                 double highest, double usual);
/// The targets of the files that are named, or the national ones beside the study or in scenarios.
/// `files` becomes their names. InputError if two have one name or the survey cannot ask for one.
[[nodiscard]] std::vector<Target> read_all_targets(const std::string& study,
                                                   const std::vector<std::string>& named,
                                                   std::string& files);

}  // namespace engawa
