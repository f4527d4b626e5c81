// What is said by engawa-view itself: command line, keys, window, export.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"view.untitled", {"（無題）", "(untitled)"}},
};
}  // namespace

std::span<const MessageRow> view_messages() {
  return kRows;
}

}  // namespace engawa
