// HDF5 behind plain values. hdf5.cpp is the only include of hdf5.h. What is written stays within a
// narrow part of the format that survives damage: see docs/file-format.md.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "sim/results/chunk_packing.hpp"

namespace engawa {

/// Types of elements; text is UTF-8 of a fixed length, padded with zero bytes.
enum class Element : std::uint8_t { u8, i8, u16, u32, i32, u64, i64, f32, f64, text };

template <class T>
constexpr Element element_of() {
  if constexpr (std::is_same_v<T, std::uint8_t>)
    return Element::u8;
  else if constexpr (std::is_same_v<T, std::int8_t>)
    return Element::i8;
  else if constexpr (std::is_same_v<T, std::uint16_t>)
    return Element::u16;
  else if constexpr (std::is_same_v<T, std::uint32_t>)
    return Element::u32;
  else if constexpr (std::is_same_v<T, std::int32_t>)
    return Element::i32;
  else if constexpr (std::is_same_v<T, std::uint64_t>)
    return Element::u64;
  else if constexpr (std::is_same_v<T, std::int64_t>)
    return Element::i64;
  else if constexpr (std::is_same_v<T, float>)
    return Element::f32;
  else {
    static_assert(std::is_same_v<T, double>, "no such element in the file format");
    return Element::f64;
  }
}

struct Attribute {
  std::string name;
  std::variant<std::string, double, std::int64_t> value;
};

/// A dataset in memory: row-major bytes with a shape of one to three dimensions.
struct Dataset {
  Element element = Element::f64;
  std::size_t element_size = 8;
  std::vector<std::uint64_t> shape;
  std::vector<std::byte> bytes;
  std::vector<std::byte> fill;  ///< one element, for what was not recorded; empty = zeros
  std::vector<Attribute> attributes;

  [[nodiscard]] std::uint64_t rows() const { return shape.empty() ? 0 : shape[0]; }
};

template <class T>
Dataset make_dataset(std::span<const T> values, std::vector<std::uint64_t> shape,
                     std::vector<Attribute> attributes = {}, std::optional<T> fill = {}) {
  Dataset data{element_of<T>(), sizeof(T), std::move(shape), {}, {}, std::move(attributes)};
  const auto bytes = std::as_bytes(values);
  data.bytes.assign(bytes.begin(), bytes.end());
  if (fill) {
    const auto one = std::as_bytes(std::span<const T>(&*fill, 1));
    data.fill.assign(one.begin(), one.end());
  }
  return data;
}
template <class T>
Dataset make_column(const std::vector<T>& values, std::vector<Attribute> attributes = {}) {
  return make_dataset(std::span<const T>(values), {values.size()}, std::move(attributes));
}
[[nodiscard]] Dataset make_texts(std::span<const std::string> texts,
                                 std::vector<Attribute> attributes = {});

/// Stacks datasets along their first dimension; a narrower one is widened with the fill value.
/// Throws std::invalid_argument if they do not fit together.
[[nodiscard]] Dataset stack(std::vector<Dataset> parts);

/// Takes datasets by their path.
class DatasetSink {
 public:
  virtual ~DatasetSink() = default;
  virtual void write(std::string_view path, Dataset data) = 0;
};

/// small: shuffled and deflated. quick: with checksums only, for files that do not last.
enum class Packing : std::uint8_t { small, quick };

/// Builds a file in memory. Only one thread at a time is inside the HDF5 library: an image (and a
/// reader) holds the library's lock for as long as it lives.
class Hdf5Image final : public DatasetSink {
 public:
  explicit Hdf5Image(Packing packing = Packing::small);
  ~Hdf5Image() override;
  Hdf5Image(const Hdf5Image&) = delete;
  Hdf5Image& operator=(const Hdf5Image&) = delete;
  /// Groups on the way are made.
  void write(std::string_view path, Dataset data) override { put(path, data); }
  void put(std::string_view path, const Dataset& data);
  /// A dataset of which `about` says all but the values, from its chunks.
  void write_packed(std::string_view path, const Dataset& about, const ChunkSides& sides,
                    std::span<const PackedChunk> chunks);
  void set_attribute(std::string_view path, const Attribute& attribute);
  /// Ends the image and returns its bytes, ready for write_whole_file.
  [[nodiscard]] std::vector<std::byte> close();

 private:
  void make_groups_above(std::string_view path);
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Reads what Hdf5Image writes and refuses everything else with InputError: links other than hard
/// ones, external or virtual storage, unknown filters and types, shapes beyond what is stored.
class Hdf5File {
 public:
  explicit Hdf5File(const std::filesystem::path& file);
  ~Hdf5File();
  Hdf5File(const Hdf5File&) = delete;
  Hdf5File& operator=(const Hdf5File&) = delete;
  /// Paths of all datasets, sorted.
  [[nodiscard]] std::vector<std::string> datasets() const;
  [[nodiscard]] bool has(std::string_view path) const;
  [[nodiscard]] Dataset read(std::string_view path) const;
  [[nodiscard]] Dataset read_values(std::string_view path) const;  ///< without attributes
  /// The block of `count` elements from `first` on, one number for each dimension; only its chunks
  /// are read. A block that does not lie within the dataset is refused.
  [[nodiscard]] Dataset read_part(std::string_view path, const std::vector<std::uint64_t>& first,
                                  const std::vector<std::uint64_t>& count) const;
  /// Bytes that a dataset takes in the file, compressed.
  [[nodiscard]] std::uint64_t stored_bytes(std::string_view path) const;
  [[nodiscard]] std::vector<Attribute> attributes(std::string_view path) const;
  [[nodiscard]] std::string text_attribute(std::string_view path, std::string_view name) const;
  [[nodiscard]] std::int64_t whole_attribute(std::string_view path, std::string_view name) const;

  template <class T>
  [[nodiscard]] std::vector<T> column(std::string_view path) const {
    return values<T>(path, {});
  }
  /// Values of a dataset that must have this type, and this shape unless it is empty.
  template <class T>
  [[nodiscard]] std::vector<T> values(std::string_view path,
                                      const std::vector<std::uint64_t>& shape) const {
    const Dataset data = read_values(path);
    if (data.element != element_of<T>() || (!shape.empty() && data.shape != shape)) refuse(path);
    std::vector<T> out(data.bytes.size() / sizeof(T));
    if (!out.empty()) std::memcpy(out.data(), data.bytes.data(), out.size() * sizeof(T));
    return out;
  }
  [[nodiscard]] std::vector<std::string> texts(std::string_view path) const;
  /// Throws InputError: the dataset is not of the type or shape that the format gives it.
  [[noreturn]] void refuse(std::string_view path) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace engawa
