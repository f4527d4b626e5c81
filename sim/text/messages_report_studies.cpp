// What a report says of several studies side by side.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"report.study_twice", {"同じ研究が二度挙げられています", "is given twice"}},
    MessageRow{"report.name_once", {"一度だけ挙げてください", "give it once"}},
    MessageRow{"report.compare.title", {"{0}つの研究をくらべる", "{0} studies side by side"}},
    MessageRow{"report.section.comparison", {"案を並べて見る", "The options side by side"}},
    MessageRow{"report.compare.study",
               {"（研究 {0}。町: {1}。{2}から{3}年間、{4}組。比べる町: 「{5}」）",
                " (study {0}; town: {1}; {3} years from {2}, {4} pairs; compared with: {5})"}},
    MessageRow{"report.compare.of", {"{0}: {1}", "{0}: {1}"}},
    MessageRow{"report.compare.people", {"人", "people"}},
    MessageRow{"report.compare.so_many_years", {"{0}年", "{0} years"}},
    MessageRow{"report.compare.so_many_pairs", {"{0}組", "{0} pairs"}},
    MessageRow{"report.compare.cautions",
               {"並べて読むときに気をつけること", "What to heed when reading them side by side"}},
    MessageRow{"report.compare.versions",
               {"Engawa の版が違います（{0}）。差が案によるのか、版によるのか分かりません。"
                "くらべる前に、同じ版で走らせ直してください。",
                "The versions of Engawa differ ({0}): what comes of the option and what of the "
                "program cannot be told apart. Run them again with one version before comparing."}},
    MessageRow{"report.compare.towns",
               {"町が違います（{0}）。住む人の数も顔ぶれも違うので、人数・件数・金額を、町をまたい"
                "でくらべることはできません。それぞれの町の中で、何が変わったかを読んでください。",
                "The towns differ ({0}), and so do their residents: numbers of people, of events "
                "and of yen cannot be compared across towns. Read what changed within each."}},
    MessageRow{"report.compare.years",
               {"期間が違います（{0}）。期間の合計（来所、絆、困りごと、費用など）も、終わりの時点"
                "の人数も、そのままではくらべられません。",
                "The lengths differ ({0}): neither sums over the study (visits, ties, needs, cost) "
                "nor numbers of people at its end can be compared as they are."}},
    MessageRow{"report.compare.starts",
               {"始まりの日が違います（{0}）。季節や行事が重ならないので、短い研究ほど注意が要り"
                "ます。",
                "The first days differ ({0}): seasons do not match, which matters the more the "
                "shorter the studies are."}},
    MessageRow{"report.compare.parameters",
               {"モデルの数字（パラメータ）が違います（{0}）。差が案によるのか、この数字によるのか"
                "分かりません。",
                "Parameters of the model differ ({0}): what comes of the option and what of these "
                "numbers cannot be told apart."}},
    MessageRow{
        "report.compare.seeds",
        {"偶然の組（乱数の種）が違います（{0}）。差の平均はくらべられますが、区間の広さは組"
         "の数で変わります。",
         "The pairs of towns (seeds) differ ({0}): mean differences can be compared, but how "
         "wide an interval is depends on the number of pairs."}},
    MessageRow{"report.compare.other_first",
               {"町も期間も同じですが、比べる町（何も加えない、または最初の案）の中身が違います。差"
                "は、それぞれの「比べる町」からの差です。",
                "Town and length are the same, but the towns compared with are not: each "
                "difference is one from its own first variant."}},
    MessageRow{"report.compare.same_first",
               {"比べる町は、どの組でもまったく同じです。差をそのまま並べて読めます。",
                "The towns compared with are the very same in every pair: the differences can be "
                "read side by side."}},
    MessageRow{"report.compare.not_settled",
               {"助走の期間に落ち着かなかった町があります。水準ではなく、差だけを読んでください。",
                "Some towns had not settled before the study began: read the differences, not the "
                "levels."}},
    MessageRow{"report.compare.overlap",
               {"順位ではありません。区間が重なる案のあいだでは、どちらが上とは言えません。",
                "This is no ranking: between options whose intervals overlap no order can be "
                "told."}},
    MessageRow{"report.compare.caption",
               {"案ごとの、それぞれの「比べる町」との差（かっこは95%区間）",
                "Each option's differences from its own first town (95 % intervals)"}},
    MessageRow{"report.compare.results", {"結果、費用、害", "Results, cost, harms"}},
    MessageRow{"report.compare.spending", {"拠点の支出", "Hubs' spending"}},
    MessageRow{"report.compare.harms", {"害（ゼロと区別できる悪化）", "Harms (told from zero)"}},
    MessageRow{"report.compare.harm_count", {"{1}のうち{0}", "{0} of {1}"}},
    MessageRow{"report.compare.cannot", {"言えない", "cannot be told"}},
    MessageRow{"report.compare.all_nothing",
               {"これらの研究からは、どの案についても、主な結果が変わったとは言えません。",
                "From these studies it cannot be told that any option changed the main results."}},
    MessageRow{"report.compare.remake", {"{0}: {1}。{2}", "{0}: {1}. {2}"}},
    MessageRow{
        "report.too_many_together",
        {"1枚に並べられる案は{0}つまでです", "one page has room for {0} options side by side"}},
};
}  // namespace

std::span<const MessageRow> report_study_messages() {
  return kRows;
}

}  // namespace engawa
