// What is said the viewer opens results.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"playback.untitled", {"（無題）", "(untitled)"}},
};
}  // namespace

std::span<const MessageRow> playback_messages() {
  return kRows;
}

}  // namespace engawa
