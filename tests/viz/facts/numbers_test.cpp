// Numbers of a small study worked out by hand, and of the recorded one against its single runs.
#include "viz/facts/numbers.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <filesystem>

#include "sim/results/safe_file.hpp"
#include "tests/viz/support/toy_recording.hpp"
#include "viz/playback/remote_file.hpp"
#include "viz/scene/scene.hpp"

namespace engawa::testing {
namespace {

namespace fs = std::filesystem;
using Values = std::vector<double>;

std::vector<Attribute> attributes(const char* calendar, const char* groups, const char* unit) {
  return {{"calendar", calendar},
          {"groups", groups},
          {"unit", unit},
          {"title_ja", "題"},
          {"title_en", "a long title"}};
}

/// Six weeks; people counted in weeks 1, 3 and 5; seeds 1, 2, 3 of "base", 2, 3, 4 of "other".
class HandStudy : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / fmt::format("engawa-numbers-{}", getpid());
    fs::create_directories(folder_);
    Hdf5Image image;
    image.set_attribute("/", {"burn_in_settled", std::int64_t{0}});
    image.write("/calendar/week", make_column(std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5}));
    image.write("/calendar/stock_week", make_column(std::vector<std::uint32_t>{1, 3, 5}));
    image.write("/groups/name", make_texts(std::vector<std::string>{"female", "total"}));
    image.write("/cases/base/seed", make_column(std::vector<std::uint64_t>{1, 2, 3}));
    image.write("/cases/other/seed", make_column(std::vector<std::uint64_t>{2, 3, 4}));
    // the first of the two columns is of women and must not be read
    share(image, "base", {.50, .50, .50, .10, .20, .30, .20, .20, .20});
    share(image, "other", {.10, .20, .26, .20, .18, .18, .9, .9, .9});
    for (const auto* variant : {"base", "other"})
      stock(image, variant, "adults", {100, 100, 100, 1000, 1000, 1010, 500, 500, 500});
    flow(image, "base", "new_ties", {0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 2, 2, 2, 2, 2, 2});
    flow(image, "other", "new_ties", {1, 2, 4, 4, 9, 6, 2, 2, 2, 2, 2, 8, 0, 0, 0, 0, 0, 0});
    flow(image, "base", "needs_met", Values(18, 7));
    flow(image, "other", "needs_met", Values(18, 7));
    write_whole_file(folder_ / "study.h5", image.close());
  }
  void TearDown() override { fs::remove_all(folder_); }

  static void share(Hdf5Image& image, const std::string& variant, const Values& total) {
    Values both;
    for (const double value : total) both.insert(both.end(), {.99, value});
    image.write(fmt::format("/measures/{}/often_always", variant),
                make_dataset(std::span<const double>(both), {3, 3, 2},
                             attributes("stock_week", "all", "share")));
  }
  static void stock(Hdf5Image& image, const std::string& variant, const std::string& name,
                    const Values& total) {
    image.write(fmt::format("/measures/{}/{}", variant, name),
                make_dataset(std::span<const double>(total), {3, 3, 1},
                             attributes("stock_week", "total", "people")));
  }
  static void flow(Hdf5Image& image, const std::string& variant, const std::string& name,
                   const Values& total) {
    image.write(fmt::format("/measures/{}/{}", variant, name),
                make_dataset(std::span<const double>(total), {3, 6, 1},
                             attributes("week", "total", "people/week")));
  }
  [[nodiscard]] NumberFiles files() const {
    NumberFiles files;
    files.study = read_here(folder_ / "study.h5");
    files.baseline = "base";
    files.variant = "other";
    files.seed = 2;
    return files;
  }

  fs::path folder_;
};

TEST_F(HandStudy, GivesTheNumbersThatTheFilesHaveInOrder) {
  const SeedNumbers numbers = read_numbers(files());
  ASSERT_EQ(numbers.numbers.size(), 3U);
  EXPECT_EQ(numbers.numbers[0].what.measure, "often_always");
  EXPECT_EQ(numbers.numbers[1].what.measure, "new_ties");
  EXPECT_EQ(numbers.numbers[2].what.measure, "needs_met");
  EXPECT_EQ(numbers.numbers[0].what.title_en, "a long title");
  EXPECT_EQ(numbers.seeds, 2U);  // 2 and 3
  EXPECT_FALSE(numbers.settled);
}

TEST_F(HandStudy, KeepsTheLastCountUntilTheNext) {
  const NumberPair pair = read_numbers(files()).numbers.at(0);
  ASSERT_EQ(pair.baseline.run.size(), 6U);
  EXPECT_TRUE(std::isnan(pair.baseline.run[0]));
  EXPECT_EQ(Values(pair.baseline.run.begin() + 1, pair.baseline.run.end()),
            (Values{.10, .10, .20, .20, .30}));
  EXPECT_EQ(Values(pair.variant.run.begin() + 1, pair.variant.run.end()),
            (Values{.10, .10, .20, .20, .26}));
  EXPECT_EQ(pair.variant.people.back(), 100);  // the variant's first row is seed 2
  EXPECT_EQ(pair.baseline.people.back(), 1010);
}

