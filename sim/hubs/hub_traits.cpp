// The rows of HubTraits. The defaults here are the mean of what the kinds use; a kind gives every
// number itself (designated initialisers, so that a forgotten one does not compile).
#include <array>

#include "sim/hubs/kind.hpp"

namespace engawa {
namespace {
using T = HubTraits;
using Row = Field<HubTraits>;
constexpr std::string_view kAssumed = "assumption: hub catalogue, each kind names its own sources";

constexpr std::array kRows{
    Row{&T::staff_hours, "staff_hours", "h/week", 12, 0, 400,
        "Paid hours a week, shared over the open slots.",
        "週の有給の時間。開いているコマで分け合う。", kAssumed},
    Row{&T::staff_quality, "staff_quality", "1", 0.7, 0, 1.5,
        "Worth of an hour with staff, as a multiple of an hour with a friend.",
        "スタッフと過ごす1時間の値打ち(友人との1時間を1とする)。", kAssumed},
    Row{&T::visitors_per_staff, "visitors_per_staff", "persons", 6, 1, 40,
        "Visitors that one staff member can look after in a slot.",
        "スタッフ1人が1コマに受け持てる来訪者の数。", kAssumed},
    Row{&T::volunteers_wanted, "volunteers_wanted", "persons", 1, 0, 40,
        "Volunteers wanted in each open slot.", "1コマにほしいボランティアの人数。", kAssumed},
    Row{&T::seats, "seats", "persons", 14, 1, 1000, "Visitors whom the room holds in a slot.",
        "1コマに部屋に入れる来訪者の数。", kAssumed},
    Row{&T::visit_hours, "visit_hours", "h", 1.5, 0.1, 8, "Length of a visit.", "1回の滞在時間。",
        kAssumed},
    Row{&T::attraction, "attraction", "logit", -4.5, -12, 2,
        "Base attraction: logit of a weekly visit before everything else.",
        "基本の引力。ほかの要因がないときの週の来訪のロジット。", "calibrated: visits of the kind"},
    Row{&T::distance_weight, "distance_weight", "1", 1, 0, 1,
        "Share of the distance's cost that applies; low where people pass anyway.",
        "距離の負担のうち効く割合。人がもともと通る場所では小さい。", kAssumed},
    Row{&T::stigma, "stigma", "1", 0.1, 0, 1, "How much a visit marks somebody as in need of help.",
        "行くと「助けが要る人」と見られる度合い。", kAssumed},
    Row{&T::safety, "safety", "1", 0.8, 0, 1,
        "Psychological safety: how freely one can speak and stay silent.",
        "心理的安全性。話すのも黙っているのも自由な度合い。", kAssumed},
    Row{&T::role_offered, "role_offered", "1", 0.8, 0, 2, "Chances to play a part and be of use.",
        "役割と出番の多さ。", kAssumed},
    Row{&T::linking_skill, "linking_skill", "1", 0.3, 0, 1,
        "Chance that a need which cannot be met here is passed on to somebody who can.",
        "ここで応えられない困りごとを、応えられる先へつなぐ確率。", kAssumed},
    Row{&T::mixing, "mixing", "1", 0.8, 0, 2, "How much visitors meet one another.",
        "来訪者どうしが交わる度合い。", kAssumed},
    Row{&T::passing, "passing", "1/week", 0.01, 0, 1,
        "Chance in a week that somebody who lives at the door learns of the place.",
        "目の前に住む人が1週間にその場を知る確率。", "calibrated: awareness"},
    Row{&T::know_how, "know_how", "1", 0.2, 0, 1, "Know-how of running the place.",
        "運営のノウハウ。", kAssumed},
    Row{&T::draws_women, "draws_women", "logit", 0.3, -3, 3, "Extra attraction for women.",
        "女性への引力の上乗せ。", kAssumed},
    Row{&T::draws_65, "draws_65", "logit", 0.3, -3, 3,
        "Extra attraction for people of 65 and over.", "65歳以上への引力の上乗せ。", kAssumed},
    Row{&T::draws_children, "draws_children", "logit", 0, -6, 3,
        "Extra attraction for children of 6-17.", "6〜17歳への引力の上乗せ。", kAssumed},
    Row{&T::draws_low_health, "draws_low_health", "logit", 0.3, -3, 3,
        "Extra attraction at the worst health, in proportion to its lack.",
        "健康が最も悪い人への引力の上乗せ(健康の不足に比例)。", kAssumed},
    Row{&T::draws_carers, "draws_carers", "logit", 0.2, -3, 3,
        "Extra attraction for family carers.", "家族を介護する人への引力の上乗せ。", kAssumed},
    Row{&T::draws_alone, "draws_alone", "logit", 0.1, -3, 3,
        "Extra attraction for people who live alone.", "一人暮らしの人への引力の上乗せ。",
        kAssumed},
    Row{&T::draws_withdrawn, "draws_withdrawn", "logit", 0, -3, 3,
        "Extra attraction for people withdrawn from work or school.",
        "ひきこもり・不登校の人への引力の上乗せ。", kAssumed},
    Row{&T::theme_weight, "theme_weight", "logit", 0.6, 0, 3,
        "Extra attraction when one's interests match the place's themes fully.",
        "関心がその場のテーマと完全に合うときの引力の上乗せ。", kAssumed},
    Row{&T::winter_share, "winter_share", "1", 1, 0, 1,
        "Share of the weeks from December to March in which the place opens.",
        "12〜3月の週のうち開く割合。", kAssumed},
    Row{&T::monthly_rent, "monthly_rent", "yen/month", 50000, 0, 10000000,
        "Rent, programme and overhead.", "家賃・催し・管理の費用。", kAssumed},
    Row{&T::hourly_wage, "hourly_wage", "yen/h", 2000, 0, 20000, "Employer's cost of a paid hour.",
        "有給1時間あたりの雇い主の負担。", kAssumed},
    Row{&T::unsocial_premium, "unsocial_premium", "1", 0.25, 0, 1,
        "Extra share of the wage for evenings and weekends.", "夜間・週末の割増賃金の率。",
        "assumption: the 25 % that labour law requires for overtime and late hours"},
    Row{&T::fee, "fee", "yen/visit", 0, 0, 10000, "Fee of a visit.", "1回の利用料。", kAssumed},
    Row{&T::supporters, "supporters", "persons", 0, 0, 100000, "Monthly supporters.",
        "マンスリーサポーターの数。", kAssumed},
    Row{&T::mean_gift, "mean_gift", "yen/month", 1551, 0, 100000, "Mean gift of a supporter.",
        "サポーター1人の月平均の寄付額。", "F003"},
    Row{&T::other_income, "other_income", "yen/month", 100000, 0, 10000000,
        "Contracts, business and the bearer's own budget.", "受託・事業収入と運営主体の予算。",
        kAssumed},
    Row{&T::reserve, "reserve", "yen", 500000, 0, 1000000000, "Reserve at the start.",
        "はじめの手元資金。", kAssumed},
};
static_assert(rows_are_whole(kRows));
}  // namespace

std::span<const Field<HubTraits>> hub_trait_rows() {
  return kRows;
}

}  // namespace engawa
