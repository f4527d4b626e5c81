#include "viz/window/pictures.hpp"

#include <fmt/format.h>

#include <span>
#include <system_error>

#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace fs = std::filesystem;

void check_output(const fs::path& file, bool overwrite) {
  std::error_code error;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, error)) {
    throw InputError({file.string()}, {"view.no_folder", {folder.string()}}, {},
                     {"view.make_folder", {}});
  }
  if (fs::is_directory(file, error)) {
    throw InputError({file.string()}, {"view.is_folder", {}}, {}, {"view.other_name", {}});
  }
  if (!overwrite && fs::exists(file, error)) {
    throw InputError({file.string()}, {"view.exists", {}}, {}, {"view.overwrite", {}});
  }
}

void save_picture(const sf::Image& image, const fs::path& file) {
  fs::path aside = file;
  aside.replace_filename(
      fmt::format(".{}.partial{}", file.stem().string(), file.extension().string()));
  std::error_code error;
  const bool written = image.saveToFile(aside.string());
  if (written) fs::rename(aside, file, error);
  if (written && !error) return;
  fs::remove(aside, error);
  throw RunError({file.string()}, {"view.cannot_write", {}}, {}, {"view.picture_formats", {}});
}

void save_text(const std::string& text, const fs::path& file) {
  write_whole_file(file, std::as_bytes(std::span(text)));
}

fs::path free_name(int week, const std::string& ending) {
  std::error_code error;
  fs::path name = fmt::format("engawa-view-{:04}{}", week + 1, ending);
  for (int k = 2; fs::exists(name, error); ++k) {
    name = fmt::format("engawa-view-{:04}-{}{}", week + 1, k, ending);
  }
  return name;
}

}  // namespace engawa
