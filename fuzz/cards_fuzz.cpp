// The audience's cards, against the kinds of a recording.
#include "fuzz/fuzzed_file.hpp"
#include "viz/playback/fallback_legends.hpp"
#include "viz/story/cards.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace engawa;
  static const Recording recording = [] {
    Recording out;
    out.legends = fallback_legends();
    return out;
  }();
  return fuzz::read_or_refuse(fuzz::text_of(data, size), [&] {
    (void)read_cards(fuzz::folder().write("cards.txt", fuzz::text_of(data, size)), recording);
  });
}
