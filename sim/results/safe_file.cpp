#include "sim/results/safe_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "sim/text/error.hpp"

namespace engawa {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, int error) {
  Message reason{"results.system_error", {std::strerror(error)}};
  Message suggestion{"results.try_elsewhere", {}};
  if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
    reason = {"results.disk_full", {}};
    suggestion = {"results.free_space", {}};
  } else if (error == EACCES || error == EPERM || error == EROFS) {
    reason = {"results.no_permission", {}};
  } else if (error == ENOTDIR || error == EISDIR || error == EEXIST) {
    reason = {"results.in_the_way", {}};
  }
  throw RunError({file.string()}, {"results.cannot_write", {}}, std::move(reason),
                 std::move(suggestion));
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  Descriptor(const std::filesystem::path& path, int flags)
      : value_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {}
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int value() const { return value_; }
  /// Closing can report a write that failed late (network folders).
  [[nodiscard]] bool close() { return ::close(std::exchange(value_, -1)) == 0; }

 private:
  int value_;
};

/// errno of the failed step, or 0.
int write_and_sync(const std::filesystem::path& path, std::span<const std::byte> bytes) {
  Descriptor out(path, O_WRONLY | O_CREAT | O_TRUNC);
  if (out.value() < 0) return errno;
  while (!bytes.empty()) {
    const auto written = ::write(out.value(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return written == 0 ? ENOSPC : errno;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  if (::fsync(out.value()) != 0) return errno;
  return out.close() ? 0 : errno;
}

}  // namespace

void write_whole_file(const std::filesystem::path& file, std::span<const std::byte> bytes) {
  auto aside = file;
  aside += ".writing-" + std::to_string(::getpid());
  int error = write_and_sync(aside, bytes);
  if (error == 0 && std::rename(aside.c_str(), file.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(aside.c_str());
    fail(file, error);
  }
  const auto parent = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const Descriptor folder(parent, O_RDONLY | O_DIRECTORY);
  if (folder.value() >= 0) ::fsync(folder.value());  // not every file system can; the file is whole
}

void make_folders(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) fail(folder, error.value());
}

}  // namespace engawa
