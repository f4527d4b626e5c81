// What is said of stories and cards.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    // the story's file
    MessageRow{"story.empty_text", {"「{0}」に文がありません", "'{0}' has no text"}},
    MessageRow{"story.write_text", {"ふつうの文を書いてください", "write plain text"}},
    MessageRow{"story.long_text", {"「{0}」が長すぎます", "'{0}' is too long"}},
    MessageRow{"story.text_limit",
               {"{0}行まで、合わせて{1}バイトまでです", "at most {0} lines and {1} bytes"}},
    MessageRow{"story.shorten", {"短くしてください", "shorten it"}},
    MessageRow{"story.control_character",
               {"「{0}」に制御文字があります", "'{0}' holds control characters"}},
    MessageRow{"story.unknown_choice", {"「{0}」に「{1}」は選べません", "'{0}' cannot be '{1}'"}},
    MessageRow{"story.ages_crossed",
               {"「age_from」が「age_to」より大きくなっています", "'age_from' is above 'age_to'"}},
    MessageRow{"story.swap_ages", {"二つを入れかえてください", "swap the two"}},
    MessageRow{"story.unknown_focus", {"focusに「{0}」は書けません", "focus cannot be '{0}'"}},
    MessageRow{"story.one_focus",
               {"「focus」が一つに決まりません", "'focus' does not name exactly one thing"}},
    MessageRow{"story.focus_forms",
               {"\"town\"か、{{ hub = \"…\" }}、{{ area = \"…\" }}、{{ landmark = \"…\" }}、"
                "{{ turn = \"became_regular\" }}、{{ x = …, y = … }}のどれか一つを書いてください"
                "(only_hereはturnだけに使えます)",
                "write \"town\" or one of {{ hub = \"...\" }}, {{ area = \"...\" }}, "
                "{{ landmark = \"...\" }}, {{ turn = \"became_regular\" }}, {{ x = ..., y = ... }} "
                "(only_here goes with turn alone)"}},
    MessageRow{"story.too_many_scenes",
               {"「scene」は{0}個までです", "there are more than {0} of 'scene'"}},
    MessageRow{"story.split", {"二つのファイルに分けてください", "split it into two files"}},
    MessageRow{"story.no_scenes", {"「scene」がありません", "there is no 'scene'"}},
    MessageRow{"story.write_scene",
               {"[[scene]]を一つ以上書いてください", "write one [[scene]] or more"}},
    MessageRow{"story.bad_week",
               {"「{0}」の「{1}」がいつのことか分かりません", "'{0}' = '{1}' is no moment"}},
    MessageRow{"story.week_forms",
               {"週の番号(始まりは-1)か、\"2027-10\"、\"action:名前\"、\"action:名前+4\"、\"end\"の"
                "どれかを書いてください",
                "write a week's number (-1 is the start), \"2027-10\", \"action:NAME\", "
                "\"action:NAME+4\" or \"end\""}},
    MessageRow{"story.until_forms",
               {"場面の始まりより後の週を、番号か、\"+12\"、\"2027-10\"、\"action:名前\"、\"end\"で"
                "書いてください",
                "write a week after the scene begins: a number, \"+12\", \"2027-10\", "
                "\"action:NAME\" or \"end\""}},
    MessageRow{"story.backwards",
               {"「until」が場面の始まりより後になっていません",
                "'until' ends the scene before it begins"}},
    // what the results lack
    MessageRow{"story.no_date", {"{0}は記録にありません", "{0} is not in the recording"}},
    MessageRow{"story.dates_are",
               {"記録は{0}の週から{1}の週までです", "it runs from the week of {0} to that of {1}"}},
    MessageRow{"story.choose_date", {"その間の日付にしてください", "choose a date between them"}},
    MessageRow{"story.write_number",
               {"代わりに週の番号を書いてください", "write the number of a week instead"}},
    MessageRow{"story.no_action",
               {"この結果に介入「{0}」はありません", "these results have no action '{0}'"}},
    MessageRow{"story.no_actions",
               {"この結果に介入の記録がありません。日付か週の番号を書いてください",
                "these results name no actions; write a date or the number of a week"}},
    MessageRow{"story.no_week", {"{0}週は記録にありません", "there is no week {0}"}},
    MessageRow{"story.weeks_are", {"記録は-1から{0}までです", "the recording runs from -1 to {0}"}},
    MessageRow{"story.choose_week", {"その間の週にしてください", "choose a week between them"}},
    MessageRow{"story.other_study",
               {"この物語は研究「{0}」のものです", "this story is about the study '{0}'"}},
    MessageRow{"story.study_is", {"開いた結果は「{0}」です", "the results are of '{0}'"}},
    MessageRow{"story.open_study",
               {"「{0}」の結果を開くか、物語のstudyを直してください",
                "open results of '{0}', or correct 'study' in the story"}},
    MessageRow{"story.no_variant",
               {"この結果に案「{0}」の記録はありません",
                "these results hold no recording of the variant '{0}'"}},
    MessageRow{"story.no_hub",
               {"この結果に拠点「{0}」はありません", "these results have no hub '{0}'"}},
    MessageRow{"story.no_area",
               {"この結果に地区「{0}」はありません", "these results have no area '{0}'"}},
    MessageRow{"story.no_landmark",
               {"この結果に目印「{0}」はありません", "these results have no landmark '{0}'"}},
    MessageRow{"story.no_names",
               {"場所の記録がありません。focusに\"town\"か{{ x = …, y = … }}を書いてください",
                "none was recorded; write \"town\" or {{ x = ..., y = ... }} for focus"}},
    MessageRow{
        "story.no_turn",
        {"その週に「{0}」に当たる人が見つかりません", "nobody is found for '{0}' in those weeks"}},
    MessageRow{
        "story.other_turn",
        {"週を広げるか、ほかの人を選んでください(became_regular、left_isolation、burned_out)",
         "widen the weeks or choose another turn (became_regular, left_isolation, "
         "burned_out)"}},
    // cards
    MessageRow{"story.card_prefix",
               {"カードの種類が分かりません", "this is neither a 'can' nor a 'trouble'"}},
    MessageRow{
        "story.card_prefixes",
        {"「できること: 自転車の修理」か「困りごと: 重い物が運べない」のように書いてください",
         "write it like 'can: repairing bicycles' or 'trouble: cannot carry heavy things'"}},
    MessageRow{"story.card_empty", {"カードに言葉がありません", "the card says nothing"}},
    MessageRow{"story.card_unknown",
               {"「{0}」がどの種類に当たるか分かりません", "no kind is understood from '{0}'"}},
    MessageRow{"story.card_kind", {"「{0}」という種類はありません", "there is no kind '{0}'"}},
    MessageRow{"story.card_kinds",
               {"行の終わりに[ ]で種類を書き足してください: {0}",
                "add a kind in [ ] at the end of the line: {0}"}},
    MessageRow{"story.card_long", {"この行は{0}バイトあります", "this line has {0} bytes"}},
    MessageRow{"story.card_limit",
               {"1行は{0}バイト(日本語で約60字)までです", "a line has at most {0} bytes"}},
    MessageRow{"story.card_many", {"カードは{0}枚までです", "there are at most {0} cards"}},
    MessageRow{"story.card_none", {"カードが1枚もありません", "there are no cards"}},
};
}  // namespace

std::span<const MessageRow> story_messages() {
  return kRows;
}

}  // namespace engawa
