// Broken target files, each with the place and the words that its error must have.
#pragma once
#include <string>
#include <vector>

namespace engawa::testing {

inline const std::string kGoodTargets = R"(title = { ja = "目標", en = "Targets" }

[[target]]
name = "often"
set = "C1"
title = { ja = "しばしば", en = "Often" }
measure = "direct.often_always"
group = "survey_mix"
value = 4.9
tolerance = 0.7
role = "fitted"
stage = 2
source = "F020: 4.8 %"

[[target]]
name = "calls"
set = "C9"
title = { ja = "電話", en = "Calls" }
measure = "trial.calls"
value = -1.1
low = -1.6
high = -0.6
role = "held_out"
source = "F324"
note = { ja = "理由", en = "reason" }

[[target]]
name = "weak"
set = "C7"
title = { ja = "弱い絆", en = "Weak ties" }
measure = "ties.weak_gone"
value = 90
factor = 1.5
source = "F263"
)";

/// The good text with its first `part` replaced.
inline std::string spoil_targets(const std::string& part, const std::string& by) {
  std::string text = kGoodTargets;
  const auto at = text.find(part);
  return at == std::string::npos ? "no such part" : text.replace(at, part.size(), by);
}

struct BrokenTargets {
  std::string name, text;
  std::string at;  ///< piece of the text at which the error points; "" = wherever
  std::string en, ja;
};

inline std::vector<BrokenTargets> broken_targets() {
  return {
      {"UnknownKeyAtTop", "targets = 1\n" + kGoodTargets, "targets = 1", "did you mean 'target'",
       "「target」のことですか"},
      {"UnknownKeyOfTarget", spoil_targets("tolerance", "tolerence"), "tolerence",
       "did you mean 'tolerance'", "「tolerance」のことですか"},
      {"UnknownLanguage", spoil_targets("en = \"Often\"", "fr = \"Souvent\""),
       "fr =", "unknown key 'fr'", "知らないキー「fr」"},
      {"NoTitle", spoil_targets("title = { ja = \"目標\", en = \"Targets\" }", ""), "",
       "'title' is missing", "「title」"},
      {"NoTargets", "title = { ja = \"目標\", en = \"Targets\" }\ntarget = []\n", "[]",
       "there is no 'target'", "目標(「target」)が一つもありません"},
      {"TargetIsNoList", "title = { ja = \"目標\", en = \"Targets\" }\ntarget = 3\n", "3",
       "must be a list", "「target」には"},
      {"NoName", spoil_targets("name = \"often\"\n", ""), "", "'name' is missing", "「name」"},
      {"EmptyName", spoil_targets("\"often\"", "\"\""), "\"\"", "'name' is empty",
       "「name」が空です"},
      {"NameWithSpaces", spoil_targets("\"often\"", "\"often or\""), "\"often or\"",
       "cannot be a 'name'", "英数字"},
      {"SetWithComma", spoil_targets("\"C9\"", "\"C9,a\""), "\"C9,a\"", "cannot be a 'set'",
       "「set」に"},
      {"SameName", spoil_targets("\"calls\"", "\"often\""), "\"often\"\nset = \"C9\"",
       "two targets are named 'often'", "二つあります"},
      {"NoMeasure", spoil_targets("measure = \"trial.calls\"\n", ""), "", "'measure' is missing",
       "「measure」"},
      {"NoValue", spoil_targets("value = 4.9\n", ""), "", "'value' is missing", "「value」"},
      {"ValueIsText", spoil_targets("value = 4.9", "value = \"4.9\""), "\"4.9\"",
       "must be a number", "「value」には"},
      {"NothingAccepted", spoil_targets("tolerance = 0.7\n", ""), "",
       "needs exactly one way to say what is accepted", "ちょうど一つ"},
      {"TwoRanges", spoil_targets("factor = 1.5", "factor = 1.5\ntolerance = 2"), "",
       "needs exactly one way", "ちょうど一つ"},
      {"LowWithoutHigh", spoil_targets("high = -0.6\n", ""), "", "'high' is missing", "「high」"},
      {"NegativeTolerance", spoil_targets("tolerance = 0.7", "tolerance = -0.7"), "-0.7",
       "is out of range", "範囲"},
      {"FactorBelowOne", spoil_targets("factor = 1.5", "factor = 0.5"), "0.5", "is out of range",
       "範囲"},
      {"FactorOfNothing", spoil_targets("value = 90", "value = 0"), "1.5",
       "'factor' fits values above zero only", "正の値"},
      {"ValueOutsideRange", spoil_targets("low = -1.6", "low = -1.0"), "-1.1",
       "lies outside what is accepted", "外にあります"},
      {"UnknownRole", spoil_targets("\"fitted\"", "\"fited\""), "\"fited\"",
       "did you mean 'fitted'", "「fitted」のことですか"},
      {"StageTooHigh", spoil_targets("stage = 2", "stage = 12"), "12", "is out of range", "範囲"},
      {"StageIsNoWholeNumber", spoil_targets("stage = 2", "stage = 2.5"), "2.5",
       "must be a whole number", "「stage」には"},
      {"HeldOutWithStage", spoil_targets("role = \"held_out\"", "role = \"held_out\"\nstage = 1"),
       "1\nsource = \"F324\"", "is held out, but has a stage", "held_out なのに"},
      {"FittedByNothing", spoil_targets("stage = 2\n", ""), "", "does not say what was fitted",
       "何で合わせたのか"},
      {"NoSource", spoil_targets("source = \"F324\"\n", ""), "", "'source' is missing",
       "「source」"},
      {"EmptySource", spoil_targets("\"F324\"", "\"\""), "\"\"", "'source' is empty",
       "「source」が空です"},
      {"NoToml", "title = {", "", "", ""},
  };
}

}  // namespace engawa::testing