TEST_F(HandStudy, AddsFlowsUpSeedBySeedBeforeItTakesMeans) {
  const NumberPair pair = read_numbers(files()).numbers.at(1);
  EXPECT_EQ(pair.baseline.run, (Values{1, 3, 6, 10, 15, 21}));
  EXPECT_EQ(pair.variant.run, (Values{1, 3, 7, 11, 20, 26}));
  // week 5: base 21 and 12, other 26 and 18
  EXPECT_DOUBLE_EQ(pair.baseline.mean[5], 16.5);
  EXPECT_DOUBLE_EQ(pair.variant.mean[5], 22);
  EXPECT_DOUBLE_EQ(pair.difference[5].mean, 5.5);  // of 5 and 6
  EXPECT_EQ(pair.difference[5].seeds, 2U);
  // half = t(.975, 1 freedom) * sqrt(.5 / 2) = 12.7062 * .5
  EXPECT_NEAR(pair.difference[5].high, 5.5 + 6.3531, 1e-4);
  EXPECT_NEAR(pair.difference[5].low, 5.5 - 6.3531, 1e-4);
}

TEST_F(HandStudy, WarnsWhereADifferenceCannotBeToldFromZero) {
  const SeedNumbers numbers = read_numbers(files());
  const auto lines = lines_under(numbers, Side::variant, 5, Language::japanese);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].value, "26.0 %（26人）");
  EXPECT_EQ(lines[1].value, "26");
  EXPECT_EQ(lines[1].interval, "差 +6（-1〜+12）");
  EXPECT_EQ(lines[1].warning, "0と区別できません");
  EXPECT_EQ(lines[2].interval, "差 0");
  EXPECT_EQ(lines[2].warning, "差はありません");
  const auto base = lines_under(numbers, Side::baseline, 5, Language::japanese);
  EXPECT_EQ(base[1].value, "21");
  EXPECT_TRUE(base[1].interval.starts_with("平均 ")) << base[1].interval;
  EXPECT_EQ(base[1].warning, "");
}

TEST_F(HandStudy, SaysNothingThatIsNotKnownYet) {
  const SeedNumbers numbers = read_numbers(files());
  for (const int week : {-1, 0}) {
    const auto lines = lines_under(numbers, Side::variant, week, Language::english);
    EXPECT_EQ(lines[0].value, "-");
    EXPECT_EQ(lines[1].value, week < 0 ? "0" : "1");
  }
  EXPECT_EQ(lines_under(numbers, Side::variant, 0, Language::english)[0].interval,
            "Counted every 4 weeks");
}

TEST_F(HandStudy, ReadsTheSameThroughTheReadersProcess) {
  ReaderProcess process;
  NumberFiles through = files();
  through.study = read_through(process, folder_ / "study.h5");
  const auto here = read_numbers(files()), there = read_numbers(through);
  ASSERT_EQ(here.numbers.size(), there.numbers.size());
  EXPECT_EQ(here.settled, there.settled);
  EXPECT_EQ(here.numbers[1].variant.mean, there.numbers[1].variant.mean);
  EXPECT_EQ(here.numbers[0].variant.people.back(), there.numbers[0].variant.people.back());
  EXPECT_EQ(there.numbers[0].variant.people.back(), 100);
}

TEST_F(HandStudy, KnowsNoIntervalFromOneSeed) {
  NumberFiles one = files();
  one.variant = "base";
  one.baseline.clear();
  const SeedNumbers alone = read_numbers(one);
  EXPECT_TRUE(alone.numbers[1].difference.empty());
  EXPECT_TRUE(alone.numbers[1].baseline.run.empty());
  EXPECT_EQ(alone.numbers[1].variant.run, (Values{1, 3, 6, 10, 15, 21}));
}

TEST(Numbers, AreNoneWithoutResultsOfAStudy) {
  const SeedNumbers numbers = read_numbers(toy_playback());
  EXPECT_TRUE(numbers.numbers.empty());
  EXPECT_EQ(numbers.seeds, 0U);
  EXPECT_TRUE(numbers.settled);
}

