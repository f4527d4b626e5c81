#include "sim/study/study_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "sim/text/error.hpp"
#include "tests/unit/study/broken_studies.hpp"

namespace engawa {
namespace {
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;
namespace fixtures = ::engawa::testing;

const fixtures::StudyFolder& folder() {
  static const fixtures::StudyFolder shared;
  return shared;
}

/// The error of a study in both languages, or what went wrong instead.
std::pair<std::string, std::string> error_of(const std::filesystem::path& file,
                                             const StudyChanges& changes = {}) {
  try {
    static_cast<void>(read_study(file, changes));
  } catch (const InputError& error) {
    return {error.in(Language::english), error.in(Language::japanese)};
  }
  return {"no error", "no error"};
}

TEST(StudyFile, IsReadWhole) {
  const StudyPlan plan = read_study(folder().write(fixtures::kGoodStudy));
  EXPECT_EQ(plan.name, "tiny");
  EXPECT_EQ(plan.question_en, "Does opening in the evening reach them?");
  EXPECT_EQ(plan.question_ja, "夜に開けたら届くか");
  EXPECT_EQ(plan.start, (Date{2027, 4, 1}));
  EXPECT_EQ(plan.weeks(), 104);
  EXPECT_EQ(plan.seeds, 4);
  EXPECT_EQ(plan.burn_in_years, 1);
  EXPECT_EQ(plan.burn_in_max_years, 10);
  EXPECT_EQ(plan.record_seeds, (std::vector<std::uint64_t>{1, 2}));
  EXPECT_EQ(plan.parameters.contact.appetite, 1.3);
  ASSERT_EQ(plan.variants.size(), 2U);
  EXPECT_TRUE(plan.variants[0].actions.empty());
  EXPECT_EQ(plan.variants[0].label_ja, "baseline");
  EXPECT_EQ(plan.variants[1].label_ja, "夜間");
  const Action& action = plan.variants[1].actions.at(0);
  EXPECT_EQ(action.kind, "opening_hours");
  EXPECT_EQ(action.hub, "hokenshitsu-shinjo");
  EXPECT_EQ(action.name, "opening_hours-hokenshitsu-shinjo");
  EXPECT_EQ(action.from_week, 26);
  EXPECT_EQ(action.to_week, 78);
  EXPECT_EQ(action.strength, 0.5);
  EXPECT_EQ(action.slots("add"), slot_bit(5) | slot_bit(11));
  EXPECT_EQ(action.number("paid_hours"), 8.0);
  EXPECT_FALSE(action.gives("remove"));
}

TEST(StudyFile, ScenariosAreGood) {
  const std::filesystem::path scenarios = std::filesystem::path(ENGAWA_SOURCE_DIR) / "scenarios";
  int studies = 0;
  for (const auto& entry : std::filesystem::directory_iterator(scenarios)) {
    if (entry.path().extension() != ".toml") continue;
    EXPECT_EQ(error_of(entry.path()).first, "no error");
    ++studies;
  }
  EXPECT_GE(studies, 1);
}

TEST(StudyFile, TakesAnActionOnAHubThatTheVariantFounds) {
  const StudyPlan plan = read_study(folder().write(
      fixtures::kGoodStudy +
      "[[variant.intervention]]\nkind = \"opening_hours\"\nhub = \"second\"\nadd = \"sat\"\n"
      "[[variant.intervention]]\nkind = \"new_hub\"\nhub = \"second\"\nhub_kind = \"hatake\"\n"
      "x_metres = 1000\ny_metres = 1000\n"));
  ASSERT_EQ(plan.variants[1].actions.size(), 3U);
  EXPECT_EQ(plan.variants[1].actions[1].slots("add"), SlotMask{7} << 15U);
}

TEST(StudyFile, TakesListsOfHubsNeedsAndAreas) {
  const auto plan = read_study(folder().write(
      fixtures::kGoodStudy +
      "[[variant.intervention]]\nkind = \"liaison_group\"\n"
      "hubs = [\"later\", \"hokenshitsu-shinjo\"]\n"  // one that a later action founds
      "[[variant.intervention]]\nkind = \"staff\"\nhub = \"hokenshitsu-shinjo\"\n"
      "needs = [\"talk\", \"shopping\"]\n"
      "[[variant.intervention]]\nkind = \"new_hub\"\nhub = \"later\"\nhub_kind = \"hatake\"\n"
      "x_metres = 1000\ny_metres = 1000\n"));
  const auto& actions = plan.variants[1].actions;
  ASSERT_EQ(actions.size(), 4U);
  EXPECT_EQ(actions[1].names("hubs"), (std::vector<std::string>{"later", "hokenshitsu-shinjo"}));
  EXPECT_EQ(actions[2].names("needs"), (std::vector<std::string>{"talk", "shopping"}));
  EXPECT_TRUE(actions[2].gives("needs"));
}

TEST(StudyFile, TakesDottedParameters) {
  const auto text = fixtures::spoil("\"contact.appetite\" = 1.3", "contact.appetite = 1.4");
  EXPECT_EQ(read_study(folder().write(text)).parameters.contact.appetite, 1.4);
}

TEST(StudyFile, TellsADirectoryAndAMissingFile) {
  EXPECT_THAT(error_of(folder().path()).first, HasSubstr("this is a folder"));
  EXPECT_THAT(error_of(folder().path()).second, HasSubstr("フォルダです"));
  EXPECT_THAT(error_of(folder().path() / "absent.toml").first, HasSubstr("no such file"));
}

class BrokenStudyFile : public ::testing::TestWithParam<fixtures::BrokenStudy> {};

TEST_P(BrokenStudyFile, IsRefusedWithPlaceReasonAndSuggestion) {
  const auto& broken = GetParam();
  const auto file = folder().write(broken.text);
  const auto [english, japanese] = error_of(file);
  const std::string place =
      broken.at.empty() ? file.string()
                        : file.string() + ':' + fixtures::place_of(broken.text, broken.at) + ": ";
  EXPECT_THAT(english,
              AllOf(StartsWith(place), HasSubstr(broken.en), HasSubstr(broken.suggest_en)));
  EXPECT_THAT(japanese,
              AllOf(StartsWith(place), HasSubstr(broken.ja), HasSubstr(broken.suggest_ja)));
}

INSTANTIATE_TEST_SUITE_P(Study, BrokenStudyFile, ::testing::ValuesIn(fixtures::broken_studies()),
                         [](const auto& broken) { return broken.param.name; });

TEST(StudyChanges, Override) {
  const auto file = folder().write(fixtures::kGoodStudy);
  StudyChanges changes;
  changes.years = 1;
  changes.seeds = 9;
  changes.set = {"contact.appetite=1.5", "contact.appetite=1.6"};
  changes.variants = {"evening"};
  const StudyPlan plan = read_study(file, changes);
  EXPECT_EQ(plan.years, 1);
  EXPECT_EQ(plan.seeds, 9);
  EXPECT_EQ(plan.parameters.contact.appetite, 1.6);
  ASSERT_EQ(plan.variants.size(), 1U);
  EXPECT_EQ(plan.variants[0].name, "evening");
}

TEST(StudyChanges, AreRefusedLikeTheFile) {
  const auto file = folder().write(fixtures::kGoodStudy);
  const auto set = [&](const std::string& text) {
    StudyChanges changes;
    changes.set = {text};
    return error_of(file, changes).first;
  };
  EXPECT_THAT(set("contact.apetite=1.3"), AllOf(StartsWith("--set contact.apetite=1.3: "),
                                                HasSubstr("did you mean 'contact.appetite'")));
  EXPECT_THAT(set("contact.appetite=99"), HasSubstr("out of range"));
  for (const char* text :
       {"contact.appetite", "contact.appetite=", "contact.appetite=x", "contact.appetite=1.3x",
        "contact.appetite=1e999", "contact.appetite=-1e999", "contact.appetite=nan", "=1", ""}) {
    EXPECT_THAT(set(text), StartsWith("--set ")) << text;
  }
  StudyChanges changes;
  changes.variants = {"evenin"};
  EXPECT_THAT(error_of(file, changes).second, HasSubstr("「evening」のことですか"));
  changes = {};
  changes.years = 1;  // "from" of October 2027 is still inside, half a year is not
  EXPECT_EQ(error_of(file, changes).first, "no error");
}

TEST(StudyChanges, LeaveAtLeastOneRecordedSeed) {
  const auto file = folder().write(fixtures::spoil("[1, 2]", "[2, 3]"));
  StudyChanges changes;
  changes.seeds = 2;  // one of the two is left
  EXPECT_EQ(error_of(file, changes).first, "no error");
  changes.seeds = 1;
  const auto [english, japanese] = error_of(file, changes);
  EXPECT_THAT(english, AllOf(StartsWith("--seeds 1: no seed of 'record.seeds' is run"),
                             HasSubstr("give --seeds 2 or more")));
  EXPECT_THAT(japanese, HasSubstr("--seedsを2以上に"));
}

TEST(StudyDigest, ChangesWithWhatDecidesACaseAndNothingElse) {
  const StudyPlan plan = read_study(folder().write(fixtures::kGoodStudy));
  StudyPlan other = plan;
  other.seeds = 400;
  other.variants.pop_back();
  EXPECT_EQ(digest_of_study(other), digest_of_study(plan));
  other = plan;
  other.parameters.contact.appetite = 1.31;
  EXPECT_NE(digest_of_study(other), digest_of_study(plan));
  other = plan;
  other.years = 3;
  EXPECT_NE(digest_of_study(other), digest_of_study(plan));
  other = plan;
  other.town.areas.at(0).population += 1;
  EXPECT_NE(digest_of_study(other), digest_of_study(plan));
  other = plan;
  other.text += "\n";
  EXPECT_NE(digest_of_study(other), digest_of_study(plan));
}

}  // namespace
}  // namespace engawa
