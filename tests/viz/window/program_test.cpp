// engawa-view as a program: pictures without a display, and errors that say what to do.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <SFML/Graphics/Image.hpp>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "viz/window/pictures.hpp"

namespace engawa::testing {
namespace {
namespace fs = std::filesystem;

struct Said {
  int code = 0;
  std::string text;  ///< both streams
};

Said view(const std::string& words, const std::string& before = "env -u DISPLAY LC_ALL=C.UTF-8") {
  const std::string line = before + " " + ENGAWA_VIEW + " " + words + " 2>&1 < /dev/null";
  FILE* pipe = popen(line.c_str(), "r");
  Said said;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    said.text.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  said.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return said;
}

class Program : public ::testing::Test {
 protected:
  fs::path folder = fs::path(::testing::TempDir()) /
                    ("engawa-view-" + std::to_string(getpid()) + "-" +
                     ::testing::UnitTest::GetInstance()->current_test_info()->name());
  void SetUp() override { fs::create_directories(folder); }
  void TearDown() override { fs::remove_all(folder); }
  [[nodiscard]] std::string at(const std::string& name) const { return (folder / name).string(); }
};

TEST_F(Program, SavesAPictureWithoutADisplay) {
  const Said said =
      view(std::string(ENGAWA_VIZ_RESULTS) + " --week 60 --snapshot " + at("town.png"));
  ASSERT_EQ(said.code, 0) << said.text;
  sf::Image picture;
  ASSERT_TRUE(picture.loadFromFile(at("town.png")));
  EXPECT_EQ(picture.getSize(), sf::Vector2u(1280, 720));
  int other = 0;
  for (unsigned x = 0; x < 1280; x += 3) {
    for (unsigned y = 0; y < 720; y += 3)
      other += picture.getPixel(x, y) != picture.getPixel(0, 719);
  }
  EXPECT_GT(other, 2000) << "an empty picture";
}

TEST_F(Program, SavesAMovieThatPlays) {
  const Said said = view(std::string(ENGAWA_VIZ_RESULTS) + " --size 640x400 --seconds 2 --movie " +
                         at("town.mp4"));
  ASSERT_EQ(said.code, 0) << said.text;
  EXPECT_GT(fs::file_size(at("town.mp4")), 10'000U);
  FILE* probe = popen(("ffprobe -v error -count_frames -select_streams v -show_entries "
                       "stream=width,height,nb_read_frames -of csv=p=0 " +
                       at("town.mp4"))
                          .c_str(),
                      "r");
  std::array<char, 100> line{};
  ASSERT_NE(fgets(line.data(), line.size(), probe), nullptr);
  pclose(probe);
  EXPECT_STREQ(line.data(), "640,400,60\n");
}

TEST_F(Program, SavesATableThatNamesTheWeek) {
  const Said said = view(std::string(ENGAWA_VIZ_RESULTS) + " --week 60 --csv " + at("t.csv"));
  ASSERT_EQ(said.code, 0) << said.text;
  std::ifstream file(at("t.csv"));
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF"));
  EXPECT_NE(text.find("60"), std::string::npos);
}

TEST_F(Program, OverwritesNothingUnlessTold) {
  std::ofstream(at("mine.png")) << "mine";
  const std::string words =
      std::string(ENGAWA_VIZ_RESULTS) + " --week 3 --snapshot " + at("mine.png");
  EXPECT_EQ(view(words).code, 2);
  EXPECT_EQ(fs::file_size(at("mine.png")), 4U);
  EXPECT_EQ(view(words + " --overwrite").code, 0);
  EXPECT_GT(fs::file_size(at("mine.png")), 1000U);
}

TEST_F(Program, AnswersWrongUse) {
  std::ofstream(at("text.h5")) << "this is no results file\n";
  std::ofstream(at("font.ttf")) << std::string(5000, 'x');
  fs::create_directories(folder / "empty");
  const std::string results = ENGAWA_VIZ_RESULTS;
  const std::vector<std::tuple<std::string, int, std::string>> cases{
      {"", 2, "RESULTS"},
      {at("nothing"), 2, "nothing"},
      {at("empty") + " --snapshot " + at("x.png"), 2, "empty"},
      {at("text.h5") + " --snapshot " + at("x.png"), 2, "text.h5"},
      {results, 2, "--snapshot"},  // no display for a window
      {results + " --compare evning --snapshot " + at("x.png"), 2, "evening"},
      {results + " --seed 2 --snapshot " + at("x.png"), 2, "1"},
      {results + " --week 900 --snapshot " + at("x.png"), 2, "103"},
      {results + " --until 900 --movie " + at("x.mp4"), 2, "there is no week 900"},
      {results + " --week 60 --until 20 --movie " + at("x.mp4"), 2, "choose 60 or more"},
      {results + " --hub nowhere --snapshot " + at("x.png"), 2, "hokenshitsu-shinjo"},
      {results + " --font " + at("font.ttf") + " --snapshot " + at("x.png"), 2, "font"},
      {results + " --font /nowhere.ttf --snapshot " + at("x.png"), 2, "font"},
      {results + " --snapshot " + at("no/x.png"), 2, "folder"},
      {results + " --snapshot " + at("x.bmpp"), 1, ".png"},
      {results + " --movie " + at("x.mp4") + " --size 641x400", 2, "even"},
      {results + " --story " + at("none.toml") + " --snapshot " + at("x.png"), 2, "none.toml"},
      {results + " --lang fr", 2, "ja, en"},
  };
  for (const auto& [words, code, part] : cases) {
    const Said said = view(words);
    EXPECT_EQ(said.code, code) << words << "\n" << said.text;
    EXPECT_NE(said.text.find(part), std::string::npos) << words << "\n" << said.text;
    EXPECT_EQ(said.text.find("terminate"), std::string::npos) << said.text;
  }
  EXPECT_FALSE(fs::exists(at("x.png")));
  EXPECT_FALSE(fs::exists(at("x.mp4")));
}

TEST_F(Program, SaysWhatIsMissingWithoutXvfbOrFfmpeg) {
  fs::create_directories(folder / "bin");
  const std::string poor = "env -u DISPLAY LC_ALL=C.UTF-8 PATH=" + at("bin");
  const std::string results = ENGAWA_VIZ_RESULTS;
  const Said picture = view(results + " --snapshot " + at("x.png"), poor);
  EXPECT_EQ(picture.code, 1) << picture.text;
  EXPECT_NE(picture.text.find("xvfb"), std::string::npos) << picture.text;
}

TEST_F(Program, SpeaksJapanese) {
  const Said said = view(at("nothing") + " --lang ja");
  EXPECT_EQ(said.code, 2);
  EXPECT_NE(said.text.find("ありません"), std::string::npos) << said.text;
  EXPECT_NE(view("--help --lang ja").text.find("つながり"), std::string::npos);
}

}  // namespace
}  // namespace engawa::testing
