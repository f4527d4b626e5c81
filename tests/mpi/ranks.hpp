// Starts the real program on several ranks, and looks at what they leave.
#pragma once
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "sim/results/run_file.hpp"
#include "tests/unit/app/program.hpp"
#include "tests/unit/study/sweep_fixture.hpp"

namespace engawa::testing {

/// Containers and continuous integration run as root, on few cores, without the rights that copies
/// between processes need; on a busy machine a second is too little to say goodbye.
inline const std::string kMpirun =
    "OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 "
    "OMPI_MCA_btl_vader_single_copy_mechanism=none OMPI_MCA_odls_base_sigkill_timeout=3 "
    "mpirun --oversubscribe --bind-to none ";

/// True if mpirun can start anything here at all.
inline bool mpirun_starts() {
  static const bool starts = std::system((kMpirun + "-n 2 true >/dev/null 2>&1").c_str()) == 0;
  return starts;
}

/// A study of so many seeds and years, and what one process makes of it.
class RankedStudy : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!mpirun_starts()) {
      GTEST_SKIP() << "\n\n*** NOTHING IS TESTED HERE: mpirun cannot start on this machine. Try: "
                   << kMpirun << "-n 2 true ***\n\n";
    }
  }

  /// `engawa run` on so many ranks; `more` are further options.
  [[nodiscard]] Spoken run(int ranks, const std::string& more) const {
    return run_line(folder_.path(), command(ranks, more));
  }
  [[nodiscard]] static std::string command(int ranks, const std::string& more) {
    const std::string engawa = "\"$ENGAWA\" run study.toml --lang en " + more;
    return ranks == 0 ? engawa : fmt::format("{}-n {} {}", kMpirun, ranks, engawa);
  }
  [[nodiscard]] std::filesystem::path study_dir(const std::string& out) const {
    return folder_.path() / out / "swept";
  }
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

 private:
  SweptFolder folder_;
};

/// "case evening/seed-0003 digest 8f3a..." of every case line, sorted, without the time.
inline std::vector<std::string> told_cases(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    const auto end = line.find(" digest ");
    if (line.starts_with("case ") && end != std::string::npos)
      lines.push_back(line.substr(0, end + 24));
  }
  std::ranges::sort(lines);
  return lines;
}

/// All that the finished cases below a study's folder measured, bit for bit.
inline std::string measured(const std::filesystem::path& study_dir) {
  std::string bytes;
  for (const auto& run : find_runs(study_dir)) {
    const CaseMeasures measures = read_case(run.file);
    bytes += fmt::format("{}/{} {} {}\n", measures.variant, measures.seed, measures.digest,
                         run.header.study_digest);
    bytes.append(reinterpret_cast<const char*>(measures.values.data()),
                 measures.values.size() * sizeof(double));
  }
  return bytes;
}

inline std::size_t count_of(const std::string& piece, const std::string& text) {
  std::size_t count = 0;
  for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

}  // namespace engawa::testing
