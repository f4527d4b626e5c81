// Runs the real program and keeps what it says.
#pragma once
#include <sys/wait.h>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace engawa::testing {

struct Spoken {
  int exit_code = -1;
  std::string out, error;
};

inline std::string text_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

/// Runs `engawa ARGUMENTS`, or a shell `line` in which $ENGAWA is the program.
inline Spoken run_line(const std::filesystem::path& folder, const std::string& line) {
  const auto out = folder / "stdout.txt", error = folder / "stderr.txt";
  const std::string command = "export ENGAWA='" + std::string(ENGAWA_BINARY) +
                              "' LC_ALL=C.UTF-8; cd '" + folder.string() + "'; { " + line +
                              "; } >'" + out.string() + "' 2>'" + error.string() + "'";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text_of(out), text_of(error)};
}
inline Spoken run_engawa(const std::filesystem::path& folder, const std::string& arguments) {
  return run_line(folder, "\"$ENGAWA\" " + arguments);
}

}  // namespace engawa::testing
