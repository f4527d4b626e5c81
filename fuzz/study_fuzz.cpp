// A study file, beside a tiny town.
#include "fuzz/fuzzed_file.hpp"
#include "sim/study/study_plan.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace engawa;
  return fuzz::read_or_refuse(fuzz::text_of(data, size), [&] {
    (void)read_study(fuzz::folder().write("study.toml", fuzz::text_of(data, size)));
  });
}
