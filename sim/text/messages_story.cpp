// What is said of stories and cards.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"story.untitled", {"（無題）", "(untitled)"}},
};
}  // namespace

std::span<const MessageRow> story_messages() {
  return kRows;
}

}  // namespace engawa
