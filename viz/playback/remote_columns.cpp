#include "viz/playback/remote_columns.hpp"

#include <algorithm>

#include "sim/text/error.hpp"

namespace engawa {

RemoteColumns::RemoteColumns(ReaderProcess& reader, std::filesystem::path file)
    : reader_(&reader), file_(std::move(file)), names_(reader.datasets(file_)) {}

bool RemoteColumns::has(const std::string& path) const {
  return std::ranges::binary_search(names_, path);
}

void RemoteColumns::refuse(const std::string& path) const {
  throw InputError({file_.string()}, {"results.cannot_read", {}}, {"results.foreign", {path}},
                   {"results.run_again", {}});
}

Dataset RemoteColumns::read(const std::string& path, const std::vector<std::uint64_t>& first,
                            const std::vector<std::uint64_t>& count) const {
  if (!has(path)) {
    throw InputError({file_.string()}, {"results.cannot_read", {}}, {"playback.missing", {path}},
                     {"results.run_again", {}});
  }
  return reader_->read(file_, path, first, count);
}

std::vector<std::string> RemoteColumns::texts(const std::string& path,
                                              std::optional<std::size_t> size) const {
  const Dataset data = read(path);
  require(data.element == Element::text && data.shape.size() == 1 && data.element_size > 0 &&
              (!size || data.shape[0] == *size),
          path);
  std::vector<std::string> out;
  for (std::size_t k = 0; k < data.shape[0]; ++k) {
    const char* text = reinterpret_cast<const char*>(data.bytes.data()) + k * data.element_size;
    out.emplace_back(text, std::find(text, text + data.element_size, '\0'));
  }
  return out;
}

}  // namespace engawa
