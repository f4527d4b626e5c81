// What a report says of validation, sensitivity and the layers of uncertainty.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    // files
    MessageRow{"report.evidence_of_study",
               {"研究「{0}」のものです。報告書の研究は {1} です",
                "is of the study '{0}'; the report is of {1}"}},
    MessageRow{"report.evidence_of_town",
               {"町「{0}」のものです。報告書の町は {1} です",
                "is of the town '{0}'; the report is of {1}"}},
    MessageRow{"report.evidence_twice",
               {"「{0}」のファイルが二つあります", "is the second file for '{0}'"}},
    MessageRow{"report.give_own_file", {"{0} のファイルを指定してください", "give a file of {0}"}},
    // validation
    MessageRow{"report.validation.heading",
               {"公表された数字と、どこまで合うか",
                "How far does the model agree with published numbers?"}},
    MessageRow{
        "report.validation.missing",
        {"この報告書には、公表された数字との照合がありません。次の命令で照合すると、ここに表が"
         "出ます: {0}",
         "This report holds no comparison with published numbers. This command makes one, "
         "and its table will stand here: {0}"}},
    MessageRow{
        "report.validation.count",
        {"公表された{0}の数字のうち、モデルの町は{1}で許した幅に入り、{2}で外れました（{5}は、"
         "この組数では言えません）。モデルを決めるのに使わなかった数字（検証用）では、{3}の"
         "うち{4}で入りました。",
         "Of {0} published numbers the towns of the model agree with {1} within what is "
         "tolerated and miss {2} ({5} cannot be told from so few towns). Of those not used "
         "to set the model (held out), {4} of {3} agree."}},
    MessageRow{"report.validation.misses",
               {"外れたもの: {0}。これに関わる結果は、割り引いて読んでください。",
                "Missed: {0}. Read results that hang on these with care."}},
    MessageRow{"report.validation.other_parameters",
               {"注意: この照合は、この研究とは違うパラメータの値で行われました（{0}）。",
                "Caution: the comparison was made with other parameters than this study ({0})."}},
    MessageRow{"report.validation.caption",
               {"公表された数字とモデルの町（{0}組の平均と95%区間）",
                "Published numbers and the model's towns (mean of {0} towns, 95 % interval)"}},
    MessageRow{"report.validation.target", {"公表された数字", "published number"}},
    MessageRow{"report.validation.accepted", {"値（許した幅）", "value (tolerated)"}},
    MessageRow{"report.validation.model", {"モデル", "model"}},
    MessageRow{"report.validation.role", {"使い方", "role"}},
    MessageRow{"report.validation.fitted", {"合わせた", "fitted"}},
    MessageRow{"report.validation.held_out", {"検証用", "held out"}},
    MessageRow{"report.validation.verdict", {"判定", "verdict"}},
    MessageRow{"report.validation.hit", {"合う", "agrees"}},
    MessageRow{"report.validation.miss", {"外れ", "misses"}},
    MessageRow{"report.validation.untold", {"言えない", "cannot be told"}},
    // sensitivity
    MessageRow{"report.sensitivity.heading",
               {"結果をいちばん左右する三つの仮定", "Which three assumptions matter most"}},
    MessageRow{
        "report.sensitivity.missing",
        {"どの仮定が結果をいちばん左右するかは、まだ調べていません。次の命令で調べると、"
         "ここに出ます: {0}",
         "Which assumptions matter most has not been looked into yet. This command does, and "
         "the answer will stand here: {0}"}},
    MessageRow{"report.sensitivity.how",
               {"モデルの数字を、それぞれのありうる幅の中で動かし、結果（差）がどれだけ動くかを見ま"
                "した（{0}法、{1}通り、それぞれ{2}組）。",
                "Numbers of the model were moved within their plausible ranges to see how much the "
                "results (differences) move ({0}; {1} settings, {2} pairs each)."}},
    MessageRow{"report.sensitivity.none",
               {"偶然と区別できるほど結果を動かした仮定は、ありませんでした。",
                "No assumption moved the results by more than chance does."}},
    MessageRow{
        "report.sensitivity.item",
        {"{0}（{1}、{2}〜{3}。{4}）: {5}を左右します。", "{0} ({1}, {2} to {3}; {4}): moves {5}."}},
    MessageRow{"report.sensitivity.caption",
               {"結果ごとの、影響の大きい仮定（{0}とその95%区間）",
                "The assumptions that matter most, by result ({0} with its 95 % interval)"}},
    MessageRow{"report.sensitivity.morris", {"モリスの μ*", "Morris's mu*"}},
    MessageRow{"report.sensitivity.sobol", {"ソボルの総合効果 ST", "Sobol's total effect ST"}},
    MessageRow{"report.sensitivity.assumption", {"仮定", "assumption"}},
    MessageRow{"report.sensitivity.influence", {"影響", "influence"}},
    MessageRow{"report.sensitivity.up", {"大きくすると増える", "more of it, more"}},
    MessageRow{"report.sensitivity.down", {"大きくすると減る", "more of it, less"}},
    MessageRow{"report.sensitivity.direction", {"向き", "direction"}},
    MessageRow{"report.sensitivity.unlike", {"偶然と区別できない", "cannot be told from chance"}},
    // uncertainty
    MessageRow{"report.uncertainty.heading", {"不確かさの三つの層", "Three layers of uncertainty"}},
    MessageRow{"report.uncertainty.missing",
               {"この報告書の区間は、偶然の幅だけです。ほかのパラメータの値やほかの仕組みのモデルで"
                "どうなるかは、次の命令で調べられます: {0}",
                "The intervals of this report hold chance only. What other parameters and other "
                "structures of the model would give is found by: {0}"}},
    MessageRow{"report.uncertainty.how",
               {"偶然（乱数の種）、パラメータ（公表された数字と合う{0}組の値）、モデルの仕組み（{1}"
                "通りの別の仕組み）の三つを、混ぜずに並べます。「たしか」は、パラメータと仕組みの"
                "9割以上（両方を掛け合わせて動かしたときは、それも数えて）で、差の向きが同じだった"
                "ものです。",
                "Chance (seeds), parameters ({0} sets that agree with published numbers) and "
                "structure ({1} alternatives) stand side by side, not mixed. 'Robust' are "
                "differences of the same direction in nine tenths or more of the sets and "
                "structures, and of pairs of both where they were run."}},
    MessageRow{"report.uncertainty.caption",
               {"差の三つの幅（偶然: 95%区間、パラメータ: 95%の組、仕組み: 最小〜最大）",
                "Three ranges of each difference (chance: 95 % interval; parameters: 95 % of the "
                "sets; structure: least to greatest)"}},
    MessageRow{"report.uncertainty.chance", {"偶然", "chance"}},
    MessageRow{"report.uncertainty.parameters", {"パラメータ", "parameters"}},
    MessageRow{"report.uncertainty.structure", {"仕組み", "structure"}},
    MessageRow{"report.uncertainty.robust", {"判定", "verdict"}},
    MessageRow{"report.uncertainty.yes", {"たしか", "robust"}},
    MessageRow{"report.uncertainty.no", {"仮定しだい", "hangs on assumptions"}},
    MessageRow{
        "report.uncertainty.other_run",
        {"注意: この表は、同じ名前の研究を、期間・町・パラメータのどれかを変えて走らせたものか"
         "ら作られています。",
         "Caution: this table was made from a study of the same name that was run with "
         "another length, town or parameters."}},
    MessageRow{"report.uncertainty.ranking",
               {"{0}の大きい順（{1}）は、パラメータと仕組みの組み合わせの{2}で同じでした。",
                "The order of the variants from the greatest {0} on ({1}) is the same in {2} of "
                "the combinations of "
                "parameters and structures."}},
    // short form
    MessageRow{"report.brief.basis", {"よりどころ: {0}", "What this rests on: {0}"}},
    MessageRow{
        "report.brief.validated",
        {"公表された{0}の数字のうち{1}に合う。", "agrees with {1} of {0} published numbers. "}},
    MessageRow{"report.brief.not_validated",
               {"公表された数字との照合はまだない。", "not yet held against published numbers. "}},
    MessageRow{"report.brief.matters",
               {"結果をいちばん左右する仮定は、{0}。", "The assumptions that matter most: {0}."}},
    MessageRow{"report.brief.not_screened",
               {"どの仮定が結果を左右するかはまだ調べていない。",
                "Which assumptions matter most has not been looked into."}},
};
}  // namespace

std::span<const MessageRow> report_basis_messages() {
  return kRows;
}

}  // namespace engawa
