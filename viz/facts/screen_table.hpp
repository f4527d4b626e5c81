// What is on the screen as a table, for a spreadsheet.
#pragma once
#include <filesystem>
#include <string>

#include "viz/facts/numbers.hpp"

namespace engawa {

/// CSV (UTF-8 with a byte-order mark, so that spreadsheets read Japanese): the week, the numbers
/// under the panes with intervals, then one row per area in sight with people, mean loneliness and
/// isolated, in both worlds; and the selected resident or hub by week if there is one.
[[nodiscard]] std::string screen_table(const Playback& playback, const ViewState& view,
                                       const SeedNumbers& numbers, const Viewport& pane);

}  // namespace engawa
