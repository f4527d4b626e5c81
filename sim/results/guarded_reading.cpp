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

/// The process that is watched, for whoever handles a signal.
pid_t& watched() {
  static pid_t process = 0;
  return process;
}

/// A terminal's signal reaches both processes; what is sent to this one alone is meant for both.
void pass_on(int signal, siginfo_t* sent, void*) {
  const int before = errno;
  if (sent->si_code <= 0) kill(watched(), signal);
  errno = before;
}

/// As long as this lives.
class SignalsPassedOn {
 public:
  explicit SignalsPassedOn(pid_t process) {
    watched() = process;
    struct sigaction action {};
    action.sa_sigaction = pass_on;
    action.sa_flags = SA_SIGINFO | SA_RESTART;
    for (std::size_t k = 0; k < kSignals.size(); ++k) sigaction(kSignals[k], &action, &before_[k]);
  }
  ~SignalsPassedOn() {
    for (std::size_t k = 0; k < kSignals.size(); ++k) sigaction(kSignals[k], &before_[k], nullptr);
  }
  SignalsPassedOn(const SignalsPassedOn&) = delete;
  SignalsPassedOn& operator=(const SignalsPassedOn&) = delete;

 private:
  static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
  std::array<struct sigaction, kSignals.size()> before_{};
};

/// Waits for the process and gives how it ended.
int end_of(pid_t process) {
  const SignalsPassedOn passed(process);
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
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
  const int status = end_of(guarded);
  if (WIFEXITED(status)) return WEXITSTATUS(status);
  const int signal = WTERMSIG(status);
  if (!is_crash(signal) || noted_file().empty()) die_likewise(signal);
  throw InputError({std::string(noted_file())}, {"results.cannot_read", {}},
                   {"results.reader_crashed", {}}, {"results.run_again", {}});
}

}  // namespace engawa
