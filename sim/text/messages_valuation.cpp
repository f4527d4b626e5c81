// How a table of values is refused, and how a social return on investment is told.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    // errors of a table of values
    MessageRow{"valuation.no_source", {"「source」が空です", "'source' is empty"}},
    MessageRow{"valuation.name_source",
               {"出典を書くか、「assumption: 理由」と書いてください",
                "name a source, or write 'assumption: why'"}},
    MessageRow{
        "valuation.range_order",
        {"「{0}」が low と high のあいだにありません", "'{0}' does not lie between low and high"}},
    MessageRow{"valuation.order_range",
               {"low ≦ {0} ≦ high にしてください（害の値は負なので、low のほうが大きな害です）",
                "make low <= {0} <= high (the amount of a harm is negative: low is the greater "
                "harm)"}},
    MessageRow{"valuation.unknown_measure",
               {"「{0}」という指標はありません", "there is no measure '{0}'"}},
    MessageRow{"valuation.unknown_group",
               {"「{0}」という集団はありません", "there is no group '{0}'"}},
    MessageRow{"valuation.unknown_way",
               {"「{0}」という数え方はありません", "there is no way of counting '{0}'"}},
    MessageRow{"valuation.unknown_origin",
               {"「{0}」という由来はありません", "there is no origin '{0}'"}},
    MessageRow{"valuation.town_only",
               {"指標「{0}」は町全体でだけ数えられています",
                "the measure '{0}' is known for the whole town only"}},
    MessageRow{"valuation.use_total",
               {"group = \"total\" にしてください", "write group = \"total\""}},
    MessageRow{"valuation.cannot_count",
               {"指標「{0}」は「{1}」では数えられません", "'{0}' cannot be counted as '{1}'"}},
    MessageRow{"valuation.count_flow",
               {"週ごとの出来事なので events で数えます", "it happens week by week: events"}},
    MessageRow{"valuation.count_stock",
               {"ある時点の数なので、人なら person_years か growth、円なら growth で数えます",
                "it is a state: person_years or growth, of yen only growth"}},
    MessageRow{
        "valuation.count_mean",
        {"一人あたりの値なので person_years で数えます", "it is a mean per person: person_years"}},
    MessageRow{"valuation.count_visitors",
               {"来所者だけの平均なので、人数に直せません",
                "it is a mean of visitors, whose number differs between the towns"}},
    MessageRow{"valuation.see_measures",
               {"engawa describe measures を見てください", "see engawa describe measures"}},
    MessageRow{"valuation.wrong_stage",
               {"指標「{0}」はロジックモデルの「{1}」ではありません",
                "'{0}' does not stand at '{1}' in the logic model"}},
    MessageRow{"valuation.no_stage",
               {"町そのものの指標は成果ではないので、別の指標を選んでください",
                "it describes the town and is no outcome: choose another measure"}},
    MessageRow{"valuation.write_stage", {"stage = \"{0}\" です", "write stage = \"{0}\""}},
    MessageRow{
        "valuation.native_is_yen",
        {"「{0}」は国内の値（native）なのに円ではありません", "'{0}' is native but not in yen"}},
    MessageRow{"valuation.mark_converted",
               {"円にするか、origin = \"converted\" と書いてください",
                "give yen, or write origin = \"converted\""}},
    MessageRow{"valuation.no_rate",
               {"通貨「{0}」の換算レートがありません", "there is no conversion for '{0}'"}},
    MessageRow{"valuation.add_rate",
               {"currency = \"{0}\" の [[conversion]] を足してください",
                "add a [[conversion]] with currency = \"{0}\""}},
    MessageRow{"valuation.no_rows", {"「{0}」が一つもありません", "there is no '{0}'"}},
    MessageRow{"valuation.same_name",
               {"「{0}」という行が二つあります", "two rows are called '{0}'"}},
    MessageRow{"valuation.rename", {"一方の名前を変えてください", "rename one of them"}},
    MessageRow{"valuation.unknown_row",
               {"「{0}」の overlaps にある「{1}」という行はありません",
                "'{0}' overlaps '{1}', but there is no such row"}},
    MessageRow{"valuation.twice",
               {"「{0}」と「{1}」は同じ成果を二度数えます",
                "'{0}' and '{1}' count the same outcome twice"}},
    MessageRow{"valuation.twice_why",
               {"同じ人の同じ変化は一度だけ数えます", "one change in one person counts once"}},
    MessageRow{"valuation.use_one",
               {"「{0}」か「{1}」の一方に used = false と書いてください",
                "write used = false in '{0}' or in '{1}'"}},

    // what a valuation says
    MessageRow{"valuation.dial_discount", {"割引率（年）", "Discount rate, a year"}},
    MessageRow{"valuation.no_rise",
               {"{0}年の価格を今に直す数がありません", "prices of {0} are not carried forward"}},
    MessageRow{"valuation.add_rise",
               {"[prices] に from = {0} の [[prices.rise]] を足してください",
                "add a [[prices.rise]] with from = {0}"}},
    MessageRow{"valuation.dial_prices",
               {"物価の上がり方（{0}年から{1}年）", "Rise of prices, {0} to {1}"}},
    MessageRow{"valuation.basis_prices",
               {"{0}年の円を{1}年の価格に直す: {2}倍（{3}〜{4}）。{5}",
                "Yen of {0} in prices of {1}: times {2} ({3} to {4}). {5}"}},
    MessageRow{"valuation.dial_currency",
               {"換算レート（1 {0} あたりの円）", "Conversion, yen for one {0}"}},
    MessageRow{"valuation.heading",
               {"■ 社会的投資収益率（SROI）: {0}（値の表: {1}）",
                "== Social return on investment: {0} (values: {1})"}},
    MessageRow{
        "valuation.ratio",
        {"1円の費用に対する便益は {0} 円{1}。", "For one yen spent, {0} yen of benefits{1}."}},
    MessageRow{"valuation.no_ratio",
               {"費用は平均して増えないので、比はありません。差引で見てください。",
                "It costs no more on average, so there is no ratio; see the net value."}},
    MessageRow{
        "valuation.total",
        {"便益 {0} 円{1}、費用 {2} 円{3}、差引 {4} 円{5}（現在価値、seed {6} 個の平均）。",
         "Benefits {0} yen{1}, costs {2} yen{3}, net {4} yen{5} (present values, mean of {6} "
         "seeds)."}},
    MessageRow{"valuation.benefit_not_told",
               {"便益はゼロと区別できません。", "The benefits cannot be told from zero."}},
    MessageRow{"valuation.net_not_told",
               {"差引の正負は、seed のあいだの偶然と区別できません。",
                "Whether benefits exceed costs cannot be told from chance between seeds."}},
    MessageRow{"valuation.one_seed",
               {"seed が一つでは偶然と区別できません。", "One seed cannot tell this from chance."}},
    MessageRow{
        "valuation.spread",
        {"値をすべて幅のなかで動かすと（{0} 通り）、比は {1} から {2}、便益が費用を上回るのは "
         "{3} % です。これは値の不確かさだけで、seed とモデルの不確かさを含みません。",
         "With all values moved within their ranges ({0} draws), the ratio lies between {1} "
         "and {2}, and benefits exceed costs in {3} % of the draws. That is the doubt about "
         "the values alone, without that of seeds and model."}},
    MessageRow{"valuation.benefits", {"数えた成果", "Outcomes counted"}},
    MessageRow{"valuation.costs", {"費用", "Costs"}},
    MessageRow{"valuation.alternatives",
               {"数えていない成果（ほかの行と重なるため、または根拠が弱いため）",
                "Outcomes not counted (they overlap others, or rest on too little)"}},
    MessageRow{"valuation.row",
               {"{0}（{1}、{2}）: {3} × {4} = {5} 円{6}。{7}: {8}",
                "{0} ({1}, {2}): {3} x {4} = {5} yen{6}. {7}: {8}"}},
    MessageRow{"valuation.not_recorded",
               {"{0}: この結果には記録されていないので、0 として数えました。",
                "{0}: not recorded in these results, so it counts as nothing."}},
    MessageRow{"valuation.unit_person_years", {" 人・年", " person-years"}},
    MessageRow{"valuation.unit_events", {"（期間の合計）", " in all"}},
    MessageRow{"valuation.unit_growth", {"（増えた分）", " more"}},
    MessageRow{"valuation.unit_yen", {" 円", " yen"}},
    MessageRow{"valuation.amount", {"{0} {1}（{2} 円）", "{0} {1} ({2} yen)"}},
    MessageRow{"valuation.basis", {"計算の前提", "What the sums rest on"}},
    MessageRow{"valuation.basis_discount",
               {"割引率は年 {0} %（1年目は割り引かない）。{1}",
                "Discounted at {0} % a year, the first year in full. {1}"}},
    MessageRow{"valuation.basis_rate",
               {"1 {0} = {1} 円（{2} 年）。{3}", "1 {0} = {1} yen ({2}). {3}"}},
    MessageRow{"valuation.source_assumed", {"仮定", "Assumption"}},
    MessageRow{"valuation.source_converted", {"海外の値の換算", "Converted from abroad"}},
    MessageRow{"valuation.source_native", {"国内の値", "Japanese"}},
    MessageRow{"valuation.tornado",
               {"どの値が結論を動かすか（一つずつ幅の両端にしたときの差引）",
                "Which values move the answer (net value with each at the ends of its range)"}},
    MessageRow{"valuation.bar",
               {"{0}: {1}〜{2} → 差引 {3} 〜 {4} 円（比 {5}〜{6}）",
                "{0}: {1} to {2} -> net {3} to {4} yen (ratio {5} to {6})"}},
    MessageRow{"valuation.bars_without",
               {"ほかの {0} 個の値は、幅のなかで動かしても差引を変えません。",
                "The other {0} values do not change the net value within their ranges."}},
    MessageRow{"valuation.is_not",
               {"SROI は、お金が返ってくる割合ではありません。便益の多くは誰の財布にも入らない"
                "値打ちであり、その値の多くは海外の研究か仮定です。値の表・期間・数える成果が同じ"
                "ときにだけ比べられ、ほかの報告の SROI とは比べられません。比が1を下回っても、"
                "することに意味がないとは言えません。ここにない成果は、0ではなく、数えていない"
                "だけです。",
                "An SROI is not a rate at which money comes back. Most of the benefits reach no "
                "purse, and most of their values come from studies abroad or are assumptions. It "
                "can be compared only where table, period and outcomes are the same, never with "
                "the SROI of another report. A ratio below one does not say that the work is "
                "worthless: an outcome missing here is not zero, only uncounted."}},
};
}  // namespace

std::span<const MessageRow> valuation_messages() {
  return kRows;
}

}  // namespace engawa
