#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array<MessageRow, 0> kRows{};
}  // namespace

std::span<const MessageRow> app_messages() { return kRows; }

}  // namespace engawa
