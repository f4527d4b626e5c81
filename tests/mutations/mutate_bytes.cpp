// Damage to the bytes of a file. A third of the flips are aimed at the metadata; of these half
// repair the checksum, as somebody does who means harm. Layout: HDF5 File Format Specification 3.0.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "tests/mutations/mutant.hpp"

extern "C" std::uint32_t H5_checksum_metadata(const void* data, std::size_t length,
                                              std::uint32_t start);

namespace engawa::mutations {
namespace {

/// A block of metadata whose last four bytes are its checksum.
struct Block {
  std::size_t at = 0, size = 0;
};

template <class T>
T number_at(const std::string& bytes, std::size_t at) {
  T value{};
  if (at + sizeof(T) <= bytes.size()) std::memcpy(&value, bytes.data() + at, sizeof(T));
  return value;
}

constexpr std::size_t kSuperblock = 48, kFixedArrayHeader = 28, kExtensibleArrayHeader = 72;

std::size_t size_of_object_header(const std::string& bytes, std::size_t at) {
  const auto flags = number_at<std::uint8_t>(bytes, at + 5);
  std::size_t place = at + 6;
  if ((flags & 0x20U) != 0) place += 16;  // four times
  if ((flags & 0x10U) != 0) place += 4;   // limits of compact attributes
  const unsigned width = 1U << (flags & 3U);
  std::uint64_t size = number_at<std::uint64_t>(bytes, place);
  if (width < 8) size &= (std::uint64_t{1} << (8 * width)) - 1;
  return place + width + std::size_t(size) + 4 - at;
}

/// The elements of a fixed array, if they are not paged.
std::optional<Block> fixed_array_block(const std::string& bytes, std::size_t header) {
  const std::size_t entry = number_at<std::uint8_t>(bytes, header + 6);
  const auto count = number_at<std::uint64_t>(bytes, header + 8),
             at = number_at<std::uint64_t>(bytes, header + 16);
  const auto page = std::uint64_t{1} << number_at<std::uint8_t>(bytes, header + 7);
  if (count > page) return std::nullopt;
  return Block{std::size_t(at), 4 + 2 + 8 + std::size_t(count) * entry + 4};
}

std::vector<Block> blocks_of(const std::string& bytes) {
  std::vector<Block> blocks;
  const auto add = [&](std::size_t at, std::size_t size) {
    if (at < bytes.size() && size > 8 && size <= bytes.size() - at) blocks.push_back({at, size});
  };
  add(0, kSuperblock);
  for (std::size_t at = 0; at + 8 < bytes.size(); ++at) {
    const std::string_view name(bytes.data() + at, 4);
    if (name == "OHDR") add(at, size_of_object_header(bytes, at));
    if (name == "EAHD") add(at, kExtensibleArrayHeader);
    if (name == "FAHD") {
      add(at, kFixedArrayHeader);
      if (const auto block = fixed_array_block(bytes, at)) add(block->at, block->size);
    }
  }
  return blocks;
}

void repair(std::string& bytes, const Block& block) {
  const std::size_t end = block.at + block.size - 4;
  const auto sum = H5_checksum_metadata(bytes.data() + block.at, block.size - 4, 0);
  std::memcpy(bytes.data() + end, &sum, sizeof(sum));
}

std::string flip_anywhere(std::string& bytes, Luck& luck) {
  const std::size_t many = luck.one_in(3) ? 1 + luck.below(8) : 1;
  std::size_t at = 0;
  for (std::size_t k = 0; k < many; ++k) {
    at = luck.below(bytes.size());
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << luck.below(8)));
  }
  return fmt::format("{} bits flipped, the last at {}", many, at);
}

