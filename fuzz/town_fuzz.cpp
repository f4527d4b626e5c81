// A town file and one of its tables: the part after the first line "%%%%" is tables/fuzzed.csv.
#include "fuzz/fuzzed_file.hpp"
#include "sim/town/town.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace engawa;
  const std::string_view text = fuzz::text_of(data, size), cut = "\n%%%%\n";
  const auto at = text.find(cut);
  const auto table =
      at == std::string_view::npos ? std::string_view{} : text.substr(at + cut.size());
  (void)fuzz::folder().write("towns/tables/fuzzed.csv", table);
  const auto town = fuzz::folder().write("towns/fuzzed.toml", text.substr(0, at));
  return fuzz::read_or_refuse(fuzz::text_of(data, size), [&] { (void)read_town(town); });
}
