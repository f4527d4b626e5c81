// Whatever happens to a file, the viewer gets the right values or a sentence, and lives on.
#include <gtest/gtest.h>

#include <csignal>
#include <functional>
#include <random>

#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"
#include "tests/viz/playback/disk_study.hpp"

namespace engawa::testing {
namespace {

/// Everything that a viewer reads of a case, as one number.
std::uint64_t all_values(const std::shared_ptr<ReaderProcess>& reader, const fs::path& file) {
  auto source = std::make_unique<CaseSource>(reader, case_at(file, true));
  std::uint64_t sum = 0;
  const auto add = [&](const auto& column) {
    for (const auto value : column) sum = sum * 1099511628211U + static_cast<std::uint64_t>(value);
  };
  const Recording& r = source->recording();
  add(r.people.life), add(r.people.left_week), add(r.ties.a), add(r.ties.to_week);
  add(r.visits.person), add(r.helps.need), add(r.life_events.kind), add(source->tie_changes().tie);
  add(source->tie_changes().strength), add(r.hubs.reserve.values);
  RecordedWorld world(std::move(source));
  for (std::size_t k = 0; k < world.recording().snapshot_weeks.size(); ++k) {
    const PanelRow& row = world.panel(k);
    add(row.loneliness), add(row.flags), add(row.x10), add(row.regular_hub);
    add(world.detail(k).household);
  }
  for (const int week : {0, 30, world.recording().weeks - 1, 12}) {
    world.seek(week);
    add(world.kinds()), add(world.strengths());
  }
  (void)compare_worlds(world.recording(), world.recording());
  return sum;
}

struct Damaged {
  int refused = 0, right = 0;
};

Damaged try_all(int times, const std::function<std::string(const std::string&, int)>& damage) {
  const toy::Folder folder("damage");
  const auto whole = toy::run(folder.path(), "evening", 1, 56, 60, true);
  const std::string bytes = bytes_of_file(whole);
  const auto reader = std::make_shared<ReaderProcess>();
  const std::uint64_t expected = all_values(reader, whole);
  Damaged out;
  for (int k = 0; k < times; ++k) {
    const auto file = folder.path() / "damaged.h5";
    write_bytes(file, damage(bytes, k));
    try {
      EXPECT_EQ(all_values(reader, file), expected) << "silently wrong, case " << k;
      ++out.right;
    } catch (const InputError& error) {
      EXPECT_NE(std::string(error.what()).find("damaged.h5"), std::string::npos) << error.what();
      ++out.refused;
    }
  }
  EXPECT_EQ(all_values(reader, whole), expected) << "the reader did not live on";
  return out;
}

TEST(DamagedFile, CutShortIsRefused) {
  const auto out = try_all(30, [](const std::string& bytes, int k) {
    return bytes.substr(0, bytes.size() * static_cast<std::size_t>(k) / 30);
  });
  EXPECT_EQ(out.refused, 30);
}

TEST(DamagedFile, WithFlippedBytesIsRefusedOrRight) {
  std::mt19937 luck(20270401);
  const auto out = try_all(200, [&](const std::string& bytes, int) {
    std::string flipped = bytes;
    flipped[luck() % flipped.size()] ^= static_cast<char>(1U << luck() % 8);
    return flipped;
  });
  EXPECT_GT(out.refused, 20);
}

TEST(DamagedFile, KilledReaderCostsOneQuestionAtMost) {
  const toy::Folder folder("killed-between");
  record_pair(folder.path(), 20);
  const auto reader = std::make_shared<ReaderProcess>();
  CaseSource source(reader, case_at(toy::run_path(folder.path(), "evening", 1), true));
  const PanelRow before = source.read_panel(2);
  for (int k = 0; k < 5; ++k) {
    ASSERT_EQ(kill(reader->process_number(), SIGKILL), 0);
    EXPECT_EQ(source.read_panel(2).flags, before.flags);
  }
}

/// Numbers that pass every check of the library but make no sense: they are indexes later.
TEST(DamagedFile, NumbersOutOfRangeAreRefused) {
  const toy::Folder folder("out-of-range");
  const auto whole = toy::run(folder.path(), "evening", 1, 56, 60, true);
  const auto reader = std::make_shared<ReaderProcess>();
  const std::vector<std::string> paths{"/residents/area",
                                       "/residents/birth_week",
                                       "/residents/entered_week",
                                       "/residents/left/person",
                                       "/residents/left/week",
                                       "/network/first/a",
                                       "/network/first/b",
                                       "/network/first/kind",
                                       "/network/added/a",
                                       "/network/added/week",
                                       "/network/added/kind",
                                       "/network/removed/tie",
                                       "/network/removed/week",
                                       "/network/changed/tie_step",
                                       "/network/changed/week",
                                       "/network/changed/kind_step",
                                       "/events/visits/week",
                                       "/events/visits/person",
                                       "/events/visits/hub",
                                       "/events/visits/slot",
                                       "/events/helps/asker",
                                       "/events/helps/helper",
                                       "/events/helps/need",
                                       "/events/helps/week",
                                       "/events/life/person",
                                       "/events/life/week",
                                       "/hubs/parent",
                                       "/hubs/project_need",
                                       "/calendar/snapshot_week",
                                       "/calendar/week",
                                       "/residents/panel/regular_hub"};
  for (const auto& wrong : paths) {
    const auto file = folder.path() / "wrong.h5";
    {
      const Hdf5File in(whole);
      if (!in.has(wrong)) ADD_FAILURE() << wrong << " is not in the file";
      Hdf5Image image;
      for (const auto& attribute : in.attributes("/")) image.set_attribute("/", attribute);
      for (const auto& path : in.datasets()) {
        Dataset data = in.read(path);
        // the highest number but one, so that it is not the mark of "nobody"
        if (path == wrong && data.bytes.size() >= data.element_size) {
          for (std::size_t k = 0; k < data.element_size; ++k) data.bytes[k] = std::byte{0xFF};
          data.bytes[0] = std::byte{0xF3};
          if (data.element == Element::i32) data.bytes[3] = std::byte{0x7F};
        }
        image.write(path, data);
      }
      write_whole_file(file, image.close());
    }
    EXPECT_THROW((void)all_values(reader, file), InputError) << wrong;
  }
}

TEST(DamagedFile, ColumnsOfUnequalLengthAreRefused) {
  const toy::Folder folder("unequal");
  const auto whole = toy::run(folder.path(), "evening", 1, 56, 60, true);
  const auto reader = std::make_shared<ReaderProcess>();
  for (const std::string wrong :
       {"/network/first/strength", "/network/added/b", "/network/changed/strength_step",
        "/events/visits/slot", "/events/helps/route", "/residents/female", "/residents/area",
        "/hubs/x10", "/calendar/date", "/hubs/visits", "/residents/panel/flags"}) {
    const auto file = folder.path() / "wrong.h5";
    {
      const Hdf5File in(whole);
      Hdf5Image image;
      for (const auto& attribute : in.attributes("/")) image.set_attribute("/", attribute);
      for (const auto& path : in.datasets()) {
        Dataset data = in.read(path);
        if (path == wrong) {  // its last row is missing
          data.bytes.resize(data.bytes.size() / data.shape[0] * (data.shape[0] - 1));
          --data.shape[0];
        }
        image.write(path, data);
      }
      write_whole_file(file, image.close());
    }
    EXPECT_THROW((void)all_values(reader, file), InputError) << wrong;
  }
}

}  // namespace
}  // namespace engawa::testing
