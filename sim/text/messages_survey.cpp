#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"survey.unknown_measure",
               {"調べられない量「{0}」です", "unknown measure of the survey '{0}'"}},
    MessageRow{"survey.unknown_group", {"知らないグループ「{0}」です", "unknown group '{0}'"}},
    MessageRow{"survey.group_parts",
               {"グループは決まった語を点でつないで書きます",
                "a group is made of known words joined by dots"}},
    MessageRow{"survey.wrong_ages", {"年齢の範囲「{0}」は使えません", "wrong ages '{0}'"}},
    MessageRow{"survey.asks_from_16",
               {"調査の対象は16歳以上です", "the survey asks people of 16 and over"}},
    MessageRow{"survey.write_ages",
               {"age16_29 や age65 のように書いてください", "write age16_29, or age65"}},
    MessageRow{
        "survey.group_twice",
        {"グループ「{0}」に同じ種類の語が二つあります", "group '{0}' names two parts of one sort"}},
    MessageRow{"survey.one_of_each",
               {"年齢・性別・世帯・仕事・相談相手はそれぞれ一つまでです",
                "ages, sex, household, work and confidant may each be named once"}},
    MessageRow{"survey.leave_out", {"「{0}」を外してください", "leave out '{0}'"}},
    MessageRow{"survey.no_groups",
               {"「{0}」にグループは付けられません", "'{0}' is not known by group"}},
    MessageRow{"survey.groups_of_answers",
               {"グループに分けられるのは調査の回答だけです",
                "only answers of the survey are counted by group"}},
    MessageRow{"survey.leave_out_group", {"group の行を消してください", "leave out the group"}},
    MessageRow{"survey.ratio_in_half",
               {"「{0}」をグループ「{1}」で数えることはできません",
                "'{0}' cannot be counted in group '{1}'"}},
    MessageRow{"survey.ratio_compares",
               {"相談相手がいない人といる人を比べる値です",
                "it compares those without a confidant to those with one"}},
    MessageRow{
        "survey.leave_out_confidant",
        {"confidant、no_confidant を外してください", "leave out confidant and no_confidant"}},
};
}  // namespace

std::span<const MessageRow> survey_messages() {
  return kRows;
}

}  // namespace engawa
