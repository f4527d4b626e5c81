#include "analysis/report/gnuplot.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "sim/text/error.hpp"

namespace engawa {
namespace {
constexpr std::size_t kMostWords = 400;  ///< of what gnuplot says when it fails [bytes]

std::string read_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_text(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.flush();
  if (!out) throw RunError({file.string()}, {"results.cannot_write", {}});
}

[[noreturn]] void refuse(int error) {
  if (error == ENOENT) {
    throw RunError({"gnuplot"}, {"report.no_gnuplot", {}}, {}, {"report.install_gnuplot", {}});
  }
  throw RunError({"gnuplot"}, {"report.gnuplot_failed", {}},
                 {"results.system_error", {std::strerror(error)}});
}

/// Exit status of gnuplot, run in `folder` on `script`; what it says goes to a file there.
int run(const std::filesystem::path& folder, std::string script) {
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  constexpr int kPrivate = 0600;
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "said", O_WRONLY | O_CREAT | O_APPEND,
                                   kPrivate);
  posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  std::string program = "gnuplot", option = "--default-settings";
  std::array<char*, 4> arguments{program.data(), option.data(), script.data(), nullptr};
  pid_t child = 0;
  const int error =
      ::posix_spawnp(&child, program.c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) refuse(error);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) refuse(errno);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
}  // namespace

GnuplotFolder::GnuplotFolder() {
  std::string form = (std::filesystem::temp_directory_path() / "engawa-figures-XXXXXX").string();
  if (::mkdtemp(form.data()) == nullptr) {
    throw RunError({form}, {"results.cannot_write", {}},
                   {"results.system_error", {std::strerror(errno)}});
  }
  folder_ = form;
}

GnuplotFolder::~GnuplotFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string GnuplotFolder::draw(const std::string& name, const std::string& script,
                                const std::string& data) const {
  write_text(folder_ / (name + ".gp"), script);
  write_text(folder_ / (name + ".csv"), data);
  const int status = run(folder_, name + ".gp");
  std::string drawn = read_text(folder_ / (name + ".svg"));
  if (status != 0 || drawn.find("</svg>") == std::string::npos) {
    std::string said = read_text(folder_ / "said");  // the error comes last
    if (said.size() > kMostWords) said.erase(0, said.size() - kMostWords);
    throw RunError({"gnuplot"}, {"report.gnuplot_failed", {}}, {"results.system_error", {said}});
  }
  return drawn;
}

}  // namespace engawa
