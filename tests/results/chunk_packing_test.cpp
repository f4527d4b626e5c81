// Chunks are packed outside of HDF5: the library must read them as its own. It checks the sums.
#include <gtest/gtest.h>

#include "sim/core/chance.hpp"
#include "sim/results/growing_dataset.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {

/// Numbers that deflate well in places and badly in others.
template <class T>
std::vector<T> numbers(std::size_t size, std::uint64_t seed) {
  std::vector<T> out(size);
  for (std::size_t k = 0; k < size; ++k) {
    const std::uint64_t u = Draws(seed).at(9999, 0, k, 0).first;
    out[k] = static_cast<T>(k / 1000 % 2 == 0 ? u : u % 3);
  }
  return out;
}

Dataset written_and_read(const Dataset& data, Packing packing, const std::string& name) {
  const toy::Folder folder(name);
  Hdf5Image image(packing);
  image.write("/a/b", data);
  write_whole_file(folder.path() / "x.h5", image.close());
  return Hdf5File(folder.path() / "x.h5").read("/a/b");
}

template <class T>
void expect_read_back(const std::vector<std::uint64_t>& shape) {
  std::uint64_t size = 1;
  for (const auto side : shape) size *= side;
  const auto values = numbers<T>(size, size);
  const Dataset data = make_dataset<T>(std::span<const T>(values), shape, {{"unit", "1"}}, T{7});
  for (const Packing packing : {Packing::small, Packing::quick}) {
    const Dataset read = written_and_read(data, packing, "packing");
    EXPECT_EQ(read.shape, shape);
    EXPECT_TRUE(read.bytes == data.bytes) << shape.size() << " sides, " << size << " values";
  }
}

TEST(ChunkPacking, OfAnyTypeAndShapeIsReadBackByTheLibrary) {
  for (const std::uint64_t rows : {1U, 2U, 13U, 14U, 52U, 53U, 130U}) {
    expect_read_back<std::uint8_t>({rows});
    expect_read_back<std::uint32_t>({rows, 301});
    expect_read_back<std::uint16_t>({rows, 7'001});
    expect_read_back<double>({rows, 3, 40});
  }
  expect_read_back<std::uint32_t>({70'001});
  expect_read_back<std::uint8_t>({200'000});
  expect_read_back<std::int8_t>({5, 70'000});
  expect_read_back<std::uint64_t>({0});
}

TEST(ChunkPacking, SumsAsFletcherDoes) {
  const std::array<std::byte, 5> abcde{std::byte{'a'}, std::byte{'b'}, std::byte{'c'},
                                       std::byte{'d'}, std::byte{'e'}};
  // 6162 + 6364 + 6500 = 129C6, folded 29C7; 6162 + C4C6 + 129C6 = 24FEE, folded 4FF0
  EXPECT_EQ(fletcher32_of(abcde), 0x4FF029C7U);
}

/// Parts of random length, wider and wider, as a panel's years.
template <class T>
void expect_grown(std::uint64_t width, std::uint64_t seed) {
  GrowingDataset grown;
  ChunkPacker packer;
  std::vector<Dataset> parts;
  for (std::uint64_t k = 0; k < 9; ++k) {
    const std::uint64_t rows = Draws(seed).at(9998, 0, k, 0).first % 30;
    std::vector<std::uint64_t> shape{rows};
    if (width > 0) shape.push_back(width += width / 5 * (k % 3));
    const auto values = numbers<T>(rows * std::max<std::uint64_t>(shape.back(), 1), k);
    parts.push_back(make_dataset<T>(
        std::span<const T>(values).first(width > 0 ? rows * width : rows), shape, {}, T{9}));
    grown.append(parts.back(), packer);
  }
  const toy::Folder folder("grown");
  Hdf5Image image;
  grown.write("/grown", image, packer);
  write_whole_file(folder.path() / "x.h5", image.close());
  const Dataset read = Hdf5File(folder.path() / "x.h5").read("/grown"), whole = stack(parts);
  EXPECT_EQ(read.shape, whole.shape);
  EXPECT_TRUE(read.bytes == whole.bytes) << width << ' ' << seed;
}

TEST(GrowingDataset, IsWhatItsPartsStackedWouldBe) {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    expect_grown<std::uint32_t>(5, seed);      // fifty-two rows in a chunk
    expect_grown<std::uint32_t>(9'000, seed);  // thirteen, several side by side
    expect_grown<std::uint8_t>(80'000, seed);  // four
    expect_grown<double>(400, seed);
    expect_grown<std::uint32_t>(0, seed);
  }
}

TEST(GrowingDataset, OfOneDimensionIsPackedWhileItGrows) {
  GrowingDataset grown;
  ChunkPacker packer;
  std::vector<Dataset> parts;
  for (std::uint64_t k = 0; k < 5; ++k) {
    parts.push_back(make_column(numbers<std::uint32_t>(25'000, k)));
    grown.append(parts.back(), packer);
  }
  const toy::Folder folder("grown-long");
  Hdf5Image image;
  grown.write("/grown", image, packer);
  write_whole_file(folder.path() / "x.h5", image.close());
  EXPECT_TRUE(Hdf5File(folder.path() / "x.h5").read("/grown").bytes == stack(parts).bytes);
}

/// Chunks that are not there would read as the fill value, too, but a reader takes a dataset that
/// says much more than is stored for damaged: what is said alike a thousandfold has to be there.
TEST(GrowingDataset, HasAllItsChunksWhereItWasNarrower) {
  GrowingDataset grown;
  ChunkPacker packer;
  for (const std::uint64_t width : {70'000U, 700'000U}) {
    const std::vector<std::uint8_t> same(4 * width, 0);
    grown.append(make_dataset<std::uint8_t>(std::span<const std::uint8_t>(same), {4, width}),
                 packer);
  }
  const toy::Folder folder("grown-corners");
  Hdf5Image image;
  grown.write("/grown", image, packer);
  write_whole_file(folder.path() / "x.h5", image.close());
  const Dataset read = Hdf5File(folder.path() / "x.h5").read("/grown");
  EXPECT_EQ(read.shape, (std::vector<std::uint64_t>{8, 700'000}));
  EXPECT_TRUE(std::ranges::all_of(read.bytes, [](std::byte b) { return b == std::byte{0}; }));
}

TEST(GrowingDataset, KeepsTextsThatGrowLonger) {
  GrowingDataset grown;
  ChunkPacker packer;
  grown.append(make_texts(std::vector<std::string>{"a", "bc"}), packer);
  grown.append(make_texts(std::vector<std::string>{"つながり"}), packer);
  const toy::Folder folder("grown-text");
  Hdf5Image image;
  grown.write("/grown", image, packer);
  write_whole_file(folder.path() / "x.h5", image.close());
  EXPECT_EQ(Hdf5File(folder.path() / "x.h5").texts("/grown"),
            (std::vector<std::string>{"a", "bc", "つながり"}));
}

}  // namespace
}  // namespace engawa
