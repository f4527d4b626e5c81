// What is said of checkpoints: what is in the way, refused, damaged, or gone on from.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"checkpoint.option",
               {"この週数ごとに途中の状態を残し、--resumeでそこから続ける(なければ52、0で残さない)",
                "keep the state of unfinished cases every so many weeks, for --resume (default: "
                "52; 0: never)"}},
    MessageRow{"checkpoint.goes_on", {"{0}: 第{1}週から続けます", "{0}: goes on from week {1}"}},
    MessageRow{
        "checkpoint.town_goes_on",
        {"シード{0}: 助走の第{1}週から続けます", "seed {0}: the burn-in goes on from week {1}"}},
    MessageRow{"checkpoint.town_is_there",
               {"シード{0}: 助走の済んだ町があるので、そこから始めます",
                "seed {0}: its town is burned in already"}},
    MessageRow{
        "checkpoint.damaged",
        {"注意: {0} は壊れているか、続きに要る記録が欠けています。その前の状態から続けます",
         "warning: {0} is damaged, or records that it needs are missing; going on from before"}},
    MessageRow{"checkpoint.in_the_way",
               {"途中で止まった研究の状態が残っています",
                "the state of an unfinished run of this study is there"}},
    MessageRow{"checkpoint.not_lost", {"黙って捨てることはしません", "it is not thrown away"}},
    MessageRow{"checkpoint.use_resume",
               {"--resumeで続けるか、初めからやり直すなら{0}を消してください",
                "use --resume to go on, or remove {0} to begin anew"}},
    MessageRow{"checkpoint.cannot_use",
               {"この途中の状態からは続けられません", "cannot go on from this checkpoint"}},
    MessageRow{"checkpoint.other_version",
               {"engawa {0}(リビジョン{1})が書いたものです。このプログラムは{2}(リビジョン{3})です",
                "engawa {0} (revision {1}) wrote it; this program is {2} (revision {3})"}},
    MessageRow{"checkpoint.other_study",
               {"研究ファイル・町・設定のどれかが、書いたときと違います",
                "the study file, town or a setting is not what it was when it was written"}},
    MessageRow{"checkpoint.other_case",
               {"別のケース({0}、シード{1})のものです", "it is of another case ({0}, seed {1})"}},
    MessageRow{"checkpoint.other_machine",
               {"データの並びが違う種類の計算機かコンパイラで書かれています",
                "a machine or compiler wrote it that lays out data in another way"}},
    MessageRow{
        "checkpoint.same_or_anew",
        {"書いたときと同じプログラム・研究ファイル・計算機で続けるか、{0}"
         "を消してやり直してください",
         "go on with the program, study file and kind of machine that wrote it, or remove {0} to "
         "begin its cases anew"}},
};
}  // namespace

std::span<const MessageRow> checkpoint_messages() {
  return kRows;
}

}  // namespace engawa
