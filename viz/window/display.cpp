#include "viz/window/display.hpp"

#include <X11/Xlib.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>

namespace engawa {
namespace {
constexpr int kWaitMilliseconds = 20'000;  // for Xvfb to tell its number

enum class Found : std::uint8_t { nothing, no_opengl, good };
Found look_at_display() {
  ::Display* display = XOpenDisplay(nullptr);
  if (display == nullptr) return Found::nothing;
  int opcode = 0, event = 0, error = 0;
  const bool opengl = XQueryExtension(display, "GLX", &opcode, &event, &error) != 0;
  XCloseDisplay(display);
  return opengl ? Found::good : Found::no_opengl;
}

/// In the child: becomes Xvfb, which writes its number to `report`. Only returns if it cannot.
void become_server(int report) {
  prctl(PR_SET_PDEATHSIG, SIGTERM);  // ends with the viewer, however that ends
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int stream : {0, 1, 2}) dup2(nowhere, stream);
  const int kept = dup(report);  // without close-on-exec
  const std::string number = std::to_string(kept);
  // -noreset: else the server starts over when our first look closes its connection, and SFML,
  // which connects next, finds nobody and aborts
  execlp("Xvfb", "Xvfb", "-displayfd", number.c_str(), "-screen", "0", "3840x2160x24", "-noreset",
         "-nolisten", "tcp", "+extension", "GLX", static_cast<char*>(nullptr));
}

std::string read_number(int pipe) {
  std::string number;
  pollfd wait{pipe, POLLIN, 0};
  while (poll(&wait, 1, kWaitMilliseconds) > 0) {
    char letter = 0;
    if (read(pipe, &letter, 1) != 1 || letter == '\n') break;
    number += letter;
  }
  return number;
}
}  // namespace

Display::Display(DisplayWish wish) {
  const Found found = look_at_display();
  if (found == Found::good) return;
  if (wish == DisplayWish::window && found == Found::nothing) {
    throw InputError({"engawa-view"}, {"view.no_display", {}}, {}, {"view.no_display.advice", {}});
  }
  if (wish == DisplayWish::window) {
    throw RunError({"engawa-view"}, {"view.no_opengl", {}}, {}, {"view.no_opengl.advice", {}});
  }
  start_virtual();
}

void Display::start_virtual() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw RunError({"engawa-view"}, {"view.no_xvfb", {}}, {}, {"view.no_xvfb.advice", {}});
  }
  server_ = fork();
  if (server_ == 0) {
    become_server(ends[1]);
    _exit(127);
  }
  close(ends[1]);
  const std::string number = read_number(ends[0]);
  close(ends[0]);
  if (server_ > 0 && !number.empty()) {
    setenv("DISPLAY", fmt::format(":{}", number).c_str(), 1);
    if (look_at_display() == Found::good) return;
    kill(server_, SIGTERM);
  }
  if (server_ > 0) waitpid(server_, nullptr, 0);
  server_ = 0;
  throw RunError({"engawa-view"}, {"view.no_xvfb", {}}, {}, {"view.no_xvfb.advice", {}});
}

Display::~Display() {
  if (server_ <= 0) return;
  kill(server_, SIGTERM);
  waitpid(server_, nullptr, 0);
}

}  // namespace engawa
