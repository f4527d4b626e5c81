// A column of values, one per entity, that only the entity's own id can index.
#pragma once
#include <cassert>
#include <span>
#include <utility>
#include <vector>

#include "sim/core/ids.hpp"

namespace engawa {

template <class IdType, class T>
class Column {
 public:
  Column() = default;
  explicit Column(std::size_t size, const T& value = T{}) : values_(size, value) {}

  [[nodiscard]] T& operator[](IdType id) {
    assert(id.value < values_.size());
    return values_[id.value];
  }
  [[nodiscard]] const T& operator[](IdType id) const {
    assert(id.value < values_.size());
    return values_[id.value];
  }
  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] bool empty() const { return values_.empty(); }
  void resize(std::size_t size, const T& value = T{}) { values_.resize(size, value); }
  void reserve(std::size_t size) { values_.reserve(size); }
  void clear() { values_.clear(); }
  void fill(const T& value) { values_.assign(values_.size(), value); }
  void push_back(T value) { values_.push_back(std::move(value)); }
  [[nodiscard]] std::span<T> values() { return values_; }
  [[nodiscard]] std::span<const T> values() const { return values_; }

 private:
  std::vector<T> values_;
};

}  // namespace engawa
