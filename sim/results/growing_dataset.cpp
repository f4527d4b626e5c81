#include "sim/results/growing_dataset.hpp"

#include <algorithm>
#include <utility>

namespace engawa {
namespace {

/// The first `rows` rows are cut off and returned; the rest stays.
Dataset cut_rows(Dataset& data, std::uint64_t rows) {
  Dataset head = data;
  const std::size_t bytes = data.rows() == 0 ? 0 : data.bytes.size() / data.rows() * rows;
  head.shape[0] = rows;
  head.bytes.resize(bytes);
  data.shape[0] -= rows;
  data.bytes.erase(data.bytes.begin(), data.bytes.begin() + std::ptrdiff_t(bytes));
  return head;
}

Dataset one_chunk_of_nothing(const Dataset& about, const ChunkSides& sides) {
  Dataset nothing{about.element, about.element_size, sides, {}, about.fill, {}};
  std::uint64_t count = 1;
  for (const auto side : sides) count *= side;
  nothing.bytes.resize(count * about.element_size);
  for (std::size_t k = 0; !about.fill.empty() && k < nothing.bytes.size(); k += about.element_size)
    std::copy(about.fill.begin(), about.fill.end(), nothing.bytes.begin() + std::ptrdiff_t(k));
  return nothing;
}

}  // namespace

void GrowingDataset::begin(const Dataset& first) {
  about_ = {first.element, first.element_size, first.shape, {}, first.fill, first.attributes};
  about_.shape[0] = 0;
  const std::size_t rank = first.shape.size();
  if (first.element == Element::text || rank > 2) return;
  sides_ = growing_chunk_sides(first.element_size, rank, rank == 2 ? first.shape[1] : 1);
}

void GrowingDataset::append(Dataset part, ChunkPacker& packer) {
  if (about_.shape.empty()) begin(part);
  waiting_rows_ += part.rows();
  waiting_.push_back(std::move(part));
  if (sides_.empty() || waiting_rows_ < sides_[0]) return;
  Dataset rows = stack(std::exchange(waiting_, {}));
  const Dataset full = cut_rows(rows, waiting_rows_ / sides_[0] * sides_[0]);
  waiting_rows_ = rows.rows();
  waiting_.push_back(std::move(rows));
  pack_rows(full, packer);
}

void GrowingDataset::pack_rows(const Dataset& rows, ChunkPacker& packer) {
  auto packed = packer.pack_all(rows, sides_, about_.shape[0]);
  std::ranges::move(packed, std::back_inserter(chunks_));
  const std::uint64_t wide =
      rows.shape.size() == 2 ? (rows.shape[1] + sides_[1] - 1) / sides_[1] : 1;
  blocks_wide_.resize(blocks_wide_.size() + (rows.rows() + sides_[0] - 1) / sides_[0], wide);
  about_.shape[0] += rows.rows();
  if (rows.shape.size() == 2) about_.shape[1] = std::max(about_.shape[1], rows.shape[1]);
}

/// Rows that were packed when the dataset was narrower: chunks that are not there would say the
/// same, but could not be told from lost ones.
void GrowingDataset::fill_corners(ChunkPacker& packer) {
  const std::uint64_t wide =
      about_.shape.size() == 2 ? (about_.shape[1] + sides_[1] - 1) / sides_[1] : 1;
  if (std::ranges::min(blocks_wide_) == wide) return;
  const auto nothing = packer.pack(one_chunk_of_nothing(about_, sides_).bytes, about_.element_size);
  for (std::uint64_t row = 0; row < blocks_wide_.size(); ++row) {
    for (std::uint64_t column = blocks_wide_[row]; column < wide; ++column)
      chunks_.push_back({{row * sides_[0], column * sides_[1]}, nothing});
  }
}

void GrowingDataset::write(std::string_view path, Hdf5Image& image, ChunkPacker& packer) {
  Dataset rest = stack(std::exchange(waiting_, {}));
  waiting_rows_ = 0;
  if (chunks_.empty()) {
    image.write(path, rest);
    return;
  }
  if (rest.rows() > 0) pack_rows(rest, packer);
  if (rest.shape.size() == 2) about_.shape[1] = std::max(about_.shape[1], rest.shape[1]);
  fill_corners(packer);
  image.write_packed(path, about_, sides_, chunks_);
  chunks_ = {}, blocks_wide_ = {};
}

}  // namespace engawa
