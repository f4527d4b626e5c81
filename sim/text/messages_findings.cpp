// How findings are told.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"findings.answer_variant", {"{0}: ", "{0}: "}},
    MessageRow{"findings.answer_more",
               {"働く30〜49歳の来所は {0}（年 {1} 回）増え、一度でも来た人は {2} 人から {3} "
                "人になりました。",
                "visits of working people aged 30-49 changed by {0} ({1} a year), and {3} of them "
                "came at least once, instead of {2}. "}},
    MessageRow{
        "findings.answer_less",
        {"働く30〜49歳の来所は減りました: {0}（年 {1} 回）。一度でも来た人は {2} 人から {3} 人。",
         "visits of working people aged 30-49 fell by {0} ({1} a year); {3} of them came at "
         "least once, instead of {2}. "}},
    MessageRow{
        "findings.answer_same",
        {"働く30〜49歳の来所の変化（{0}、年 {1} 回）はゼロと区別できません（一度でも来た人 {2} → "
         "{3} 人）。",
         "the change of visits of working people aged 30-49 ({0}, {1} a year) cannot be told "
         "from zero (came at least once: {2} -> {3}). "}},
    MessageRow{
        "findings.answer_unsure",
        {"働く30〜49歳の来所の変化は {0}（年 {1} 回）、一度でも来た人は {2} → {3} 人。seed "
         "が一つでは偶然と区別できません。",
         "visits of working people aged 30-49 changed by {0} ({1} a year), came at least once: "
         "{2} -> {3}; one seed cannot tell this from chance. "}},
    MessageRow{"findings.answer_most",
               {"割合で最も増えたのは{0}（{1}）です。",
                "Visits rose most, in proportion, among: {0} ({1}). "}},
    MessageRow{"findings.answer_prevalence",
               {"地域全体で「しばしば・常に」孤独な人は {0} % から {1} % になりました。",
                "In the district as a whole, often or always lonely went from {0} % to {1} %."}},
    MessageRow{"findings.answer_no_prevalence",
               {"地域全体で「しばしば・常に」孤独な人の割合（{0} % → {1} "
                "%）の変化はゼロと区別できません。",
                "For the district as a whole the change of often or always lonely ({0} % -> {1} %) "
                "cannot be told from zero."}},
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
    MessageRow{"findings.cost", {"時間とお金", "Hours and money"}},
    MessageRow{
        "findings.district",
        {"地域全体（16歳以上、最後の1年）", "The district as a whole (16 and over, last year)"}},
    MessageRow{"findings.persons",
               {"同じ人を両方の町で比べると（16歳以上、終了時）",
                "The same persons in both towns (16 and over, at the end)"}},
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
};
}  // namespace

std::span<const MessageRow> findings_messages() {
  return kRows;
}

}  // namespace engawa
