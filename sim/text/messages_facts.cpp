// What is said of numbers, residents and hubs in the viewer.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"facts.untitled", {"（無題）", "(untitled)"}},
};
}  // namespace

std::span<const MessageRow> facts_messages() {
  return kRows;
}

}  // namespace engawa