/// The recorded study: two variants, four seeds.
class RecordedStudy : public ::testing::Test {
 protected:
  static fs::path run(const std::string& variant, std::uint64_t seed) {
    return fs::path(ENGAWA_VIZ_RESULTS) / "runs" / variant / fmt::format("seed-{:04}.h5", seed);
  }
  static NumberFiles files() {
    NumberFiles files;
    files.study = read_here(fs::path(ENGAWA_VIZ_RESULTS) / "study.h5");
    files.baseline = "baseline";
    files.variant = "evening";
    files.seed = 1;
    return files;
  }
  /// The measure in one run, straight from its file: added up, or the last count.
  static double at_end(const std::string& variant, std::uint64_t seed, const ShownNumber& what) {
    const Hdf5File file(run(variant, seed));
    const auto path = fmt::format("/measures/{}", what.measure);
    const Dataset data = file.read(path);
    const auto values = file.values<double>(path, {});
    const std::size_t columns = data.shape.at(1);  // `total` is the first
    double value = values[values.size() - columns];
    if (what.reading != Reading::so_far) return value;
    value = 0;
    for (std::size_t k = 0; k < values.size(); k += columns) value += values[k];
    return value;
  }
};

TEST_F(RecordedStudy, HasTheMeansOfItsSingleRuns) {
  const SeedNumbers numbers = read_numbers(files());
  ASSERT_EQ(numbers.numbers.size(), 8U);
  EXPECT_EQ(numbers.seeds, 4U);
  for (const NumberPair& pair : numbers.numbers) {
    double base = 0, other = 0;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
      base += at_end("baseline", seed, pair.what) / 4;
      other += at_end("evening", seed, pair.what) / 4;
    }
    const double close = 1e-9 * (1 + std::abs(base));
    EXPECT_NEAR(pair.baseline.mean.back(), base, close) << pair.what.measure;
    EXPECT_NEAR(pair.variant.mean.back(), other, close) << pair.what.measure;
    EXPECT_NEAR(pair.difference.back().mean, other - base, close) << pair.what.measure;
    EXPECT_NEAR(pair.variant.run.back(), at_end("evening", 1, pair.what), close);
    EXPECT_LE(pair.difference.back().low, pair.difference.back().mean);
    EXPECT_FALSE(pair.what.title_ja.empty());
  }
}

TEST_F(RecordedStudy, ReadsARunThatTheStudyDoesNotHaveFromItsFile) {
  NumberFiles alone = files();
  alone.study.reset();
  alone.baseline_run = read_here(run("baseline", 1));
  alone.variant_run = read_here(run("evening", 1));
  const SeedNumbers one = read_numbers(alone), all = read_numbers(files());
  ASSERT_EQ(one.numbers.size(), all.numbers.size());
  EXPECT_EQ(one.seeds, 0U);
  for (std::size_t k = 0; k < one.numbers.size(); ++k) {
    const auto& pair = one.numbers[k];
    EXPECT_EQ(pair.variant.run.back(), all.numbers[k].variant.run.back());
    EXPECT_TRUE(pair.variant.mean.empty());
    EXPECT_EQ(pair.difference.back().mean, pair.variant.run.back() - pair.baseline.run.back());
    EXPECT_FALSE(has_interval(pair.difference.back()));
  }
  const auto lines = lines_under(one, Side::variant, 60, Language::japanese);
  EXPECT_NE(lines[3].interval.find("区間なし"), std::string::npos) << lines[3].interval;
  EXPECT_EQ(lines[3].warning, "");
}

TEST_F(RecordedStudy, SaysItsNumbersInBothLanguagesInLittleRoom) {
  const SeedNumbers numbers = read_numbers(files());
  for (const Language language : {Language::japanese, Language::english}) {
    for (const Side side : {Side::baseline, Side::variant}) {
      for (int week = -1; week < 104; ++week) {
        const auto lines = lines_under(numbers, side, week, language);
        ASSERT_EQ(lines.size(), kNumbersUnderPanes);
        for (const NumberLine& line : lines) {
          EXPECT_FALSE(line.title.empty() || line.value.empty());
          if (week >= 3) {
            EXPECT_FALSE(line.interval.empty()) << line.title << week;
          }
          for (const auto& text : {line.title, line.value, line.interval, line.warning}) {
            EXPECT_LE(text_width(text, 100), 14 * 100.F) << text;
            EXPECT_EQ(text.find('{'), std::string::npos) << text;
            EXPECT_EQ(text.find("nan"), std::string::npos) << text;
          }
        }
      }
    }
  }
}

TEST_F(RecordedStudy, HasAShortTitleForEveryNumber) {
  const SeedNumbers numbers = read_numbers(files());
  for (const NumberPair& pair : numbers.numbers) {
    for (const Language language : {Language::japanese, Language::english}) {
      const std::string title = number_title(pair.what, language);
      EXPECT_FALSE(title.empty());
      EXPECT_LE(text_width(title, 100), 14 * 100.F) << title;
    }
  }
}

}  // namespace
}  // namespace engawa::testing
