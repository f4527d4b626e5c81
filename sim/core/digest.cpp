#include "sim/core/digest.hpp"

namespace engawa {
namespace {
std::uint64_t mix(std::uint64_t state, std::uint64_t word) {
  state = (state ^ word) * 0xFF51AFD7ED558CCDULL;
  return state ^ (state >> 32U);
}
}  // namespace

void Digest::add_bytes(std::span<const std::byte> bytes) {
  std::uint64_t word = 0;
  while (bytes.size() >= sizeof word) {
    std::memcpy(&word, bytes.data(), sizeof word);
    state_ = mix(state_, word);
    bytes = bytes.subspan(sizeof word);
  }
  word = 0;
  // copying nothing from nowhere is not defined
  if (!bytes.empty()) std::memcpy(&word, bytes.data(), bytes.size());
  state_ = mix(mix(state_, word), bytes.size());
}

}  // namespace engawa
