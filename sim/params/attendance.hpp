// Learning of hubs and deciding to go.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Attendance {
  double detour, passing_metres, passing_reach, word_of_mouth, forgetting;
  double loneliness_pull, loneliness_from, loneliness_to, withdrawal, withdrawal_from, sociability,
      company, company_most, memory, expectation, need, habit, habit_speed, lapse, taste,
      access_slots, tired_evening, distance_metres, stigma, volunteer_here, referral,
      referral_halving, referral_weeks, most_visits, seats_per_volunteer;
};

inline constexpr std::array kAttendanceRows{
    Field<Attendance>{&Attendance::detour, "attendance.detour", "1", 1.3, 1, 1.6,
                      "Walking distance over straight distance.", "直線距離に対する歩行距離", "assumption"},
    Field<Attendance>{&Attendance::passing_metres, "attendance.passing_metres", "m", 300, 100, 600,
                      "Decay of the chance of passing by with distance from home.",
                      "通りすがりの確率が距離で減る尺度", "assumption"},
    Field<Attendance>{&Attendance::passing_reach, "attendance.passing_reach", "m", 1500, 600, 3000,
                      "Distance beyond which nobody passes by.", "通りすがりのない距離", "assumption: chance below 1/150 of that at the door"},
    Field<Attendance>{&Attendance::word_of_mouth, "attendance.word_of_mouth", "1/week", .03, .01, .08,
                      "Chance that a tie who went last week tells of the hub.",
                      "先週行った知り合いから聞く確率", "calibrated: C10 (prototype)"},
    Field<Attendance>{&Attendance::forgetting, "attendance.forgetting", "1/week", .004, .001, .01,
                      "Chance of forgetting a hub to which one does not go.", "行かない居場所を忘れる確率", "assumption"},
    Field<Attendance>{&Attendance::loneliness_pull, "attendance.loneliness_pull", "logit/SD", .35, 0, .8,
                      "Pull of moderate loneliness.", "ほどほどの孤独感が背中を押す効果", "assumption"},
    Field<Attendance>{&Attendance::loneliness_from, "attendance.loneliness_from", "SD", -1, -2, 0,
                      "Loneliness below which the pull falls no further.", "それ以下では効果が変わらない孤独感", "assumption"},
    Field<Attendance>{&Attendance::loneliness_to, "attendance.loneliness_to", "SD", 1.5, .5, 3,
                      "Loneliness above which the pull grows no further.", "それ以上では効果が変わらない孤独感", "assumption"},
    Field<Attendance>{&Attendance::withdrawal, "attendance.withdrawal", "logit/SD2", .35, 0, .8,
                      "Severe loneliness holds back.", "強い孤独感が足を止める効果", "S:masi; F291; size is an assumption"},
    Field<Attendance>{&Attendance::withdrawal_from, "attendance.withdrawal_from", "SD", 1.2, .5, 2,
                      "Loneliness from which it holds back.", "足を止めはじめる孤独感", "assumption"},
    Field<Attendance>{&Attendance::sociability, "attendance.sociability", "logit/SD", .30, 0, .6,
                      "Effect of sociability.", "社交性の効果", "assumption"},
    Field<Attendance>{&Attendance::company, "attendance.company", "logit", .9, .4, 1.5,
                      "Pull of ties who went last week, per unit of strength.", "先週行った知り合いの引力", "assumption; F343"},
    Field<Attendance>{&Attendance::company_most, "attendance.company_most", "1", 2, 1, 4,
                      "Strength of company beyond which the pull grows no further.", "その効果が頭打ちになる強さ", "assumption"},
    Field<Attendance>{&Attendance::memory, "attendance.memory", "logit", 1.6, .8, 2.5,
                      "Effect of satisfaction beyond what strangers expect, times 2.", "満足の記憶の効果", "assumption"},
    Field<Attendance>{&Attendance::expectation, "attendance.expectation", "1", .35, .2, .5,
                      "Satisfaction that strangers expect.", "知らない人が期待する満足度", "assumption"},
    Field<Attendance>{&Attendance::need, "attendance.need", "logit", .5, 0, 1.2,
                      "Effect of an open need that the hub serves.", "その居場所が応える困りごとの効果", "assumption"},
    Field<Attendance>{&Attendance::habit, "attendance.habit", "logit", 2.0, 1.0, 2.8,
                      "Effect of full habit: makes regulars.", "習慣の効果（常連を生む）", "calibrated: concentration of visits (prototype)"},
    Field<Attendance>{&Attendance::habit_speed, "attendance.habit_speed", "1/week", .1, .03, .3,
                      "Weight of this week in habit.", "習慣に占める今週の重み", "assumption"},
    Field<Attendance>{&Attendance::lapse, "attendance.lapse", "1/week", .004, .001, .01,
                      "Chance that a change in life breaks the habit.", "生活の変化で習慣が途切れる確率", "calibrated: no endless growth (prototype)"},
    Field<Attendance>{&Attendance::taste, "attendance.taste", "logit", 1.3, .6, 1.8,
                      "Spread of fixed tastes for a hub.", "居場所への好みのばらつき", "calibrated: concentration of visits (prototype)"},
    Field<Attendance>{&Attendance::access_slots, "attendance.access_slots", "slots", 2, 1, 4,
                      "Suitable slots that give 63 % of full access.", "利用しやすさが63%に達する枠数", "assumption: saturating (structural alternative S1 is additive)"},
    Field<Attendance>{&Attendance::tired_evening, "attendance.tired_evening", "1", .6, .3, 1,
                      "Worth of an evening slot after a full working day.", "一日働いた後の夜の枠の価値", "assumption"},
    Field<Attendance>{&Attendance::distance_metres, "attendance.distance_metres", "m", 350, 200, 600,
                      "Walking distance that costs one logit.", "1ロジット分の抵抗になる歩行距離", "S:hikichi uses 350 m; decay is an assumption"},
    Field<Attendance>{&Attendance::stigma, "attendance.stigma", "logit", 1.5, 0, 3,
                      "Weight of the label times sensitivity times distrust.", "レッテルへの抵抗の重み", "assumption"},
    Field<Attendance>{&Attendance::volunteer_here, "attendance.volunteer_here", "logit", .8, 0, 2,
                      "Pull of a hub where one volunteers.", "担い手である居場所の引力", "assumption"},
    Field<Attendance>{&Attendance::referral, "attendance.referral", "logit", 1.8, 0, 3,
                      "Effect of a fresh referral or invitation.", "紹介・招待の直後の効果", "S:pescheny; S:golubinski; size is an assumption"},
    Field<Attendance>{&Attendance::referral_halving, "attendance.referral_halving", "week", 4, 1, 12,
                      "Weeks in which that effect halves.", "その効果が半分になる週数", "assumption"},
    Field<Attendance>{&Attendance::referral_weeks, "attendance.referral_weeks", "week", 12, 4, 26,
                      "Weeks for which a referral lasts.", "紹介が続く週数", "assumption"},
    Field<Attendance>{&Attendance::most_visits, "attendance.most_visits", "1/week", 4, 1, 7,
                      "Most visits a week to all hubs.", "1週間の訪問の上限", "assumption"},
    Field<Attendance>{&Attendance::seats_per_volunteer, "attendance.seats_per_volunteer", "1", 5, 2, 10,
                      "Visitors that one volunteer on shift makes room for.", "担い手1人が迎えられる人数", "assumption"},
};
static_assert(rows_are_whole(kAttendanceRows));

}  // namespace engawa