std::string change_header(std::string& bytes, Luck& luck, bool repaired) {
  const auto blocks = blocks_of(bytes);
  const Block block = blocks[luck.below(blocks.size())];
  const std::size_t at = block.at + luck.below(block.size - 4);
  std::string what = "a bit";
  if (luck.one_in(3)) {  // a whole number of the file's
    const std::uint64_t value = luck.absurd();
    const std::size_t width = std::size_t{1} << luck.below(4);
    std::memcpy(bytes.data() + at, &value, std::min(width, block.at + block.size - 4 - at));
    what = fmt::format("{} bytes", width);
  } else {
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << luck.below(8)));
  }
  if (repaired) repair(bytes, block);
  return fmt::format("{} of the header at {} changed at {}{}", what, block.at, at,
                     repaired ? ", checksum repaired" : "");
}

std::string cut(std::string& bytes, Luck& luck) {
  const std::size_t size = bytes.size();
  bytes.resize(luck.one_in(4) ? size - 1 - luck.below(std::min<std::size_t>(size - 1, 64))
                              : luck.below(size));
  return fmt::format("cut to {} bytes", bytes.size());
}

std::string hole(std::string& bytes, Luck& luck) {
  const std::size_t at = luck.below(bytes.size()),
                    size = std::min(bytes.size() - at, std::size_t{1} << luck.below(14));
  std::fill_n(bytes.begin() + std::ptrdiff_t(at), size, '\0');
  return fmt::format("{} bytes of zeros at {}", size, at);
}

std::string splice(std::string& bytes, Luck& luck) {
  const std::size_t size = std::min(bytes.size(), std::size_t{1} << luck.below(12));
  const std::size_t from = luck.below(bytes.size() - size), to = luck.below(bytes.size() - size);
  std::memmove(bytes.data() + to, bytes.data() + from, size);
  return fmt::format("{} bytes of {} copied to {}", size, from, to);
}

std::string grow(std::string& bytes, Luck& luck) {
  const std::size_t size = 1 + luck.below(4096);
  for (std::size_t k = 0; k < size; ++k) bytes += static_cast<char>(luck.any());
  return fmt::format("{} bytes more at the end", size);
}

}  // namespace

void mark_as_closed(std::string& bytes) {
  constexpr std::size_t kFlags = 11;  // of a superblock of version 2 or 3
  if (bytes.size() < kSuperblock) return;
  bytes[kFlags] = '\0';
  repair(bytes, {0, kSuperblock});
}

Mutant mutate_bytes(const WholeFile& whole, Luck& luck) {
  Mutant out{whole.bytes, "", true};
  switch (luck.below(12)) {
    case 0:
      out.what = cut(out.bytes, luck);
      break;
    case 1:
      out.what = hole(out.bytes, luck);
      break;
    case 2:
      out.what = grow(out.bytes, luck);
      break;
    case 3:  // whole chunks with their sums may come to lie elsewhere
      out.what = splice(out.bytes, luck), out.is_damage = false;
      break;
    case 4:
    case 5:
      out.what = change_header(out.bytes, luck, false);
      break;
    case 6:
    case 7:
    case 8:
      out.what = change_header(out.bytes, luck, true), out.is_damage = false;
      break;
    default:
      out.what = flip_anywhere(out.bytes, luck);
  }
  return out;
}

Mutant mutate(const WholeFile& whole, std::uint64_t seed) {
  constexpr std::size_t kTooSmall = 256;
  Luck luck(seed);
  bool as_bytes = luck.one_in(2);
  Mutant out = as_bytes ? mutate_bytes(whole, luck) : mutate_objects(whole, luck);
  while (luck.one_in(6) && out.bytes.size() > kTooSmall) {
    const WholeFile again{whole.file, std::move(out.bytes), whole.datasets};
    as_bytes = as_bytes || luck.one_in(2);  // what is damaged is no longer edited by the library
    Mutant next = as_bytes ? mutate_bytes(again, luck) : mutate_objects(again, luck);
    out.bytes = std::move(next.bytes);
    out.what += "; " + next.what;
    out.is_damage = out.is_damage && next.is_damage;
  }
  return out;
}

}  // namespace engawa::mutations
