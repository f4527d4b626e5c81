// A week's 21 slots: when a hub is open against when its visitors are free.
#pragma once
#include "viz/panels/panels.hpp"

namespace engawa {

/// Seven days across, three parts of the day down. A cell's shade and number: visitors free in the
/// slot (`most` = darkest); a frame: open; small number below: who came in it.
void draw_opening_grid(const PanelContext& context, const HubFacts& facts, int most);

}  // namespace engawa
