// Files by other hands: links, external data, other filters. h5py makes them; the reader refuses.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "sim/results/hdf5.hpp"
#include "sim/text/error.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {

std::filesystem::path make_by_python(const toy::Folder& folder, const std::string& body) {
  const auto script = folder.path() / "make.py", file = folder.path() / "foreign.h5";
  std::ofstream(script) << "import h5py, numpy as np, sys\nf = h5py.File(sys.argv[1], 'w')\n"
                        << "x = np.arange(100.0)\n"
                        << body << "\nf.close()\n";
  const std::string command = "/usr/bin/python3 '" + script.string() + "' '" + file.string() + "'";
  EXPECT_EQ(std::system(command.c_str()), 0);
  return file;
}

class ForeignStorage : public testing::TestWithParam<const char*> {};

TEST_P(ForeignStorage, IsRefused) {
  const toy::Folder folder("foreign");
  const Hdf5File file(make_by_python(folder, GetParam()));
  EXPECT_THROW((void)file.read("/a"), InputError);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, ForeignStorage,
    testing::Values("f['b'] = x; f['a'] = h5py.SoftLink('/b')",
                    "f['a'] = h5py.ExternalLink('other.h5', '/b')", "f['a'] = x",
                    "f.create_dataset('a', data=x, chunks=(10,))",
                    "f.create_dataset('a', data=x, chunks=(10,), compression='lzf', "
                    "fletcher32=True)",
                    "f.create_dataset('a', (10,), 'f8', external=[('raw.bin', 0, 80)])",
                    "f.create_dataset('a', data=['x', 'y'], dtype=h5py.string_dtype(), "
                    "chunks=(1,))",
                    "f.create_dataset('a', data=x, maxshape=(None,), chunks=(9_000_000,), "
                    "compression=1, fletcher32=True)",
                    "f.create_dataset('a', (1 << 40,), 'f8', chunks=(100,), fletcher32=True)"));

TEST(ForeignLinks, ToAFolderOfAnotherFileAreNotFollowedByTheQuestionWhatIsThere) {
  const toy::Folder folder("linked");
  const Hdf5File file(make_by_python(folder,
                                     "other = sys.argv[1] + '.other'\n"
                                     "with h5py.File(other, 'w') as o: o['g/x'] = x\n"
                                     "f['a'] = h5py.ExternalLink(other, '/g')\n"
                                     "f['g/x'] = x; f['b'] = h5py.SoftLink('/g')\n"));
  EXPECT_TRUE(file.has("/g/x"));
  EXPECT_THROW((void)file.has("/a/x"), InputError);
  EXPECT_THROW((void)file.has("/b/x"), InputError);
}

/// Eight names for each folder in the one above, six levels deep: a quarter of a million ways,
/// which are not walked.
TEST(ForeignLinks, ThatGiveAThingSeveralNamesAreRefusedAtOnce) {
  const toy::Folder folder("names");
  const Hdf5File file(make_by_python(folder,
                                     "f.close(); f = h5py.File(sys.argv[1], 'w', libver='latest')\n"
                                     "below = f.create_group(None)\n"
                                     "for level in range(5):\n"
                                     "    above = f.create_group(None)\n"
                                     "    for k in range(8): above['name%d' % k] = below\n"
                                     "    below = above\n"
                                     "for k in range(8): f['name%d' % k] = below\n"));
  EXPECT_THROW((void)file.datasets(), InputError);
}

TEST(OwnStorage, IsReadFromPythonsHandToo) {
  const toy::Folder folder("own");
  const Hdf5File file(
      make_by_python(folder,
                     "f.create_dataset('a', data=x, chunks=(10,), fletcher32=True, shuffle=True, "
                     "compression=1)"));
  EXPECT_EQ(file.column<double>("/a").at(99), 99.0);
}

}  // namespace
}  // namespace engawa
