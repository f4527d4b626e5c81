// Damaged files, full disks and locked folders: errors that a user can act on, never a crash, never
// a half file.
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "sim/results/hdf5.hpp"
#include "sim/results/network_log.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {

namespace fs = std::filesystem;

std::vector<char> bytes_of_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
void write_bytes(const fs::path& file, const std::vector<char>& bytes, std::size_t size) {
  std::ofstream(file, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(size));
}

/// All that can be read of a file, or nothing if it is refused.
struct Everything {
  CaseMeasures measures;
  CohortRows cohort;
  std::vector<RecordedTie> ties;
};
std::optional<Everything> read_everything(const fs::path& file) {
  try {
    return Everything{read_case(file), read_cohort(file), read_network(file, 5)};
  } catch (const UserError&) {
    return std::nullopt;
  }
}
bool same(const Everything& a, const Everything& b) {
  return a.measures.values.size() == b.measures.values.size() &&
         std::memcmp(a.measures.values.data(), b.measures.values.data(),
                     a.measures.values.size() * sizeof(double)) == 0 &&
         a.cohort.life == b.cohort.life && a.cohort.visits == b.cohort.visits && a.ties == b.ties &&
         a.measures.groups == b.measures.groups;
}

TEST(DamagedFile, FlippedBytesGiveErrorsOrTheSameNumbers) {
  const toy::Folder folder("flips");
  const auto file = toy::run(folder.path(), "baseline", 1, 8, 60, true);
  const auto whole = bytes_of_file(file);
  const auto truth = read_everything(file);
  ASSERT_TRUE(truth);
  const auto broken = folder.path() / "broken.h5";
  int refused = 0;
  for (unsigned k = 0; k < 400; ++k) {
    auto bytes = whole;
    const Draw draw = Draws(11).at(1, k, 0);
    bytes[std::size_t(draw.u() * double(bytes.size()))] ^= char(1U << unsigned(8 * draw.v()));
    write_bytes(broken, bytes, bytes.size());
    const auto read = read_everything(broken);
    if (!read) {
      ++refused;
    } else {
      EXPECT_TRUE(same(*read, *truth)) << "silent error, flip " << k;
    }
  }
  EXPECT_GT(refused, 100);  // the rest hit parts that are not read
}

TEST(DamagedFile, TruncatedAtAnyPlaceIsRefused) {
  const toy::Folder folder("cuts");
  const auto file = toy::run(folder.path(), "baseline", 1, 8, 60, true);
  const auto whole = bytes_of_file(file);
  const auto broken = folder.path() / "broken.h5";
  const CaseInfo info = toy::describe("baseline", 1, 8, true);
  for (std::size_t k = 0; k < 60; ++k) {
    write_bytes(broken, whole, whole.size() * k / 60);
    EXPECT_FALSE(read_everything(broken)) << k;
    EXPECT_FALSE(is_finished_run(broken, info));
  }
}

TEST(DamagedFile, WithOtherGroupsThanTheFormatHasIsRefused) {
  const toy::Folder folder("groups");
  const auto file = toy::run(folder.path(), "baseline", 1, 8, 60, false);
  const auto broken = folder.path() / "broken.h5";
  {
    const Hdf5File whole(file);
    Hdf5Image image;
    for (const auto& attribute : whole.attributes("/")) image.set_attribute("/", attribute);
    for (const auto& path : whole.datasets()) {
      Dataset data = whole.read(path);
      if (path == "/groups/name") data.bytes.front() = std::byte{'x'};
      image.write(path, data);
    }
    write_whole_file(broken, image.close());
  }
  EXPECT_NO_THROW((void)read_case(file));
  EXPECT_THROW((void)read_case(broken), InputError);
}

TEST(DamagedFile, SegmentsAndOtherFilesAreNotRuns) {
  const toy::Folder folder("others");
  World world = toy::make(40, 1);
  const auto file = toy::run_path(folder.path(), "baseline", 1);
  const Recorder recorder(toy::describe("baseline", 1, 8, false), world, file);
  EXPECT_THROW((void)read_case(file.parent_path() / "seed-0001.partial" / "start.h5"), InputError);
  EXPECT_THROW((void)read_case(folder.path()), InputError);
  EXPECT_THROW((void)read_case(folder.path() / "nothing.h5"), InputError);
}

TEST(FullDisk, EndsWithAClearErrorAndNoHalfFile) {
  const toy::Folder folder("full");
  const auto target = folder.path() / "results.h5";
  const std::vector<std::byte> bytes(1U << 20U, std::byte{1});
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  rlimit small = before;
  small.rlim_cur = 300'000;  // stands in for a full disk where mounting is not allowed
  const bool mounted = ::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=256k") == 0;
  const auto old = std::signal(SIGXFSZ, SIG_IGN);
  if (!mounted) setrlimit(RLIMIT_FSIZE, &small);
  std::string said, said_ja;
  try {
    write_whole_file(target, bytes);
  } catch (const RunError& error) {
    said = error.in(Language::english), said_ja = error.in(Language::japanese);
  }
  const auto left = std::distance(fs::directory_iterator(folder.path()), {});
  if (!mounted) setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, old);
  if (mounted) ::umount(folder.path().c_str());
  EXPECT_NE(said.find("no space is left"), std::string::npos) << said;
  EXPECT_NE(said_ja.find("空き容量がありません"), std::string::npos) << said_ja;
  EXPECT_EQ(left, 0);
}

TEST(FullDisk, KeepsTheOldFileWhenTheNewOneDoesNotFit) {
  const toy::Folder folder("keep");
  const auto target = folder.path() / "results.h5";
  write_bytes(target, {'o', 'l', 'd'}, 3);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  rlimit small = before;
  small.rlim_cur = 10'000;
  const auto old = std::signal(SIGXFSZ, SIG_IGN);
  setrlimit(RLIMIT_FSIZE, &small);
  const std::vector<std::byte> bytes(100'000, std::byte{1});
  EXPECT_THROW(write_whole_file(target, bytes), RunError);
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, old);
  EXPECT_EQ(bytes_of_file(target), (std::vector<char>{'o', 'l', 'd'}));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST(ReadOnlyFolder, EndsWithAClearErrorAndNoHalfFile) {
  const toy::Folder folder("locked");
  const auto locked = folder.path() / "locked";
  fs::create_directories(locked);
  const bool mounted =
      ::mount("tmpfs", locked.c_str(), "tmpfs", MS_RDONLY, "size=64k") == 0;  // root: no modes
  std::error_code ignored;
  fs::permissions(locked, fs::perms::owner_read | fs::perms::owner_exec, fs::perm_options::replace,
                  ignored);
  if (!mounted && ::geteuid() == 0) GTEST_SKIP() << "root may write anywhere and cannot mount";
  std::string said;
  World world = toy::make(30, 1);
  try {
    Recorder recorder(toy::describe("baseline", 1, 4, false), world,
                      locked / "runs" / "baseline" / "seed-0001.h5");
  } catch (const RunError& error) {
    said = error.in(Language::english);
  }
  const bool empty = fs::is_empty(locked);
  if (mounted) ::umount(locked.c_str());
  fs::permissions(locked, fs::perms::owner_all);
  EXPECT_NE(said.find("not permitted"), std::string::npos) << said;
  EXPECT_TRUE(empty);
}

}  // namespace
}  // namespace engawa
