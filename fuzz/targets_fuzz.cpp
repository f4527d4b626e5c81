// Targets: published numbers that a town is held against.
#include "analysis/validation/targets.hpp"
#include "fuzz/fuzzed_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace engawa;
  return fuzz::read_or_refuse(fuzz::text_of(data, size), [&] {
    (void)parse_targets(fuzz::text_of(data, size), "targets.toml");
  });
}
