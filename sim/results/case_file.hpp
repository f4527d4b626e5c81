// The files of one case: year by year a segment beside the file that they become, and that file
// when the case is whole. Knows nothing of threads.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "sim/core/archive.hpp"
#include "sim/results/growing_dataset.hpp"
#include "sim/results/hdf5.hpp"

namespace engawa {

/// A file of the folder of segments, with the digest of its bytes.
using WrittenPart = std::pair<std::string, std::uint64_t>;
using NamedDataset = std::pair<std::string, Dataset>;

/// Takes datasets as they are.
class DatasetList final : public DatasetSink {
 public:
  void write(std::string_view path, Dataset data) override {
    all.emplace_back(path, std::move(data));
  }
  std::vector<NamedDataset> all;
};

class CaseFile {
 public:
  explicit CaseFile(std::filesystem::path run_file);
  /// Makes the folders; what a killed run left is removed.
  void begin();
  /// A part, as the image of an HDF5 file and, packed for the whole file at once, its rows: first
  /// the start, then segments.
  void add_start(std::span<const std::byte> image, std::vector<NamedDataset> rows);
  void add_segment(std::string name, std::span<const std::byte> image,
                   std::vector<NamedDataset> rows);
  /// Rows that go into the whole file only: the last ones.
  void append(std::vector<NamedDataset>&& rows);
  /// Reads the parts again after a checkpoint and removes others. Throws DamagedBytes if one of
  /// them is not what it was.
  void read_parts();
  /// All rows, into the image of the whole file.
  void write_rows(Hdf5Image& image);
  /// The whole file, in place of the segments.
  void finish(std::span<const std::byte> image);

  /// What parts there are, for a checkpoint.
  template <class Self, class Archive>
  static void pass(Self& self, Archive& archive) {
    archive(self.start_, self.segments_);
  }

 private:
  [[nodiscard]] WrittenPart write_part(std::string name, std::span<const std::byte> bytes) const;
  void require_parts() const;

  std::filesystem::path run_file_, partial_;
  WrittenPart start_;
  std::vector<WrittenPart> segments_;
  // what the parts hold, as the file will
  ChunkPacker packer_;
  std::map<std::string, GrowingDataset> grown_;
};

}  // namespace engawa
