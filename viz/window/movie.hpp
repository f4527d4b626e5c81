// A movie through ffmpeg: raw frames down a pipe.
#pragma once
#include <SFML/Graphics/Image.hpp>
#include <filesystem>

namespace engawa {

inline constexpr int kFramesPerSecond = 30;

class MovieWriter {
 public:
  /// Sides must be even. RunError if ffmpeg is not installed or cannot be started.
  MovieWriter(std::filesystem::path file, sf::Vector2u size);
  /// What was not finished is removed.
  ~MovieWriter();
  MovieWriter(const MovieWriter&) = delete;
  MovieWriter& operator=(const MovieWriter&) = delete;
  void add(const sf::Image& frame);
  /// Closes the movie and gives it its name. RunError if ffmpeg failed.
  void finish();

 private:
  [[noreturn]] void fail();
  std::filesystem::path file_, aside_;
  int pipe_ = -1, child_ = -1;
};

}  // namespace engawa
