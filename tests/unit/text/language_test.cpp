#include "sim/text/language.hpp"

#include <gtest/gtest.h>

#include <array>

#include "sim/text/error.hpp"

namespace engawa {
namespace {

TEST(Render, FillsInArgumentsInEachLanguage) {
  const Message message{"study.unknown_hub", {"x"}};
  EXPECT_EQ(render(Language::english, message), "there is no hub 'x' in this town");
  EXPECT_EQ(render(Language::japanese, message), "拠点「x」はこの町にありません");
}

TEST(Render, RefusesAnIdThatIsNotInTheCatalogue) {
  EXPECT_THROW(static_cast<void>(render(Language::english, {"no.such", {}})), std::logic_error);
}

TEST(NearestName, FindsASlipAndNothingFarAway) {
  const std::array<std::string, 3> names{"baseline", "evening", "saturday"};
  EXPECT_EQ(nearest_name("evenin", names), "evening");
  EXPECT_EQ(nearest_name("baselnie", names), "baseline");
  EXPECT_EQ(nearest_name("xyz", names), "");
}

TEST(UserError, JoinsPlaceProblemReasonAndSuggestion) {
  const InputError error({"a.toml", 3, 7}, {"study.bad_set", {"q"}}, {"study.set_form", {}},
                         {"study.set_example", {}});
  EXPECT_EQ(error.in(Language::english),
            "a.toml:3:7: 'q' cannot be read (the form is NAME=NUMBER); write it like --set "
            "contact.appetite=1.3");
  EXPECT_EQ(error.in(Language::japanese),
            "a.toml:3:7: 「q」が読めません（名前=数 の形で書きます）。--set contact.appetite=1.3 "
            "のように書いてください");
}

}  // namespace
}  // namespace engawa
