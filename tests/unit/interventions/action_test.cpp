#include <gtest/gtest.h>

#include <set>
#include <stdexcept>
#include <string>

#include "sim/interventions/kind.hpp"
#include "sim/results/measures.hpp"

namespace engawa {
namespace {

Action opening_hours() {
  Action action;
  action.kind = "opening_hours";
  action.name = action.hub = "room";
  action.values["add"] = *parse_slots("tue evening");
  return action;
}

TEST(Action, GivesWhatIsSetAndElseTheDefaultOfTheRow) {
  Action action = opening_hours();
  EXPECT_EQ(action.slots("add"), slot_bit(5));
  EXPECT_EQ(action.slots("remove"), 0U);
  EXPECT_EQ(action.number("paid_hours"), 0);
  action.values["paid_hours"] = 8.0;
  EXPECT_EQ(action.number("paid_hours"), 8);
  EXPECT_TRUE(action.gives("add"));
  EXPECT_FALSE(action.gives("remove"));
  action.kind = "booth_campaign";
  EXPECT_EQ(action.number("weeks"), 12);
  EXPECT_EQ(action.text("for_hub"), "");
}

TEST(Action, SaysWhichFieldOfWhichKindIsWrong) {
  Action action = opening_hours();
  EXPECT_THROW((void)action.number("hours"), std::logic_error);
  EXPECT_THROW((void)action.number("add"), std::logic_error);
  EXPECT_THROW((void)action.text("add"), std::logic_error);
  EXPECT_THROW((void)action.slots("paid_hours"), std::logic_error);
  action.values["paid_hours"] = std::string("eight");
  try {
    (void)action.number("paid_hours");
    FAIL();
  } catch (const std::logic_error& error) {
    EXPECT_NE(std::string(error.what()).find("opening_hours"), std::string::npos);
    EXPECT_NE(std::string(error.what()).find("paid_hours"), std::string::npos);
  }
  action.kind = "nonsense";
  EXPECT_THROW((void)action.number("paid_hours"), std::logic_error);
}

TEST(InterventionKinds, AreDescribedInBothLanguages) {
  std::set<std::string_view> known;
  for (const auto& measure : measures()) known.insert(measure.name);
  for (const auto& kind : intervention_kinds()) {
    EXPECT_EQ(find_intervention_kind(kind.name), &kind);
    for (const auto text : {kind.title.ja, kind.title.en, kind.stands_for.ja, kind.stands_for.en,
                            kind.practice, kind.code, kind.lever.ja, kind.lever.en}) {
      EXPECT_FALSE(text.empty()) << kind.name;
    }
    std::set<std::string_view> names;
    for (const auto& field : kind.fields) {
      EXPECT_TRUE(names.insert(field.info.name).second) << kind.name << ' ' << field.info.name;
      EXPECT_FALSE(field.info.meaning.ja.empty() || field.info.meaning.en.empty() ||
                   field.info.unit.empty() || field.info.source.empty())
          << kind.name << ' ' << field.info.name;
      EXPECT_LE(field.info.lowest, field.info.default_value) << field.info.name;
      EXPECT_LE(field.info.default_value, field.info.highest) << field.info.name;
    }
    std::set<std::string_view> said;
    for (const auto& list : {kind.moves, kind.leaves_alone}) {
      for (const auto measure : list) {
        EXPECT_TRUE(known.contains(measure)) << kind.name << ' ' << measure;
        EXPECT_TRUE(said.insert(measure).second) << kind.name << " says both of " << measure;
      }
    }
    EXPECT_FALSE(said.empty()) << kind.name;
  }
  EXPECT_EQ(find_intervention_kind("opening-hours"), nullptr);
}

}  // namespace
}  // namespace engawa
