// How findings are told.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"findings.answer_variant", {"▶ {0}", "> {0}"}},
    MessageRow{"findings.answer_more",
               {"  働く30〜49歳の来所は {0}（年 {1} 回）増え、一度でも来た人は {2} 人から {3} "
                "人になりました。",
                "  Visits of working people aged 30-49 changed by {0} ({1} a year), and {3} of "
                "them came at least once, instead of {2}. "}},
    MessageRow{
        "findings.answer_less",
        {"  働く30〜49歳の来所は減りました: {0}（年 {1} 回）。一度でも来た人は {2} 人から {3} 人。",
         "  Visits of working people aged 30-49 fell by {0} ({1} a year); {3} of them came at "
         "least once, instead of {2}. "}},
    MessageRow{"findings.answer_same",
               {"  働く30〜49歳の来所の変化（{0}、年 {1} "
                "回）はゼロと区別できません（一度でも来た人 {2} → {3} 人）。",
                "  The change of visits of working people aged 30-49 ({0}, {1} a year) cannot be "
                "told from zero (came at least once: {2} -> {3}). "}},
    MessageRow{"findings.answer_unsure",
               {"  働く30〜49歳の来所の変化は {0}（年 {1} 回）、一度でも来た人は {2} → {3} "
                "人。seed が一つでは偶然と区別できません。",
                "  Visits of working people aged 30-49 changed by {0} ({1} a year), came at least "
                "once: {2} -> {3}; one seed cannot tell this from chance. "}},
    MessageRow{"findings.answer_most",
               {"割合で最も増えたのは{0}（{1}）です。",
                "Visits rose most, in proportion, among: {0} ({1}). "}},
    MessageRow{
        "findings.answer_prevalence",
        {"  地域全体で「しばしば・常に」孤独な人は {0} % から {1} % になりました（{2} ポイント）。",
         "  In the district as a whole, often or always lonely went from {0} % to {1} % ({2} "
         "points)."}},
    MessageRow{"findings.answer_no_prevalence",
               {"  地域全体で「しばしば・常に」孤独な人の割合（{0} % → {1} %、{2} "
                "ポイント）の変化はゼロと区別できません。",
                "  For the district as a whole the change of often or always lonely ({0} % -> {1} "
                "%, {2} points) cannot be told from zero."}},
    MessageRow{"findings.setting",
               {"研究 {0}: seed {1} 個、{2} 年。同じ seed の町どうしを比べた差の平均と95%区間。",
                "Study {0}: {1} seeds, {2} years. Means and 95 % intervals of differences between "
                "twin towns of the same seed."}},
    MessageRow{"findings.not_settled",
               {"注意: 慣らし期間の平衡検査に合格しなかったケースがあります。",
                "Caution: some burn-in did not pass the equilibrium test."}},
    MessageRow{"findings.compared", {"■ {0}（「{1}」との比較）", "== {0} (compared with: {1})"}},
    MessageRow{"findings.visits", {"来所（年齢×就業別）", "Visits, by age and work"}},
    MessageRow{"findings.reach",
               {"一度でも来た人（終了時）", "People who came at least once, at the end"}},
    MessageRow{"findings.taking_part", {"参加", "Taking part"}},
    MessageRow{"findings.ties", {"つながり", "Ties"}},
    MessageRow{"findings.needs", {"困りごとの解決", "Needs met"}},
    MessageRow{"findings.money",
               {"時間とお金（年あたり・累計）", "Hours and money, a year or so far"}},
    MessageRow{
        "findings.district",
        {"地域全体（16歳以上、最後の1年）", "The district as a whole (16 and over, last year)"}},
    MessageRow{"findings.line", {"{0}: {1} → {2}、差 {3}", "{0}: {1} -> {2}, difference {3}"}},
    MessageRow{"findings.interval", {"（95%区間 {0} 〜 {1}）", " (95 % interval {0} to {1})"}},
    MessageRow{"findings.relative", {"、{0}", ", {0}"}},
    MessageRow{"findings.not_told", {"、ゼロと区別できません", "; cannot be told from zero"}},
    MessageRow{"findings.one_seed",
               {"、seed が一つなので区間は出せません", "; no interval from a single seed"}},
    MessageRow{"findings.nobody", {"{0}: 該当者なし", "{0}: nobody"}},
    MessageRow{"findings.pairing",
               {"対にした効果（分散の比 対なし/対あり）: {0}",
                "What pairing saves (variance unpaired / paired): {0}"}},
    MessageRow{"findings.lives",
               {"両方の町での孤独感の相関 {0}、まったく同じ値の人 {1} %",
                "Correlation of loneliness between the towns {0}; persons with exactly the same "
                "value {1} %"}},
    MessageRow{"findings.open_interval",
               {"（95%区間 {0} 〜 {1}、ゼロと区別できません）",
                " (95 % interval {0} to {1}: cannot be told from zero)"}},
    MessageRow{"findings.brief_lost",
               {"人口の割に多く失われたのは、{0}。", "Lost more than their share: {0}."}},
    MessageRow{
        "findings.lost_over",
        {"  人口の割に多く失われた: {0}", "  Lost more than their share of the people: {0}"}},
    MessageRow{
        "findings.lost_under",
        {"  人口の割に少なく失われた: {0}", "  Lost less than their share of the people: {0}"}},
    MessageRow{"findings.lost_none",
               {"  失われたとは言えない（ゼロと区別できない）: {0}",
                "  Not lost, as far as can be told: {0}"}},
    MessageRow{"findings.the_same",
               {"  どの seed でも、比べる町とまったく同じです",
                "  In every seed the same as the town it is compared with, in everything"}},
    // the funder's questions
    MessageRow{"findings.brief_reach",
               {"  だれに届いたか: 一度でも来た人 {0}。",
                "  Whom it reached: people who came at least once {0}. "}},
    MessageRow{"findings.brief_over",
               {"人口の割に多く届いたのは、{0}。", "Reached more than their share: {0}."}},
    MessageRow{"findings.brief_changes", {"  何が変わったか: {0}。", "  What changed: {0}."}},
    MessageRow{
        "findings.brief_cost",
        {"  いくらかかったか: 拠点の支出 {0}円。", "  What it cost: hubs' spending {0} yen. "}},
    MessageRow{"findings.brief_per", {"{0}。", "{0}."}},
    MessageRow{"findings.ask_reach",
               {"1. だれに届いたか（終わりまでに一度でも来た人）",
                "1. Whom did it reach? (people who came at least once by the end)"}},
    MessageRow{"findings.ask_changed",
               {"2. 届いた人と地域に何が変わったか（研究の期間の合計、または終わりの姿）",
                "2. What changed for them? (sums over the study, or the state at its end)"}},
    MessageRow{
        "findings.ask_cost",
        {"3. いくらかかったか（研究の期間の合計）", "3. What did it cost? (sums over the study)"}},
    MessageRow{
        "findings.ask_else",
        {"4. 同じお金でほかに何ができたか（支出の差100万円あたり、かっこは95%区間）",
         "4. What else could the money have done? (for each extra million yen; 95 % intervals)"}},
    MessageRow{"findings.times", {"{0}（{1}倍）", "{0} ({1} times)"}},
    MessageRow{"findings.ratio",
               {"、人口の割合の{0}倍（{1} 〜 {2}）",
                "; {0} times their share of the people ({1} to {2})"}},
    MessageRow{
        "findings.over",
        {"  人口の割に多く届いた: {0}", "  Reached more than their share of the people: {0}"}},
    MessageRow{
        "findings.under",
        {"  人口の割に少なく届いた: {0}", "  Reached less than their share of the people: {0}"}},
    MessageRow{"findings.not_reached",
               {"  届いたとは言えない（ゼロと区別できない）: {0}",
                "  Not reached, as far as can be told: {0}"}},
    MessageRow{
        "findings.only_one",
        {"  この案の町でだけ来た人 {0}人、比べる町でだけ来た人 "
         "{1}人（両方に最後まで住む人、16歳以上）",
         "  Came in this variant only: {0} people; in the other town only: {1} (16 and over, in "
         "both towns to the end)"}},
    MessageRow{
        "findings.worse",
        {"  比べる町より孤独感が0.1 SDを超えて強い人 {0} %、弱い人 {1} "
         "%、その差（人）{2}。2つの町は偶然でも少しずつ離れるので、差だけを読んでください",
         "  Lonelier than in the other town by more than .1 SD: {0} %, less lonely by as much: {1} "
         "%; difference in people {2}. Twin towns drift apart by chance too: read the difference"}},
    MessageRow{"findings.per", {"{0}あたり {1}円", "{1} yen per {0}"}},
    MessageRow{"findings.per_one_seed",
               {"{0}あたり {1}円（seed が一つなので幅は言えません）",
                "{1} yen per {0} (one seed: no interval)"}},
    MessageRow{"findings.per_unknown",
               {"{0}あたりの費用は言えません（増えたと言えないため）",
                "yen per {0}: cannot be told, for it cannot be told that there were more"}},
    MessageRow{"findings.ask_expected",
               {"動くはずのもの、動かないはずのもの（{0}）",
                "What should move, and what should not ({0})"}},
    MessageRow{"findings.moved", {"  動いた: {0}", "  Moved: {0}"}},
    MessageRow{
        "findings.did_not_move",
        {"  動くはずだが、動いたとは言えない: {0}", "  Should move, but cannot be told to: {0}"}},
    MessageRow{"findings.stayed",
               {"  動かないはずで、動いたとは言えない: {0}", "  Left alone, as it should be: {0}"}},
    MessageRow{"findings.moved_against",
               {"  動かないはずなのに動いた: {0}", "  Moved although it should not: {0}"}},
    MessageRow{"findings.ask_harm", {"害と副作用", "Harms and side effects"}},
    MessageRow{
        "findings.no_harm",
        {"  ゼロと区別できる悪化はありません", "  No change for the worse can be told from zero"}},
    MessageRow{"findings.harms_looked_at",
               {"  {0}の指標を見たうち、悪化したとは言えないもの: "
                "{1}。20に1つは偶然でも区間がゼロを外れます",
                "  Of {0} measures looked at, no worse as far as can be told: {1}. One in twenty "
                "intervals leaves zero out by chance"}},
    MessageRow{"findings.only_variant",
               {"  この研究には案が一つしかありません。ほかの使いみちと比べるには、[[variant]] "
                "を足してください",
                "  This study has one variant only; add a [[variant]] to compare other uses"}},
    MessageRow{"findings.overlap",
               {"  区間が重なるので、どの案が上とは言えない列: {0}",
                "  Intervals overlap, so no order can be told, for: {0}"}},
    MessageRow{
        "findings.read_alternatives",
        {"  順位ではありません。「?」は、支出か結果の差がゼロと区別できず、言えないもの",
         "  Not a ranking; \"?\" cannot be told: the extra spending cannot be told from zero"}},
};
}  // namespace

std::span<const MessageRow> findings_messages() {
  return kRows;
}

}  // namespace engawa
