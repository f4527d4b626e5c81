#include "sim/text/input_file.hpp"

#include <fstream>
#include <optional>
#include <sstream>
#include <string_view>
#include <system_error>

#include "sim/text/error.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

/// Length of the UTF-8 sequence at the start of text; 0 if there is no valid one.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  if (length == 0 || text.size() < length) return 0;
  for (std::size_t k = 1; k < length; ++k) {
    if ((byte(k) & 0xC0U) != 0x80U) return 0;
  }
  const unsigned second = byte(1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool outside = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
  return overlong || outside ? 0 : length;
}

/// Place of the first byte that is no text (NUL or invalid UTF-8).
struct BadByte {
  int line = 1, column = 1;
  bool binary = false;
};

std::optional<BadByte> first_bad_byte(std::string_view text) {
  BadByte place;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text.substr(at));
    place.binary = text[at] == '\0';
    if (length == 0 || place.binary) return place;
    if (text[at] == '\n') {
      ++place.line;
      place.column = 1;
    } else {
      ++place.column;
    }
    at += length;
  }
  return std::nullopt;
}

void require_readable(const fs::path& file, std::size_t limit) {
  const auto status = look_at(file);
  const Place place{file.string()};
  if (!fs::exists(status)) {
    throw InputError(place, {"input.missing", {}}, {}, {"input.check_path", {}});
  }
  if (fs::is_directory(status)) {
    throw InputError(place, {"input.directory", {}}, {}, {"input.name_a_file", {}});
  }
  if (!fs::is_regular_file(status)) {
    throw InputError(place, {"input.not_regular", {}}, {}, {"input.name_a_file", {}});
  }
  std::error_code trouble;
  const auto size = fs::file_size(file, trouble);
  if (!trouble && size > limit) {
    throw InputError(place, {"input.too_large", {std::to_string(size)}},
                     {"input.size_limit", {std::to_string(limit)}}, {"input.check_path", {}});
  }
}
}  // namespace

fs::file_status look_at(const fs::path& path) {
  std::error_code trouble;
  const auto status = fs::status(path, trouble);
  if (status.type() != fs::file_type::none) return status;
  if (trouble == std::errc::permission_denied)
    throw InputError({path.string()}, {"input.forbidden", {}}, {}, {"input.check_rights", {}});
  throw InputError({path.string()}, {"input.unreadable", {}}, {}, {"input.check_path", {}});
}

std::string read_input_text(const fs::path& file, std::size_t limit) {
  require_readable(file, limit);
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream buffer;
  if (stream && stream.peek() != std::ifstream::traits_type::eof()) buffer << stream.rdbuf();
  if (stream.bad() || !stream.is_open()) {
    throw InputError({file.string()}, {"input.unreadable", {}}, {}, {"input.check_rights", {}});
  }
  std::string text = buffer.str();
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    throw InputError({file.string()}, {"input.empty", {}}, {}, {"input.fill_in", {}});
  }
  if (const auto bad = first_bad_byte(text)) {
    const Place place{file.string(), bad->line, bad->column};
    if (bad->binary || text.find('\0') != std::string::npos) {
      throw InputError(place, {"input.binary", {}}, {"input.nul_byte", {}},
                       {"input.name_a_text_file", {}});
    }
    throw InputError(place, {"input.not_utf8", {}}, {"input.maybe_shift_jis", {}},
                     {"input.convert", {}});
  }
  return text;
}

fs::path resolve_inside(const fs::path& folder, const std::string& written, const Place& place) {
  const fs::path path(written);
  if (path.is_absolute()) {
    throw InputError(place, {"input.absolute_path", {written}}, {"input.only_inside", {}},
                     {"input.write_relative", {}});
  }
  // lexically first, so that a path that leads out is refused even if nothing lies there
  const auto normal = path.lexically_normal();
  const bool leads_out = !normal.empty() && *normal.begin() == "..";
  std::error_code trouble;
  const auto root = fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, trouble);
  const auto full = fs::weakly_canonical(root / normal, trouble);
  const auto inside = full.lexically_relative(root);
  if (leads_out || inside.empty() || *inside.begin() == "..") {
    throw InputError(place, {"input.outside_path", {written}}, {"input.only_inside", {}},
                     {"input.write_relative", {}});
  }
  return (folder.empty() ? fs::path(".") : folder) / normal;
}

fs::path find_inside(const fs::path& folder, const std::string& written, const Place& place) {
  auto path = resolve_inside(folder, written, place);
  std::error_code trouble;
  if (fs::is_regular_file(path, trouble)) return path;
  if (fs::exists(path, trouble))
    throw InputError(place, {"input.named_no_file", {written}}, {}, {"input.name_a_file", {}});
  throw InputError(place, {"input.no_such_file", {written}}, {}, {"input.check_path", {}});
}

}  // namespace engawa
