// Where people and hubs are [m].
#pragma once
#include <optional>

#include "viz/layers/build_scene.hpp"

namespace engawa {

/// How far from the middle of the dwelling's 10 m square a life is drawn: fixed, and by no more
/// than half a square.
[[nodiscard]] Viewport::Metres offset_of(std::uint64_t life);
/// How far a move has got: people move in the last week before the snapshot that knows them
/// elsewhere, slowly at both ends; 0 in other weeks.
[[nodiscard]] double moved_share(const Recording& recording, int week, double share);
/// This week's place of a hub; nothing if it does not exist (yet).
[[nodiscard]] std::optional<Viewport::Metres> place_of_hub(const Recording& recording, int week,
                                                           std::size_t hub);
[[nodiscard]] bool hub_is_open(const Recording& recording, int week, std::size_t hub);

}  // namespace engawa
