// Columns of one results file, each checked for its type and length before it is used.
#pragma once
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "viz/playback/remote_file.hpp"

namespace engawa {

/// A dataset [row x column].
template <class T>
struct Table {
  std::size_t rows = 0, columns = 0;
  std::vector<T> values;
};

class RemoteColumns {
 public:
  RemoteColumns(ReaderProcess& reader, std::filesystem::path file);

  [[nodiscard]] bool has(const std::string& path) const;
  [[nodiscard]] const std::vector<std::string>& datasets() const { return names_; }
  /// Of this length, if one is given.
  template <class T>
  [[nodiscard]] std::vector<T> column(const std::string& path,
                                      std::optional<std::size_t> size = {}) const {
    const Dataset data = read(path);
    if (data.element != element_of<T>() || data.shape.size() != 1 ||
        (size && data.shape[0] != *size))
      refuse(path);
    return values_of<T>(data);
  }
  /// Filled if the file is of a version that had no such column.
  template <class T>
  [[nodiscard]] std::vector<T> column_or(const std::string& path, std::size_t size,
                                         T otherwise) const {
    return has(path) ? column<T>(path, size) : std::vector<T>(size, otherwise);
  }
  template <class T>
  [[nodiscard]] Table<T> table(const std::string& path, std::size_t rows) const {
    const Dataset data = read(path);
    if (data.element != element_of<T>() || data.shape.size() != 2 || data.shape[0] != rows)
      refuse(path);
    return {rows, data.shape[1], values_of<T>(data)};
  }
  /// The first `count` values of one row of a table.
  template <class T>
  [[nodiscard]] std::vector<T> row(const std::string& path, std::size_t which,
                                   std::size_t count) const {
    if (count == 0) return {};
    const Dataset data = read(path, {which, 0}, {1, count});
    if (data.element != element_of<T>() || data.bytes.size() != count * sizeof(T)) refuse(path);
    return values_of<T>(data);
  }
  [[nodiscard]] std::vector<std::string> texts(const std::string& path,
                                               std::optional<std::size_t> size = {}) const;
  /// InputError: the dataset is not what the format says, or its values contradict each other.
  [[noreturn]] void refuse(const std::string& path) const;
  void require(bool holds, const std::string& path) const {
    if (!holds) refuse(path);
  }

 private:
  template <class T>
  static std::vector<T> values_of(const Dataset& data) {
    std::vector<T> out(data.bytes.size() / sizeof(T));
    if (!out.empty()) std::memcpy(out.data(), data.bytes.data(), out.size() * sizeof(T));
    return out;
  }
  [[nodiscard]] Dataset read(const std::string& path, const std::vector<std::uint64_t>& first = {},
                             const std::vector<std::uint64_t>& count = {}) const;

  ReaderProcess* reader_;  ///< not owned
  std::filesystem::path file_;
  std::vector<std::string> names_;  ///< of all datasets, sorted
};

}  // namespace engawa
