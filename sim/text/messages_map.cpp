// What is said of the map: legends, labels.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"map.untitled", {"（無題）", "(untitled)"}},
};
}  // namespace

std::span<const MessageRow> map_messages() {
  return kRows;
}

}  // namespace engawa
