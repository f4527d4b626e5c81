#include <algorithm>
#include <cstdlib>
#include <set>
#include <stdexcept>

#include "sim/results/hdf5_library.hpp"

namespace engawa {
namespace {

constexpr std::size_t kGrowth = std::size_t{1} << 20U;  // step of the image in memory

// Links and attributes stay in the object's own, checksummed header: HDF5 1.10.8 frees wild
// pointers when it lists a damaged group or attribute set of the "dense" kind (more than eight
// entries).
constexpr unsigned kMostInHeader = 4096;

void keep_in_header(hid_t creation) {
  H5Pset_attr_phase_change(creation, kMostInHeader, 0);
}

void require(bool ok, const char* what) {
  if (!ok) throw std::runtime_error(std::string("HDF5 refused: ") + what);
}

/// Where the core driver's buffer goes when the file is closed: H5Fget_file_image fails for images
/// with callbacks, and a backing store would be written by the library (which hides a full disk).
struct Taken {
  void* buffer = nullptr;
};

void* take_malloc(std::size_t size, H5FD_file_image_op_t, void*) {
  return std::malloc(size);
}
void* take_memcpy(void* to, const void* from, std::size_t size, H5FD_file_image_op_t, void*) {
  return std::memcpy(to, from, size);
}
void* take_realloc(void* buffer, std::size_t size, H5FD_file_image_op_t, void*) {
  return std::realloc(buffer, size);
}
herr_t take_free(void* buffer, H5FD_file_image_op_t operation, void* user) {
  auto* taken = static_cast<Taken*>(user);
  if (operation == H5FD_FILE_IMAGE_OP_FILE_CLOSE && taken->buffer == nullptr) {
    taken->buffer = buffer;
  } else {
    std::free(buffer);
  }
  return 0;
}
void* share_user(void* user) {
  return user;
}
herr_t keep_user(void*) {
  return 0;
}

/// Length of the file by its superblock (version 2 or 3, 8-byte offsets), which ends the useful
/// part of the buffer.
std::size_t length_in_superblock(const std::byte* image) {
  std::uint64_t length = 0;
  require(static_cast<int>(image[8]) >= 2 && static_cast<int>(image[9]) == 8, "superblock");
  std::memcpy(&length, image + 28, sizeof length);
  return length;
}

void put_attribute(hid_t object, const Attribute& attribute) {
  const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
  const auto put = [&](const Handle& type, hid_t memory, const void* value) {
    const Handle made(H5Acreate2(object, attribute.name.c_str(), type.get(), space.get(),
                                 H5P_DEFAULT, H5P_DEFAULT),
                      H5Aclose);
    require(made.ok() && H5Awrite(made.get(), memory, value) >= 0, attribute.name.c_str());
  };
  if (const auto* text = std::get_if<std::string>(&attribute.value)) {
    const Handle type = text_type(text->size());
    put(type, type.get(), text->empty() ? "" : text->data());
  } else if (const auto* number = std::get_if<double>(&attribute.value)) {
    put(file_type(Element::f64, 8), H5T_NATIVE_DOUBLE, number);
  } else {
    put(file_type(Element::i64, 8), H5T_NATIVE_INT64, &std::get<std::int64_t>(attribute.value));
  }
}

}  // namespace

std::unique_lock<std::recursive_mutex> lock_hdf5() {
  static std::recursive_mutex mutex;  // the library itself is one per process
  std::unique_lock lock(mutex);
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
  H5PLset_loading_state(0);
  return lock;
}

Handle text_type(std::size_t size) {
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  H5Tset_size(type.get(), std::max<std::size_t>(size, 1));
  H5Tset_cset(type.get(), H5T_CSET_UTF8);
  H5Tset_strpad(type.get(), H5T_STR_NULLPAD);
  return type;
}

hid_t memory_type(Element element) {
  switch (element) {
    case Element::u8:
      return H5T_NATIVE_UINT8;
    case Element::i8:
      return H5T_NATIVE_INT8;
    case Element::u16:
      return H5T_NATIVE_UINT16;
    case Element::u32:
      return H5T_NATIVE_UINT32;
    case Element::i32:
      return H5T_NATIVE_INT32;
    case Element::u64:
      return H5T_NATIVE_UINT64;
    case Element::i64:
      return H5T_NATIVE_INT64;
    case Element::f32:
      return H5T_NATIVE_FLOAT;
    default:
      return H5T_NATIVE_DOUBLE;
  }
}

Handle file_type(Element element, std::size_t size) {
  const auto copy = [](hid_t type) { return Handle(H5Tcopy(type), H5Tclose); };
  switch (element) {
    case Element::u8:
      return copy(H5T_STD_U8LE);
    case Element::i8:
      return copy(H5T_STD_I8LE);
    case Element::u16:
      return copy(H5T_STD_U16LE);
    case Element::u32:
      return copy(H5T_STD_U32LE);
    case Element::i32:
      return copy(H5T_STD_I32LE);
    case Element::u64:
      return copy(H5T_STD_U64LE);
    case Element::i64:
      return copy(H5T_STD_I64LE);
    case Element::f32:
      return copy(H5T_IEEE_F32LE);
    case Element::f64:
      return copy(H5T_IEEE_F64LE);
    case Element::text:
      break;
  }
  return text_type(size);
}

Dataset make_texts(std::span<const std::string> texts, std::vector<Attribute> attributes) {
  std::size_t longest = 1;
  for (const auto& text : texts) longest = std::max(longest, text.size());
  Dataset data{Element::text, longest, {texts.size()}, {}, {}, std::move(attributes)};
  data.bytes.resize(longest * texts.size());
  for (std::size_t k = 0; k < texts.size(); ++k) {
    std::memcpy(data.bytes.data() + k * longest, texts[k].data(), texts[k].size());
  }
  return data;
}

Dataset stack(std::vector<Dataset> parts) {
  if (parts.empty()) throw std::invalid_argument("nothing to stack");
  Dataset whole{parts[0].element, parts[0].element_size, parts[0].shape, {},
                parts[0].fill,    parts[0].attributes};
  const std::size_t sides = whole.shape.size();
  std::uint64_t rows = 0, width = 1;
  for (const auto& part : parts) {
    if (part.element != whole.element || part.shape.size() != sides || sides == 0 || sides > 2) {
      throw std::invalid_argument("parts differ in kind");
    }
    rows += part.shape[0];
    whole.element_size = std::max(whole.element_size, part.element_size);
    if (sides == 2) width = std::max(width, part.shape[1]);
  }
  if (whole.element != Element::text && whole.element_size != parts[0].element_size) {
    throw std::invalid_argument("parts differ in size");
  }
  whole.shape[0] = rows;
  if (sides == 2) whole.shape[1] = width = rows == 0 ? whole.shape[1] : width;
  const std::size_t size = whole.element_size;
  whole.bytes.assign(rows * width * size, std::byte{0});
  if (!whole.fill.empty()) {
    for (std::size_t k = 0; k < rows * width; ++k) {
      std::memcpy(whole.bytes.data() + k * size, whole.fill.data(), whole.fill.size());
    }
  }
  std::size_t row = 0;
  for (const auto& part : parts) {
    const std::uint64_t part_width = sides == 2 ? part.shape[1] : 1;
    for (std::size_t r = 0; r < part.shape[0]; ++r, ++row) {
      if (part.element_size == size) {
        std::memcpy(whole.bytes.data() + row * width * size,
                    part.bytes.data() + r * part_width * size, part_width * size);
        continue;
      }
      for (std::size_t c = 0; c < part_width; ++c) {  // shorter texts
        auto* to = whole.bytes.data() + (row * width + c) * size;
        std::memset(to, 0, size);
        std::memcpy(to, part.bytes.data() + (r * part_width + c) * part.element_size,
                    part.element_size);
      }
    }
  }
  return whole;
}

struct Hdf5Image::Parts {
  std::unique_lock<std::recursive_mutex> lock = lock_hdf5();
  Packing packing;
  ChunkPacker packer;
  Taken taken;
  Handle file;
  std::set<std::string, std::less<>> groups;  ///< made so far
  explicit Parts(Packing how) : packing(how) {}
  ~Parts() {
    (void)file.close();
    std::free(taken.buffer);
  }

