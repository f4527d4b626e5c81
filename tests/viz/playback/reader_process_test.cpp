#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"
#include "tests/viz/playback/disk_study.hpp"
#include "viz/playback/remote_file.hpp"

namespace engawa::testing {
namespace {

template <class Act>
std::pair<std::string, std::string> sentences_of(Act act) {
  try {
    act();
  } catch (const InputError& error) {
    return {error.in(Language::japanese), error.in(Language::english)};
  }
  return {};
}

/// With a dataset that takes a while and 200 MB to read.
fs::path large_file(const fs::path& folder) {
  const auto file = folder / "large.h5";
  Hdf5Image image;
  image.write("/small", make_column(std::vector<std::uint8_t>(1000, 7)));
  image.write("/large", make_column(std::vector<std::uint64_t>(25'000'000, 7)));
  write_whole_file(file, image.close());
  return file;
}

TEST(ReaderProcess, ReadsWhatTheFileHolds) {
  const toy::Folder folder("reader-reads");
  const auto file = toy::run(folder.path(), "baseline", 1, 20, 80, true);
  ReaderProcess reader;
  const Hdf5File direct(file);
  EXPECT_EQ(reader.datasets(file), direct.datasets());
  EXPECT_EQ(reader.attributes(file, "/").size(), direct.attributes("/").size());
  for (const auto& path : direct.datasets()) {
    const Dataset here = direct.read(path), there = reader.read(file, path);
    EXPECT_EQ(here.shape, there.shape) << path;
    EXPECT_EQ(here.bytes, there.bytes) << path;
    EXPECT_EQ(here.fill, there.fill) << path;
    ASSERT_EQ(here.attributes.size(), there.attributes.size()) << path;
    for (std::size_t k = 0; k < here.attributes.size(); ++k)
      EXPECT_EQ(here.attributes[k].value, there.attributes[k].value) << path;
  }
  const Dataset part = reader.read(file, "/residents/panel/flags", {2, 0}, {1, 40});
  EXPECT_EQ(part.shape, (std::vector<std::uint64_t>{1, 40}));
  const Dataset whole = direct.read("/residents/panel/flags");
  EXPECT_EQ(0, std::memcmp(part.bytes.data(), whole.bytes.data() + 2 * whole.shape[1] * 4, 160));
}

TEST(ReaderProcess, SaysTheSameAsReadingHereInBothLanguages) {
  const toy::Folder folder("reader-says");
  const auto file = toy::run(folder.path(), "baseline", 1, 8, 60, false);
  const auto text = folder.path() / "text.h5";
  write_bytes(text, "no HDF5 at all");
  auto bytes = bytes_of_file(file);
  write_bytes(folder.path() / "short.h5", bytes.substr(0, bytes.size() / 2));
  ReaderProcess reader;
  const std::vector<std::pair<fs::path, std::string>> cases{{folder.path() / "none.h5", "/x"},
                                                            {text, "/x"},
                                                            {folder.path() / "short.h5", "/x"},
                                                            {file, "/no/such/dataset"},
                                                            {file, "/measures"}};
  for (const auto& [where, path] : cases) {
    const auto here = sentences_of([&] { (void)Hdf5File(where).read(path); });
    const auto there = sentences_of([&] { (void)reader.read(where, path); });
    EXPECT_FALSE(here.first.empty()) << where;
    EXPECT_EQ(here, there);
  }
}

TEST(ReaderProcess, OutlivesAReaderThatWasKilled) {
  const toy::Folder folder("reader-killed");
  const auto file = toy::run(folder.path(), "baseline", 1, 8, 60, false);
  ReaderProcess reader;
  EXPECT_EQ(reader.process_number(), -1);
  const auto names = reader.datasets(file);
  for (int k = 0; k < 3; ++k) {
    const int before = reader.process_number();
    ASSERT_GT(before, 0);
    ASSERT_EQ(kill(before, SIGKILL), 0);
    EXPECT_EQ(reader.datasets(file), names);
    EXPECT_NE(reader.process_number(), before);
  }
}

TEST(ReaderProcess, TellsThatTheReaderDiedOfTheFile) {
  const toy::Folder folder("reader-died");
  const auto file = large_file(folder.path());
  ReaderProcess reader;
  EXPECT_EQ(reader.read(file, "/small").rows(), 1000U);
  std::string said;
  for (int k = 0; k < 20 && said.empty(); ++k) {  // until it is met in the middle of its answer
    std::thread killer([number = reader.process_number()] {
      std::this_thread::sleep_for(std::chrono::milliseconds(60));
      kill(number, SIGSEGV);
    });
    said = sentences_of([&] { (void)reader.read(file, "/large"); }).second;
    killer.join();
  }
  EXPECT_NE(said.find("died"), std::string::npos) << said;
  EXPECT_EQ(reader.read(file, "/small").rows(), 1000U);
}

TEST(ReaderProcess, EndsAReaderThatHangs) {
  const toy::Folder folder("reader-hangs");
  const auto file = toy::run(folder.path(), "baseline", 1, 8, 60, false);
  ReaderProcess reader(std::size_t{2} << 30U, std::chrono::seconds(1));
  (void)reader.datasets(file);
  const int number = reader.process_number();
  ASSERT_EQ(kill(number, SIGSTOP), 0);
  const auto said = sentences_of([&] { (void)reader.datasets(file); });
  EXPECT_NE(said.second.find("within 1 s"), std::string::npos) << said.second;
  EXPECT_FALSE(reader.datasets(file).empty());
  EXPECT_NE(reader.process_number(), number);
}

#ifndef __SANITIZE_ADDRESS__
TEST(ReaderProcess, KeepsToItsMemory) {
  const toy::Folder folder("reader-memory");
  const auto file = large_file(folder.path());
  ReaderProcess little(std::size_t{160} << 20U), enough(std::size_t{1} << 30U);
  EXPECT_EQ(enough.read(file, "/large").rows(), 25'000'000U);
  const auto said = sentences_of([&] { (void)little.read(file, "/large"); });
  EXPECT_NE(said.second.find("160 MiB"), std::string::npos) << said.second;
  EXPECT_EQ(little.read(file, "/small").rows(), 1000U);
}
#endif

TEST(ReaderProcess, LeavesNobodyBehind) {
  const toy::Folder folder("reader-gone");
  const auto file = toy::run(folder.path(), "baseline", 1, 8, 60, false);
  int number = -1;
  {
    ReaderProcess reader;
    (void)reader.datasets(file);
    number = reader.process_number();
    ASSERT_EQ(kill(number, 0), 0);
  }
  bool gone = false;
  for (int k = 0; k < 100 && !gone; ++k) {
    gone =
        !fs::exists("/proc/" + std::to_string(number)) ||
        bytes_of_file("/proc/" + std::to_string(number) + "/stat").find(") Z") != std::string::npos;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  EXPECT_TRUE(gone);
}

TEST(ReaderProcess, FindsTheRunsOfAStudyInTheirOrder) {
  const toy::Folder folder("reader-finds");
  record_pair(folder.path(), 8, 60);
  toy::run(folder.path(), "baseline", 2, 8, 60, false);
  ReaderProcess reader;
  const auto here = find_runs(folder.path()), there = reader.find_runs(folder.path());
  ASSERT_EQ(here.size(), 3U);
  ASSERT_EQ(there.size(), 3U);
  for (std::size_t k = 0; k < here.size(); ++k) {
    EXPECT_EQ(here[k].file, there[k].file);
    EXPECT_EQ(here[k].header.seed, there[k].header.seed);
    EXPECT_EQ(here[k].header.digest, there[k].header.digest);
    EXPECT_EQ(here[k].header.variant_ja, there[k].header.variant_ja);
    EXPECT_EQ(here[k].header.record_all, there[k].header.record_all);
  }
}

TEST(ReaderProcess, RefusesAStudyOfWhichARunIsDamaged) {
  const toy::Folder folder("reader-refuses");
  record_pair(folder.path(), 8, 60);
  write_bytes(toy::run_path(folder.path(), "evening", 2), "not whole");
  ReaderProcess reader;
  EXPECT_THROW((void)find_runs(folder.path()), InputError);
  EXPECT_THROW((void)reader.find_runs(folder.path()), InputError);
}

}  // namespace
}  // namespace engawa::testing
