// The three ways to look: in a window, as a picture, as a movie.
#pragma once
#include "viz/window/application.hpp"
#include "viz/window/options.hpp"

namespace engawa {

/// Opens results and story, and does what the options say. Returns the exit code.
int show(const ViewOptions& options);

}  // namespace engawa
