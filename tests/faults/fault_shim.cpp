// A library that is loaded before all others (LD_PRELOAD). It counts what a process does to the
// files below FAULT_FOLDER (open to write, write, fsync, rename, close, mkdir, unlink), and at the
// FAULT_AT-th of these kills it, tears the write, or fills the disk for good. It stands below
// everything, HDF5 included. FAULT_LOG lists the points of a run that is left alone.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

enum class Kind { none, kill, torn, full };

struct Plan {
  const char* folder = std::getenv("FAULT_FOLDER");
  const char* log = std::getenv("FAULT_LOG");
  long at = 0;
  Kind kind = Kind::none;
  Plan() {
    if (const char* number = std::getenv("FAULT_AT")) at = std::atol(number);
    const char* word = std::getenv("FAULT_KIND");
    if (word == nullptr) return;
    kind = std::strcmp(word, "kill") == 0   ? Kind::kill
           : std::strcmp(word, "torn") == 0 ? Kind::torn
                                            : Kind::full;
  }
};

const Plan& plan() {
  static const Plan the_plan;
  return the_plan;
}

constexpr std::size_t kMostFiles = 4096;
std::array<std::atomic<bool>, kMostFiles> is_watched{};  // by file descriptor
std::atomic<long> calls{0};
std::atomic<bool> disk_is_full{false};

template <class Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool is_below(const char* path) {
  const char* folder = plan().folder;
  return folder != nullptr && path != nullptr &&
         std::strncmp(path, folder, std::strlen(folder)) == 0;
}
bool is_file_watched(int file) {
  return file >= 0 && std::size_t(file) < kMostFiles && is_watched[std::size_t(file)];
}

std::array<char, 4096> path_of(int file) {
  std::array<char, 64> link{};
  std::array<char, 4096> path{};
  std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
  if (readlink(link.data(), path.data(), path.size() - 1) < 0) path[0] = '\0';
  return path;
}

[[noreturn]] void die() {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/// True if this call is the one; it does not return if the process is to be killed here.
bool is_the_call(const char* call, const char* path, bool can_be_torn = false) {
  const long number = ++calls;
  if (plan().log != nullptr) {
    static const int log = real<int (*)(const char*, int, ...)>("open")(
        plan().log, O_WRONLY | O_CREAT | O_APPEND, 0644);
    std::array<char, 4400> line{};
    const int size = std::snprintf(line.data(), line.size(), "%ld %s %s\n", number, call, path);
    (void)!real<ssize_t (*)(int, const void*, size_t)>("write")(log, line.data(), size_t(size));
  }
  if (number != plan().at) return false;
  const bool torn_here = plan().kind == Kind::torn && can_be_torn;
  if (plan().kind == Kind::kill || (plan().kind == Kind::torn && !torn_here)) die();
  if (plan().kind == Kind::full) disk_is_full = true;
  return true;
}

int fail() {
  errno = ENOSPC;
  return -1;
}

int open_at(const char* symbol, int folder, bool has_folder, const char* path, int flags,
            mode_t mode) {
  const bool writes = (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
  const bool counts = is_below(path) && (writes || (flags & O_DIRECTORY) != 0);
  if (counts) {
    is_the_call(writes ? "open" : "open-folder", path);
    if (disk_is_full && (flags & O_CREAT) != 0) return fail();
  }
  const int file =
      has_folder ? real<int (*)(int, const char*, int, ...)>(symbol)(folder, path, flags, mode)
                 : real<int (*)(const char*, int, ...)>(symbol)(path, flags, mode);
  if (file >= 0 && std::size_t(file) < kMostFiles) is_watched[std::size_t(file)] = counts;
  return file;
}

mode_t mode_in(int flags, va_list& arguments) {
  return (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
}
}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  return open_at("open", 0, false, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  return open_at("open64", 0, false, path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  return open_at("openat", folder, true, path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t size) {
  const auto real_write = real<ssize_t (*)(int, const void*, size_t)>("write");
  if (!is_file_watched(file)) return real_write(file, bytes, size);
  if (is_the_call("write", path_of(file).data(), true)) {
    (void)!real_write(file, bytes, size / 2);
    if (plan().kind == Kind::torn) die();
    return fail();
  }
  return disk_is_full ? fail() : real_write(file, bytes, size);
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t place) {
  const auto real_write = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  if (!is_file_watched(file)) return real_write(file, bytes, size, place);
  if (is_the_call("write", path_of(file).data(), true)) {
    (void)!real_write(file, bytes, size / 2, place);
    if (plan().kind == Kind::torn) die();
    return fail();
  }
  return disk_is_full ? fail() : real_write(file, bytes, size, place);
}

int fsync(int file) {
  const bool fails = is_file_watched(file) && is_the_call("fsync", path_of(file).data());
  return fails ? fail() : real<int (*)(int)>("fsync")(file);
}

int close(int file) {
  const bool watched = is_file_watched(file);
  const bool fails = watched && is_the_call("close", path_of(file).data());
  if (watched) is_watched[std::size_t(file)] = false;
  const int answer = real<int (*)(int)>("close")(file);
  return fails ? fail() : answer;
}

int rename(const char* from, const char* to) {
  if (is_below(to) && is_the_call("rename", to)) return fail();
  return real<int (*)(const char*, const char*)>("rename")(from, to);
}

int mkdir(const char* path, mode_t mode) {
  if (is_below(path) && (is_the_call("mkdir", path) || disk_is_full)) return fail();
  return real<int (*)(const char*, mode_t)>("mkdir")(path, mode);
}

// A full disk lets files go.
int unlink(const char* path) {
  if (is_below(path)) is_the_call("unlink", path);
  return real<int (*)(const char*)>("unlink")(path);
}
int remove(const char* path) {
  if (is_below(path)) is_the_call("unlink", path);
  return real<int (*)(const char*)>("remove")(path);
}
int unlinkat(int folder, const char* path, int flags) {
  if (is_below(path_of(folder).data()) || is_below(path)) is_the_call("unlink", path);
  return real<int (*)(int, const char*, int)>("unlinkat")(folder, path, flags);
}

}  // extern "C"
