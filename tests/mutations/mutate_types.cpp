// Datasets of other types and shapes, and in other storage, than the format has.
#include <fmt/format.h>

#include <algorithm>

#include "tests/mutations/object_editor.hpp"

namespace engawa::mutations {
namespace {

constexpr hsize_t kMostWritten = 1U << 16U;  ///< values

Handle named_numbers() {
  Handle type(H5Tenum_create(H5T_STD_I32LE), H5Tclose);
  const int zero = 0;
  H5Tenum_insert(type.get(), "zero", &zero);
  return type;
}
Handle pairs() {
  Handle type(H5Tcreate(H5T_COMPOUND, 16), H5Tclose);
  H5Tinsert(type.get(), "a", 0, H5T_IEEE_F64LE);
  H5Tinsert(type.get(), "b", 8, H5T_STD_I64LE);
  return type;
}
Handle rows_of_three() {
  const hsize_t three = 3;
  return {H5Tarray_create2(H5T_STD_U8LE, 1, &three), H5Tclose};
}
Handle endless_text() {
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  H5Tset_size(type.get(), H5T_VARIABLE);
  return type;
}
Handle odd_number() {  // of seventeen bits
  Handle type(H5Tcopy(H5T_STD_U32LE), H5Tclose);
  H5Tset_precision(type.get(), 17);
  return type;
}

Handle other_type(Luck& luck) {
  const auto copy = [](hid_t type) { return Handle(H5Tcopy(type), H5Tclose); };
  switch (luck.below(20)) {
    case 0:
      return named_numbers();
    case 1:
      return pairs();
    case 2:
      return rows_of_three();
    case 3:
      return endless_text();
    case 4:
      return odd_number();
    case 5:
      return {H5Tcreate(H5T_OPAQUE, 1 + luck.below(64)), H5Tclose};
    case 6:
      return copy(H5T_STD_REF_OBJ);
    case 7:
      return copy(H5T_STD_B32LE);
    case 8:
      return {H5Tvlen_create(H5T_STD_I32LE), H5Tclose};
    case 9:
      return copy(H5T_IEEE_F64BE);
    case 10:
      return copy(H5T_STD_I32BE);
    case 11:
      return copy(H5T_STD_I16LE);
    case 12:
    case 13:
      return text_type(1 + (luck.one_in(4) ? luck.below(std::uint64_t{1} << 24U) : luck.below(40)));
    default:
      return file_type(static_cast<Element>(luck.below(9)), 1);
  }
}

std::vector<hsize_t> other_shape(Luck& luck, std::vector<hsize_t> shape) {
  switch (luck.below(7)) {
    case 0:
      return {};
    case 1:
      shape.push_back(1 + luck.below(3));
      return shape;
    case 2:
      if (shape.size() > 1) shape.pop_back();
      return shape;
    case 3:
      std::reverse(shape.begin(), shape.end());
      return shape;
    case 4:
      if (!shape.empty()) shape[luck.below(shape.size())] = luck.absurd();
      return shape;
    default:
      if (!shape.empty()) {
        auto& side = shape[luck.below(shape.size())];
        side = luck.one_in(3) ? 0 : luck.one_in(2) ? side + 1 : side > 0 ? side - 1 : 1;
      }
      return shape;
  }
}

void fill(ObjectEditor& editor, hid_t set, hid_t type, const std::vector<hsize_t>& shape) {
  hsize_t count = 1;
  for (const auto side : shape) {
    if (side > kMostWritten) return;
    count *= side;
  }
  const std::size_t size = H5Tget_size(type);
  if (count == 0 || count > kMostWritten || size > kMostWritten ||
      count * size > std::size_t{1} << 22U || H5Tdetect_class(type, H5T_VLEN) > 0 ||
      H5Tis_variable_str(type) > 0)
    return;
  std::string values(std::size_t(count) * size, '\0');
  const bool noise = editor.luck().one_in(2);
  for (std::size_t k = 0; noise && k < std::min<std::size_t>(values.size(), 4096); ++k)
    values[k] = static_cast<char>(editor.luck().any());
  H5Dwrite(set, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
}

Handle chunked_as_usual(const std::vector<hsize_t>& shape, Luck& luck) {
  Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  if (shape.empty()) return creation;
  std::vector<hsize_t> chunk;
  for (const auto side : shape) chunk.push_back(std::clamp<hsize_t>(side, 1, 512));
  if (luck.one_in(6)) chunk[0] = 1 + (luck.absurd() & 0x7FFFFFFFU);  // far more than the data
  H5Pset_chunk(creation.get(), int(chunk.size()), chunk.data());
  H5Pset_shuffle(creation.get());
  H5Pset_deflate(creation.get(), 1);
  H5Pset_fletcher32(creation.get());
  return creation;
}

}  // namespace

std::string change_type_or_shape(ObjectEditor& editor, const std::string& path) {
  Luck& luck = editor.luck();
  std::vector<hsize_t> shape;
  Handle type;
  {
    const Handle set(H5Dopen2(editor.file(), path.c_str(), H5P_DEFAULT), H5Dclose);
    if (!set.ok()) return path + " not there";
    shape = shape_of(set.get());
    type = luck.one_in(2) ? other_type(luck) : Handle(H5Dget_type(set.get()), H5Tclose);
  }
  editor.remove(path);
  if (luck.one_in(2)) shape = other_shape(luck, shape);
  const bool empty = luck.one_in(20);
  const Handle space = empty ? Handle(H5Screate(H5S_NULL), H5Sclose) : simple_space(shape);
  if (empty) shape.clear();
  const Handle creation = chunked_as_usual(shape, luck);
  const Handle made(H5Dcreate2(editor.file(), path.c_str(), type.get(), space.get(), H5P_DEFAULT,
                               creation.get(), H5P_DEFAULT),
                    H5Dclose);
  if (made.ok()) fill(editor, made.get(), type.get(), shape);
  std::string sides;
  for (const auto side : shape) sides += fmt::format(" {}", side);
  return fmt::format("{} of type class {} and shape{}", path, int(H5Tget_class(type.get())), sides);
}

std::string change_storage(ObjectEditor& editor, const std::string& path) {
  Luck& luck = editor.luck();
  Handle type;
  std::vector<hsize_t> shape;
  {
    const Handle set(H5Dopen2(editor.file(), path.c_str(), H5P_DEFAULT), H5Dclose);
    if (!set.ok()) return path + " not there";
    type = Handle(H5Dget_type(set.get()), H5Tclose);
    shape = shape_of(set.get());
  }
  editor.remove(path);
  const Handle space = simple_space(shape);
  Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  std::string how = "in one piece";
  switch (luck.below(6)) {
    case 0:
      H5Pset_external(creation.get(), kForbiddenBytes, 0, H5F_UNLIMITED);
      how = "in another file";
      break;
    case 1:
      H5Pset_external(creation.get(), "/etc/passwd", 0, H5F_UNLIMITED);
      how = "in /etc/passwd";
      break;
    case 2:
      H5Pset_virtual(creation.get(), space.get(), kForbiddenFile, "/groups/name", space.get());
      how = "virtual";
      break;
    case 3:
      H5Pset_layout(creation.get(), H5D_COMPACT);
      how = "compact";
      break;
    case 4:
      if (!shape.empty()) {
        std::vector<hsize_t> chunk(shape.size(), 1 + luck.below(8));
        H5Pset_chunk(creation.get(), int(chunk.size()), chunk.data());
        if (luck.one_in(2)) H5Pset_scaleoffset(creation.get(), H5Z_SO_INT, 0);
        if (luck.one_in(2)) H5Pset_nbit(creation.get());
        how = "with other filters";
      }
      break;
    default:
      break;
  }
  const Handle made(H5Dcreate2(editor.file(), path.c_str(), type.get(), space.get(), H5P_DEFAULT,
                               creation.get(), H5P_DEFAULT),
                    H5Dclose);
  if (made.ok() && how != "virtual" && !how.starts_with("in ")) {
    fill(editor, made.get(), type.get(), shape);
  }
  return fmt::format("{} {}", path, how);
}

}  // namespace engawa::mutations
