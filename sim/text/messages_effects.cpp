// Effects on those who took part, differences looked at together, and how many seeds it takes.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    // effects on participants
    MessageRow{"effects.heading",
               {"参加した人の孤独感（16歳以上で、両方の町に最後まで住む人。単位はSD、"
                "マイナスは孤独感が軽いこと）",
                "Loneliness of those who took part (16 and over, in both towns to the end; in SD, "
                "less than zero = less lonely)"}},
    MessageRow{"effects.anybody",
               {"この案の町で一度でも来た人", "People who came at least once in this variant"}},
    MessageRow{"effects.regulars",
               {"この案の町で年12回以上来た人",
                "People who came twelve times a year or more in this variant"}},
    MessageRow{"effects.newly_come",
               {"この案の町でだけ来た人", "People who came in this variant only"}},
    MessageRow{"effects.first_town",
               {"比べる町の居場所に一度でも来た人",
                "People who came at least once in the town compared with"}},
    MessageRow{"effects.first_town_regulars",
               {"比べる町の居場所に年12回以上来た人",
                "People who came twelve times a year or more in the town compared with"}},
    MessageRow{"effects.people", {"{0}: {1}人", "{0}: {1}"}},
    MessageRow{"effects.few_of",
               {"{0}: 10人未満のため示しません", "{0}: fewer than ten, not shown"}},
    MessageRow{"effects.few", {"10人未満のため示しません", "fewer than ten, not shown"}},
    MessageRow{"effects.nobody", {"参加した人がいません", "Nobody took part"}},
    MessageRow{
        "effects.decomposed",
        {"初めて来る直前から終わりまでの変化 {0} ＝ 案の効果 {1} ＋ 案がなくても起きた変化 {2}",
         "change from just before the first visit to the end {0} = effect of the variant {1} + "
         "what would have happened anyway {2}"}},
    MessageRow{"effects.only_change",
               {"初めて来る直前から終わりまでの変化 {0}",
                "change from just before the first visit to the end {0}"}},
    MessageRow{"effects.only_twin", {"案の効果 {0}", "effect of the variant {0}"}},
    MessageRow{
        "effects.not_recorded",
        {"前後の変化は、前の版で動かした結果なので分かりません（もう一度動かすと記録されます）",
         "the change since the first visit is not known: these results are of an earlier "
         "version; run the study again"}},
    MessageRow{"effects.no_town_without",
               {"この居場所の効果は、ここからは言えません。同じ人がこの居場所に来ない町（たとえば"
                "閉じた案）と比べると分かります",
                "what the hubs did for them cannot be told here: it takes a town in which the same "
                "people do not come (a variant that closes them)"}},
    MessageRow{"effects.matched",
               {"似ているが来なかった人と比べた差 {0}（似た人が見つかった人 {1} "
                "%、そろい方のずれは最大 {2}）",
                "less the change of people alike who did not come {0} (somebody alike found for "
                "{1} %; worst standardised difference {2})"}},
    MessageRow{"effects.unbalanced",
               {"ずれが0.1を超えるので、この比べ方はあてになりません",
                "above .1 this comparison is not to be relied on"}},
    MessageRow{
        "effects.no_match",
        {"似ているが来なかった人は見つかりません", "nobody alike who did not come was found"}},
    MessageRow{"effects.apart",
               {"初めて来る前の2つの町の同じ人どうしの差 {0}: 来る前から違っていたので、"
                "この分は来たことの効果ではありません",
                "the same people differed by {0} between the towns before they first came: that "
                "part is not an effect of coming"}},
    MessageRow{
        "effects.in_people",
        {"{0}人のうち、孤独感が初めて来る直前より軽くなった人は{1}人でした。同じ{0}人のうち、"
         "案のない町でも{2}人は軽くなっていました。案によるのは、その差の{3}人です",
         "Of {0} people, {1} were less lonely at the end than just before they first came. "
         "Of the same {0}, {2} became less lonely in the town without the variant, too. "
         "The difference is what the variant did: {3}"}},
    MessageRow{"effects.would_mislead",
               {"来た人の前後だけを見れば効果があるように見えますが、案のない町の同じ人と比べると"
                "ゼロと区別できません",
                "Before-after alone would seem to show an effect; against the same people in the "
                "town without the variant none can be told from zero"}},
    MessageRow{"effects.would_overstate",
               {"来た人の前後だけを見ると、効果は実際の{0}倍に見えます",
                "Before-after alone would show {0} times the effect"}},
    MessageRow{"effects.would_understate",
               {"来た人の前後だけを見ると、効果は実際の{0}分の1に見えます",
                "Before-after alone would show the effect {0} times too small"}},
    MessageRow{"effects.would_hide",
               {"来た人の前後だけを見ると向きが逆に見えます。案のない町の同じ人と比べた効果は {0} "
                "です",
                "Before-after alone points the other way; against the same people in the town "
                "without the variant the effect is {0}"}},
    MessageRow{
        "effects.how",
        {"前後比較は、人が孤独なときに来始め、そのあと自然に戻ること（平均への回帰）や、年齢・暮ら"
         "しの"
         "変化まで効果に数えます。比べる相手が要るのはこのためです。",
         "A before-after comparison also counts what comes by itself: people begin to come when "
         "they are in one state and drift back (regression to the mean), age, and move on in "
         "life. That is why it takes somebody to compare with"}},
    // the section of the report
    MessageRow{"report.section.participants",
               {"参加した人に起きたこと", "What happened to those who took part"}},
    MessageRow{"effects.report.caption",
               {"{0}: 参加した人の孤独感の変化（SD、かっこは95%区間）",
                "{0}: change of loneliness of those who took part (SD, 95 % intervals)"}},
    MessageRow{"effects.column.who", {"だれ", "Who"}},
    MessageRow{"effects.column.people", {"人数", "People"}},
    MessageRow{"effects.column.before_after", {"前後の変化", "Before-after"}},
    MessageRow{"effects.column.twin", {"うち案の効果", "Of it, effect of the variant"}},
    MessageRow{"effects.column.anyway",
               {"うち案がなくても起きた変化", "Of it, what would have happened anyway"}},
    MessageRow{"effects.column.matched",
               {"似た人で来なかった人との差", "Less people alike who did not come"}},
    MessageRow{"effects.column.share", {"似た人が見つかった割合", "Somebody alike found for"}},
    MessageRow{"effects.unknown", {"言えません", "not known"}},
    // differences looked at together
    MessageRow{"findings.family_main",
               {"主な結果（来た人・来所・新しい絆・解決した困りごと・孤独に過ごした年月）",
                "main outcomes (reach, visits, new ties, needs met, lonely years)"}},
    MessageRow{"findings.family_reach", {"だれに届いたか（グループ別）", "reach by group"}},
    MessageRow{"findings.family_changes", {"そのほかの変化", "other changes"}},
    MessageRow{"findings.family_costs", {"費用", "costs"}},
    MessageRow{"findings.family_expected",
               {"動くはずのもの・動かないはずのもの", "what should move and what should not"}},
    MessageRow{"findings.family_harms", {"害と副作用", "harms"}},
    MessageRow{"findings.family_details", {"くわしい表", "the detailed tables"}},
    MessageRow{"findings.family_all_hold",
               {"  主な結果をまとめて見ても（{0}個、ホルムの方法）、ゼロと区別できるもの: {1}",
                "  Told from zero also when the main outcomes are counted together ({0}, Holm): "
                "{1}"}},
    MessageRow{
        "findings.family_none_hold",
        {"  主な結果をまとめて見ると（{0}個、ホルムの方法）、ゼロと区別できるものはありません",
         "  With the main outcomes counted together ({0}, Holm) none can be told from "
         "zero"}},
    MessageRow{"findings.family_alone",
               {"  それだけを見れば区別できるが、まとめて見ると区別できないもの: {0}",
                "  Told from zero only if looked at alone, not together: {0}"}},
    MessageRow{"findings.ask_families",
               {"たくさんの数字を見たことについて", "On having looked at many numbers"}},
    MessageRow{
        "findings.family_explored",
        {"  {0}: {1}個を見ました。差がなくても約{2}個は偶然に差があるように見えます。"
         "一つずつなら{3}個、偽発見率を5%に抑える方法（ベンジャミニ–ホッホベルク）では{4}個が"
         "残ります",
         "  {0}: {1} looked at. If nothing differed, about {2} would seem to by chance. One "
         "by one {3} differ; with the share of false findings kept to 5 % "
         "(Benjamini-Hochberg) {4} remain"}},
    MessageRow{
        "findings.only_alone",
        {"、これだけを見た場合です（まとめて見ると言えません）", "; only if looked at alone"}},
    // engawa power
    MessageRow{"power.help",
               {"差を見分けるのに要るシードの数を、結果のばらつきから見積もる",
                "how many seeds it takes to tell a difference, from the scatter of results"}},
    MessageRow{"power.help.results",
               {"engawa run が作った研究のフォルダ", "folder of a study made by `engawa run`"}},
    MessageRow{"power.help.measure",
               {"見る指標。@の後にグループ（繰り返せる。なければ主な指標）",
                "measure to look at, group after @ (repeatable; default: the main ones)"}},
    MessageRow{
        "power.help.variant",
        {"見る案（繰り返せる。なければすべて）", "variant to look at (repeatable; default: all)"}},
    MessageRow{"power.help.figure",
               {"最初の指標の検出力の図をこのSVGファイルに描く（gnuplotを使う）",
                "draw the power of the first measure into this SVG file (needs gnuplot)"}},
    MessageRow{"power.help.overwrite",
               {"図のファイルがあれば上書きする", "replace the figure if it exists"}},
    MessageRow{
        "power.setting",
        {"{0}: 各案 {1} シード。検出力 80 %、有意水準 5 %（両側）に要るシードの数。かっこは、"
         "分散の不確かさによる95%区間（差は見つかったままとする）",
         "{0}: {1} seeds a variant. Seeds needed for 80 % power at 5 % two-sided; in "
         "brackets 95 % limits by the uncertainty of the variances (the difference taken "
         "as found)"}},
    MessageRow{"power.variant", {"■ {0}（「{1}」との比較）", "== {0} (compared with: {1})"}},
    MessageRow{"power.row", {"{0}: 差 {1}{2}", "{0}: difference {1}{2}"}},
    MessageRow{"power.paired",
               {"  対にする: {0}、対にしない: {1}（一方の案あたり）。分散の比 {2}",
                "  paired: {0}; unpaired: {1} (in either arm). Ratio of variances {2}"}},
    MessageRow{"power.seeds", {"{0}（{1}〜{2}）", "{0} ({1} to {2})"}},
    MessageRow{"power.more_than", {"{0} より多い", "more than {0}"}},
    MessageRow{"power.subsample",
               {"  実際のシードから {0} 個を取り出すと、対にして {1}、対にしないで {2} の割合で"
                "見分けられた",
                "  of draws of {0} of the seeds that there are, {1} told it paired, {2} "
                "unpaired"}},
    MessageRow{"power.same", {"  どのシードでも差がありません", "  no difference in any seed"}},
    MessageRow{"power.one_way",
               {"注意: 見積もりは、見つかった差が本当の差だとした場合のものです。シードが少ないと、"
                "見つかった差は本当より大きいことが多く、要るシードの数は少なめに出ます",
                "Caution: this holds if the difference found is the true one. From few seeds the "
                "difference found is often larger than the true one, and the number too small"}},
    MessageRow{"power.few_seeds",
               {"対になるシードが {0} 個では、ばらつきが分かりません",
                "{0} paired seeds do not show how much they scatter"}},
    MessageRow{"power.run_more",
               {"--seeds を3以上にして engawa run を動かしてください",
                "run the study with --seeds 3 or more"}},
    MessageRow{"power.no_variant", {"案「{0}」はこの結果にありません", "no variant '{0}' here"}},
    MessageRow{"power.no_measure",
               {"「{0}」はこの結果にありません", "'{0}' is not in these results"}},
    MessageRow{"power.measures_are",
               {"engawa describe measures で指標の名前が見られます",
                "`engawa describe measures` lists the names"}},
    MessageRow{"power.is_baseline", {"「{0}」は基準の案です", "'{0}' is the baseline"}},
    MessageRow{"power.compared_with",
               {"ほかの案はこの案と比べます", "the other variants are compared with it"}},
    MessageRow{"power.name_other", {"ほかの案を選んでください: {0}", "name another variant: {0}"}},
    MessageRow{"power.bad_figure",
               {"図の名前は英数字と _ だけで、.svg で終わるものにしてください",
                "name the figure with letters, digits and _, ending in .svg"}},
    MessageRow{"power.figure_done", {"図: {0}", "figure: {0}"}},
    MessageRow{"power.figure.title",
               {"{0}（{1}）の差を見分ける確率", "Chance of telling the difference in {0} ({1})"}},
    MessageRow{
        "power.figure.description",
        {"横軸はシードの数、縦軸は見分ける確率。対にした場合は {0} シード、対にしない場合は {1} "
         "シードで80%に届く。点は実際のシードからの取り出し",
         "Seeds across, chance upwards. Paired, 80 % is reached with {0} seeds, unpaired "
         "with {1}. Points: draws from the seeds that there are"}},
    MessageRow{"power.figure.seeds", {"シードの数（案ごと）", "seeds in either arm"}},
    MessageRow{"power.figure.power", {"見分ける確率", "chance of telling it"}},
    MessageRow{"power.figure.paired", {"対にする", "paired"}},
    MessageRow{"power.figure.unpaired", {"対にしない", "unpaired"}},
    MessageRow{"power.figure.drawn", {"実際のシードから", "from the seeds that there are"}},
};
}  // namespace

std::span<const MessageRow> effects_messages() {
  return kRows;
}

}  // namespace engawa
