// What the sections of a report say: logic model, reach, time, map, money, harms, basis, remaking.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    // logic model
    MessageRow{"report.logic.how",
               {"投入から最終成果までを、順に並べます。合計は研究の期間全体、割合と平均は最後の1年"
                "、人数は終わりの時点です。",
                "From what was put in to what it was for. Sums are over the whole study, shares "
                "and means over its last year, numbers of people at its end."}},
    MessageRow{"report.logic.actions",
               {"それぞれの案がすること（活動）:", "What each variant does (activity):"}},
    MessageRow{"report.logic.plan", {"{0}: {1}", "{0}: {1}"}},
    MessageRow{"report.logic.no_action", {"{0}: 何も加えない", "{0}: nothing is added"}},
    MessageRow{"report.logic.since", {"{0}（{1}から）", "{0} (from {1})"}},
    MessageRow{"report.logic.between", {"{0}（{1}から{2}まで）", "{0} ({1} to {2})"}},
    MessageRow{"report.logic.caption",
               {"ロジックモデルの数字（{0}年間。案の列は、比べる町との差と95%区間）",
                "The logic model in numbers ({0} years; under each variant its difference and 95 % "
                "interval)"}},
    MessageRow{"report.logic.cell", {"{0}（{1}）", "{0} ({1})"}},
    MessageRow{"report.brackets", {"（{0}）", " ({0})"}},
    MessageRow{"report.logic.people", {"約{0}人", " some {0} people"}},
    MessageRow{"report.logic.input", {"投入", "Input"}},
    MessageRow{"report.logic.activity", {"活動", "Activity"}},
    MessageRow{"report.logic.output", {"直接の結果", "Output"}},
    MessageRow{"report.logic.initial", {"初期成果", "Initial outcomes"}},
    MessageRow{"report.logic.intermediate", {"中期成果", "Intermediate outcomes"}},
    MessageRow{
        "report.logic.final",
        {"最終成果: つながりが心身の健康と安心を守り、この街で主体的に生きる（表示用の合成指標）",
         "Final outcome: ties keep people well and safe, and they live by their own lights "
         "in this town (composite, for display only)"}},
    MessageRow{"report.theme.ties", {"つながりの増幅", "More and closer ties"}},
    MessageRow{
        "report.theme.awareness",
        {"心身社会的健康に対する意識の向上", "More thought given to health: body, mind, society"}},
    MessageRow{
        "report.theme.access",
        {"医療・介護・地域間のアクセス向上", "Better access between medicine, care and town"}},
    MessageRow{"report.theme.together", {"地域内共創の増加", "More made together in the town"}},
    MessageRow{"report.theme.isolation",
               {"社会的孤立の軽減によるQOL向上", "Less isolation, hence a better life"}},
    MessageRow{"report.theme.trust",
               {"地域への信頼・安心感の醸成", "Trust in the town, and a sense of safety"}},
    MessageRow{"report.theme.care", {"適切な医療・ケアの実践", "The right medicine and care"}},
    MessageRow{"report.theme.mutual_help",
               {"地域での相互扶助的文化の定着", "Helping each other as a habit of the town"}},
    MessageRow{"report.theme.resources", {"医療資源の最適化", "Medical resources well used"}},
    MessageRow{"report.logic.equity", {"公平さ", "Fairness"}},
    MessageRow{"report.logic.still",
               {"どの組でもまったく動かなかった指標: {0}。",
                "Measures that did not move at all in any pair: {0}."}},
    MessageRow{
        "report.logic.codes",
        {"符号は指標の木（docs/"
         "measures."
         "md）のものです。A1〜A4は初期成果、F1〜F4とB1〜B5は中期成果、Z1は最終成果、Mはお金、Eは公"
         "平さ、Nは害を表します。Mの詳しい数字は「お金」に、Nは「害とリスク」にあります。",
         "Codes are those of docs/measures.md: A1-A4 initial, F1-F4 and B1-B5 intermediate, Z1 "
         "final, M money, E fairness, N harm. M is told in full under Money, N under Harms and "
         "risks."}},
    // reach
    MessageRow{"report.reach.how",
               {"「来た人」は、研究の終わりまでに一度でもどこかの拠点に来た住民です。人数と、人口に"
                "占める割合を並べて見ます。",
                "'Came' means: came to some hub at least once by the end of the study. Numbers of "
                "people stand beside their share of the residents."}},
    MessageRow{
        "report.reach.caption",
        {"{0}: 終わりまでに一度でも来た人", "{0}: people who came at least once by the end"}},
    MessageRow{"report.reach.residents", {"住民（割合）", "residents (share)"}},
    MessageRow{"report.reach.people", {"{0}人（{1}）", "{0} ({1})"}},
    MessageRow{"report.reach.ratio",
               {"増え方は人口の割合の何倍か", "share of the change over share of residents"}},
    MessageRow{"report.reach.times", {"{0}倍（{1}〜{2}）", "{0} ({1} to {2})"}},
    MessageRow{"report.reach.figure",
               {"年齢と仕事で分けた、住民の割合と来た人の割合",
                "Share of the residents and share of those who came, by age and work"}},
    MessageRow{"report.reach.figure_description",
               {"グループごとに、住民に占める割合と、来た人に占める割合を点で示します。来た人の点が"
                "住民の点より右にあれば、人口の割によく届いています。",
                "For each group a dot for its share of the residents and one for its share of "
                "those who came. A dot of those who came that lies to the right of the residents' "
                "means that the group is reached more than its share."}},
    MessageRow{"report.reach.axis", {"割合（%）", "share (%)"}},
    MessageRow{"report.reach.of_residents", {"住民に占める割合", "of the residents"}},
    // courses
    MessageRow{
        "report.course.how",
        {"上の段は町の水準（平均）、下の段は組ごとの差の平均です。帯は、その時点ごとの95%"
         "区間です。帯がゼロの線を含むあいだは、差があるとは言えません。毎週の数は13週の平均です。",
         "Above: the level of each town (mean). Below: the mean of the paired differences; bands "
         "are 95 % intervals at each point in time. While a band holds the zero line, no "
         "difference can be told. Weekly numbers are means of 13 weeks."}},
    MessageRow{"report.course.a_week", {"（1週あたり）", " (a week)"}},
    MessageRow{"report.course.percent", {"（%）", " (%)"}},
    MessageRow{"report.course.level", {"水準", "level"}},
    MessageRow{"report.course.difference", {"差", "difference"}},
    MessageRow{"report.course.difference_of", {"差: {0}", "difference: {0}"}},
    MessageRow{"report.course.years", {"研究が始まってからの年数", "years since the study began"}},
    MessageRow{"report.course.caption",
               {"{0}: 各年の終わりごろの値", "{0}: near the end of each year"}},
    MessageRow{"report.course.description",
               {"{0}の、時間による変化。上は町ごとの水準、下は比べる町との差と95%区間の帯。",
                "{0} over time: above the level in each town, below the difference with a band of "
                "the 95 % interval."}},
    // map
    MessageRow{
        "report.map.how",
        {"町丁の中心を一辺{0} "
         "mのます目に入れました。どの住まいかは分かりません。住民が{1}"
         "人に満たないます目は空白（点線）です。三角は拠点、四角は駅です。＊はゼロと区別できる差で"
         "す。",
         "Areas are put into squares of {0} m by their centres; no dwelling can be found. Squares "
         "with fewer than {1} residents are left blank (dotted). Triangles are hubs, squares "
         "stations. An asterisk marks a difference that can be told from zero."}},
    MessageRow{"report.map.reach",
               {"{0}: 一度でも来た人の差（住民1,000人あたり）",
                "{0}: people who came at least once, difference per 1,000 residents"}},
    MessageRow{"report.map.loneliness",
               {"{0}: 孤独感の差（1,000分の1 SD、16歳以上、最後の1年。マイナスは孤独が弱い）",
                "{0}: difference of loneliness (thousandths of an SD, 16 and over, last year; "
                "minus is less lonely)"}},
    MessageRow{"report.map.reach_axis",
               {"差（住民1,000人あたりの人数）", "difference (people per 1,000 residents)"}},
    MessageRow{"report.map.loneliness_axis",
               {"差（1,000分の1 SD）", "difference (thousandths of an SD)"}},
    MessageRow{"report.map.description",
               {"{0}を、ます目ごとの数字と色で示した地図。数字は下の表にもあります。",
                "Map of squares, each with its number and colour: {0}. The table below holds the "
                "same numbers."}},
    MessageRow{"report.map.areas", {"町丁", "areas"}},
    MessageRow{"report.map.people", {"住民（人）", "residents"}},
    MessageRow{"report.map.per_thousand", {"1,000人あたり", "per 1,000"}},
    MessageRow{"report.map.too_few", {"空白", "blank"}},
    // money
    MessageRow{
        "report.money.how",
        {"比べる町との差が、その案のためにかかったお金です。住民の時間は円に直していません。",
         "What differs from the other town is what the variant costs. Residents' time is not "
         "turned into yen."}},
    MessageRow{"report.money.costs", {"費用（{0}年間の合計）", "Costs (sums over {0} years)"}},
    MessageRow{"report.money.incomes",
               {"収入（{0}年間の合計。差のあった費目だけ）",
                "Incomes (sums over {0} years; those that differ)"}},
    MessageRow{"report.money.per",
               {"成果一つあたりにかかったお金（支出の差÷成果の差、フィーラーの95%区間）",
                "What one more cost (difference of spending over difference of the outcome, "
                "Fieller's 95 % intervals)"}},
    MessageRow{"report.money.one_more", {"成果", "outcome"}},
    MessageRow{"report.money.yen", {"かかったお金", "cost"}},
    MessageRow{"report.money.cannot",
               {"言えない（成果の差がゼロと区別できないため）",
                "cannot be told (nor can the difference of the outcome)"}},
    MessageRow{"report.money.alternatives",
               {"同じお金で、ほかに何ができたか", "What else could the money have done?"}},
    MessageRow{"report.money.per_million",
               {"支出の差{0}あたりの結果（かっこは95%区間）",
                "Outcomes for each {0} of extra spending (95 % intervals)"}},
    MessageRow{"report.money.no_ranking",
               {"順位ではありません。区間が重なる案のあいだでは、どちらが上とは言えません。",
                "Not a ranking: between variants whose intervals overlap no order can be told."}},
    MessageRow{"report.money.value", {"社会的価値（SROI）", "Social value (SROI)"}},
    MessageRow{"report.money.not_valued",
               {"評価していません。成果を円に直すには、成果ごとの値段の表と、その出典が要ります。"
                "engawa report に --values で表を渡すと、ここに出ます。",
                "Not valued. Turning outcomes into yen needs a table of values with their "
                "sources; give one to engawa report with --values."}},
    // harms
    MessageRow{"report.harm.how",
               {"よいつもりの活動にも、害はありえます。起きなかったものも含めて示します。満員、担い"
                "手の燃え尽き、仲たがい、拠点の閉鎖、もとからある助け合いや付き合いが減ること（押し"
                "のけ）は、いつも載せます。",
                "Good intentions can do harm. What did not happen is told too. Visits turned away, "
                "volunteers who burn out, fallings-out, closures, and help and company that is "
                "displaced (crowding out) are always shown."}},
    MessageRow{"report.harm.none",
               {"{0}の指標を見て、ゼロと区別できる悪化は{1}件でした。",
                "Of {0} measures looked at, {1} got worse as far as can be told from zero."}},
    MessageRow{"report.harm.some",
               {"{0}の指標のうち、{1}件がゼロと区別できる形で悪化しました。",
                "Of {0} measures, {1} got worse, told from zero."}},
    MessageRow{"report.harm.caption",
               {"{0}: 害とリスク（毎週の数は期間の合計、人数は終わりの時点）",
                "{0}: harms and risks (weekly numbers summed over the study, people at its end)"}},
    MessageRow{"report.harm.worse", {"悪化した", "worse"}},
    MessageRow{"report.harm.better", {"よくなった", "better"}},
    MessageRow{"report.harm.others",
               {"ほかに見て、悪化したとは言えなかったもの: {0}。",
                "Also looked at, and no worse as far as can be told: {0}."}},
    // basis
    MessageRow{"report.basis.how",
               {"モデルの数字（パラメータ）は{0}あります。公表された資料や記録に基づくものが{1}"
                "、町の統計や目標に合わせて決めたものが{2}、仮定が{3}"
                "です。結果は、この仮定の上に立っています。",
                "The model has {0} numbers (parameters): {1} rest on published material or "
                "records, {2} were set to meet statistics or targets, {3} are assumptions. The "
                "results stand on these assumptions."}},
    MessageRow{"report.basis.list", {"仮定の一覧", "List of the assumptions"}},
    MessageRow{"report.basis.town", {"町のデータとパラメータ", "The town's data, and parameters"}},
    MessageRow{"report.basis.sources", {"町のデータの出典", "Sources of the town's data"}},
    MessageRow{"report.basis.table", {"表", "table"}},
    MessageRow{"report.basis.source", {"出典", "source"}},
    MessageRow{"report.basis.remarks",
               {"町の表の足りないところを補った方法（{0}件）",
                "How gaps in the town's tables were filled ({0})"}},
    MessageRow{
        "report.basis.changed",
        {"標準の値から変えたパラメータ", "Parameters that were changed from their defaults"}},
    MessageRow{"report.basis.none_changed",
               {"標準の値から変えたパラメータはありません。",
                "No parameter was changed from its default."}},
    MessageRow{"report.basis.parameter", {"パラメータ", "parameter"}},
    MessageRow{"report.basis.meaning", {"意味", "meaning"}},
    MessageRow{"report.basis.value", {"この研究の値", "value here"}},
    MessageRow{"report.basis.default", {"標準の値", "default"}},
    // remaking
    MessageRow{
        "report.remake.how",
        {"下の研究ファイルを {0}.toml "
         "として、同じ町のファイルのあるフォルダに置き、次の命令を実行します。同じ版なら、どの計算"
         "機でも、終わりの町の指紋（digest）まで同じになります。",
         "Save the study file below as {0}.toml beside the same town files, and run the command. "
         "The same version gives the same towns on any machine, down to their digests."}},
    MessageRow{"report.remake.version",
               {"Engawa {0}（改訂 {1}）、研究の指紋 {2}、計算が終わった日時 {3}",
                "Engawa {0} (revision {1}), digest of the study {2}, finished {3}"}},
    MessageRow{"report.remake.digests",
               {"各ケースの終わりの町の指紋", "Digests of the towns at the end of each case"}},
    MessageRow{"report.remake.study", {"研究ファイル", "The study file"}},
    // short form
    MessageRow{"report.brief.cost",
               {"費用: 拠点の支出の差 {0}。", "Cost: difference of the hubs' spending {0}. "}},
    MessageRow{"report.brief.per", {"{0}あたり {1}（{2}〜{3}）", "{1} per {0} ({2} to {3})"}},
    MessageRow{"report.brief.pers", {"{0}。", "{0}."}},
    MessageRow{"report.brief.no_per",
               {"結果一つあたりの費用は、言えません。", "Yen for each outcome cannot be told."}},
    MessageRow{"report.brief.harms",
               {"害: {0}の指標のうち、ゼロと区別できる悪化は、{1}。",
                "Harms: of {0} measures these got worse, told from zero: {1}."}},
    MessageRow{"report.brief.remake",
               {"作り直し方: {0}。{1}。くわしい報告書は engawa report で作れます。",
                "To remake it: {0}. {1}. engawa report writes the full report."}},
};
}  // namespace

std::span<const MessageRow> report_part_messages() {
  return kRows;
}

}  // namespace engawa
