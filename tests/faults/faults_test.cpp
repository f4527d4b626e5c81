// Whatever happens to a run while it touches the disk (it is killed, a write is torn, the disk is
// full): what is published is right, nothing reads as finished that is not, it does not crash, and
// --resume ends with the bits of the uninterrupted study, after at most one segment lived again.
// A killed process keeps what the system has buffered: this does not try the loss of power.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "tests/faults/tiny_study.hpp"

namespace engawa::testing {
namespace {
namespace fs = std::filesystem;

constexpr int kSegment = 52;  // [week]
constexpr int kKilled = 128 + 9;
const std::string kEvery = "--checkpoint-every 26 ";

struct FaultPoint {
  int number = 0;
  std::string call, path;
};

/// The study lived without faults, and every point at which it touched its files.
class Faults : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TinyFolder();
    const auto log = folder_->path() / "points.txt";
    const auto run = run_line(
        folder_->path(), under_shim(0, "none", "FAULT_LOG=" + log.string()) + run_into_whole());
    ASSERT_EQ(run.exit_code, 0) << run.error;
    std::ifstream in(log);
    for (std::string line; std::getline(in, line);) {
      FaultPoint point;
      std::istringstream(line) >> point.number >> point.call >> point.path;
      points_.push_back(point);
    }
    ASSERT_GT(points_.size(), 100U) << "the library that injects faults sees nothing";
    fs::rename(folder_->path() / "whole", folder_->path() / "kept");
  }
  static void TearDownTestSuite() { delete folder_; }

  static std::string under_shim(int at, const std::string& kind, const std::string& more = "") {
    return "env LD_PRELOAD=" FAULT_SHIM " FAULT_FOLDER=" + (folder_->path() / "whole").string() +
           " FAULT_AT=" + std::to_string(at) + " FAULT_KIND=" + kind + " " + more + " ";
  }
  static std::string run_into_whole() {  // an absolute path, by which the library knows the files
    return kRunTiny + kEvery + "--out '" + (folder_->path() / "whole").string() + "'";
  }
  static fs::path study() { return folder_->path() / "whole/tiny"; }
  static fs::path reference() { return folder_->path() / "kept/tiny"; }

  /// Breaks a run at a point, looks at what it left, resumes it and looks again.
  static void break_and_resume(const FaultPoint& point, const std::string& kind) {
    SCOPED_TRACE(kind + " at point " + std::to_string(point.number) + ", " + point.call + " " +
                 point.path);
    folder_->drop("whole");
    const auto broken =
        run_line(folder_->path(), under_shim(point.number, kind) + run_into_whole());
    if (kind == "full") {
      EXPECT_THAT(broken.exit_code, ::testing::AnyOf(0, 1)) << broken.error;
      EXPECT_EQ(broken.exit_code == 1, !broken.error.empty()) << broken.error;
    } else {
      EXPECT_EQ(broken.exit_code, kKilled) << broken.error;
    }
    EXPECT_THAT(wrong_files(study(), reference()), ::testing::IsEmpty());
    const int baseline = weeks_kept(study(), "baseline"), evening = weeks_kept(study(), "evening");
    const bool have_baseline = fs::exists(study() / "runs/baseline/seed-0001.h5"),
               have_evening = fs::exists(study() / "runs/evening/seed-0001.h5");

    const auto resumed = run_line(folder_->path(), run_into_whole() + " --resume");
    ASSERT_EQ(resumed.exit_code, 0) << resumed.error;
    EXPECT_EQ(settled(tree_of(study())), tree_of(reference())) << resumed.error;
    EXPECT_THAT(wrong_files(study(), reference()), ::testing::IsEmpty());
    EXPECT_EQ(resumed.error.find("damaged"), std::string::npos) << resumed.error;
    if (!have_baseline) {
      EXPECT_LE(baseline - week_told(resumed.error, "baseline"), kSegment) << resumed.error;
    }
    if (!have_evening) {
      EXPECT_LE(evening - week_told(resumed.error, "evening"), kSegment) << resumed.error;
    }
  }

  /// Half a study.h5 goes ten minutes later: another part of the study might be writing it.
  static std::set<std::string> settled(std::set<std::string> files) {
    std::erase_if(files, [](const auto& name) { return name.starts_with("study.h5.writing-"); });
    return files;
  }

  static void break_every(std::size_t step, std::size_t first, const std::string& kind) {
    std::vector<FaultPoint> suitable;
    for (const auto& point : points_) {
      if (kind != "torn" || point.call == "write") suitable.push_back(point);
    }
    for (std::size_t k = first; k < suitable.size(); k += step) {
      break_and_resume(suitable[k], kind);
    }
  }

  static TinyFolder* folder_;
  static std::vector<FaultPoint> points_;
};
TinyFolder* Faults::folder_ = nullptr;
std::vector<FaultPoint> Faults::points_;

// The sample: steps that have no divisor in common with the eight calls of a file.
TEST_F(Faults, KilledAtSomePointsLosesNothing) {
  break_every(53, 11, "kill");
}
TEST_F(Faults, TornAtSomeWritesLosesNothing) {
  break_every(11, 3, "torn");
}
TEST_F(Faults, FullDiskAtSomePointsLosesNothing) {
  break_every(73, 30, "full");
}

// All of them, for hours of patience: label faults-long.
TEST_F(Faults, EveryPointKilledLosesNothing) {
  break_every(1, 0, "kill");
}
TEST_F(Faults, EveryWriteTornLosesNothing) {
  break_every(1, 0, "torn");
}
TEST_F(Faults, EveryPointOfAFullDiskLosesNothing) {
  break_every(1, 0, "full");
}

TEST_F(Faults, PointsCoverAllKindsOfCallsAndFiles) {
  std::set<std::string> calls;
  std::string paths;
  for (const auto& point : points_) calls.insert(point.call), paths += point.path + "\n";
  EXPECT_THAT(calls, ::testing::IsSupersetOf({"open", "write", "fsync", "rename", "close"}));
  for (const char* file :
       {"runs/evening/seed-0001.h5", "start.h5", "weeks-00052-00103.h5", "study.h5",
        "burn-in.baseline/00026", "start.baseline/00000", "case.evening/00078"}) {
    EXPECT_NE(paths.find(file), std::string::npos) << file;
  }
}

}  // namespace
}  // namespace engawa::testing
