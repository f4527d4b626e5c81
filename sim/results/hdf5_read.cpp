#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "sim/results/guarded_reading.hpp"
#include "sim/results/hdf5_library.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {

constexpr std::size_t kMostDatasets = 4096;
constexpr hsize_t kMostAttributes = 64;
constexpr int kMostDepth = 6;
constexpr std::size_t kMostRank = 3;
constexpr std::size_t kMostTextBytes = std::size_t{1} << 22U;  // a study text is at most 1 MiB
constexpr std::uint64_t kDeflateGain = 1100;                   // deflate cannot shrink further
constexpr std::uint64_t kMostChunkBytes = std::uint64_t{1}
                                          << 26U;  // read at once, even for one row
constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 33U;

std::optional<Element> element_in_file(hid_t type) {
  const std::size_t size = H5Tget_size(type);
  switch (H5Tget_class(type)) {
    case H5T_INTEGER: {
      const bool is_signed = H5Tget_sign(type) == H5T_SGN_2;
      if (size == 1) return is_signed ? Element::i8 : Element::u8;
      if (size == 2 && !is_signed) return Element::u16;
      if (size == 4) return is_signed ? Element::i32 : Element::u32;
      if (size == 8) return is_signed ? Element::i64 : Element::u64;
      return std::nullopt;
    }
    case H5T_FLOAT:
      if (size == 4) return Element::f32;
      if (size == 8) return Element::f64;
      return std::nullopt;
    case H5T_STRING:
      if (H5Tis_variable_str(type) == 0 && size <= kMostTextBytes) return Element::text;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

std::string trimmed(const char* text, std::size_t size) {
  return {text, static_cast<std::size_t>(std::find(text, text + size, '\0') - text)};
}

/// A dataset that has passed every check but the sums of its chunks; its values are still to be
/// read.
struct OpenDataset {
  Handle set, text;
  hid_t memory = -1;
  Dataset data;             ///< without values and attributes
  std::uint64_t bytes = 0;  ///< of all values
};

}  // namespace

struct Hdf5File::Parts {
  std::unique_lock<std::recursive_mutex> lock = lock_hdf5();
  std::string name;
  std::uint64_t file_size = 0;
  Handle file;
  mutable std::set<std::string, std::less<>> walked;  ///< folders on whose way there are hard links

  [[noreturn]] void fail(Message reason) const {
    throw InputError({name}, {"results.cannot_read", {}}, std::move(reason),
                     {"results.run_again", {}});
  }
  [[noreturn]] void damaged(std::string_view where) const {
    fail({"results.damaged", {std::string(where)}});
  }
  [[noreturn]] void foreign(std::string_view where) const {
    fail({"results.foreign", {std::string(where)}});
  }
  /// Opens an object, walking hard links only.
  [[nodiscard]] Handle open(std::string_view path) const {
    note_reading(name);
    std::string so_far;
    std::size_t from = path.starts_with('/') ? 1 : 0;
    while (from < path.size()) {
      const auto slash = std::min(path.find('/', from), path.size());
      so_far += '/' + std::string(path.substr(from, slash - from));
      from = slash + 1;
      if (walked.contains(so_far)) continue;
      H5L_info_t link;
      if (H5Lget_info(file.get(), so_far.c_str(), &link, H5P_DEFAULT) < 0) damaged(path);
      if (link.type != H5L_TYPE_HARD) foreign(so_far);
      if (slash < path.size()) walked.insert(so_far);
    }
    Handle object(H5Oopen(file.get(), so_far.empty() ? "/" : so_far.c_str(), H5P_DEFAULT),
                  H5Oclose);
    if (!object.ok()) damaged(path);
    return object;
  }
  /// What a folder holds. A thing that has two names, and so every circle, is foreign.
  [[nodiscard]] std::vector<std::string> names_in(hid_t group, const std::string& folder,
                                                  std::set<haddr_t>& met) const {
    struct Found {
      std::vector<std::string> names;
      std::set<haddr_t>* met = nullptr;
      std::string wrong;
    } found{{}, &met, {}};
    const auto note = [](hid_t, const char* name, const H5L_info_t* link, void* into) -> herr_t {
      auto& out = *static_cast<Found*>(into);
      if (link->type != H5L_TYPE_HARD || !out.met->insert(link->u.address).second ||
          out.met->size() > kMostDatasets)
        out.wrong = name;
      out.names.emplace_back(name);
      return out.wrong.empty() ? 0 : 1;
    };
    if (H5Literate(group, H5_INDEX_NAME, H5_ITER_INC, nullptr, note, &found) < 0) damaged(folder);
    if (!found.wrong.empty())
      foreign(folder == "/" ? '/' + found.wrong : folder + '/' + found.wrong);
    return std::move(found.names);
  }
  void list(const std::string& folder, int depth, std::set<haddr_t>& met,
            std::vector<std::string>& out) const {
    if (depth > kMostDepth) foreign(folder);
    const Handle group = open(folder);
    H5G_info_t info;
    if (H5Gget_info(group.get(), &info) < 0) damaged(folder);
    if (info.storage_type != H5G_STORAGE_TYPE_COMPACT) foreign(folder);  // see hdf5_write.cpp
    for (const auto& name : names_in(group.get(), folder, met)) {
      const std::string path = folder == "/" ? '/' + name : folder + '/' + name;
      const Handle object(H5Oopen(group.get(), name.c_str(), H5P_DEFAULT), H5Oclose);
      if (!object.ok()) damaged(path);
      const H5I_type_t type = H5Iget_type(object.get());
      if (type == H5I_GROUP) {
        list(path, depth + 1, met, out);
      } else if (type == H5I_DATASET) {
        out.push_back(path);
      } else {
        foreign(path);
      }
    }
  }
  /// Refuses storage that this program never writes.
  void check_storage(hid_t set, std::size_t element_size, std::string_view path) const {
    const Handle creation(H5Dget_create_plist(set), H5Pclose);
    if (!creation.ok()) damaged(path);
    if (H5Pget_layout(creation.get()) != H5D_CHUNKED || H5Pget_external_count(creation.get()) != 0)
      foreign(path);
    std::array<hsize_t, kMostRank> sides{};
    const int rank = H5Pget_chunk(creation.get(), int(kMostRank), sides.data());
    if (rank < 1 || rank > int(kMostRank)) foreign(path);
    std::uint64_t chunk_bytes = element_size;
    for (std::size_t k = 0; k < std::size_t(rank); ++k) {
      if (sides[k] == 0 || chunk_bytes > kMostChunkBytes / sides[k]) foreign(path);
      chunk_bytes *= sides[k];
    }
    const int filters = H5Pget_nfilters(creation.get());
    bool checked = false;
    for (int k = 0; k < filters; ++k) {
      unsigned flags = 0, config = 0;
      std::array<unsigned, 8> values{};
      std::size_t count = values.size();
      const auto filter = H5Pget_filter2(creation.get(), static_cast<unsigned>(k), &flags, &count,
                                         values.data(), 0, nullptr, &config);
      if (filter != H5Z_FILTER_SHUFFLE && filter != H5Z_FILTER_DEFLATE &&
          filter != H5Z_FILTER_FLETCHER32)
        foreign(path);
      checked = checked || filter == H5Z_FILTER_FLETCHER32;
    }
    if (!checked) foreign(path);
  }
  [[nodiscard]] OpenDataset open_dataset(std::string_view path) const;
  [[nodiscard]] Attribute read_attribute(hid_t object, const std::string& name,
                                         std::string_view path) const;
  /// The attribute if there is one of this name.
  [[nodiscard]] std::optional<Attribute> find_attribute(std::string_view path,
                                                        std::string_view name) const;
};

OpenDataset Hdf5File::Parts::open_dataset(std::string_view path) const {
  OpenDataset out{open(path), {}, -1, {}, 0};
  const hid_t set = out.set.get();
  if (H5Iget_type(set) != H5I_DATASET) foreign(path);
  const Handle type(H5Dget_type(set), H5Tclose);
  const Handle space(H5Dget_space(set), H5Sclose);
  const auto element = type.ok() ? element_in_file(type.get()) : std::nullopt;
  const int rank = space.ok() ? H5Sget_simple_extent_ndims(space.get()) : -1;
  if (!element || rank < 1 || rank > int(kMostRank)) foreign(path);
  check_storage(set, H5Tget_size(type.get()), path);
  Dataset& data = out.data;
  data.element = element.value_or(Element::u8);
  data.element_size = H5Tget_size(type.get());
  std::array<hsize_t, kMostRank> shape{};
  H5Sget_simple_extent_dims(space.get(), shape.data(), nullptr);
  const std::uint64_t stored = std::min(H5Dget_storage_size(set), hsize_t{file_size});
  const std::uint64_t most = std::min(stored * kDeflateGain, kMostBytes);
  std::uint64_t bytes = data.element_size;
  for (int k = 0; k < rank; ++k) {
    const std::uint64_t side = shape[static_cast<std::size_t>(k)];
    data.shape.push_back(side);
    if (side != 0 && bytes > most / side) damaged(path);  // more than can be stored there
    bytes *= side;
  }
  out.bytes = bytes;
  if (data.element == Element::text) out.text = text_type(data.element_size);
  out.memory = data.element == Element::text ? out.text.get() : memory_type(data.element);
  const Handle creation(H5Dget_create_plist(set), H5Pclose);
  H5D_fill_value_t filled = H5D_FILL_VALUE_UNDEFINED;
  if (data.element != Element::text && H5Pfill_value_defined(creation.get(), &filled) >= 0 &&
      filled == H5D_FILL_VALUE_USER_DEFINED) {
    data.fill.resize(data.element_size);
    if (H5Pget_fill_value(creation.get(), out.memory, data.fill.data()) < 0) damaged(path);
  }
  return out;
}

Hdf5File::Hdf5File(const std::filesystem::path& file) : parts_(std::make_unique<Parts>()) {
  parts_->name = file.string();
  note_reading(parts_->name);
  std::error_code error;
  parts_->file_size = std::filesystem::file_size(file, error);
  if (error) parts_->fail({"results.no_such_file", {}});
  const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  parts_->file = Handle(H5Fopen(file.c_str(), H5F_ACC_RDONLY, access.get()), H5Fclose);
  if (!parts_->file.ok()) parts_->fail({"results.not_hdf5", {}});
}

Hdf5File::~Hdf5File() = default;

void Hdf5File::refuse(std::string_view path) const {
  parts_->foreign(path);
}

std::vector<std::string> Hdf5File::datasets() const {
  std::vector<std::string> out;
  std::set<haddr_t> met;
  parts_->list("/", 0, met, out);
  std::ranges::sort(out);
  return out;
}

bool Hdf5File::has(std::string_view path) const {
  std::string so_far;
  for (std::size_t from = 1; from < path.size();) {
    const auto slash = std::min(path.find('/', from), path.size());
    so_far += '/' + std::string(path.substr(from, slash - from));
    const htri_t there = H5Lexists(parts_->file.get(), so_far.c_str(), H5P_DEFAULT);
    if (there < 0) parts_->damaged(so_far);  // which is not the same as missing
    if (there == 0) return false;
    H5L_info_t link;
    if (H5Lget_info(parts_->file.get(), so_far.c_str(), &link, H5P_DEFAULT) < 0)
      parts_->damaged(so_far);
    if (link.type != H5L_TYPE_HARD) parts_->foreign(so_far);  // not to be followed to what is below
    from = slash + 1;
  }
  return true;
}

Dataset Hdf5File::read(std::string_view path) const {
  Dataset data = read_values(path);
  data.attributes = attributes(path);
  return data;
}

Dataset Hdf5File::read_values(std::string_view path) const {
  auto [set, text, memory, data, bytes] = parts_->open_dataset(path);
  data.bytes.resize(bytes);
  if (bytes > 0 && H5Dread(set.get(), memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, data.bytes.data()) < 0)
    parts_->damaged(path);
  return std::move(data);
}

Dataset Hdf5File::read_part(std::string_view path, const std::vector<std::uint64_t>& first,
                            const std::vector<std::uint64_t>& count) const {
  auto [set, text, memory, data, whole] = parts_->open_dataset(path);
  const std::size_t rank = data.shape.size();
  if (first.size() != rank || count.size() != rank) parts_->foreign(path);
  std::uint64_t bytes = data.element_size;
  std::array<hsize_t, kMostRank> from{}, sides{};
  for (std::size_t k = 0; k < rank; ++k) {
    if (first[k] > data.shape[k] || count[k] > data.shape[k] - first[k]) parts_->foreign(path);
    from[k] = first[k], sides[k] = count[k];
    bytes *= count[k];  // no more than the whole, which open_dataset has bounded
  }
  data.shape = count;
  data.bytes.resize(bytes);
  if (bytes > 0) {
    const Handle block(H5Screate_simple(static_cast<int>(rank), sides.data(), nullptr), H5Sclose);
    const Handle space(H5Dget_space(set.get()), H5Sclose);
    if (!block.ok() || !space.ok() ||
        H5Sselect_hyperslab(space.get(), H5S_SELECT_SET, from.data(), nullptr, sides.data(),
                            nullptr) < 0 ||
        H5Dread(set.get(), memory, block.get(), space.get(), H5P_DEFAULT, data.bytes.data()) < 0)
      parts_->damaged(path);
  }
  data.attributes = attributes(path);
  return std::move(data);
}

std::uint64_t Hdf5File::stored_bytes(std::string_view path) const {
  return H5Dget_storage_size(parts_->open_dataset(path).set.get());
}

Attribute Hdf5File::Parts::read_attribute(hid_t object, const std::string& name,
                                          std::string_view path) const {
  const Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose);
  if (!attribute.ok()) damaged(path);
  const Handle type(H5Aget_type(attribute.get()), H5Tclose);
  const Handle space(H5Aget_space(attribute.get()), H5Sclose);
  const auto element = type.ok() ? element_in_file(type.get()) : std::nullopt;
  if (!element || !space.ok() || H5Sget_simple_extent_npoints(space.get()) != 1) foreign(path);
  Attribute out{name, {}};
  herr_t ok = -1;
  if (element == Element::text) {
    const std::size_t size = H5Tget_size(type.get());
    const Handle memory = text_type(size);
    std::string text(size, '\0');
    ok = H5Aread(attribute.get(), memory.get(), text.data());
    out.value = trimmed(text.data(), size);
  } else if (element == Element::f64) {
    double number = 0;
    ok = H5Aread(attribute.get(), H5T_NATIVE_DOUBLE, &number);
    out.value = number;
  } else {
    std::int64_t number = 0;
    ok = H5Aread(attribute.get(), H5T_NATIVE_INT64, &number);
    out.value = number;
  }
  if (ok < 0) damaged(path);
  return out;
}