  /// A new dataset, empty, with its attributes.
  [[nodiscard]] Handle create(const std::string& path, const Dataset& data,
                              const ChunkSides& sides) const;
};

Hdf5Image::Hdf5Image(Packing packing) : parts_(std::make_unique<Parts>(packing)) {
  const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  require(H5Pset_fapl_core(access.get(), kGrowth, 0) >= 0, "core driver");
  require(H5Pset_libver_bounds(access.get(), H5F_LIBVER_V110, H5F_LIBVER_V110) >= 0, "bounds");
  H5FD_file_image_callbacks_t callbacks{take_malloc, take_memcpy, take_realloc,  take_free,
                                        share_user,  keep_user,   &parts_->taken};
  require(H5Pset_file_image_callbacks(access.get(), &callbacks) >= 0, "callbacks");
  const Handle creation(H5Pcreate(H5P_FILE_CREATE), H5Pclose);
  keep_in_header(creation.get());
  H5Pset_link_phase_change(creation.get(), kMostInHeader, 0);
  parts_->file =
      Handle(H5Fcreate("engawa-image", H5F_ACC_TRUNC, creation.get(), access.get()), H5Fclose);
  require(parts_->file.ok(), "new image");
}

Hdf5Image::~Hdf5Image() = default;

void Hdf5Image::make_groups_above(std::string_view path) {
  const Handle creation(H5Pcreate(H5P_GROUP_CREATE), H5Pclose);
  keep_in_header(creation.get());
  H5Pset_link_phase_change(creation.get(), kMostInHeader, 0);
  for (auto slash = path.find('/', 1); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    const std::string group(path.substr(0, slash));
    if (!parts_->groups.insert(group).second) continue;
    const Handle made(
        H5Gcreate2(parts_->file.get(), group.c_str(), H5P_DEFAULT, creation.get(), H5P_DEFAULT),
        H5Gclose);
    require(made.ok(), group.c_str());
  }
}

Handle Hdf5Image::Parts::create(const std::string& path, const Dataset& data,
                                const ChunkSides& sides) const {
  const std::vector<hsize_t> shape(data.shape.begin(), data.shape.end()),
      chunk(sides.begin(), sides.end());
  std::vector<hsize_t> most = shape;
  if (shape.at(0) == 0) most[0] = H5S_UNLIMITED;  // an empty dataset cannot be chunked otherwise
  const auto rank = static_cast<int>(shape.size());
  const Handle space(H5Screate_simple(rank, shape.data(), most.data()), H5Sclose);
  const Handle type = file_type(data.element, data.element_size);
  const Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  keep_in_header(creation.get());
  bool ok = space.ok() && H5Pset_obj_track_times(creation.get(), false) >= 0 &&
            H5Pset_chunk(creation.get(), rank, chunk.data()) >= 0;
  if (ok && packing == Packing::small) {
    ok = H5Pset_shuffle(creation.get()) >= 0 && H5Pset_deflate(creation.get(), 1) >= 0;
  }
  ok = ok && H5Pset_fletcher32(creation.get()) >= 0;
  if (ok && !data.fill.empty()) {
    ok = H5Pset_fill_value(creation.get(), memory_type(data.element), data.fill.data()) >= 0;
  }
  require(ok, path.c_str());
  Handle set(H5Dcreate2(file.get(), path.c_str(), type.get(), space.get(), H5P_DEFAULT,
                        creation.get(), H5P_DEFAULT),
             H5Dclose);
  require(set.ok(), path.c_str());
  for (const auto& attribute : data.attributes) put_attribute(set.get(), attribute);
  return set;
}

void Hdf5Image::put(std::string_view path, const Dataset& data) {
  const ChunkSides sides = chunk_sides_of(data);
  if (parts_->packing == Packing::small) {
    write_packed(path, data, sides, parts_->packer.pack_all(data, sides));
    return;
  }
  make_groups_above(path);
  const std::string name(path);
  const Handle set = parts_->create(name, data, sides);
  if (data.bytes.empty()) return;
  const Handle type = file_type(data.element, data.element_size);
  require(H5Dwrite(set.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, data.bytes.data()) >= 0,
          name.c_str());
}

void Hdf5Image::write_packed(std::string_view path, const Dataset& about, const ChunkSides& sides,
                             std::span<const PackedChunk> chunks) {
  make_groups_above(path);
  const std::string name(path);
  const Handle set = parts_->create(name, about, sides);
  for (const auto& chunk : chunks) {
    const std::vector<hsize_t> at(chunk.at.begin(), chunk.at.end());
    require(H5Dwrite_chunk(set.get(), H5P_DEFAULT, 0, at.data(), chunk.bytes.size(),
                           chunk.bytes.data()) >= 0,
            name.c_str());
  }
}

void Hdf5Image::set_attribute(std::string_view path, const Attribute& attribute) {
  const Handle object(H5Oopen(parts_->file.get(), std::string(path).c_str(), H5P_DEFAULT),
                      H5Oclose);
  put_attribute(object.get(), attribute);
}

std::vector<std::byte> Hdf5Image::close() {
  require(parts_->file.close() && parts_->taken.buffer != nullptr, "closing the image");
  const auto* first = static_cast<const std::byte*>(parts_->taken.buffer);
  return {first, first + length_in_superblock(first)};
}

}  // namespace engawa
