#include "sim/results/safe_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <random>
#include <utility>
#include <vector>

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
  Descriptor out(path, O_WRONLY | O_CREAT | O_EXCL);
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

/// A name of its own beside the file, on all machines that share the folder.
std::filesystem::path aside_of(const std::filesystem::path& file) {
  std::random_device luck;
  auto aside = file;
  aside += fmt::format(".writing-{}-{:08x}", ::getpid(), luck());
  return aside;
}

/// Not every file system can; the file itself is whole.
void sync_folder(const std::filesystem::path& path) {
  const Descriptor folder(path.empty() ? "." : path, O_RDONLY | O_DIRECTORY);
  if (folder.value() >= 0) ::fsync(folder.value());
}

}  // namespace

void write_whole_file(const std::filesystem::path& file, std::span<const std::byte> bytes) {
  const auto aside = aside_of(file);
  int error = write_and_sync(aside, bytes);
  if (error == 0 && std::rename(aside.c_str(), file.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(aside.c_str());
    fail(file, error);
  }
  sync_folder(file.parent_path());
}

void make_folders(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> parents;  // of those that are not there yet
  for (auto path = folder; !path.empty() && !std::filesystem::exists(path, error);
       path = path.parent_path())
    parents.push_back(path.parent_path());
  std::filesystem::create_directories(folder, error);
  if (error) fail(folder, error.value());
  for (const auto& parent : parents) sync_folder(parent);
}

}  // namespace engawa
