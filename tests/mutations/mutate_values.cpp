// Values and attributes that the library finds fine and the program must not.
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <limits>

#include "tests/mutations/object_editor.hpp"

namespace engawa::mutations {
namespace {

const std::vector<std::string>& nasty_texts() {
  static const std::vector<std::string> texts{
      "",
      "\xFF\xFE\x80",
      "../../../forbidden.hdf",
      "</script><script>alert(1)</script>",
      "=1+1",
      "`touch forbidden`",
      "a\nb\rc\td",
      "{}{0}%s%n",
      "\xE2\x80\xAE\xE5\xA4\x9C",
      std::string(300, 'x'),
      "total",
      "baseline",
      "visits",
      "engawa-segment",
      "-1",
      "99999999999999999999",
  };
  return texts;
}

/// One value of a native type, at the edge of what it can be.
std::string edge_value(Luck& luck, H5T_class_t kind, std::size_t size) {
  std::string value(size, '\0');
  if (kind == H5T_FLOAT) {
    const double limits[] = {std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity(),
                             -std::numeric_limits<double>::infinity(),
                             -1,
                             1e300,
                             -1e300,
                             0,
                             1e-310};
    const double number = limits[luck.below(std::size(limits))];
    const auto small = static_cast<float>(number);
    if (size == 8) std::memcpy(value.data(), &number, 8);
    if (size == 4) std::memcpy(value.data(), &small, 4);
    return value;
  }
  const std::uint64_t highest = ~std::uint64_t{0}, lowest = std::uint64_t{1} << (8 * size - 1);
  const std::uint64_t edges[] = {highest, highest - 1, lowest,        lowest - 1,     0,
                                 1,       255,         luck.absurd(), luck.below(100)};
  const std::uint64_t number = edges[luck.below(std::size(edges))];
  std::memcpy(value.data(), &number, std::min<std::size_t>(size, 8));
  return value;
}

void change(Luck& luck, H5T_class_t kind, std::size_t size, std::string& values) {
  const std::size_t count = values.size() / size;
  const auto put = [&](std::size_t row, const std::string& value) {
    std::copy_n(value.begin(), std::min(size, value.size()),
                values.begin() + std::ptrdiff_t(row * size));
  };
  const auto other = [&] {
    if (kind != H5T_STRING) return edge_value(luck, kind, size);
    std::string text = nasty_texts()[luck.below(nasty_texts().size())];
    text.resize(size, '\0');
    return text;
  };
  switch (luck.below(6)) {
    case 0: {
      const std::string one = other();
      for (std::size_t row = 0; row < count; ++row) put(row, one);
      break;
    }
    case 1:  // no longer sorted, columns no longer as each other
      for (std::size_t row = 0; row + 1 < count; ++row) {
        const std::size_t with = row + luck.below(count - row);
        for (std::size_t byte = 0; byte < size; ++byte)
          std::swap(values[row * size + byte], values[with * size + byte]);
      }
      break;
    case 2:
      for (auto& byte : values) byte = static_cast<char>(luck.any());
      break;
    case 3: {  // one off
      const std::size_t row = luck.below(count);
      values[row * size] = static_cast<char>(values[row * size] + (luck.one_in(2) ? 1 : -1));
      break;
    }
    default:
      put(luck.below(count), other());
  }
}

constexpr std::size_t kMostText = std::size_t{1} << 20U;  // of all texts of an attribute

void put_attribute(hid_t object, const std::string& name, Luck& luck) {
  std::vector<hsize_t> shape;
  if (luck.one_in(8)) shape = {1 + luck.below(5)};
  if (luck.one_in(20)) shape = {1 + luck.below(1000), 60};
  const Handle space = simple_space(shape);
  const std::size_t count = product_of(shape);
  Handle type = file_type(static_cast<Element>(luck.below(9)), 1);
  std::string values;
  if (luck.one_in(2)) {
    std::string text = nasty_texts()[luck.below(nasty_texts().size())];
    if (luck.one_in(6)) text = std::string(1 + luck.below(60'000), 'y');
    text.resize(std::min(text.size(), kMostText / count));
    type = text_type(text.size());
    text.resize(H5Tget_size(type.get()), '\0');
    for (std::size_t k = 0; k < count; ++k) values += text;
  } else {
    for (std::size_t k = 0; k < count; ++k)
      values += edge_value(luck, H5Tget_class(type.get()), H5Tget_size(type.get()));
  }
  const Handle made(
      H5Acreate2(object, name.c_str(), type.get(), space.get(), H5P_DEFAULT, H5P_DEFAULT),
      H5Aclose);
  if (made.ok()) H5Awrite(made.get(), type.get(), values.data());
}

std::string name_of_attribute(hid_t object, Luck& luck) {
  H5O_info_t info{};
  if (H5Oget_info(object, &info) < 0 || info.num_attrs == 0) return "unit";
  std::array<char, 128> name{};
  H5Aget_name_by_idx(object, ".", H5_INDEX_NAME, H5_ITER_INC, luck.below(info.num_attrs),
                     name.data(), name.size(), H5P_DEFAULT);
  return name.data();
}

}  // namespace

std::string change_values(ObjectEditor& editor, const std::string& path) {
  const Handle set(H5Dopen2(editor.file(), path.c_str(), H5P_DEFAULT), H5Dclose);
  if (!set.ok()) return path + " not there";
  const Handle stored(H5Dget_type(set.get()), H5Tclose);
  const auto kind = H5Tget_class(stored.get());
  const Handle type = kind == H5T_STRING
                          ? Handle(H5Tcopy(stored.get()), H5Tclose)
                          : Handle(H5Tget_native_type(stored.get(), H5T_DIR_DEFAULT), H5Tclose);
  const std::size_t size = H5Tget_size(type.get()), count = product_of(shape_of(set.get()));
  constexpr std::size_t kMost = std::size_t{1} << 22U;
  if (count == 0 || size == 0 || count > kMost / size) return path + " is empty";
  std::string values(count * size, '\0');
  if (H5Dread(set.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) < 0)
    return path + " not read";
  change(editor.luck(), kind, size, values);
  H5Dwrite(set.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
  return "values of " + path;
}

std::string change_attribute(ObjectEditor& editor, const std::string& path) {
  Luck& luck = editor.luck();
  const Handle object(H5Oopen(editor.file(), path.c_str(), H5P_DEFAULT), H5Oclose);
  if (!object.ok()) return path + " not there";
  if (luck.one_in(12)) {
    const std::uint64_t many = 1 + luck.below(200);
    for (std::uint64_t k = 0; k < many; ++k)
      put_attribute(object.get(), fmt::format("more{}", k), luck);
    return fmt::format("{} more attributes of {}", many, path);
  }
  const std::string name = name_of_attribute(object.get(), luck);
  H5Adelete(object.get(), name.c_str());
  if (luck.one_in(4)) return fmt::format("attribute {} of {} removed", name, path);
  put_attribute(object.get(), name, luck);
  return fmt::format("attribute {} of {} changed", name, path);
}

}  // namespace engawa::mutations
