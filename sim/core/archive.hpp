// Values to bytes and back, bit for bit, on one machine: one list of members serves both ways, so
// that what is read is what was written. A class says what it keeps in a static
// `pass(self, archive)`, a plain struct in a free `pass_members(archive, value)`. Both take the
// value apart with a structured binding, which no longer compiles once a member is added and not
// thought of.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "sim/core/column.hpp"
#include "sim/core/draws.hpp"

namespace engawa {

/// Bytes that do not hold what they should.
struct DamagedBytes : std::runtime_error {
  DamagedBytes() : std::runtime_error("damaged bytes") {}
};

/// Copied as its bytes, padding included: numbers, ids, enums, and structs of such. Draws are not,
/// for they may point to a test's script.
template <class T>
concept CopiedAsBytes =
    std::is_trivially_copyable_v<T> && !std::is_pointer_v<T> && !std::is_same_v<T, Draws>;

class StateWriter {
 public:
  explicit StateWriter(std::size_t expected = 0) { bytes_.reserve(expected); }
  template <class... T>
  void operator()(const T&... values) {
    (put(values), ...);
  }
  [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

 private:
  void copy(const void* from, std::size_t size) {
    const auto* first = static_cast<const std::byte*>(from);
    bytes_.insert(bytes_.end(), first, first + size);
  }
  template <class T>
  void put(const T& value) {
    if constexpr (CopiedAsBytes<T>) {
      copy(&value, sizeof value);
    } else if constexpr (requires { T::pass(value, *this); }) {
      T::pass(value, *this);
    } else {
      pass_members(*this, value);
    }
  }
  template <class T>
  void put_list(std::span<const T> values) {
    put(std::uint64_t{values.size()});
    if constexpr (CopiedAsBytes<T>) {
      copy(values.data(), values.size_bytes());
    } else {
      for (const auto& value : values) put(value);
    }
  }
  void put(const Draws& draws) { put(draws.seed()); }
  void put(const std::string& text) { put_list(std::span<const char>(text)); }
  template <class T>
  void put(const std::vector<T>& values) {
    put_list(std::span<const T>(values));
  }
  template <class Key, class T>
  void put(const Column<Key, T>& column) {
    put_list(column.values());
  }
  template <class A, class B>
  void put(const std::pair<A, B>& pair) {
    put(pair.first), put(pair.second);
  }
  template <class Key, class T>
  void put(const std::unordered_map<Key, T>& map) {
    std::vector<std::pair<Key, T>> sorted(map.begin(), map.end());
    std::sort(sorted.begin(), sorted.end());
    put(sorted);
  }

  std::vector<std::byte> bytes_;
};

/// Throws DamagedBytes rather than read beyond the end, or allocate for what cannot be there.
class StateReader {
 public:
  explicit StateReader(std::span<const std::byte> bytes) : bytes_(bytes) {}
  template <class... T>
  void operator()(T&... values) {
    (take(values), ...);
  }
  [[nodiscard]] std::size_t left() const { return bytes_.size(); }

 private:
  void copy(void* to, std::size_t size) {
    if (size > bytes_.size()) throw DamagedBytes();
    if (size > 0) std::memcpy(to, bytes_.data(), size);
    bytes_ = bytes_.subspan(size);
  }
  template <class T>
  void take(T& value) {
    if constexpr (CopiedAsBytes<T>) {
      copy(static_cast<void*>(&value), sizeof value);
    } else if constexpr (requires { T::pass(value, *this); }) {
      T::pass(value, *this);
    } else {
      pass_members(*this, value);
    }
  }
  [[nodiscard]] std::size_t take_size(std::size_t least_bytes_each) {
    std::uint64_t size = 0;
    take(size);
    if (size > bytes_.size() / least_bytes_each) throw DamagedBytes();
    return static_cast<std::size_t>(size);
  }
  template <class T>
  void take_values(std::span<T> values) {
    if constexpr (CopiedAsBytes<T>) {
      copy(static_cast<void*>(values.data()), values.size_bytes());
    } else {
      for (auto& value : values) take(value);
    }
  }
  template <class T>
  static constexpr std::size_t least_bytes() {
    return CopiedAsBytes<T> ? sizeof(T) : 1;
  }
  void take(Draws& draws) {
    std::uint64_t seed = 0;
    take(seed);
    draws = Draws(seed);
  }
  void take(std::string& text) {
    text.resize(take_size(1));
    take_values(std::span<char>(text));
  }
  template <class T>
  void take(std::vector<T>& values) {
    values.resize(take_size(least_bytes<T>()));
    take_values(std::span<T>(values));
  }
  template <class Key, class T>
  void take(Column<Key, T>& column) {
    column.resize(take_size(least_bytes<T>()));
    take_values(column.values());
  }
  template <class A, class B>
  void take(std::pair<A, B>& pair) {
    take(pair.first), take(pair.second);
  }
  template <class Key, class T>
  void take(std::unordered_map<Key, T>& map) {
    std::vector<std::pair<Key, T>> sorted;
    take(sorted);
    map.clear();
    map.insert(sorted.begin(), sorted.end());
  }

  std::span<const std::byte> bytes_;
};

}  // namespace engawa
