#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"targets.empty", {"「{0}」が空です", "'{0}' is empty"}},
    MessageRow{"targets.write_text", {"「{0}」に言葉を書いてください", "write something in '{0}'"}},
    MessageRow{"targets.bad_word", {"「{0}」に「{1}」は使えません", "'{1}' cannot be a '{0}'"}},
    MessageRow{"targets.plain_word",
               {"英数字と「_」「-」だけで書いてください", "use letters, digits, '_' and '-' only"}},
    MessageRow{"targets.one_range",
               {"目標「{0}」には、認める範囲の書き方をちょうど一つ選んでください",
                "target '{0}' needs exactly one way to say what is accepted"}},
    MessageRow{"targets.range_forms",
               {"tolerance（±）、factor（倍率）、low と high のどれかを書いてください",
                "write tolerance, or factor, or low and high"}},
    MessageRow{
        "targets.factor_of_nothing",
        {"「factor」は、正の値の目標にだけ使えます", "'factor' fits values above zero only"}},
    MessageRow{"targets.use_tolerance",
               {"tolerance か、low と high を書いてください", "write tolerance, or low and high"}},
    MessageRow{"targets.outside",
               {"目標「{0}」の値が、認める範囲の外にあります",
                "the value of target '{0}' lies outside what is accepted"}},
    MessageRow{"targets.order_range",
               {"low ≦ value ≦ high となるように書いてください",
                "write low, value and high in ascending order"}},
    MessageRow{"targets.unknown_role", {"知らない役割「{0}」です", "unknown role '{0}'"}},
    MessageRow{"targets.held_out_stage",
               {"目標「{0}」は held_out なのに、合わせる段階があります",
                "target '{0}' is held out, but has a stage"}},
    MessageRow{"targets.held_out_means",
               {"held_out の目標には、どの段階でも合わせません",
                "nothing is fitted to a target that is held out"}},
    MessageRow{"targets.role_or_stage",
               {"stage を消すか、role を \"fitted\" にしてください",
                "leave out stage, or make it role = \"fitted\""}},
    MessageRow{"targets.fitted_by_what",
               {"目標「{0}」を何で合わせたのかが書かれていません",
                "target '{0}' does not say what was fitted to it"}},
    MessageRow{"targets.stage_or_note",
               {"stage（1〜9）か、理由の note を書いてください",
                "write stage (1 to 9), or the reason in note"}},
    MessageRow{"targets.same_name",
               {"「{0}」という名前の目標が二つあります", "two targets are named '{0}'"}},
    MessageRow{"targets.rename", {"別の名前にしてください", "give it another name"}},
    MessageRow{"targets.none", {"目標(「target」)が一つもありません", "there is no 'target'"}},
};
}  // namespace

std::span<const MessageRow> target_messages() {
  return kRows;
}

}  // namespace engawa
