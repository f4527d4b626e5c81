// Chunks of a dataset as they lie in the file: shuffled, deflated, with their checksum. HDF5 reads
// them with its own filters; that they are packed outside of the library means that seeds need not
// wait for each other, and that a chunk is packed once, not in each file that it passes through.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace engawa {

struct Dataset;

/// Sides of a chunk, and where a chunk begins in its dataset.
using ChunkSides = std::vector<std::uint64_t>;

struct PackedChunk {
  ChunkSides at;
  std::vector<std::byte> bytes;
};

/// Sides for a dataset that is written whole: about 128 kB, rows kept together.
[[nodiscard]] ChunkSides chunk_sides_of(const Dataset& data);
/// Sides for a dataset of one or two dimensions that grows row by row, `width` values a row.
[[nodiscard]] ChunkSides growing_chunk_sides(std::size_t element_size, std::size_t rank,
                                             std::uint64_t width);

/// Fletcher-32 as HDF5 sums it: 16-bit words, the first byte high.
[[nodiscard]] std::uint32_t fletcher32_of(std::span<const std::byte> bytes);

class ChunkPacker {
 public:
  ChunkPacker();
  ~ChunkPacker();
  ChunkPacker(ChunkPacker&&) noexcept;
  ChunkPacker& operator=(ChunkPacker&&) noexcept;
  /// A chunk's values, row-major.
  [[nodiscard]] std::vector<std::byte> pack(std::span<const std::byte> values,
                                            std::size_t element_size);
  /// All chunks of a dataset whose first row is row `first_row` of the whole; what lies beyond its
  /// edges is filled up.
  [[nodiscard]] std::vector<PackedChunk> pack_all(const Dataset& data, const ChunkSides& sides,
                                                  std::uint64_t first_row = 0);

 private:
  struct Compressor;
  std::unique_ptr<Compressor> compressor_;
  std::vector<std::byte> values_, shuffled_, packed_;
};

}  // namespace engawa
