// Neutral names: nobody in the town has one, and hubs have a kind before a name.
#pragma once
#include <string>

#include "viz/playback/recording.hpp"

namespace engawa {

/// "暮らしの保健室（hokenshitsu-shinjo）"; the kind alone where no other hub is of it.
[[nodiscard]] std::string hub_label(const Recording& recording, std::size_t hub, Language language);
/// "71歳の人": how others are spoken of; "町の外の人" or so for kNoPerson.
[[nodiscard]] std::string other_label(const Recording& recording, std::uint32_t person, int week,
                                      Language language);
/// True if the flag (legend "flags") is set in a person's flags.
[[nodiscard]] bool has_flag(const Recording& recording, std::uint32_t flags, std::string_view name);
/// True for files that have the columns of the panel on isolation and regulars.
struct PanelRow;
[[nodiscard]] bool tells_isolated(const PanelRow& row);

}  // namespace engawa
