#include "sim/results/guarded_reading.hpp"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <new>
#include <string>
#include <system_error>

#include "sim/text/error.hpp"

namespace engawa {
namespace {

/// What the two processes share.
struct Notes {
  std::array<char, 4096> file{};
};

Notes*& notes() {
  static Notes* shared = nullptr;  // one per process, as the library of files is
  return shared;
}

bool is_crash(int signal) {
  constexpr std::array kCrashes{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
  return std::ranges::find(kCrashes, signal) != kCrashes.end();
}

/// What the kernel would do to this process if it had got the signal itself.
[[noreturn]] void die_likewise(int signal) {
  const rlimit no_second_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_second_core);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
  _exit(128 + signal);
}

}  // namespace

void share_notes() {
  if (notes() != nullptr) return;
  void* page =
      mmap(nullptr, sizeof(Notes), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) throw std::system_error(errno, std::generic_category(), "mmap");
  notes() = new (page) Notes{};
}

void note_reading(std::string_view file) {
  if (notes() == nullptr || noted_file() == file) return;
  auto& into = notes()->file;
  const std::size_t size = std::min(file.size(), into.size() - 1);
  std::copy_n(file.begin(), size, into.begin());
  into[size] = '\0';
}

std::string_view noted_file() {
  return notes() == nullptr ? std::string_view() : std::string_view(notes()->file.data());
}

std::optional<int> guard_reading() {
  share_notes();
  std::fflush(nullptr);
  const pid_t guarded = fork();
  if (guarded < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (guarded == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    return std::nullopt;
  }
  for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, SIG_IGN);  // the other has them
  int status = 0;
  while (waitpid(guarded, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status)) return WEXITSTATUS(status);
  const int signal = WTERMSIG(status);
  if (!is_crash(signal) || noted_file().empty()) die_likewise(signal);
  throw InputError({std::string(noted_file())}, {"results.cannot_read", {}},
                   {"results.reader_crashed", {}}, {"results.run_again", {}});
}

}  // namespace engawa
