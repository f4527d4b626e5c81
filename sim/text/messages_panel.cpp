// What is said on the panels of the viewer.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"panel.untitled", {"（無題）", "(untitled)"}},
};
}  // namespace

std::span<const MessageRow> panel_messages() {
  return kRows;
}

}  // namespace engawa
