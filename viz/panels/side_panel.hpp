// What the tabs of the side panel share: facts of both worlds beside each other.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "viz/panels/panels.hpp"

namespace engawa {

/// Reads the facts of the selection again if anything that they depend on has changed.
void refresh_facts(PanelContext& context);
/// Both sides, or the variant alone.
[[nodiscard]] std::vector<Side> sides_of(const PanelContext& context);

/// A table with a column for each world, headed by the cues of the sides; end it with
/// ImGui::EndTable() if it was begun.
/// The first column is `names` times as wide as the others.
[[nodiscard]] bool begin_facts(const PanelContext& context, const char* name, float names = 1.1F);
void write_fact(const PanelContext& context, const std::string& what,
                const std::function<std::string(Side)>& value);
/// Colouring, level of detail, panes: what the legend below them explains.
void draw_choices(PanelContext& context);
void write_heading(const PanelContext& context, const std::string& text);

}  // namespace engawa
