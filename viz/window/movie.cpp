#include "viz/window/movie.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string>
#include <utility>

#include "sim/text/error.hpp"

namespace engawa {
namespace {
constexpr int kNotFound = 127;

/// In the child: becomes ffmpeg, reading frames from its standard input.
[[noreturn]] void become_ffmpeg(int frames, sf::Vector2u size, const std::string& file) {
  dup2(frames, 0);
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  dup2(nowhere, 1);
  dup2(nowhere, 2);
  const std::string dimensions = fmt::format("{}x{}", size.x, size.y);
  const std::string rate = std::to_string(kFramesPerSecond);
  // yuv420p: what every player and presentation program opens
  execlp("ffmpeg", "ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-f", "rawvideo",
         "-pix_fmt", "rgba", "-s", dimensions.c_str(), "-r", rate.c_str(), "-i", "-", "-an", "-c:v",
         "libx264", "-preset", "veryfast", "-crf", "18", "-pix_fmt", "yuv420p", "-movflags",
         "+faststart", "-f", "mp4", file.c_str(), static_cast<char*>(nullptr));
  _exit(kNotFound);
}

bool is_installed(const char* program) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const auto colon = std::min(rest.find(':'), rest.size());
    if (access(fmt::format("{}/{}", rest.substr(0, colon), program).c_str(), X_OK) == 0)
      return true;
    rest.remove_prefix(std::min(colon + 1, rest.size()));
  }
  return false;
}
}  // namespace

MovieWriter::MovieWriter(std::filesystem::path file, sf::Vector2u size) : file_(std::move(file)) {
  if (!is_installed("ffmpeg")) {
    throw RunError({"engawa-view"}, {"view.no_ffmpeg", {}}, {}, {"view.no_ffmpeg.advice", {}});
  }
  aside_ = file_;
  aside_.replace_filename(fmt::format(".{}.partial.mp4", file_.stem().string()));
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) fail();
  signal(SIGPIPE, SIG_IGN);  // a dead ffmpeg is noticed by the write that fails
  child_ = fork();
  if (child_ == 0) become_ffmpeg(ends[0], size, aside_.string());
  close(ends[0]);
  pipe_ = ends[1];
  if (child_ < 0) fail();
}

void MovieWriter::fail() {
  throw RunError({file_.string()}, {"view.movie_failed", {}}, {}, {"view.movie_advice", {}});
}

void MovieWriter::add(const sf::Image& frame) {
  const auto size = frame.getSize();
  const auto* at = reinterpret_cast<const char*>(frame.getPixelsPtr());
  std::size_t left = std::size_t{4} * size.x * size.y;
  while (left > 0) {
    const ssize_t written = write(pipe_, at, left);
    if (written <= 0) fail();
    at += written;
    left -= static_cast<std::size_t>(written);
  }
}

void MovieWriter::finish() {
  close(std::exchange(pipe_, -1));
  int status = 0;
  waitpid(std::exchange(child_, -1), &status, 0);
  std::error_code error;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) fail();
  std::filesystem::rename(aside_, file_, error);
  if (error) fail();
}

MovieWriter::~MovieWriter() {
  if (pipe_ >= 0) close(pipe_);
  if (child_ > 0) {
    kill(child_, SIGTERM);
    waitpid(child_, nullptr, 0);
  }
  std::error_code error;
  std::filesystem::remove(aside_, error);
}

}  // namespace engawa
