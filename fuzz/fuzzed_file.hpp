// A folder in memory for the files that the fuzzer invents, and what must hold for every one of
// them: it is read, or refused by an InputError that names the place and the key in both languages.
#pragma once
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "sim/text/error.hpp"

namespace engawa::fuzz {

class Folder {
 public:
  Folder() {
    namespace fs = std::filesystem;
    std::string pattern =
        fs::exists("/dev/shm") ? "/dev/shm/engawa-fuzz-XXXXXX" : "engawa-fuzz-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the fuzzer");
    path_ = pattern;
    fs::copy(fs::path(ENGAWA_SOURCE_DIR) / "fuzz/towns", path_ / "towns",
             fs::copy_options::recursive);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  /// Writes a file of the folder and returns its path.
  [[nodiscard]] std::filesystem::path write(const char* name, std::string_view bytes) const {
    constexpr int kPrivate = 0600;
    auto file = path_ / name;
    const int to = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kPrivate);
    const bool whole = ::write(to, bytes.data(), bytes.size()) == ssize_t(bytes.size());
    if (::close(to) != 0 || !whole) throw std::runtime_error("no room for the fuzzer's files");
    return file;
  }

 private:
  std::filesystem::path path_;
};

/// The folder of this process.
inline const Folder& folder() {
  static const Folder only;
  return only;
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// LINE of "FILE:LINE:COLUMN: ...", or nothing.
inline std::optional<int> line_in(std::string_view said) {
  for (auto at = said.find(':'); at != std::string_view::npos; at = said.find(':', at + 1)) {
    const auto line_end = said.find_first_not_of("0123456789", at + 1);
    if (line_end == std::string_view::npos || line_end == at + 1 || said[line_end] != ':') continue;
    const auto column_end = said.find_first_not_of("0123456789", line_end + 1);
    if (column_end == std::string_view::npos || column_end == line_end + 1) continue;
    if (said.substr(column_end, 2) == ": ")
      return std::atoi(std::string(said.substr(at + 1, line_end - at - 1)).c_str());
  }
  return std::nullopt;
}

/// Does a refusal name what it is about, in quotes? Those of the text as such (grammar, encoding,
/// size) have no key to name. The suggestion comes after the last "; " and does not count.
inline bool names_key(const std::string& said) {
  for (const std::string_view of_text :
       {"not valid TOML", "outside ASCII", "UTF-8", "control character", "nested", "MiB",
        "not text", "before the dot", "is empty", "no cards", "the card says", "this line has",
        "number of columns", "of this row", "no rows"}) {
    if (said.find(of_text) != std::string::npos) return true;
  }
  const auto problem = said.substr(0, said.rfind("; "));
  const auto opened = problem.find('\'');
  return opened != std::string::npos && problem.find('\'', opened + 1) != std::string::npos;
}

/// A refusal names the line, which must be one of the file, and the key or what stands at it. Only
/// a file without anything in it has no line to name.
inline void require_place(const InputError& error, std::string_view text) {
  const std::string said = error.in(Language::english);
  for (const auto language : {Language::english, Language::japanese}) {
    if (error.in(language).find(": ") == std::string::npos)
      throw std::logic_error("a refusal without a file: " + said);
  }
  const auto line = line_in(said);
  const auto first = text.find_first_not_of(" \t\r\n");
  const bool nothing = first == std::string_view::npos || text == "\xEF\xBB\xBF";
  if (!line && !nothing && said.find("empty") == std::string::npos)
    throw std::logic_error("a refusal without a line: " + said);
  if (!nothing && !names_key(said)) throw std::logic_error("a refusal without a key: " + said);
  if (line && (*line < 1 || *line > 1 + std::ranges::count(text, '\n')))
    throw std::logic_error("a refusal names a line that is not there: " + said);
}

/// Anything but an InputError goes on to the fuzzer, which keeps the input.
template <class Read>
int read_or_refuse(std::string_view text, const Read& read) {
  try {
    read();
  } catch (const InputError& error) {
    require_place(error, text);
  }
  return 0;
}

}  // namespace engawa::fuzz
