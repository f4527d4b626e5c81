#include "sim/results/chunk_packing.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <bit>
#include <new>

#include "sim/results/hdf5.hpp"

namespace engawa {
namespace {

static_assert(std::endian::native == std::endian::little, "files are little endian");

constexpr std::uint64_t kChunkBytes = std::uint64_t{1} << 17U;  // balances seeking and buffering
// Rows that are alike are packed together: a year of weeks, else a year of snapshots. Whoever reads
// one row unpacks all; where rows are long that would be felt.
constexpr std::uint64_t kYearOfWeeks = 52, kYearOfSnapshots = 13, kFewRows = 4, kLongRow = 65536;
constexpr int kLevel = 1;  // higher ones shrink panels by 6 % in 10 % more time

std::uint64_t shares_of(std::uint64_t whole, std::uint64_t most) {
  const std::uint64_t parts = (whole + most - 1) / std::max<std::uint64_t>(most, 1);
  return (whole + parts - 1) / std::max<std::uint64_t>(parts, 1);
}

void shuffle(std::span<const std::byte> values, std::size_t size, std::vector<std::byte>& out) {
  const std::size_t count = values.size() / size;
  out.resize(values.size());
  for (std::size_t b = 0; b < size; ++b) {
    std::byte* to = out.data() + b * count;
    for (std::size_t k = 0; k < count; ++k) to[k] = values[k * size + b];
  }
}

/// Places in a row-major array of up to three dimensions.
struct Box {
  std::array<std::uint64_t, 3> side{1, 1, 1};
  explicit Box(const std::vector<std::uint64_t>& sides) {
    std::copy(sides.begin(), sides.end(), side.begin());
  }
  [[nodiscard]] std::uint64_t count() const { return side[0] * side[1] * side[2]; }
};

/// The part of the data that begins at `at`, into a buffer filled with what stands for nothing.
void copy_box(const Dataset& data, const Box& whole, const Box& chunk,
              const std::array<std::uint64_t, 3>& at, std::vector<std::byte>& out) {
  const std::size_t size = data.element_size;
  out.assign(chunk.count() * size, std::byte{0});
  std::array<std::uint64_t, 3> sides{};
  bool full = true;
  for (std::size_t d = 0; d < 3; ++d) {
    sides[d] = std::min(chunk.side[d], whole.side[d] - at[d]);
    full = full && sides[d] == chunk.side[d];
  }
  if (!full && !data.fill.empty()) {
    for (std::size_t k = 0; k < out.size(); k += size)
      std::copy(data.fill.begin(), data.fill.end(), out.begin() + std::ptrdiff_t(k));
  }
  for (std::uint64_t i = 0; i < sides[0]; ++i) {
    for (std::uint64_t j = 0; j < sides[1]; ++j) {
      const auto from = ((at[0] + i) * whole.side[1] + at[1] + j) * whole.side[2] + at[2];
      const auto to = (i * chunk.side[1] + j) * chunk.side[2];
      std::memcpy(out.data() + to * size, data.bytes.data() + from * size, sides[2] * size);
    }
  }
}
}  // namespace

ChunkSides chunk_sides_of(const Dataset& data) {
  if (data.shape.size() == 2 && data.element != Element::text) {
    ChunkSides sides = growing_chunk_sides(data.element_size, 2, data.shape[1]);
    sides[0] = std::clamp<std::uint64_t>(sides[0], 1, std::max<std::uint64_t>(data.shape[0], 1));
    return sides;
  }
  ChunkSides sides = data.shape;
  std::uint64_t bytes = data.element_size;
  for (auto& side : sides) bytes *= side = std::max<std::uint64_t>(side, 1);
  for (auto& side : sides) {  // rows first, then columns
    const std::uint64_t others = bytes / side;
    if (bytes > kChunkBytes)
      side = shares_of(side, std::max<std::uint64_t>(1, kChunkBytes / others));
    bytes = others * side;
  }
  return sides;
}

ChunkSides growing_chunk_sides(std::size_t element_size, std::size_t rank, std::uint64_t width) {
  if (rank == 1) return {kChunkBytes / element_size};
  width = std::max<std::uint64_t>(width, 1);
  const bool narrow = kYearOfWeeks * width * element_size <= kChunkBytes;
  const std::uint64_t rows = narrow              ? kYearOfWeeks
                             : width >= kLongRow ? kFewRows
                                                 : kYearOfSnapshots;
  return {rows, shares_of(width, std::max<std::uint64_t>(1, kChunkBytes / (rows * element_size)))};
}

std::uint32_t fletcher32_of(std::span<const std::byte> bytes) {
  std::uint32_t low = 0, high = 0;
  const auto fold = [](std::uint32_t& sum) { sum = (sum & 0xFFFFU) + (sum >> 16U); };
  std::size_t k = 0;
  const std::size_t words = bytes.size() / 2;
  for (std::size_t left = words; left > 0;) {
    const std::size_t most = std::min<std::size_t>(left, 360);  // the sums cannot overflow
    for (std::size_t w = 0; w < most; ++w, k += 2) {
      low += std::to_integer<std::uint32_t>(bytes[k]) << 8U |
             std::to_integer<std::uint32_t>(bytes[k + 1]);
      high += low;
    }
    fold(low), fold(high);
    left -= most;
  }
  if (bytes.size() % 2 != 0) {
    low += std::to_integer<std::uint32_t>(bytes[k]) << 8U;
    high += low;
    fold(low), fold(high);
  }
  fold(low), fold(high);
  return high << 16U | low;
}

struct ChunkPacker::Compressor {
  libdeflate_compressor* handle = libdeflate_alloc_compressor(kLevel);
  Compressor() {
    if (handle == nullptr) throw std::bad_alloc();
  }
  ~Compressor() { libdeflate_free_compressor(handle); }
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;
};

ChunkPacker::ChunkPacker() : compressor_(std::make_unique<Compressor>()) {}
ChunkPacker::~ChunkPacker() = default;
ChunkPacker::ChunkPacker(ChunkPacker&&) noexcept = default;
ChunkPacker& ChunkPacker::operator=(ChunkPacker&&) noexcept = default;

std::vector<std::byte> ChunkPacker::pack(std::span<const std::byte> values,
                                         std::size_t element_size) {
  if (element_size > 1) {
    shuffle(values, element_size, shuffled_);
    values = shuffled_;
  }
  packed_.resize(libdeflate_zlib_compress_bound(compressor_->handle, values.size()));
  const std::size_t size = libdeflate_zlib_compress(compressor_->handle, values.data(),
                                                    values.size(), packed_.data(), packed_.size());
  if (size == 0) throw std::bad_alloc();  // there is room for the worst case
  const std::uint32_t sum = fletcher32_of(std::span(packed_).first(size));
  std::vector<std::byte> out(size + sizeof sum);
  std::memcpy(out.data(), packed_.data(), size);
  std::memcpy(out.data() + size, &sum, sizeof sum);
  return out;
}

std::vector<PackedChunk> ChunkPacker::pack_all(const Dataset& data, const ChunkSides& sides,
                                               std::uint64_t first_row) {
  std::vector<PackedChunk> chunks;
  const Box whole(data.shape), chunk(sides);
  if (whole.count() == 0) return chunks;
  std::array<std::uint64_t, 3> at{};
  for (at[0] = 0; at[0] < whole.side[0]; at[0] += chunk.side[0]) {
    for (at[1] = 0; at[1] < whole.side[1]; at[1] += chunk.side[1]) {
      for (at[2] = 0; at[2] < whole.side[2]; at[2] += chunk.side[2]) {
        copy_box(data, whole, chunk, at, values_);
        ChunkSides place(at.begin(), at.begin() + std::ptrdiff_t(sides.size()));
        place[0] += first_row;
        chunks.push_back({std::move(place), pack(values_, data.element_size)});
      }
    }
  }
  return chunks;
}

}  // namespace engawa
