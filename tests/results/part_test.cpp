// Blocks of a dataset, as the viewer reads the panel: the same values as the whole, or a refusal.
#include <gtest/gtest.h>

#include <fstream>

#include "sim/results/hdf5.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {

constexpr std::uint64_t kRows = 90, kColumns = 5'000;  // several chunks both ways

std::uint16_t value_at(std::uint64_t row, std::uint64_t column) {
  return static_cast<std::uint16_t>(row * 701 + column * 13);
}

std::filesystem::path write_table(const toy::Folder& folder) {
  std::vector<std::uint16_t> values;
  for (std::uint64_t row = 0; row < kRows; ++row) {
    for (std::uint64_t column = 0; column < kColumns; ++column)
      values.push_back(value_at(row, column));
  }
  Hdf5Image image;
  image.write("/a/table", make_dataset(std::span<const std::uint16_t>(values), {kRows, kColumns},
                                       {{"unit", "1/64"}}, std::optional<std::uint16_t>(65535)));
  image.write("/a/names", make_texts(std::vector<std::string>{"one", "two", "three"}));
  const auto file = folder.path() / "table.h5";
  write_whole_file(file, image.close());
  return file;
}

TEST(PartOfADataset, HoldsTheValuesOfItsPlace) {
  const toy::Folder folder("part");
  const Hdf5File file(write_table(folder));
  for (const std::uint64_t row : {0ULL, 17ULL, 88ULL}) {
    const Dataset part = file.read_part("/a/table", {row, 3'000}, {2, 1'999});
    ASSERT_EQ(part.shape, (std::vector<std::uint64_t>{2, 1'999}));
    ASSERT_EQ(part.element, Element::u16);
    std::vector<std::uint16_t> values(part.bytes.size() / 2);
    std::memcpy(values.data(), part.bytes.data(), part.bytes.size());
    ASSERT_EQ(values.size(), 2U * 1'999);
    for (std::uint64_t k = 0; k < values.size(); ++k)
      ASSERT_EQ(values[k], value_at(row + k / 1'999, 3'000 + k % 1'999)) << row << ' ' << k;
  }
}

TEST(PartOfADataset, KeepsFillAndAttributesOfTheWhole) {
  const toy::Folder folder("part-fill");
  const Hdf5File file(write_table(folder));
  const Dataset whole = file.read("/a/table");
  const Dataset part = file.read_part("/a/table", {0, 0}, whole.shape);
  EXPECT_EQ(part.bytes, whole.bytes);
  EXPECT_EQ(part.fill, whole.fill);
  ASSERT_EQ(part.attributes.size(), 1U);
  EXPECT_EQ(part.attributes[0].name, "unit");
}

TEST(PartOfADataset, MayBeTextOrEmpty) {
  const toy::Folder folder("part-text");
  const Hdf5File file(write_table(folder));
  const Dataset text = file.read_part("/a/names", {1}, {2});
  EXPECT_EQ(std::string(reinterpret_cast<const char*>(text.bytes.data()), 3), "two");
  EXPECT_TRUE(file.read_part("/a/table", {90, 0}, {0, 10}).bytes.empty());
}

TEST(PartOfADataset, OutsideTheWholeIsRefused) {
  const toy::Folder folder("part-outside");
  const Hdf5File file(write_table(folder));
  const auto read = [&](const std::vector<std::uint64_t>& first,
                        const std::vector<std::uint64_t>& count) {
    (void)file.read_part("/a/table", first, count);
  };
  EXPECT_THROW(read({90, 0}, {1, 1}), InputError);
  EXPECT_THROW(read({89, 0}, {2, 1}), InputError);
  EXPECT_THROW(read({0, 4'999}, {1, 2}), InputError);
  EXPECT_THROW(read({91, 0}, {0, 0}), InputError);
  EXPECT_THROW(read({2, 0}, {~0ULL, 1}), InputError);  // 2 + this would wrap round
  EXPECT_THROW(read({0}, {1}), InputError);
  EXPECT_THROW(read({0, 0, 0}, {1, 1, 1}), InputError);
  EXPECT_THROW((void)file.read_part("/a/nothing", {0}, {1}), InputError);
}

TEST(PartOfADataset, WithADamagedChunkIsRefused) {
  const toy::Folder folder("part-damage");
  const auto path = write_table(folder);
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  file.seekg(0, std::ios::end);
  const auto middle = file.tellg() / 2;
  for (int k = 0; k < 64; ++k) {  // within the chunks: they fill nearly all of the file
    file.seekp(middle + std::streamoff(k));
    file.put('\x5A');
  }
  file.close();
  const Hdf5File damaged(path);
  int refused = 0;
  for (std::uint64_t row = 0; row < kRows; ++row) {
    try {
      const Dataset part = damaged.read_part("/a/table", {row, 0}, {1, kColumns});
      std::uint16_t value = 0;
      std::memcpy(&value, part.bytes.data(), 2);
      EXPECT_EQ(value, value_at(row, 0));
    } catch (const InputError&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 0);
  EXPECT_LT(refused, int(kRows));  // the other chunks still read
}

}  // namespace
}  // namespace engawa
