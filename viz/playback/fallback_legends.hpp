// What the codes stand for in files written before legends were kept in them.
#pragma once
#include "viz/playback/recording.hpp"

namespace engawa {

[[nodiscard]] const Legends& fallback_legends();
/// Adds the legends that a file lacks.
void add_missing_legends(Legends& legends);

}  // namespace engawa
