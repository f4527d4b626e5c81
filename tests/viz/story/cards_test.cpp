#include "viz/story/cards.hpp"

#include <gtest/gtest.h>

#include <initializer_list>

#include "tests/viz/story/story_files.hpp"
#include "tests/viz/support/toy_recording.hpp"

namespace engawa::testing {
namespace {

const Recording& toy() {
  static const auto source = toy_source(Side::variant);
  return source->held;
}

std::vector<Card> cards_of(std::string_view text) {
  const WrittenFile file(text, "cards.txt");
  return read_cards(file.path(), toy());
}

std::string said_of(std::string_view text) {
  return said_by([&] { (void)cards_of(text); });
}

std::uint32_t bits_of(std::string_view legend, std::initializer_list<std::string_view> names) {
  std::uint32_t bits = 0;
  for (const auto name : names) {
    const int code = toy().code_of(legend, name);
    EXPECT_GE(code, 0) << name;
    bits |= 1U << static_cast<unsigned>(code);
  }
  return bits;
}

TEST(ReadCards, TakesBothKindsInBothLanguages) {
  const auto cards = cards_of(
      "# のこぎりの絵\n\nできること: 自転車の修理\n困りごと：話し相手がほしい\r\n"
      "Can : cooking for many\n  trouble: no car\t\n　＃ end\n");
  ASSERT_EQ(cards.size(), 4U);
  EXPECT_EQ(cards[0].kind, CardKind::can);
  EXPECT_EQ(cards[0].text, "自転車の修理");
  EXPECT_EQ(cards[0].line, 3);
  EXPECT_EQ(cards[1].kind, CardKind::trouble);
  EXPECT_EQ(cards[1].text, "話し相手がほしい");
  EXPECT_EQ(cards[2].kind, CardKind::can);
  EXPECT_EQ(cards[2].text, "cooking for many");
  EXPECT_EQ(cards[3].kind, CardKind::trouble);
  EXPECT_EQ(cards[3].line, 6);
}

struct Understood {
  const char* line;
  std::vector<std::string_view> kinds;
};

TEST(ReadCards, UnderstandsEverydayWordsOfWhatOneCanDo) {
  for (const auto& [line, kinds] :
       std::initializer_list<Understood>{{"できること: ごはんを作る", {"cooking"}},
                                         {"できること: 車で送迎", {"driving"}},
                                         {"できること: パソコン", {"digital"}},
                                         {"できること: スマホを教えます", {"digital"}},
                                         {"できること: そろばんを教えます", {"teaching"}},
                                         {"できること: 人の話を聞く", {"listening"}},
                                         {"できること: 自転車の修理と畑", {"repair", "gardening"}},
                                         {"できること: 車いすを押す", {"tools"}},
                                         {"can: I drive a car", {"driving"}},
                                         {"can: careful listening", {"listening"}},
                                         {"can: Fixing things", {"repair"}},
                                         {"できること: SNSで知らせる", {"publicity"}}}) {
    std::uint32_t wanted = 0;
    for (const auto kind : kinds) wanted |= bits_of("capabilities", {kind});
    EXPECT_EQ(cards_of(line).at(0).bits, wanted) << line;
  }
}

TEST(ReadCards, UnderstandsEverydayWordsOfTroubles) {
  for (const auto& [line, kinds] :
       std::initializer_list<Understood>{{"困りごと: 電球がかえられない", {"repair"}},
                                         {"困りごと: ゴミを出せない", {"heavy_work"}},
                                         {"困りごと: 子守りを頼みたい", {"child_minding"}},
                                         {"困りごと: 介護で休めない", {"respite"}},
                                         {"困りごと: 家賃が払えない", {"housing"}},
                                         {"trouble: no way to the clinic", {"transport"}},
                                         {"trouble: cooking for one", {"meals"}}}) {
    std::uint32_t wanted = 0;
    for (const auto kind : kinds) wanted |= bits_of("needs", {kind});
    EXPECT_EQ(cards_of(line).at(0).bits, wanted) << line;
  }
}

TEST(ReadCards, TakesAKindInBracketsByNameOrTitle) {
  for (const char* line :
       {"できること: なんでも [repair]", "できること: なんでも［修理］", "can: anything [Repairs]",
        "can: anything 【 REPAIR 】", "can: listening to a bicycle [repair]", "can: [repair]"}) {
    EXPECT_EQ(cards_of(line).at(0).bits, bits_of("capabilities", {"repair"})) << line;
  }
  EXPECT_EQ(cards_of("できること: 何か [料理、車の運転,music]").at(0).bits,
            bits_of("capabilities", {"cooking", "driving", "music"}));
  EXPECT_EQ(cards_of("困りごと: 何か [力仕事・ゴミ出し]").at(0).bits,
            bits_of("needs", {"heavy_work"}));
  EXPECT_EQ(cards_of("trouble: that [Heavy work, taking out garbage]").at(0).bits,
            bits_of("needs", {"heavy_work"}));
  EXPECT_EQ(cards_of("can: anything [repair]").at(0).text, "anything");
}

TEST(ReadCards, AnswersWhatIsNotUnderstoodWithTheLineAndTheKinds) {
  const auto unknown = said_of("# x\nできること: ぬふ\n");
  EXPECT_TRUE(says(unknown, "cards.txt:2"));
  EXPECT_TRUE(says(unknown, "ぬふ"));
  EXPECT_TRUE(says(unknown, "cooking"));
  const auto trouble = said_of("困りごと: x [cooking]\n");
  EXPECT_TRUE(says(trouble, "cooking")) << "is no trouble";
  EXPECT_TRUE(says(trouble, "shopping"));
  EXPECT_TRUE(says(said_of("can: cooking\nhelp: cooking\n"), ":2"));
  EXPECT_TRUE(says(said_of("can cooking\n"), ":1"));
  EXPECT_TRUE(says(said_of("can:\n"), "says nothing"));
  EXPECT_TRUE(says(said_of("can: a\x07z cooking\n"), "control"));
  EXPECT_TRUE(says(said_of("# nothing else\n"), "no cards"));
}

TEST(ReadCards, TakesTwoHundredCardsOfTwoHundredBytes) {
  std::string text;
  for (int k = 0; k < 200; ++k) text += "can: cooking\n";
  EXPECT_EQ(cards_of(text).size(), 200U);
  EXPECT_TRUE(says(said_of(text + "can: cooking\n"), ":201"));
  const std::string longest = "can: cooking" + std::string(200 - 12, '.');
  EXPECT_EQ(cards_of(longest).size(), 1U);
  EXPECT_TRUE(says(said_of("\n" + longest + "."), ":2"));
}

TEST(ReadCards, AnswersFilesThatAreNoText) {
  for (const std::string& text :
       {std::string("can: c\0oking\n", 13), std::string("can: cooking \xFF\n"),
        std::string("can: \xE6\x96\n"), std::string(10'000'000, 'c'), std::string(),
        std::string(" \n"), "can: cooking\n" + std::string(100'000, '[')}) {
    EXPECT_NE(said_of(text), "") << text.substr(0, 20);
  }
  EXPECT_NE(said_by([] { (void)read_cards("no/such/file", toy()); }), "");
}

TEST(ReadCards, ReadsTheToyCards) {
  EXPECT_EQ(read_cards(story_data("toy-cards.txt"), toy()).size(), 2U);
}

}  // namespace
}  // namespace engawa::testing
