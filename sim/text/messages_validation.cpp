#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"validation.not_one",
               {"検証の結果のファイルではありません", "not a file of validation results"}},
    MessageRow{"validation.give_one",
               {"engawa validate が書いた validation.h5 を指定してください",
                "give a validation.h5 that engawa validate wrote"}},
    MessageRow{"validation.range", {"{0}〜{1}", "{0} to {1}"}},
    MessageRow{"validation.hit", {"一致", "hit"}},
    MessageRow{"validation.miss", {"外れ", "miss"}},
    MessageRow{"validation.untold", {"判定できない", "cannot be told"}},
    MessageRow{"validation.fitted",
               {"合わせた目標：一致{0}、外れ{1}、判定できない{2}",
                "Fitted targets: {0} hit, {1} missed, {2} cannot be told"}},
    MessageRow{"validation.held_out",
               {"合わせていない目標：一致{0}、外れ{1}、判定できない{2}",
                "Targets held out: {0} hit, {1} missed, {2} cannot be told"}},
    MessageRow{"validation.head.target", {"目標", "target"}},
    MessageRow{"validation.head.published", {"公表値", "published"}},
    MessageRow{"validation.head.accepted", {"認める範囲", "accepted"}},
    MessageRow{"validation.head.before", {"前の結果", "before"}},
    MessageRow{"validation.head.model", {"モデル（まちの間の標準偏差）", "model (sd of seeds)"}},
    MessageRow{"validation.head.surveyed", {"調査ならこう読む（95%）", "a survey reads (95 %)"}},
    // the page
    MessageRow{"validation.page.title", {"検証", "Validation"}},
    MessageRow{
        "validation.page.what",
        {"モデルを何に合わせ、何が合い、何が外れたか。このページは `engawa validate` "
         "が書きました（[使い方](validate.ja.md)"
         "）。まちが落ち着いているかどうか、試作品の欠点がどうなったかは "
         "[standing-still.md](standing-still.md) にあります。",
         "What the model was fitted to, what it hits and what it misses. `engawa validate` wrote "
         "this page ([how](validate.md)). Whether the town stands still by itself, and what became "
         "of the faults of its prototype: [standing-still.md](standing-still.md)."}},
    MessageRow{
        "validation.page.conditions",
        {"研究 `{0}` の、取り組みのないまち `{1}`、{2}通り。助走{3}年のあとの1年を測りました"
         "（Engawa {4}、目標は {5}）。",
         "The town `{1}` of the study `{0}` without interventions, {2} seeds; the year after "
         "a burn-in of {3} years is measured (Engawa {4}, targets: {5}). "}},
    MessageRow{"validation.page.member",
               {"パラメータはアンサンブル {0} のものです。", "Parameters of the ensemble: {0}. "}},
    MessageRow{"validation.page.defaults",
               {"そのほかのパラメータは既定値です。", "All other parameters are defaults."}},
    MessageRow{"validation.page.overrides",
               {"既定値でないパラメータ：{0}。", "Parameters that are not defaults: {0}."}},
    MessageRow{
        "validation.page.survey",
        {"調査のまねごと：平均{0}人を抽出し、{1}%"
         "が回答。孤独感1標準偏差ごとの回答のロジットの変化は{2}"
         "（0は仮定です）。{3}回くり返しました。",
         "The emulated survey draws {0} people on average, {1} % of whom answer; the logit of "
         "answering changes by {2} with each SD of loneliness (0 is an assumption); "
         "{3} waves."}},
    MessageRow{"validation.page.before", {"「前の結果」の条件：{0}", "\"Before\": {0}"}},
    MessageRow{"validation.page.judgements",
               {"*一致*、*外れ*は、まちの平均が認める範囲に入るかどうかです。その平均の95%"
                "区間が範囲の端をまたぐときは"
                "*判定できない*とします。",
                "*Hit* and *miss* say whether the mean over seeds is accepted; where its 95 % "
                "interval straddles a limit, it *cannot be told*."}},
    MessageRow{"validation.page.misses",
               {"外れた目標と、判定できない目標", "What is missed, and what cannot be told"}},
    MessageRow{"validation.page.miss",
               {"**{0}** {1}：{2}。モデル{3}、認める範囲{4}。",
                "**{0}** {1}: {2}; model {3}, accepted {4}."}},
    MessageRow{"validation.page.no_miss", {"ありません。", "Nothing."}},
    MessageRow{"validation.page.fitted", {"合わせた目標", "Fitted targets"}},
    MessageRow{"validation.page.held_out", {"合わせていない目標", "Targets held out"}},
    MessageRow{
        "validation.page.waves",
        {"前後の調査と、同じまちどうしの差", "A survey before and after, and the paired truth"}},
    MessageRow{
        "validation.page.waves_what",
        {"別の人にたずねる2回の調査の差は、何も変わらなくても標準誤差の分だけ動きます。同じまちを取"
         "り組みありと"
         "なしで比べた差は、はるかに細かく見分けられます。ただしそれはモデルの中のことで、現実の調"
         "査で見えるのは"
         "左の列だけです。単位はポイント。",
         "The difference between two surveys that ask other people moves by its standard "
         "error even if nothing changes. The difference between the same towns with and "
         "without an intervention is resolved far more finely; but that is inside the model, "
         "and a real survey sees the columns on the left alone. In points of per cent."}},
    MessageRow{"validation.page.waves_head",
               {"目標 | 1回の調査の標準誤差 | 2回の調査の差の標準誤差 | "
                "同じまちの差の、まちの間の標準偏差 | "
                "同じまちの差の平均（標準誤差）",
                "target | s.e. of a survey | s.e. of the difference of two surveys | sd of the "
                "paired difference between towns | mean paired difference (s.e.)"}},
    MessageRow{
        "validation.page.compared",
        {"同じまちの差：同じ1年を案 `{0}` で暮らしたとき、最初の案との差。",
         "Paired differences: the same year under the variant `{0}`, less the first variant."}},
    MessageRow{"validation.page.sources", {"出典", "Sources"}},
    // the command
    MessageRow{"validate.help",
               {"取り組みのないまちを、公表されている数値と比べる",
                "hold a study's baseline against published numbers"}},
    MessageRow{"validate.help.targets",
               {"目標のファイル(繰り返せる。なければ scenarios/targets/national.toml)",
                "file of targets (repeatable; default scenarios/targets/national.toml)"}},
    MessageRow{"validate.help.sample",
               {"調査のまねごとで抽出する人数(既定20000、全国調査と同じ)",
                "people drawn in the emulated survey (default 20000, as in the national one)"}},
    MessageRow{"validate.help.response",
               {"そのうち回答する割合(既定.557、全国調査と同じ)",
                "share of them who answer (default .557, as in the national one)"}},
    MessageRow{"validate.help.lonely",
               {"孤独感1標準偏差ごとの、回答のロジットの変化(既定0、仮定)",
                "change of the logit of answering by SD of loneliness (default 0, an assumption)"}},
    MessageRow{"validate.help.waves",
               {"まち一つあたり何回調査するか(既定100)", "surveys in each town (default 100)"}},
    MessageRow{"validate.help.compare",
               {"同じ1年をこの案でも暮らし、同じまちどうしの差を示す",
                "live the same year under this variant, too, and tell the paired difference"}},
    MessageRow{
        "validate.help.ensemble",
        {"較正が残したパラメータの組のファイル", "file of parameter sets that calibration left"}},
    MessageRow{"validate.help.member",
               {"そのうちどの組か(既定 best)", "which of its members (default best)"}},
    MessageRow{"validate.help.before",
               {"前の validation.h5 を並べて示す", "show an earlier validation.h5 beside"}},
    MessageRow{"validate.help.from",
               {"計算せず、この validation.h5 を読んで示す",
                "read this validation.h5 in place of running anything"}},
    MessageRow{
        "validate.help.page",
        {"表と出典のページ(Markdown)を書く", "write a page with tables and sources (Markdown)"}},
    MessageRow{"validate.help.overwrite",
               {"前の結果やページがあっても書きかえる", "replace earlier results and pages"}},
    MessageRow{"validate.member_of_what",
               {"どのアンサンブルの組なのか分かりません", "member of which ensemble is not said"}},
    MessageRow{"validate.give_ensemble",
               {"--ensemble FILE も付けてください", "give --ensemble FILE, too"}},
    MessageRow{"validate.no_variant",
               {"研究に案「{0}」はありません", "the study has no variant '{0}'"}},
    MessageRow{"validate.from_or_study",
               {"--from と STUDY の両方があります", "both --from and STUDY are given"}},
    MessageRow{
        "validate.from_reads",
        {"--from はできている結果を読むだけです", "--from only reads results that are there"}},
    MessageRow{"validate.leave_out_study", {"どちらかを外してください", "leave out one of them"}},
    MessageRow{"validate.page_done", {"ページ: {0}", "page: {0}"}},
    MessageRow{"validate.interrupted",
               {"中断しました。検証の結果は途中では残りません。",
                "interrupted; a validation leaves nothing halfway"}},
    MessageRow{"validate.files", {"結果: {0}、{1}", "results: {0}, {1}"}},
};
}  // namespace

std::span<const MessageRow> validation_messages() {
  return kRows;
}

}  // namespace engawa
