// An HDF5 file in memory that the library changes: what another program could have written.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "sim/results/hdf5_library.hpp"
#include "tests/mutations/mutant.hpp"

namespace engawa::mutations {

/// The file, open for changes; the lock of the library is held meanwhile.
class ObjectEditor {
 public:
  ObjectEditor(const std::string& bytes, Luck& luck) : lock_(lock_hdf5()), luck_(&luck) {
    access_ = Handle(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_fapl_core(access_.get(), std::size_t{1} << 18U, 0);
    H5Pset_libver_bounds(access_.get(), luck.one_in(4) ? H5F_LIBVER_EARLIEST : H5F_LIBVER_V110,
                         H5F_LIBVER_V110);
    std::string copy = bytes;
    H5Pset_file_image(access_.get(), copy.data(), copy.size());
    file_ = Handle(H5Fopen("mutant", H5F_ACC_RDWR, access_.get()), H5Fclose);
  }
  [[nodiscard]] hid_t file() const { return file_.get(); }
  [[nodiscard]] Luck& luck() { return *luck_; }
  [[nodiscard]] std::string bytes() {
    H5Fflush(file(), H5F_SCOPE_GLOBAL);
    const auto size = H5Fget_file_image(file(), nullptr, 0);
    std::string out(size > 0 ? std::size_t(size) : 0, '\0');
    H5Fget_file_image(file(), out.data(), out.size());
    mark_as_closed(out);
    return out;
  }
  void remove(const std::string& path) { H5Ldelete(file(), path.c_str(), H5P_DEFAULT); }

 private:
  std::unique_lock<std::recursive_mutex> lock_;
  Luck* luck_;
  Handle access_, file_;
};

inline Handle simple_space(const std::vector<hsize_t>& shape) {
  if (shape.empty()) return {H5Screate(H5S_SCALAR), H5Sclose};
  return {H5Screate_simple(int(shape.size()), shape.data(), nullptr), H5Sclose};
}
inline std::vector<hsize_t> shape_of(hid_t set) {
  const Handle space(H5Dget_space(set), H5Sclose);
  std::vector<hsize_t> shape(32);
  const int rank = H5Sget_simple_extent_dims(space.get(), shape.data(), nullptr);
  shape.resize(rank > 0 ? std::size_t(rank) : 0);
  return shape;
}
inline hsize_t product_of(const std::vector<hsize_t>& shape) {
  hsize_t product = 1;
  for (const auto side : shape) product *= side;
  return product;
}

// Each says what it did.
[[nodiscard]] std::string change_type_or_shape(ObjectEditor& editor, const std::string& path);
[[nodiscard]] std::string change_storage(ObjectEditor& editor, const std::string& path);
[[nodiscard]] std::string change_values(ObjectEditor& editor, const std::string& path);
[[nodiscard]] std::string change_attribute(ObjectEditor& editor, const std::string& path);
[[nodiscard]] std::string change_links(ObjectEditor& editor, const std::string& path);

}  // namespace engawa::mutations
