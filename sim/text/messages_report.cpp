// What a report says first: question, answer, key numbers, how sure; and how its numbers are
// written.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    // the command
    MessageRow{"report.command",
               {"結果を一つのHTMLの報告書にする（助成団体・行政・理事会へ）",
                "write results as one HTML page, for a funder or a council"}},
    MessageRow{"report.command.results",
               {"研究の結果のフォルダ（いくつか挙げると、案を並べてくらべる）",
                "folder of a study's results; several are compared side by side"}},
    MessageRow{"report.command.out",
               {"書くファイル（書かなければ結果のフォルダの中）",
                "file to write (if not given, in the folder of the results)"}},
    MessageRow{"report.command.variant",
               {"この案だけを載せる（繰り返せる。研究/案 とも書ける）",
                "tell this variant only (may be repeated; or STUDY/VARIANT)"}},
    MessageRow{"report.command.values",
               {"成果を円に直す値の表（SROI）", "table of values for the social return (SROI)"}},
    MessageRow{"report.command.validation",
               {"公表された数字との照合（engawa validate の validation.h5）",
                "agreement with published numbers (validation.h5 of engawa validate)"}},
    MessageRow{"report.command.sensitivity",
               {"どの仮定が大事か（engawa sensitivity の sensitivity.h5）",
                "which assumptions matter (sensitivity.h5 of engawa sensitivity)"}},
    MessageRow{"report.command.uncertainty",
               {"ほかのパラメータと構造での結果（engawa uncertainty の uncertainty.h5）",
                "results with other parameters and structures (uncertainty.h5 of engawa "
                "uncertainty)"}},
    MessageRow{"report.command.short", {"A4で1枚の短い版", "short form: one A4 page"}},
    MessageRow{"report.command.overwrite",
               {"同じ名前の報告書があれば書きかえる", "replace a report of the same name"}},
    MessageRow{"report.done",
               {"報告書: {0}（図のスクリプトとデータ: {1}）",
                "report: {0} (scripts and data of its figures: {1})"}},
    // errors
    MessageRow{"report.exists", {"すでにあります", "is already there"}},
    MessageRow{"report.overwrite",
               {"-o で別の名前にするか、--overwrite を付けてください",
                "choose another name with -o, or give --overwrite"}},
    MessageRow{"report.no_study_file", {"study.h5 がありません", "there is no study.h5"}},
    MessageRow{"report.give_study_folder",
               {"engawa run が最後まで終わった研究のフォルダを指定してください",
                "give the folder of a study that engawa run has finished"}},
    MessageRow{"report.study_file_old",
               {"study.h5 が、ケースのファイルより古いようです",
                "study.h5 does not hold what the single cases hold"}},
    MessageRow{"report.run_again",
               {"engawa run を --resume で、もう一度走らせてください",
                "run engawa run again with --resume"}},
    MessageRow{"report.no_variants",
               {"比べる案がありません。報告書には、案が二つ以上要ります",
                "there is nothing to compare: a report needs two variants or more"}},
    MessageRow{"report.unknown_variant",
               {"「{0}」という案は、この研究の比べる案にありません",
                "'{0}' is not among the variants compared in this study"}},
    MessageRow{"report.too_many",
               {"1枚に載る案は{0}つまでです", "one page has room for {0} variants"}},
    MessageRow{"report.choose_variants", {"--variant で選んでください", "choose with --variant"}},
    MessageRow{
        "report.no_gnuplot",
        {"図を描く gnuplot が見つかりません", "gnuplot, which draws the figures, was not found"}},
    MessageRow{"report.install_gnuplot",
               {"入れてください: sudo apt-get install gnuplot-nox",
                "install it: sudo apt-get install gnuplot-nox"}},
    MessageRow{"report.gnuplot_failed",
               {"gnuplot が図を描けませんでした", "gnuplot could not draw a figure"}},
    // numbers
    MessageRow{"report.interval", {"（95%区間 {0}）", " (95 % interval {0})"}},
    MessageRow{"report.unseen_more", {"0.001未満の増加", "under 0.001 more"}},
    MessageRow{"report.unseen_less", {"0.001未満の減少", "under 0.001 less"}},
    MessageRow{"report.date", {"{0}年{1}月{2}日", "{2} {1} {0}"}},
    MessageRow{"report.no_interval",
               {"（1組なので幅は言えません）", " (one pair of towns: no interval)"}},
    MessageRow{"report.not_told", {"、ゼロと区別できません", ", which cannot be told from zero"}},
    MessageRow{"report.points", {"{0}ポイント", "{0} points"}},
    MessageRow{"report.to", {"〜", " to "}},
    MessageRow{"report.none", {"–", "–"}},
    MessageRow{"report.exact", {"どの組でも同じ差", "the same in every pair"}},
    MessageRow{"report.same", {"変化なし", "no change"}},
    MessageRow{"report.with_unit", {"{0}（{1}）", "{0} ({1})"}},
    MessageRow{"report.told_mark", {"＊", "*"}},
    MessageRow{"report.star",
               {"＊と太字は、ゼロと区別できる差です。かっこの中は95%区間です。",
                "An asterisk and bold type mark differences that can be told from zero. Brackets "
                "hold 95 % intervals."}},
    MessageRow{"report.from_to", {"比べる町 {0} → この案 {1}", "{0} without, {1} with"}},
    MessageRow{"report.verdict.same", {"すべての組で同じ", "the same in every pair"}},
    MessageRow{"report.verdict.open", {"ゼロと区別できない", "cannot be told from zero"}},
    MessageRow{"report.verdict.more", {"増えた", "more"}},
    MessageRow{"report.verdict.less", {"減った", "less"}},
    MessageRow{
        "report.verdict.alone",
        {"{0}(これだけを見た場合。まとめて見ると言えません)", "{0}, only if looked at alone"}},
    MessageRow{"report.column.base", {"比べる町", "without"}},
    MessageRow{"report.column.variant", {"この案", "with"}},
    MessageRow{"report.column.difference", {"差", "difference"}},
    MessageRow{"report.column.interval", {"95%区間", "95 % interval"}},
    MessageRow{"report.column.verdict", {"言えること", "what can be told"}},
    MessageRow{"report.column.measure", {"指標", "measure"}},
    MessageRow{"report.column.code", {"符号", "code"}},
    MessageRow{"report.column.group", {"人のグループ", "group"}},
    MessageRow{"report.column.harm", {"害・副作用", "harm or side effect"}},
    MessageRow{"report.column.plan", {"案", "variant"}},
    MessageRow{"report.column.post", {"費目", "post"}},
    // head and foot
    MessageRow{
        "report.kind",
        {"Engawa の報告書（モデルによる比較）", "A report by Engawa: a comparison in a model"}},
    MessageRow{"report.study", {"研究{0}", "Study {0}"}},
    MessageRow{
        "report.setting",
        {"町: {0}。{1}から{2}年間。同じ町を{3}組つくって比べました。比べる町: 「{4}」。案: {5}。",
         "Town: {0}. {2} years from {1}. {3} pairs of the same town. Compared with: {4}. Variants: "
         "{5}."}},
    MessageRow{"report.footer",
               {"Engawa {0} が書きました。この報告書の数字は、すべて結果のファイル（study.h5 "
                "と各ケースのファイル）から計算し直せます。",
                "Written by Engawa {0}. Every number in this report can be recomputed from the "
                "results (study.h5 and the files of the cases)."}},
    MessageRow{"report.contents", {"目次", "Contents"}},
    MessageRow{"report.figure", {"図{0}", "Figure {0}"}},
    MessageRow{"report.figure_numbers", {"図の数字を表で見る", "The figure's numbers as a table"}},
    MessageRow{"report.section.answer", {"答え", "The answer"}},
    MessageRow{"report.section.key", {"おもな数字", "Key numbers"}},
    MessageRow{"report.section.sureness", {"どのくらい確かか", "How sure is this?"}},
    MessageRow{"report.section.logic", {"ロジックモデル", "Logic model"}},
    MessageRow{"report.section.reach",
               {"だれに届き、だれに届かなかったか", "Who was reached, and who was not"}},
    MessageRow{"report.section.courses", {"時間とともにどう変わったか", "The course of time"}},
    MessageRow{"report.section.map", {"地図", "Map"}},
    MessageRow{"report.section.money", {"お金", "Money"}},
    MessageRow{"report.section.harms", {"害とリスク", "Harms and risks"}},
    MessageRow{"report.section.basis", {"数字のよりどころ", "What the numbers rest on"}},
    MessageRow{"report.section.remake", {"同じ結果を作り直すには", "How to remake this"}},
    MessageRow{"report.section.brief", {"費用・害・作り直し方", "Cost, harms, how to remake it"}},
    // the answer
    MessageRow{"report.title.reach", {"一度でも来た人", "People who came at least once"}},
    MessageRow{"report.title.visits", {"拠点への来所", "Visits"}},
    MessageRow{"report.title.new_ties", {"出会いから生まれた新しい絆", "New ties by meeting"}},
    MessageRow{"report.title.needs_met", {"助けで解決した困りごと", "Needs met with help"}},
    MessageRow{"report.title.lonely_years",
               {"「しばしば・常に」孤独に過ごした年月", "Years lived often or always lonely"}},
    MessageRow{"report.amount.reach", {"{0}人", "{0} people"}},
    MessageRow{"report.amount.visits", {"{0}回", "{0} visits"}},
    MessageRow{"report.amount.new_ties", {"{0}本", "{0} ties"}},
    MessageRow{"report.amount.needs_met", {"{0}件", "{0} needs"}},
    MessageRow{"report.amount.lonely_years", {"{0}人・年", "{0} person-years"}},
    MessageRow{"report.answer.rose", {"{0}が{1}{2}増え", "{0}: {1} more{2}"}},
    MessageRow{"report.answer.fell", {"{0}が{1}{2}減り", "{0}: {1} fewer{2}"}},
    MessageRow{"report.answer.changed",
               {"「{0}」では、「{1}」に比べて、{2}年間で{3}ました。",
                "With '{0}', compared with '{1}', over {2} years: {3}."}},
    MessageRow{"report.answer.all_nothing",
               {"この研究からは、どの案についても、主な結果が変わったとは言えません。",
                "From this study it cannot be told that any variant changed the main results."}},
    MessageRow{"report.answer.nothing",
               {"この研究からは、「{0}」で主な結果が変わったとは言えません（{1}"
                "のどれも、差をゼロと区別できません）。",
                "From this study it cannot be told that '{0}' changed the main results ({1}: no "
                "difference can be told from zero)."}},
    MessageRow{"report.answer.identical",
               {"この研究からは、「{0}"
                "」で変わったと言えることは何もありません（すべての組で、差がちょうどゼロです）。",
                "From this study nothing can be told to have changed with '{0}': in every pair of "
                "towns the difference is exactly zero."}},
    MessageRow{"report.answer.cost",
               {"拠点の支出の差は{0}でした。", "Hubs' spending differed by {0}."}},
    MessageRow{"report.answer.cost_and_open",
               {"拠点の支出の差は{0}で、次のものの差はゼロと区別できません: {1}。",
                "Hubs' spending differed by {0}, and for these the difference cannot be told from "
                "zero: {1}."}},
    MessageRow{
        "report.answer.cost_of_nothing",
        {"拠点の支出の差は{0}でしたが、「変わらない」と示されたわけでもありません。",
         "Hubs' spending differed by {0}, and it has not been shown either that nothing changed."}},
    MessageRow{
        "report.answer.crowded",
        {"費用と、差の幅（95%区間）は、下にあります。", "Costs and 95 % intervals stand below."}},
    MessageRow{
        "report.answer.model",
        {"これはモデルの中の町を比べた結果です。実際の人数の予測ではありません。",
         "These are differences between towns in a model. They do not forecast real numbers."}},
    MessageRow{"report.key.caption", {"「{0}」との差", "Differences from '{0}'"}},
    // how sure
    MessageRow{"report.sure.model",
               {"これはモデルです。人や町の動きの多くを仮定で補っています。人数をそのまま当てにせず"
                "、案どうしの違いと、その理由を読んでください。",
                "This is a model. Much of what people and towns do in it is assumed. Do not take "
                "its numbers as forecasts; read how the variants differ, and why."}},
    MessageRow{"report.sure.pairs",
               {"同じ町を、偶然（乱数の種、seed）だけを変えて{0}"
                "組つくりました。一つの組の中では、案のほかはすべて同じです。差は組ごとにとり、平均"
                "しました。",
                "The same town was made {0} times, each time with other chances (seeds). Within a "
                "pair everything but the variant is the same. Differences were taken pair by pair, "
                "and averaged."}},
    MessageRow{"report.sure.interval",
               {"95%"
                "区間は、偶然による幅です（対応のある差のt区間）。モデルの仮定が違っていたらどうな"
                "るか、という幅は入っていません。",
                "The 95 % intervals hold chance only (t intervals of paired differences). What "
                "would follow if the model's assumptions were wrong is not in them."}},
    MessageRow{"report.sure.open",
               {"「ゼロと区別できない」は、「効果がない」という意味ではありません。この組数では言え"
                "ない、という意味です。",
                "'Cannot be told from zero' does not mean 'no effect'. It means that this number "
                "of pairs cannot tell."}},
    MessageRow{"report.sure.many",
               {"この報告書は、一つの案について約{0}"
                "の差を見ています。効果がまったくなくても、そのうち20に1つほどは、偶然だけでゼロと"
                "区別できるように見えます。",
                "This report looks at some {0} differences for each variant. Even without any "
                "effect about one in twenty would seem to differ from zero, by chance alone."}},
    MessageRow{
        "report.sure.families",
        {"{0}: 主な成果{1}個のうち、まとめて見てもゼロと区別できるのは{2}個です(ホルムの方法)。"
         "そのほか表にある{3}個のうち、一つずつなら{4}個、偽の発見を5%に抑えると{5}個が残ります"
         "(ベンジャミニ–ホッホベルクの方法)。",
         "{0}: of {1} main outcomes, {2} can still be told from zero when judged together "
         "(Holm). Of {3} others in the tables {4} can one by one, {5} when false findings "
         "are held to 5 % (Benjamini-Hochberg)."}},
    MessageRow{"report.sure.settled",
               {"研究を始める前の助走の期間に、町は落ち着いていました（平衡の検査に合格）。",
                "The towns had settled before the study began (the equilibrium test was passed)."}},
    MessageRow{"report.sure.not_settled",
               {"注意: "
                "助走の期間に落ち着かなかった町があります（平衡の検査に不合格）。差は比べられますが"
                "、「比べる町」と「この案」の数字そのものは、町がまだ動いている途中のものです。",
                "Caution: some towns had not settled before the study began (the equilibrium test "
                "was failed). Differences can be compared; the levels with and without are those "
                "of towns that still move by themselves."}},
    MessageRow{"report.sure.one_seed",
               {"注意: 1組しかないので、偶然と区別できることは何もありません。",
                "Caution: there is one pair of towns only. Nothing can be told from chance."}},
    MessageRow{
        "report.sure.few_seeds",
        {"注意: "
         "組の数が{0}"
         "と少なめです。区間は広く、あてになりにくくなります。計画に使うなら20組以上をすすめます。",
         "Caution: {0} pairs are few. Intervals are wide and less reliable; for a plan, 20 pairs "
         "or more are advised."}},
};
}  // namespace

std::span<const MessageRow> report_messages() {
  return kRows;
}

}  // namespace engawa
