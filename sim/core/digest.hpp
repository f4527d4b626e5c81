// A 64-bit digest of columns, equal for equal bits and sensitive to order.
#pragma once
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>

namespace engawa {

class Digest {
 public:
  void add_bytes(std::span<const std::byte> bytes);
  template <class T>
  void add(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T> &&
                      (std::has_unique_object_representations_v<T> || std::is_floating_point_v<T>),
                  "padding bytes would make the digest random");
    add_bytes(std::as_bytes(values));
  }
  template <class T>
  void add_value(const T& value) {
    add(std::span<const T>(&value, 1));
  }
  [[nodiscard]] std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0x9E3779B97F4A7C15ULL;
};

}  // namespace engawa
