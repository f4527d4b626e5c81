// Colours of many people at once. Means of blocks and areas differ far less than people do: they
// have a scale of their own, the same in every week and town, so that weeks can be compared.
#pragma once
#include <optional>

#include "viz/playback/panel.hpp"
#include "viz/scene/theme.hpp"

namespace engawa {

/// Ends of the scale; means beyond them have the colour of the end.
struct GroupScale {
  double low = 0, high = 1;
};
/// Nothing for colourings that are no amounts (stage, age, area).
[[nodiscard]] std::optional<GroupScale> group_scale(ColourBy colouring);
/// A person's amount: loneliness [SD], isolated 0 or 1, role 0-1; NaN if not known or no amount.
[[nodiscard]] double amount_of(ColourBy colouring, const PanelRow& row, std::size_t person);
[[nodiscard]] sf::Color group_colour(const GroupScale& scale, double mean, bool dark);

}  // namespace engawa
