// A folder in memory for the files that the fuzzer invents, and what must hold for every one of
// them: it is read, or refused by an InputError that names the place and says something in both
// languages.
#pragma once
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
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
    fs::copy(fs::path(ENGAWA_SOURCE_DIR) / "scenarios/towns", path_ / "towns",
             fs::copy_options::recursive);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  /// Writes a file of the folder and returns its path.
  [[nodiscard]] std::filesystem::path write(const std::string& name, std::string_view bytes) const {
    const auto file = path_ / name;
    std::ofstream(file, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
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

/// Anything but an InputError goes on to the fuzzer, which keeps the input.
inline int read_or_refuse(const std::function<void()>& read) {
  try {
    read();
  } catch (const InputError& error) {
    if (error.in(Language::english).find(": ") == std::string::npos ||
        error.in(Language::japanese).find(": ") == std::string::npos) {
      throw std::logic_error("a refusal without a place: " + error.in(Language::english));
    }
  }
  return 0;
}

}  // namespace engawa::fuzz
