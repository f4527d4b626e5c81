// Links and the choice of what is done to which object.
#include <fmt/format.h>

#include <algorithm>

#include "tests/mutations/object_editor.hpp"

namespace engawa::mutations {
namespace {

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == 0 ? "/" : path.substr(0, slash);
}

void link_again_and_again(ObjectEditor& editor, const std::string& folder) {
  const std::uint64_t links = 2 + editor.luck().below(64);
  for (std::uint64_t k = 0; k < links; ++k) {
    H5Lcreate_hard(editor.file(), "/", editor.file(), fmt::format("{}/again{}", folder, k).c_str(),
                   H5P_DEFAULT, H5P_DEFAULT);
  }
}

void make_many_groups(ObjectEditor& editor, const std::string& folder) {
  std::string deep = folder;
  const bool wide = editor.luck().one_in(2);
  const std::uint64_t count = 1 + editor.luck().below(wide ? 3000 : 40);
  for (std::uint64_t k = 0; k < count; ++k) {
    const std::string name = wide ? fmt::format("{}/more{}", folder, k) : deep += "/deep";
    const Handle made(
        H5Gcreate2(editor.file(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT), H5Gclose);
  }
}

void put_named_type(ObjectEditor& editor, const std::string& path) {
  const Handle type(H5Tcopy(H5T_NATIVE_INT), H5Tclose);
  H5Tcommit2(editor.file(), path.c_str(), type.get(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
}

}  // namespace

std::string change_links(ObjectEditor& editor, const std::string& path) {
  Luck& luck = editor.luck();
  const hid_t file = editor.file();
  const std::string folder = folder_of(path);
  if (luck.one_in(8)) {
    editor.remove(folder == "/" ? path : folder);
    return folder + " removed";
  }
  const std::string at = luck.one_in(4) && folder != "/" ? folder : path;
  if (!luck.one_in(8)) editor.remove(at);
  switch (luck.below(8)) {
    case 0:
      H5Lcreate_soft(at.c_str(), file, at.c_str(), H5P_DEFAULT, H5P_DEFAULT);
      return at + " a link to itself";
    case 1:
      H5Lcreate_soft("/groups/name", file, at.c_str(), H5P_DEFAULT, H5P_DEFAULT);
      return at + " a soft link";
    case 2:
    case 3: {
      const std::string other = luck.one_in(2) ? kForbiddenFile : "/etc/passwd";
      H5Lcreate_external(other.c_str(), "/groups/name", file, at.c_str(), H5P_DEFAULT, H5P_DEFAULT);
      return at + " a link to another file";
    }
    case 4:
      link_again_and_again(editor, folder == "/" ? "" : folder);
      return "many hard links to the root in " + folder;
    case 5:
      make_many_groups(editor, folder == "/" ? "" : folder);
      return "many groups in " + folder;
    case 6:
      put_named_type(editor, at);
      return at + " a named type";
    default:
      return at + " removed";
  }
}

Mutant mutate_objects(const WholeFile& whole, Luck& luck) {
  ObjectEditor editor(whole.bytes, luck);
  if (H5Iis_valid(editor.file()) <= 0) return {whole.bytes, "not to be edited", false};
  const std::string path = luck.pick<std::string>(whole.datasets);
  std::string what;
  switch (luck.below(8)) {
    case 0:
    case 1:
      what = change_type_or_shape(editor, path);
      break;
    case 2:
      what = change_storage(editor, path);
      break;
    case 3:
      what = change_attribute(editor, luck.one_in(2) ? "/" : path);
      break;
    case 4:
      what = change_links(editor, path);
      break;
    default:
      what = change_values(editor, path);
  }
  return {editor.bytes(), std::move(what), false};
}

}  // namespace engawa::mutations