std::optional<Attribute> Hdf5File::Parts::find_attribute(std::string_view path,
                                                         std::string_view name) const {
  const Handle object = open(path);
  const std::string wanted(name);
  const htri_t there = H5Aexists(object.get(), wanted.c_str());
  if (there < 0) damaged(path);
  if (there == 0) return std::nullopt;
  return read_attribute(object.get(), wanted, path);
}

std::vector<Attribute> Hdf5File::attributes(std::string_view path) const {
  const Handle object = parts_->open(path);
  H5O_info_t info;
  if (H5Oget_info(object.get(), &info) < 0) parts_->damaged(path);
  if (info.num_attrs > kMostAttributes) parts_->foreign(path);
  std::vector<std::string> names;
  const auto note = [](hid_t, const char* name, const H5A_info_t*, void* into) -> herr_t {
    static_cast<std::vector<std::string>*>(into)->emplace_back(name);
    return 0;
  };
  if (H5Aiterate2(object.get(), H5_INDEX_NAME, H5_ITER_INC, nullptr, note, &names) < 0)
    parts_->damaged(path);
  std::vector<Attribute> out;
  for (const auto& name : names) out.push_back(parts_->read_attribute(object.get(), name, path));
  return out;
}

std::string Hdf5File::text_attribute(std::string_view path, std::string_view name) const {
  const auto found = parts_->find_attribute(path, name);
  const auto* text = found ? std::get_if<std::string>(&found->value) : nullptr;
  if (text == nullptr) parts_->foreign(fmt::format("{}@{}", path, name));
  return *text;
}

std::int64_t Hdf5File::whole_attribute(std::string_view path, std::string_view name) const {
  const auto found = parts_->find_attribute(path, name);
  const auto* number = found ? std::get_if<std::int64_t>(&found->value) : nullptr;
  if (number == nullptr) parts_->foreign(fmt::format("{}@{}", path, name));
  return *number;
}

std::vector<std::string> Hdf5File::texts(std::string_view path) const {
  const Dataset data = read_values(path);
  if (data.element != Element::text || data.shape.size() != 1) parts_->foreign(path);
  std::vector<std::string> out;
  for (std::size_t k = 0; k < data.shape[0]; ++k) {
    out.push_back(trimmed(reinterpret_cast<const char*>(data.bytes.data()) + k * data.element_size,
                          data.element_size));
  }
  return out;
}

}  // namespace engawa
