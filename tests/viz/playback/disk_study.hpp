// Two small toy cases on disk, in a folder for one test.
#pragma once
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <string>

#include "sim/results/network_log.hpp"
#include "tests/results/toy_town.hpp"
#include "viz/playback/case_source.hpp"
#include "viz/playback/playback.hpp"

namespace engawa::testing {

namespace fs = std::filesystem;

/// Records baseline and evening of seed 1 in full.
inline void record_pair(const fs::path& study, int weeks, int people = 120) {
  toy::run(study, "baseline", 1, weeks, people, true);
  toy::run(study, "evening", 1, weeks, people, true);
}

inline std::string bytes_of_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_bytes(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

/// A finished case of a file, or a running one.
inline CasePlace case_at(const fs::path& run_file, bool finished) {
  CasePlace place;
  place.finished = place.partial = run_file;
  place.partial.replace_extension(".partial");
  place.is_finished = finished;
  return place;
}

/// Ties alive at the week to which the world has gone.
inline std::vector<RecordedTie> alive_in(const RecordedWorld& world) {
  const auto& ties = world.recording().ties;
  std::vector<RecordedTie> out;
  for (std::size_t k = 0; k < ties.size(); ++k) {
    if (world.kinds()[k] != kNoTie)
      out.push_back({ties.a[k], ties.b[k], world.kinds()[k], world.strengths()[k]});
  }
  return out;
}

}  // namespace engawa::testing
