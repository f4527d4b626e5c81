// The tie changes of a week of life events, made in one go.
#pragma once
#include <span>
#include <vector>

#include "sim/state/ties.hpp"

namespace engawa {

/// Removes the ties listed in `gone` (ascending, no doubles) and adds the fresh ones, as keep_ties
/// and then add_ties would, but copies the long unchanged stretches whole and rebuilds the
/// adjacency once: a few ties change each week, of very many. `spare` lends its memory.
void splice_ties(Ties& ties, std::span<const TieId> gone, std::vector<NewTie>& fresh,
                 std::size_t residents, std::int32_t week, Ties& spare);

}  // namespace engawa
