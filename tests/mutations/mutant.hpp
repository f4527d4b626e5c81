// What can be done to a results file, decided by a seed.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "tests/mutations/luck.hpp"

namespace engawa::mutations {

/// A whole results file, to be damaged.
struct WholeFile {
  std::filesystem::path file;
  std::string bytes;
  std::vector<std::string> datasets;
};

struct Mutant {
  std::string bytes;
  std::string what;  ///< was done to it, for people
  /// Damage that checksums must show: what is not refused has the values of the whole file.
  bool is_damage = false;
};

/// Other files that no reader may open; they lie beside the mutants.
inline constexpr const char* kForbiddenFile = "forbidden.hdf";
inline constexpr const char* kForbiddenBytes = "forbidden.bin";

/// The library leaves a mark that the file is being written, and refuses a file with it; taken away
/// here, with the checksum made good.
void mark_as_closed(std::string& bytes);

/// Flips, cuts, holes; in headers also with their checksums made good again.
[[nodiscard]] Mutant mutate_bytes(const WholeFile& whole, Luck& luck);
/// Objects, their types, shapes, storage, links and values, as the HDF5 library writes them.
[[nodiscard]] Mutant mutate_objects(const WholeFile& whole, Luck& luck);
/// One of both kinds, or several at once.
[[nodiscard]] Mutant mutate(const WholeFile& whole, std::uint64_t seed);

}  // namespace engawa::mutations
