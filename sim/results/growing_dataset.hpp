// A dataset that grows while a case runs. Its chunks are packed as soon as they are full, so that
// little is left to do at the end and nothing is packed twice; what is kept is what the file will
// hold.
#pragma once
#include <string_view>
#include <vector>

#include "sim/results/hdf5.hpp"

namespace engawa {

class GrowingDataset {
 public:
  /// Rows that follow. Later parts may be wider, and texts longer. Type, fill value and attributes
  /// are those of the first.
  void append(Dataset part, ChunkPacker& packer);
  /// Writes all rows and forgets them.
  void write(std::string_view path, Hdf5Image& image, ChunkPacker& packer);

 private:
  void begin(const Dataset& first);
  void pack_rows(const Dataset& rows, ChunkPacker& packer);
  void fill_corners(ChunkPacker& packer);

  std::vector<Dataset> waiting_;  ///< rows not yet packed
  std::uint64_t waiting_rows_ = 0;
  ChunkSides sides_;  ///< empty = is not packed before the end (texts)
  Dataset about_;     ///< of what is packed: all but the values
  std::vector<PackedChunk> chunks_;
  std::vector<std::uint64_t> blocks_wide_;  ///< chunks side by side, of each row of chunks
};

}  // namespace engawa
