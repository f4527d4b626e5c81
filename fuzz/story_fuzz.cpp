// A story (scenes for a showing).
#include "fuzz/fuzzed_file.hpp"
#include "viz/story/story.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace engawa;
  return fuzz::read_or_refuse(fuzz::text_of(data, size), [&] {
    const auto file = fuzz::folder().write("story.toml", fuzz::text_of(data, size));
    (void)read_story(file);
  });
}
