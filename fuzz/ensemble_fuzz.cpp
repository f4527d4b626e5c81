// An ensemble of accepted parameter sets.
#include "fuzz/fuzzed_file.hpp"
#include "sim/study/ensemble.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace engawa;
  return fuzz::read_or_refuse(fuzz::text_of(data, size), [&] {
    (void)read_ensemble(fuzz::folder().write("ensemble.toml", fuzz::text_of(data, size)));
  });
}
