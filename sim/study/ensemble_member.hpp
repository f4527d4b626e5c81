// Which member of an ensemble a study lives with.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "sim/study/ensemble.hpp"
#include "sim/text/error.hpp"

namespace engawa {

/// Parameters of "best" or of a member's number (from 1), as overrides. InputError at `place`.
[[nodiscard]] std::vector<std::pair<std::string, double>> choose_member(const Ensemble& ensemble,
                                                                        const std::string& member,
                                                                        const Place& place);
/// `count` places of members, spread evenly over the file; all of them if there are fewer.
[[nodiscard]] std::vector<std::size_t> spread_members(const Ensemble& ensemble, std::size_t count);

}  // namespace engawa
